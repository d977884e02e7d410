import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { BrowserRouter } from 'react-router';
import { isUndecided, refusalOf } from './lib/api.js';
import { learn, type Spoken } from './lib/catalogues.js';
import { chosenLocale, watchLocale } from './lib/locale.js';
import { sessionKey } from './lib/session.js';
import { ShopProvider } from './lib/shop-floor.js';
import { Places, preloadScreens } from './routes.js';

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (fault) => {
      // The session ended elsewhere: whoever holds the tablet has to say who they are.
      const code = refusalOf(fault)?.code;
      if (code === 'not-signed-in') queries.setQueryData(sessionKey, null);
      // Something else is to be done first: the session knows what.
      if (code === 'totp-needed' || code === 'password-change-needed')
        void queries.invalidateQueries({ queryKey: sessionKey });
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
  const locale = useSyncExternalStore(watchLocale, chosenLocale);
  const [spoken, setSpoken] = useState<Spoken>();
  useEffect(() => {
    let isCurrent = true;
    void learn(locale).then((learnt) => {
      if (!isCurrent) return;
      document.documentElement.lang = locale;
      setSpoken(learnt);
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
    <QueryClientProvider client={queries}>
      <ShopProvider locale={spoken.locale} catalogue={spoken.catalogue}>
        <BrowserRouter basename="/staff">
          <Places />
        </BrowserRouter>
      </ShopProvider>
    </QueryClientProvider>
  );
}
