/** Renders one page to HTML. Loaders reach the API through the caller's in-process transport. */
import { createApi, type FetchLike } from '@passerelle/shared/api/client';
import type { Catalogue, Locale } from '@passerelle/shared/i18n/runtime';
import { localeOfPath } from '@passerelle/shared/storefront-paths';
import { renderToString } from 'react-dom/server';
import { Document, type PageAssets, type PageState } from './document.js';
import english from './i18n/en.json';
import french from './i18n/fr.json';
import { chosenStoreIn } from './lib/chosen-store.js';
import type { Port } from './lib/port.js';
import { loadPage, matchPage, PageRefusal, statusOf } from './lib/router/pages.js';
import { StillPlace } from './lib/router/router.js';
import type { Site as Facts } from './lib/site.js';
import type { MessageKey } from './lib/words.js';
import { layoutLoader } from './pages/layout-loader.js';
import { pagesOf } from './routes.js';
import { Site } from './site.js';

/** Entry of Vite's manifest for one source file. */
interface ManifestEntry {
  file: string;
  css?: string[];
  imports?: string[];
}
export type Manifest = Readonly<Record<string, ManifestEntry>>;

export interface RenderRequest {
  /** Absolute address asked for. */
  readonly url: string;
  readonly cookie: string | undefined;
  readonly fetchLike: FetchLike;
  readonly manifest: Manifest;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly site: Facts;
  readonly tileUrl: string;
}

export interface RenderedPage {
  readonly status: number;
  readonly html: string;
}

// The build compiles the catalogues; TypeScript sees the sentences people write.
const catalogues = { fr: french, en: english } as unknown as Record<Locale, Catalogue<MessageKey>>;
const pages = { fr: pagesOf('fr'), en: pagesOf('en') };

/** Renders the page of an address; never throws for what a shopper can cause. */
export async function render(request: RenderRequest): Promise<RenderedPage> {
  const url = new URL(request.url);
  const { pathname, search } = url;
  const locale = localeOfPath(pathname);
  const port: Port = {
    locale,
    api: createApi(request.fetchLike, locale),
    chosenStore: () => chosenStoreIn(request.cookie),
    cookies: () => request.cookie,
    now: () => request.now,
    tileUrl: request.tileUrl,
  };
  const [loaded, layout] = await Promise.all([
    loadPage(pages[locale], port, url),
    layoutLoader(port).catch(() => undefined),
  ]);
  const status = layout ? statusOf(loaded) : 500;
  // The browser learns the status and nothing more: the page is rendered from the same.
  const shown = status === 200 ? loaded : { ...loaded, Component: undefined, fault: new PageRefusal(status) };
  const state: PageState = {
    locale,
    renderedAt: request.now,
    site: request.site,
    tileUrl: request.tileUrl,
    assets: assetsOf(request.manifest, [
      `src/i18n/${locale}.json`,
      matchPage(pages[locale], pathname).route.module,
    ]),
    status,
    data: shown.data,
    layout,
  };
  const html = renderToString(
    <Document state={state} catalogue={catalogues[locale]}>
      <StillPlace first={{ pathname, search, shown, layout }}>
        <Site />
      </StillPlace>
    </Document>,
  );
  return { status, html: `<!doctype html>${html}` };
}

function assetsOf(manifest: Manifest, sources: readonly string[]): PageAssets {
  const entry = manifest['src/client.tsx'];
  if (!entry) throw new Error('The browser build of the storefront is missing');
  const modules = new Set<string>();
  const styles = new Set<string>();
  const add = (source: string) => {
    const chunk = manifest[source];
    if (!chunk || modules.has(`/${chunk.file}`)) return;
    modules.add(`/${chunk.file}`);
    for (const file of chunk.css ?? []) styles.add(`/${file}`);
    for (const imported of chunk.imports ?? []) add(imported);
  };
  for (const source of ['src/client.tsx', ...sources]) add(source);
  const script = `/${entry.file}`;
  modules.delete(script);
  return { script, styles: [...styles], modules: [...modules] };
}
