/** Availability on open pages, kept up to date by server-sent events. */

import { queryString } from '@passerelle/shared/api/client';
import { useEffect, useMemo, useState } from 'react';

/** What the window hears when the prices of the page were asked for again. */
export const PRICES_CHANGED = 'passerelle:prices-changed';

interface StockChanged {
  store: string;
  sku: string;
  availableToPromise: number;
}

export type LiveStock = (store: string, sku: string, seen: number | undefined) => number | undefined;

/**
 * Listens to the shops and articles a page shows. The answer gives the newest figure for one of them,
 * or the one the page was rendered with; `onPrices` is called when a price book changed.
 */
export function useLiveStock(
  stores: readonly string[],
  skus: readonly string[],
  onPrices: () => void,
): LiveStock {
  const [changes, setChanges] = useState<ReadonlyMap<string, number>>(new Map());
  const query = queryString({ store: stores.slice(0, 50), sku: skus.slice(0, 50) });
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    const source = new EventSource(`/api/v1/availability/events${query}`);
    let wasCut = false;
    source.addEventListener('stock-changed', (event) => {
      const { store, sku, availableToPromise } = JSON.parse(event.data) as StockChanged;
      setChanges((before) => new Map(before).set(`${store} ${sku}`, availableToPromise));
    });
    source.addEventListener('prices-changed', () => {
      onPrices();
      dispatchEvent(new Event(PRICES_CHANGED));
    });
    source.addEventListener('error', () => {
      wasCut = true;
    });
    source.addEventListener('open', () => {
      // What changed while the line was cut was not heard: ask again.
      if (wasCut) onPrices();
      wasCut = false;
    });
    return () => source.close();
  }, [query, onPrices]);

  return useMemo(() => (store, sku, seen) => changes.get(`${store} ${sku}`) ?? seen, [changes]);
}
