import type {
  LabelsView,
  LabelView,
  OfferNewsView,
  StaffOfferDetailView,
  StaffOffersView,
} from '@passerelle/shared/api/offers';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { call, get } from '../../lib/api.js';

/** The first parts of the keys of everything that offers and labels change. */
const offerKeys = { offers: ['offers'] as const, labels: ['labels'] as const };

export type LabelDay = 'today' | 'tomorrow';

/** How much waits, for the number in the rail. */
export function useOfferNews(isEnabled: boolean) {
  return useQuery({
    queryKey: [...offerKeys.offers, 'news'],
    queryFn: ({ signal }) => get<OfferNewsView>('/staff/offers/news', {}, signal),
    enabled: isEnabled,
    refetchInterval: 5 * 60_000,
  });
}

/** The offers of today and tomorrow, or those that somebody shows or names. */
export function useOffers(asked: string) {
  return useQuery({
    queryKey: [...offerKeys.offers, 'list', asked],
    queryFn: ({ signal }) =>
      asked === ''
        ? get<StaffOffersView>('/staff/offers', {}, signal)
        : get<StaffOffersView>('/staff/offers/search', { q: asked }, signal),
    placeholderData: keepPreviousData,
  });
}

/** One offer with what it covers. */
export function useOffer(id: string) {
  return useInfiniteQuery({
    queryKey: [...offerKeys.offers, 'one', id],
    queryFn: ({ pageParam, signal }) =>
      get<StaffOfferDetailView>(`/staff/offers/${encodeURIComponent(id)}`, { cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ products }) => products.nextCursor ?? undefined,
  });
}

/** Says that whoever is signed in knows an offer. */
export function useAcknowledgeOffer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      call<StaffOfferDetailView>('POST', `/staff/offers/${encodeURIComponent(id)}/acknowledgement`, {
        body: {},
      }),
    onSettled: () => client.invalidateQueries({ queryKey: offerKeys.offers }),
  });
}

/** The labels of a day, page by page. */
export function useLabels(day: LabelDay) {
  return useInfiniteQuery({
    queryKey: [...offerKeys.labels, day],
    queryFn: ({ pageParam, signal }) => get<LabelsView>('/staff/labels', { day, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** Ticks labels, or takes ticks back. */
export function useTickLabels() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ labels, isHung }: { labels: readonly LabelView[]; isHung: boolean }) =>
      call<OfferNewsView>('POST', isHung ? '/staff/labels/ticks' : '/staff/labels/ticks/undo', {
        body: { labels: labels.map(({ sku, at, face }) => ({ sku, at, face })) },
      }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: offerKeys.labels });
      await client.invalidateQueries({ queryKey: [...offerKeys.offers, 'news'] });
    },
  });
}
