/** What the server says about the basket on this device: names, prices, what the chosen shop has, and the quote. */
import type { Api, BasketSkuView } from '@passerelle/shared/api/client';
import type { QuoteView } from '@passerelle/shared/api/quotes';
import type { AvailabilityItemView } from '@passerelle/shared/api/stock';
import type { Basket } from '@passerelle/shared/baskets/basket';
import { useCallback, useEffect, useRef, useState } from 'react';
import { browserNow } from '../../lib/clock.js';

const beforeExpiryMs = 5_000;

interface Answer<Value> {
  of: string;
  value: Value;
}

export interface BasketDetails {
  readonly articles: ReadonlyMap<string, BasketSkuView> | undefined;
  /** What the shop has, of the articles it was asked for last. */
  readonly units: ReadonlyMap<string, number> | undefined;
  /** The newest quote; while another is on its way, the one before it. */
  readonly quote: QuoteView | undefined;
  readonly isQuoting: boolean;
  readonly fault: unknown;
  readonly reload: () => void;
}

/** The same, asked at once for the page's first sight. */
export interface FirstDetails {
  /** Which basket, in which shop. */
  readonly of: string;
  readonly articles: readonly BasketSkuView[];
  readonly availability: readonly AvailabilityItemView[] | undefined;
  readonly quote: QuoteView | undefined;
}

/** Asks everything about a basket at once, on the server or while one comes from another page. */
export async function firstDetails(
  api: Api,
  basket: Basket,
  store: string | undefined,
): Promise<FirstDetails> {
  const skus = basket.lines.map(({ sku }) => sku);
  const [articles, availability, quote] = await Promise.all([
    api.skus(skus),
    store ? api.availability(skus, [store]) : undefined,
    store ? api.quote({ store, lines: [...basket.lines], codes: [...basket.codes] }) : undefined,
  ]);
  return {
    of: subjectOf(basket, store),
    articles: articles.items,
    availability: availability?.items,
    quote,
  };
}

function subjectOf({ lines, codes }: Basket, store: string | undefined): string {
  return JSON.stringify([lines.map(({ sku, quantity }) => [sku, quantity]), codes, store]);
}

/** Asks again whenever the basket, the shop or a price changes, and when the quote's quarter of an hour is over. */
export function useBasketDetails(
  api: Api,
  basket: Basket,
  store: string | undefined,
  first: FirstDetails | undefined,
): BasketDetails {
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  const skus = basket.lines.map(({ sku }) => sku).join(' ');
  const asked = JSON.stringify([basket, store, turn]);
  const [given] = useState(() => (first?.of === subjectOf(basket, store) ? first : undefined));
  // Until something else is asked, what came with the page is the answer.
  const answered = useRef(given ? asked : undefined);
  const [articles, setArticles] = useState(() => (given ? articlesOf(given.articles) : undefined));
  const [units, setUnits] = useState<Answer<ReadonlyMap<string, number>> | undefined>(() =>
    given?.availability && store ? { of: store, value: unitsOf(given.availability) } : undefined,
  );
  const [quote, setQuote] = useState<Answer<QuoteView> | undefined>(() =>
    given?.quote ? { of: asked, value: given.quote } : undefined,
  );
  const [fault, setFault] = useState<Answer<unknown>>();

  useEffect(() => {
    if (skus === '' || answered.current === asked) return;
    let isCurrent = true;
    const list = skus.split(' ');
    const found = api.skus(list).then(({ items }) => {
      if (isCurrent) setArticles(articlesOf(items));
    });
    const available = store
      ? api.availability(list, [store]).then(({ items }) => {
          if (isCurrent) setUnits({ of: store, value: unitsOf(items) });
        })
      : undefined;
    Promise.all([found, available]).catch((refusal: unknown) => {
      if (isCurrent) setFault({ of: asked, value: refusal });
    });
    return () => {
      isCurrent = false;
    };
  }, [api, skus, store, asked]);

  useEffect(() => {
    if (!store || skus === '' || answered.current === asked) return;
    answered.current = undefined;
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
    articles,
    units: units && units.of === store ? units.value : undefined,
    quote: store ? quote?.value : undefined,
    isQuoting: Boolean(store) && skus !== '' && quote?.of !== asked && !isCurrentFault,
    fault: isCurrentFault ? fault.value : undefined,
    reload,
  };
}

function articlesOf(items: readonly BasketSkuView[]): ReadonlyMap<string, BasketSkuView> {
  return new Map(items.map((item) => [item.sku, item]));
}

function unitsOf(items: readonly AvailabilityItemView[]): ReadonlyMap<string, number> {
  return new Map(items.map(({ sku, availableToPromise }) => [sku, availableToPromise]));
}
