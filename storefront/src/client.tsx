/** Takes over the page that the server rendered. */
import '@passerelle/shared/brand.css';
import './styles/storefront.css';
import { createApi } from '@passerelle/shared/api/client';
import type { Catalogue } from '@passerelle/shared/i18n/runtime';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Document, type PageState, stateId } from './document.js';
import { renewServerCopy } from './features/basket/basket-store.js';
import { chosenStoreIn } from './lib/chosen-store.js';
import { browserNow } from './lib/clock.js';
import type { Port } from './lib/port.js';
import { matchPage, PageRefusal, type PageRoute } from './lib/router/pages.js';
import { Router, type ShownPage } from './lib/router/router.js';
import type { MessageKey } from './lib/words.js';
import { layoutLoader } from './pages/layout-loader.js';
import { pagesOf } from './routes.js';
import { Site } from './site.js';

async function start(): Promise<void> {
  const state = JSON.parse(document.getElementById(stateId)?.textContent ?? '') as PageState;
  const port: Port = {
    locale: state.locale,
    api: createApi((path, init) => fetch(path, init), state.locale),
    chosenStore: () => chosenStoreIn(document.cookie),
    cookies: () => document.cookie,
    now: browserNow,
    tileUrl: state.tileUrl,
  };
  const routes = pagesOf(state.locale);
  const [catalogue, first] = await Promise.all([catalogueOf(state), firstPage(routes, state)]);
  renewServerCopy();
  hydrateRoot(
    document,
    <StrictMode>
      <Document state={state} catalogue={catalogue}>
        <Router routes={routes} port={port} loadLayout={layoutLoader} first={first}>
          <Site />
        </Router>
      </Document>
    </StrictMode>,
  );
}

async function catalogueOf(state: PageState): Promise<Catalogue<MessageKey>> {
  const { default: messages } =
    state.locale === 'en' ? await import('./i18n/en.json') : await import('./i18n/fr.json');
  // The build compiles the catalogues; TypeScript sees the sentences people write.
  return messages as unknown as Catalogue<MessageKey>;
}

/** The page as the server showed it: its script is loaded before React looks, so that it hydrates at once. */
async function firstPage(routes: readonly PageRoute[], state: PageState): Promise<ShownPage> {
  const { pathname, search } = location;
  const { route, slug } = matchPage(routes, pathname);
  const isShown = state.status === 200;
  const { Component } = isShown ? await route.load() : { Component: undefined };
  const fault = isShown ? undefined : new PageRefusal(state.status);
  const shown = { page: route.page, slug, Component, data: state.data, fault };
  return { pathname, search, shown, layout: state.layout };
}

void start();
