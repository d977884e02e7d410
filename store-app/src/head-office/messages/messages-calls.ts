import type { TroubledMessagePage } from '@passerelle/shared/api/messages';
import type { SaidWordsPage, ShopOpinionPage } from '@passerelle/shared/api/opinions';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../lib/api.js';
import { newKey } from '../../lib/keys.js';

const TROUBLE = ['office', 'messages'];

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
};

/** Messages that did not arrive, the newest first; looked up anew while the room is open. */
export function useTroubledMessages() {
  return useInfiniteQuery({
    queryKey: TROUBLE,
    queryFn: ({ pageParam, signal }) =>
      get<TroubledMessagePage>('/head-office/messages', { cursor: pageParam }, signal),
    refetchInterval: 60_000,
    ...paged,
  });
}

/** Sends one again. */
export function useSendAgain() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      call<{ id: string }>('POST', `/head-office/messages/${id}/retry`, {
        body: {},
        idempotencyKey: newKey(),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: TROUBLE }),
  });
}

/** What is said of each shop. */
export function useShopOpinions(days: number) {
  return useInfiniteQuery({
    queryKey: ['office', 'opinions', days],
    queryFn: ({ pageParam, signal }) =>
      get<ShopOpinionPage>('/head-office/opinions', { days, cursor: pageParam }, signal),
    ...paged,
  });
}

/** What was said in words in the last days, of one shop or of all. */
export function useSaidWords(store: string | undefined, days: number) {
  return useInfiniteQuery({
    queryKey: ['office', 'opinions', 'words', store, days],
    queryFn: ({ pageParam, signal }) =>
      get<SaidWordsPage>('/head-office/opinions/words', { store, days, cursor: pageParam }, signal),
    ...paged,
  });
}
