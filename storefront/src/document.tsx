/** The whole HTML document, the same on the server and in the browser. */

import fontUrl from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url';
import type { Catalogue, Locale } from '@passerelle/shared/i18n/runtime';
import type { ReactNode } from 'react';
import { type Site, SiteContext } from './lib/site.js';
import { type MessageKey, WordsProvider } from './lib/words.js';
import { DataScript } from './ui/data-script.js';

/** Files of the browser build that this page needs at once. */
export interface PageAssets {
  readonly script: string;
  readonly styles: readonly string[];
  readonly modules: readonly string[];
}

/** What the browser gets with the page to go on from there. */
export interface PageState {
  readonly locale: Locale;
  readonly renderedAt: number;
  readonly site: Site;
  readonly tileUrl: string;
  readonly assets: PageAssets;
  readonly status: number;
  /** What the page's loader answered. */
  readonly data: unknown;
  readonly layout: unknown;
}

interface DocumentProps {
  state: PageState;
  catalogue: Catalogue<MessageKey>;
  children: ReactNode;
}

export const stateId = 'state';

export function Document({ state, catalogue, children }: DocumentProps) {
  const { assets } = state;
  return (
    <html lang={state.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#faf7f2" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="preload" href={fontUrl} as="font" type="font/woff2" crossOrigin="anonymous" />
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} precedence="high" />
        ))}
        {assets.modules.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        <script type="module" src={assets.script} async />
      </head>
      <body>
        <SiteContext value={state.site}>
          <WordsProvider locale={state.locale} catalogue={catalogue} renderedAt={state.renderedAt}>
            {children}
          </WordsProvider>
        </SiteContext>
        <DataScript id={stateId} type="application/json" value={state} />
      </body>
    </html>
  );
}
