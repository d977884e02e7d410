import type { BasketSkuView } from '@passerelle/shared/api/client';
import type { CustomerSummaryView } from '@passerelle/shared/api/customers';
import type { GestureRole } from '@passerelle/shared/api/gestures';
import type { Page } from '@passerelle/shared/api/page';
import type { ProductListView } from '@passerelle/shared/api/products';
import type { PromotionSummaryView } from '@passerelle/shared/api/promotions';
import type { CounterLineRequest } from '@passerelle/shared/api/quotes';
import type { ReplayView, SimulationView } from '@passerelle/shared/api/simulator';
import type { StoreView } from '@passerelle/shared/api/stores';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { call, get } from '../../lib/api.js';
import { useWords } from '../../lib/words.js';

/** What is tried: a basket, where, when and with which codes. */
export interface Trial {
  readonly lines: readonly CounterLineRequest[];
  readonly store: string | undefined;
  readonly codes: readonly string[];
  /** undefined: now. */
  readonly at: string | undefined;
  readonly profile: Profile;
  /** An offer whose last draft is tried beside those in force. */
  readonly draft?: string | undefined;
  /** Somebody known; the profile does not count then. */
  readonly customer?: { readonly id: string; readonly name: string } | undefined;
  readonly gesture?: { readonly amountCents: number; readonly role: GestureRole } | undefined;
}

/** Who buys: a stranger, or somebody with so many purchases behind them. */
export const profiles = { stranger: undefined, first: 0, second: 1, regular: 5 } as const;
export type Profile = keyof typeof profiles;

/** A gesture is tried for its cents; which reason it has changes none of them. */
const TRIED_REASON = 'loyal';
const MOST_SHOPS = 1_000;
const SHOPS_A_PAGE = 50;

/** Every shop by name; they change rarely. */
export function useShops() {
  return useQuery({
    queryKey: ['simulator', 'shops'],
    queryFn: async ({ signal }) => {
      const shops: StoreView[] = [];
      let cursor: string | undefined;
      do {
        const page = await get<Page<StoreView>>('/stores', { limit: SHOPS_A_PAGE, cursor }, signal);
        shops.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined && shops.length < MOST_SHOPS);
      return shops.map(({ code, name }) => ({ value: code, label: name }));
    },
    staleTime: 600_000,
  });
}

/** The price of what is tried, and every rule with its reason. */
export function useSimulation(trial: Trial) {
  const { locale } = useWords();
  const { lines, store, codes, at, draft } = trial;
  const gesture = trial.gesture && { ...trial.gesture, reason: TRIED_REASON };
  const body = { lines, store, codes, at, withDraft: draft, gesture, customer: buyerOf(trial) };
  return useQuery({
    queryKey: ['simulator', body, locale],
    queryFn: ({ signal }) =>
      call<SimulationView>('POST', '/head-office/promotions/simulation', { body, signal }),
    enabled: lines.length > 0 && store !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Words and pictures of the articles of the basket. */
export function useArticles(skus: readonly string[]) {
  const { locale } = useWords();
  const sku = [...skus].sort();
  return useQuery({
    queryKey: ['simulator', 'articles', sku, locale],
    queryFn: ({ signal }) => get<{ items: BasketSkuView[] }>('/skus', { sku }, signal),
    enabled: sku.length > 0,
    placeholderData: keepPreviousData,
    select: ({ items }) => new Map(items.map((item) => [item.sku, item])),
  });
}

/** Articles by name, SKU or barcode. */
export function useFoundArticles(q: string) {
  const { locale } = useWords();
  return useQuery({
    queryKey: ['simulator', 'found', q, locale],
    queryFn: ({ signal }) => get<ProductListView>('/products', { q, limit: 5 }, signal),
    enabled: q.length > 1,
    select: ({ items }) =>
      items.flatMap(({ name, image, skus }) =>
        skus.map(({ sku, gtin, label, price, counterOnly }) => ({
          sku,
          gtin,
          image,
          name: label === '' ? name : `${name}, ${label}`,
          priceCents: price.priceCents,
          isWeighed: counterOnly === 'weight',
        })),
      ),
  });
}

/** Computes a receipt or an order again. */
export function useReplay() {
  return useMutation({
    mutationFn: (number: string) =>
      get<ReplayView>(`/head-office/promotions/simulation/replays/${encodeURIComponent(number)}`),
  });
}

function buyerOf({ customer, profile }: Trial) {
  if (customer !== undefined) return { id: customer.id };
  const purchases = profiles[profile];
  return purchases === undefined ? undefined : { purchases };
}

/** People by name, phone, e-mail or receipt. */
export function useFoundCustomers(q: string) {
  return useQuery({
    queryKey: ['simulator', 'customers', q],
    queryFn: ({ signal }) => get<Page<CustomerSummaryView>>('/staff/customers', { q }, signal),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    select: ({ items }) =>
      items.map(({ id, name, city, emailMasked, phoneMasked }) => ({
        value: id,
        name,
        label: [name, city, emailMasked ?? phoneMasked].filter(Boolean).join(', '),
      })),
  });
}

/** Offers with a draft that is not in force yet. */
export function useDrafts() {
  const { locale } = useWords();
  return useQuery({
    queryKey: ['simulator', 'drafts', locale],
    queryFn: async ({ signal }) => {
      const states = ['draft', 'proposed'] as const;
      const pages = await Promise.all(
        states.map((state) => get<Page<PromotionSummaryView>>('/head-office/promotions', { state }, signal)),
      );
      return pages.flatMap(({ items }) =>
        items.map(({ offer, name }) => ({ value: offer, label: name[locale] })),
      );
    },
    staleTime: 30_000,
  });
}
