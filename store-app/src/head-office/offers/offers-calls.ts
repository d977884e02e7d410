import type {
  OfferReachDetailView,
  OfferReachView,
  OfferView,
  ShopLabelsPageView,
} from '@passerelle/shared/api/offers';
import type { Page } from '@passerelle/shared/api/page';
import type { StoreView } from '@passerelle/shared/api/stores';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get } from '../../lib/api.js';

const LOOK_AGAIN_MS = 60_000;

/** What runs or begins soon, and how many know of it. */
export function useReach() {
  return useQuery({
    queryKey: ['offers', 'reach'],
    queryFn: ({ signal }) => get<{ items: OfferReachView[] }>('/head-office/offers/reach', {}, signal),
    refetchInterval: LOOK_AGAIN_MS,
  });
}

/** One offer, with the shops page by page. */
export function useOfferReach(id: string) {
  return useInfiniteQuery({
    queryKey: ['offers', 'reach', id],
    queryFn: ({ pageParam, signal }) =>
      get<OfferReachDetailView>(
        `/head-office/offers/${encodeURIComponent(id)}/reach`,
        { cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ byShop }) => byShop.nextCursor ?? undefined,
    refetchInterval: LOOK_AGAIN_MS,
  });
}

/** How far the shops are with their labels, page by page. */
export function useLabelProgress() {
  return useInfiniteQuery({
    queryKey: ['labels', 'progress'],
    queryFn: ({ pageParam, signal }) =>
      get<ShopLabelsPageView>('/head-office/labels', { cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: LOOK_AGAIN_MS,
  });
}

const SHOPS_A_PAGE = 50;
const MOST_SHOPS = 3_000;

/** Every shop, to choose one to print for. */
export function useShopChoices() {
  return useQuery({
    queryKey: ['offers', 'shops'],
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

/** Where the flyer of an offer is printed from; without a shop, one for all of them. */
export function flyerAddress(
  offer: Pick<OfferView, 'id'>,
  format: string,
  lang: string,
  store?: string,
): string {
  const where = store === undefined ? '' : `&store=${encodeURIComponent(store)}`;
  return `/api/v1/staff/offers/${encodeURIComponent(offer.id)}/flyer?format=${format}&lang=${lang}${where}`;
}

/** Where labels of a shop are printed from: those of an offer, or those to change on a day. */
export function labelsAddress(
  store: string,
  lang: string,
  what: { offer: string } | { day: 'today' | 'tomorrow' },
): string {
  const [[key, value] = []] = Object.entries(what);
  return `/api/v1/staff/labels/sheet?store=${encodeURIComponent(store)}&lang=${lang}&${key}=${value}`;
}
