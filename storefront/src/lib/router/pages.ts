/** The site's pages by address: which one, with what in its address, and what it needs before it can be shown. */
import type { StorefrontPage } from '@passerelle/shared/storefront-paths';
import type { ComponentType } from 'react';
import type { Port } from '../port.js';

export interface LoaderArgs {
  /** The whole address asked for. */
  readonly url: URL;
  /** What stands in the place of `:slug`. */
  readonly slug: string;
}

/** What a page's module exports. */
export interface PageModule {
  readonly Component: ComponentType;
  readonly loader?: (port: Port, args: LoaderArgs) => unknown;
}

export interface PageRoute {
  /** `/produit/:slug`; the slug, where there is one, is the last part. */
  readonly path: string;
  readonly page: StorefrontPage | undefined;
  /** The source file, so that the server can name its script in the page. */
  readonly module: string;
  readonly load: () => Promise<PageModule>;
}

export interface Match {
  readonly route: PageRoute;
  readonly slug: string;
}

/** A page that cannot be shown as asked; thrown by loaders, shown as what it is. */
export class PageRefusal extends Error {
  constructor(readonly status: number) {
    super(`The page answers ${status}`);
    this.name = 'PageRefusal';
  }
}

const slugPart = '/:slug';

/** The first route whose path fits; the last one of the list is for everything else. */
export function matchPage(routes: readonly PageRoute[], pathname: string): Match {
  for (const route of routes) {
    if (!route.path.endsWith(slugPart)) {
      if (route.path === pathname || route.path === `${pathname}/`) return { route, slug: '' };
      continue;
    }
    const before = route.path.slice(0, -slugPart.length + 1);
    const slug = pathname.startsWith(before) ? pathname.slice(before.length) : '';
    const decoded = slug === '' || slug.includes('/') ? undefined : decodedOrNothing(slug);
    if (decoded !== undefined) return { route, slug: decoded };
  }
  const last = routes.at(-1);
  if (!last) throw new Error('There are no pages');
  return { route: last, slug: '' };
}

function decodedOrNothing(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** What is known of a page once its module and its data are there; `fault` stands when they did not come. */
export interface LoadedPage {
  readonly page: StorefrontPage | undefined;
  readonly slug: string;
  readonly Component: ComponentType | undefined;
  readonly data: unknown;
  readonly fault: unknown;
}

/** Loads a page and never throws: what went wrong is part of what is shown. */
export async function loadPage(routes: readonly PageRoute[], port: Port, url: URL): Promise<LoadedPage> {
  const { route, slug } = matchPage(routes, url.pathname);
  const known = { page: route.page, slug };
  try {
    const { Component, loader } = await route.load();
    const data = await loader?.(port, { url, slug });
    return { ...known, Component, data, fault: undefined };
  } catch (fault) {
    return { ...known, Component: undefined, data: undefined, fault };
  }
}

/** The HTTP status of a page. */
export function statusOf({ fault }: Pick<LoadedPage, 'fault'>): number {
  if (fault === undefined) return 200;
  return fault instanceof PageRefusal ? fault.status : 500;
}
