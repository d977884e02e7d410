import type { GestureCapsView, GesturesView } from '@passerelle/shared/api/gestures';
import type { GrossErrorState, GrossErrorsView } from '@passerelle/shared/api/gross-errors';
import type { Page } from '@passerelle/shared/api/page';
import type { StoreView } from '@passerelle/shared/api/stores';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { call, get } from '../../lib/api.js';
import { fetchTable } from '../../lib/fetch-table.js';
import { useWords } from '../../lib/words.js';
import { useProvenCall } from '../proof/proven-call.js';

const CAPS = ['counter', 'caps'];
const MOST_SHOPS = 1_000;
const SHOPS_A_PAGE = 50;

/** The largest gesture of each role. */
export function useCaps() {
  return useQuery({
    queryKey: CAPS,
    queryFn: ({ signal }) => get<GestureCapsView>('/head-office/gesture-caps', {}, signal),
  });
}

/** Sets both, with a fresh proof. */
export function useSetCaps() {
  const proven = useProvenCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: GestureCapsView) =>
      proven(() => call<GestureCapsView>('PUT', '/head-office/gesture-caps', { body })),
    onSuccess: (caps) => client.setQueryData(CAPS, caps),
  });
}

/** What was given, the newest first; of one shop, where one is named. */
export function useGestures(store: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['counter', 'gestures', store],
    queryFn: ({ pageParam, signal }) =>
      get<GesturesView>('/head-office/gestures', { store, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** All gestures as a file. */
export function useGestureTable() {
  const proven = useProvenCall();
  return useMutation({
    mutationFn: () => proven(() => fetchTable('/head-office/gestures.csv', 'gestures.csv')),
  });
}

/** Prices that are probably a mistake, the newest first. */
export function useGrossErrors(state: GrossErrorState) {
  const { locale } = useWords();
  return useInfiniteQuery({
    queryKey: ['counter', 'gross-errors', state, locale],
    queryFn: ({ pageParam, signal }) =>
      get<GrossErrorsView>('/head-office/gross-errors', { state, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Every shop by name; they change rarely. */
export function useShops() {
  return useQuery({
    queryKey: ['counter', 'shops'],
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
