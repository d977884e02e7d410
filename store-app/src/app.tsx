import { MantineProvider } from '@mantine/core';
import type { Catalogue, Locale } from '@passerelle/shared/i18n/runtime';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { askIn, isUndecided, refusalOf } from './lib/api.js';
import { useLocale } from './lib/locale.js';
import { ShopProvider } from './lib/shop-floor.js';
import type { MessageKey } from './lib/words.js';
import { Places, preloadScreens } from './routes.js';
import { theme } from './theme.js';

const catalogues: Record<Locale, () => Promise<{ default: unknown }>> = {
  fr: () => import('./i18n/fr.json'),
  en: () => import('./i18n/en.json'),
};

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (fault) => {
      // The session ended elsewhere: whoever holds the tablet has to say who they are.
      if (refusalOf(fault)?.code === 'not-signed-in') queries.setQueryData(['session'], null);
    },
  }),
  defaultOptions: {
    queries: {
      // A refusal will not change by asking again; silence may.
      retry: (failures, fault) => isUndecided(fault) && failures < 2,
      networkMode: 'always',
      staleTime: 5_000,
    },
    mutations: { networkMode: 'always' },
  },
});

/** The whole app, once its language has arrived. */
export function App() {
  const locale = useLocale();
  const [spoken, setSpoken] = useState<{ locale: Locale; catalogue: Catalogue<MessageKey> }>();
  useEffect(() => {
    let isCurrent = true;
    void catalogues[locale]().then((module) => {
      if (!isCurrent) return;
      askIn(locale);
      document.documentElement.lang = locale;
      // The build compiles the two catalogues: their type in the editor is that of the sources.
      setSpoken({ locale, catalogue: module.default as Catalogue<MessageKey> });
    });
    return () => {
      isCurrent = false;
    };
  }, [locale]);
  useEffect(() => {
    const timer = setTimeout(preloadScreens, 4_000);
    return () => clearTimeout(timer);
  }, []);
  if (spoken === undefined) return null;
  return (
    <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={styleNonce}>
      <QueryClientProvider client={queries}>
        <ShopProvider locale={spoken.locale} catalogue={spoken.catalogue}>
          <BrowserRouter basename="/staff">
            <Places />
          </BrowserRouter>
        </ShopProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** The document's nonce, without which the page's policy lets no style element in. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
