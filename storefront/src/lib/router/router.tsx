/**
 * The storefront's router. A page is its address: each move loads the page there, then shows it, with the history
 * and the scroll position of a browser. It stands in for a library that would cost a quarter of the script budget.
 */
import {
  type ReactNode,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Port } from '../port.js';
import { type LoadedPage, loadPage, PageRefusal, type PageRoute } from './pages.js';
import { type GoOptions, type Place, PlaceContext } from './place.js';
import { entryName, keepScroll, newEntry, scrollOf } from './scroll.js';

export interface ShownPage {
  readonly pathname: string;
  readonly search: string;
  readonly shown: LoadedPage;
  readonly layout: unknown;
}

interface RouterProps {
  routes: readonly PageRoute[];
  port: Port;
  loadLayout: (port: Port) => Promise<unknown>;
  /** What the server rendered. */
  first: ShownPage;
  children: ReactNode;
}

const nowhere = async () => undefined;

/** On the server, and before the browser takes over: a place one cannot leave. */
export function StillPlace({ first, children }: Pick<RouterProps, 'first' | 'children'>) {
  return (
    <PlaceContext value={{ ...first, isLoading: false, go: nowhere, reload: nowhere }}>
      {children}
    </PlaceContext>
  );
}

export function Router({ routes, port, loadLayout, first, children }: RouterProps) {
  const [current, setCurrent] = useState(first);
  const [isLoading, setLoading] = useState(false);
  const shown = useRef(first);
  // The last move wins: an answer to an earlier one is dropped.
  const turn = useRef(0);
  const afterShow = useRef<() => void>(undefined);

  const show = useCallback((next: ShownPage, then: () => void) => {
    shown.current = next;
    afterShow.current = then;
    startTransition(() => {
      setCurrent(next);
      setLoading(false);
    });
  }, []);
  useLayoutEffect(() => {
    if (current !== shown.current) return;
    afterShow.current?.();
    afterShow.current = undefined;
  }, [current]);

  const load = useCallback(
    async (url: URL, withLayout: boolean): Promise<ShownPage | undefined> => {
      turn.current += 1;
      const mine = turn.current;
      setLoading(true);
      const [page, layout] = await Promise.all([
        loadPage(routes, port, url),
        withLayout || !shown.current.layout ? loadLayout(port).catch(() => undefined) : undefined,
      ]);
      if (mine !== turn.current) return undefined;
      const { pathname, search } = url;
      return { pathname, search, shown: page, layout: layout ?? shown.current.layout };
    },
    [routes, port, loadLayout],
  );

  const go = useCallback(
    async (to: string, { replace = false, keepsScroll = false }: GoOptions = {}) => {
      const url = new URL(to, location.href);
      if (url.origin !== location.origin) return location.assign(url);
      keepScroll(entryName());
      const next = await load(url, false);
      if (!next) return;
      if (replace) history.replaceState(history.state, '', url);
      else history.pushState(newEntry(), '', url);
      show(next, () => {
        if (!keepsScroll) scrollTo({ top: 0, behavior: 'instant' });
      });
    },
    [load, show],
  );

  const reload = useCallback(async () => {
    const next = await load(new URL(location.href), true);
    if (!next) return;
    // What is on the screen is better than a fault that a second try may not have; a refusal is an answer.
    const { fault } = next.shown;
    if (fault === undefined || fault instanceof PageRefusal || shown.current.shown.fault !== undefined)
      show(next, () => undefined);
    else setLoading(false);
  }, [load, show]);

  useEffect(() => {
    history.scrollRestoration = 'manual';
    let entry = entryName();
    if (location.hash === '') scrollTo({ top: scrollOf(entry), behavior: 'instant' });
    const leave = () => keepScroll(entry);
    const travel = async () => {
      const url = new URL(location.href);
      const { pathname, search } = shown.current;
      // A jump within the page is the browser's own affair.
      if (url.pathname === pathname && url.search === search) return;
      entry = entryName();
      const top = scrollOf(entry);
      const next = await load(url, false);
      if (next) show(next, () => scrollTo({ top, behavior: 'instant' }));
    };
    const onTravel = () => void travel();
    const onScrollEnd = () => {
      entry = entryName();
      keepScroll(entry);
    };
    addEventListener('popstate', onTravel);
    addEventListener('pagehide', leave);
    addEventListener('scrollend', onScrollEnd);
    return () => {
      removeEventListener('popstate', onTravel);
      removeEventListener('pagehide', leave);
      removeEventListener('scrollend', onScrollEnd);
    };
  }, [load, show]);

  const place = useMemo<Place>(
    () => ({ ...current, isLoading, go, reload }),
    [current, isLoading, go, reload],
  );
  return <PlaceContext value={place}>{children}</PlaceContext>;
}
