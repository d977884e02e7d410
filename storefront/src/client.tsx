/** Takes over the page that the server rendered. */
import { createApi } from '@passerelle/shared/api/client';
import type { Catalogue } from '@passerelle/shared/i18n/runtime';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, type HydrationState, matchRoutes } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import '@passerelle/shared/brand.css';
import './styles/storefront.css';
import { Document, type PageState, stateId } from './document.js';
import { chosenStoreIn } from './lib/chosen-store.js';
import { browserNow } from './lib/clock.js';
import { type PlainErrors, revivedErrors } from './lib/hydration.js';
import type { Port } from './lib/port.js';
import type { MessageKey } from './lib/words.js';
import { createRoutes } from './routes.js';

async function start(): Promise<void> {
  const state = JSON.parse(document.getElementById(stateId)?.textContent ?? '') as PageState;
  const port: Port = {
    locale: state.locale,
    api: createApi((path, init) => fetch(path, init), state.locale),
    chosenStore: () => chosenStoreIn(document.cookie),
    now: browserNow,
    tileUrl: state.tileUrl,
  };
  const routes = createRoutes(port);
  const [catalogue] = await Promise.all([catalogueOf(state), loadMatched(routes)]);
  const { loaderData, errors } = state.hydration as HydrationState & { errors: PlainErrors | null };
  const router = createBrowserRouter(routes, {
    hydrationData: { loaderData, errors: revivedErrors(errors) },
  });
  hydrateRoot(
    document,
    <StrictMode>
      <Document state={state} catalogue={catalogue}>
        <RouterProvider router={router} />
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

/** The first page must hydrate at once: its lazy parts are loaded before React looks at them. */
async function loadMatched(routes: ReturnType<typeof createRoutes>): Promise<void> {
  const matches = matchRoutes(routes, location) ?? [];
  await Promise.all(
    matches.map(async ({ route }) => {
      if (typeof route.lazy !== 'function') return;
      Object.assign(route, await route.lazy(), { lazy: undefined });
    }),
  );
}

void start();
