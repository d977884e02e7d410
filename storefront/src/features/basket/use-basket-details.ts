/** What the server says about the basket on this device: names, prices, what the chosen shop has, and the quote. */
import type { Api, BasketSkuView } from '@passerelle/shared/api/client';
import type { QuoteView } from '@passerelle/shared/api/views';
import { useCallback, useEffect, useState } from 'react';
import { browserNow } from '../../lib/clock.js';
import type { Basket } from './basket-store.js';

const beforeExpiryMs = 5_000;

interface Answer<Value> {
  of: string;
  value: Value;
}

export interface BasketDetails {
  readonly articles: ReadonlyMap<string, BasketSkuView> | undefined;
  readonly units: ReadonlyMap<string, number> | undefined;
  /** The newest quote; while another is on its way, the one before it. */
  readonly quote: QuoteView | undefined;
  readonly isQuoting: boolean;
  readonly fault: unknown;
  readonly reload: () => void;
}

/** Asks again whenever the basket, the shop or a price changes, and when the quote's quarter of an hour is over. */
export function useBasketDetails(api: Api, basket: Basket, store: string | undefined): BasketDetails {
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  const skus = basket.lines.map(({ sku }) => sku).join(' ');
  const asked = JSON.stringify([basket, store, turn]);
  const [articles, setArticles] = useState<Answer<ReadonlyMap<string, BasketSkuView>>>();
  const [units, setUnits] = useState<Answer<ReadonlyMap<string, number>>>();
  const [quote, setQuote] = useState<Answer<QuoteView>>();
  const [fault, setFault] = useState<Answer<unknown>>();

  useEffect(() => {
    if (skus === '') return;
    let isCurrent = true;
    const list = skus.split(' ');
    const of = `${skus} ${store} ${turn}`;
    const found = api.skus(list).then(({ items }) => {
      if (isCurrent) setArticles({ of, value: new Map(items.map((item) => [item.sku, item])) });
    });
    const available = store
      ? api.availability(list, [store]).then(({ items }) => {
          const value = new Map(items.map(({ sku, availableToPromise }) => [sku, availableToPromise]));
          if (isCurrent) setUnits({ of: `${skus} ${store}`, value });
        })
      : undefined;
    Promise.all([found, available]).catch((refusal: unknown) => {
      if (isCurrent) setFault({ of: asked, value: refusal });
    });
    return () => {
      isCurrent = false;
    };
  }, [api, skus, store, turn, asked]);

  useEffect(() => {
    if (!store || skus === '') return;
    const controller = new AbortController();
    const { lines, codes } = JSON.parse(asked)[0] as Basket;
    api.quote({ store, lines: [...lines], codes: [...codes] }, controller.signal).then(
      (value) => {
        setQuote({ of: asked, value });
        setFault(undefined);
      },
      (refusal: unknown) => {
        if (!controller.signal.aborted) setFault({ of: asked, value: refusal });
      },
    );
    return () => controller.abort();
  }, [api, store, skus, asked]);

  const validUntil = quote?.value.document.validUntil;
  useEffect(() => {
    if (!validUntil) return;
    const left = Date.parse(validUntil) - browserNow() - beforeExpiryMs;
    const timer = setTimeout(reload, Math.max(1_000, left));
    return () => clearTimeout(timer);
  }, [validUntil, reload]);

  const isCurrentFault = fault?.of === asked;
  return {
    articles: articles?.value,
    units: units?.of === `${skus} ${store}` ? units.value : undefined,
    quote: store ? quote?.value : undefined,
    isQuoting: Boolean(store) && skus !== '' && quote?.of !== asked && !isCurrentFault,
    fault: isCurrentFault ? fault.value : undefined,
    reload,
  };
}
