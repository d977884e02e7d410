import { useCallback } from 'react';
import { rememberStore } from '../lib/chosen-store.js';
import { usePlace } from '../lib/router/place.js';

/** Makes a shop the chosen one and shows what that changes here; the basket stays as it is. */
export function useChooseStore(): (code: string) => void {
  const { pathname, search, go, reload } = usePlace();
  return useCallback(
    (code) => {
      rememberStore(code);
      const parameters = new URLSearchParams(search);
      if (!parameters.has('store')) return void reload();
      // The address named another shop: the shopper's choice is now.
      parameters.delete('store');
      const query = parameters.size > 0 ? `?${parameters}` : '';
      void go(`${pathname}${query}`, { replace: true, keepsScroll: true }).then(reload);
    },
    [pathname, search, go, reload],
  );
}
