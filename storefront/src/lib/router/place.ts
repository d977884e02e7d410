/** Where the visitor is, and how to get elsewhere: what components ask of the router. */
import type { StorefrontPage } from '@passerelle/shared/storefront-paths';
import { createContext, use, useMemo } from 'react';
import type { LoadedPage } from './pages.js';

export interface GoOptions {
  /** Takes the place of the current entry instead of coming after it. */
  readonly replace?: boolean;
  readonly keepsScroll?: boolean;
}

export interface Place {
  /** Path and query of the page that is shown. */
  readonly pathname: string;
  readonly search: string;
  readonly shown: LoadedPage;
  readonly layout: unknown;
  readonly isLoading: boolean;
  /** Resolves when the page there is shown. */
  readonly go: (to: string, options?: GoOptions) => Promise<void>;
  /** Loads what is shown once more. */
  readonly reload: () => Promise<void>;
}

export const PlaceContext = createContext<Place | undefined>(undefined);

export function usePlace(): Place {
  const place = use(PlaceContext);
  if (!place) throw new Error('There is no router around this component');
  return place;
}

/** What the page's loader answered. */
export function useLoaderData<Loader extends (...args: never[]) => unknown>(): Awaited<ReturnType<Loader>> {
  return usePlace().shown.data as Awaited<ReturnType<Loader>>;
}

export function useNavigate(): Place['go'] {
  return usePlace().go;
}

export function useReload(): Place['reload'] {
  return usePlace().reload;
}

/** Which page this is, and the slug in its address. */
export function usePage(): { page: StorefrontPage | undefined; slug: string } {
  const { page, slug } = usePlace().shown;
  return { page, slug };
}

type Change = (parameters: URLSearchParams) => URLSearchParams;

/** The query of the address, and a way to change it that keeps the page where it is. */
export function useSearchParams(): [
  URLSearchParams,
  (next: URLSearchParams | Change, options?: GoOptions) => void,
] {
  const { pathname, search, go } = usePlace();
  const parameters = useMemo(() => new URLSearchParams(search), [search]);
  const set = (next: URLSearchParams | Change, options: GoOptions = {}) => {
    const changed = typeof next === 'function' ? next(new URLSearchParams(search)) : next;
    const query = changed.toString();
    void go(query === '' ? pathname : `${pathname}?${query}`, { keepsScroll: true, ...options });
  };
  return [parameters, set];
}
