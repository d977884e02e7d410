import { useCallback } from 'react';
import { useLocation, useNavigate, useRevalidator } from 'react-router';
import { rememberStore } from '../lib/chosen-store.js';

/** Makes a shop the chosen one and shows what that changes here; the basket stays as it is. */
export function useChooseStore(): (code: string) => void {
  const { revalidate } = useRevalidator();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return useCallback(
    (code) => {
      rememberStore(code);
      const parameters = new URLSearchParams(search);
      if (!parameters.has('store')) return void revalidate();
      // The address named another shop: the shopper's choice is now.
      parameters.delete('store');
      void Promise.resolve(
        navigate({ pathname, search: parameters.toString() }, { replace: true, preventScrollReset: true }),
      ).then(() => revalidate());
    },
    [revalidate, navigate, pathname, search],
  );
}
