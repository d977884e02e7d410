import type { Page } from '@passerelle/shared/api/page';
import type { CategoryView } from '@passerelle/shared/api/products';
import type {
  CodeBatchView,
  PreFlightView,
  PromotionCalendarView,
  PromotionState,
  PromotionSummaryView,
  PromotionView,
} from '@passerelle/shared/api/promotions';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../lib/api.js';
import { newKey } from '../../lib/keys.js';
import { useProvenCall } from '../proof/proven-call.js';

const ROOM = '/head-office/promotions';
const WATCH_MS = 700;

/** Promotions, the latest beginning first. */
export function usePromotions(state: PromotionState | undefined, q: string) {
  return useInfiniteQuery({
    queryKey: ['promotions', 'list', state, q],
    queryFn: ({ pageParam, signal }) =>
      get<Page<PromotionSummaryView>>(
        ROOM,
        { state, q: q === '' ? undefined : q, cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (former) => former,
  });
}

export function useCalendar(from: string, to: string) {
  return useQuery({
    queryKey: ['promotions', 'calendar', from, to],
    queryFn: ({ signal }) => get<PromotionCalendarView>(`${ROOM}/calendar`, { from, to }, signal),
    placeholderData: (former) => former,
  });
}

/** One promotion; asked for again while its pre-flight runs. */
export function usePromotion(offer: string) {
  return useQuery({
    queryKey: ['promotions', 'one', offer],
    queryFn: ({ signal }) => get<PromotionView>(`${ROOM}/${offer}`, {}, signal),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.draft?.preFlight) ? WATCH_MS : false),
  });
}

/** Does it still work on its figures? */
export function isUnderWay(preFlight: PreFlightView | undefined): boolean {
  return preFlight?.state === 'waiting' || preFlight?.state === 'running';
}

/** Batches of codes; asked for again while one is being made. */
export function useCodeBatches(offer: string, isOpen: boolean) {
  return useQuery({
    queryKey: ['promotions', 'codes', offer],
    queryFn: ({ signal }) => get<{ items: CodeBatchView[] }>(`${ROOM}/${offer}/codes/batches`, {}, signal),
    enabled: isOpen,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ made, size, stoppedAt }) => made < size && stoppedAt === undefined)
        ? WATCH_MS
        : false,
  });
}

export function useScopeChoices() {
  const categories = useQuery({
    queryKey: ['promotions', 'categories'],
    queryFn: ({ signal }) => get<{ items: CategoryView[] }>('/categories', {}, signal),
  });
  const brands = useQuery({
    queryKey: ['promotions', 'brands'],
    queryFn: ({ signal }) => get<{ brands: string[] }>('/head-office/catalogue-choices', {}, signal),
  });
  return { categories: categories.data?.items ?? [], brands: brands.data?.brands ?? [] };
}

export interface PromotionAct {
  readonly method?: 'POST' | 'PATCH';
  /** Below the room: `OFFER/approval`; nothing for a new one. */
  readonly path: string;
  readonly body?: object;
}

/** One act of the room; asks for a fresh proof where it takes one. */
export function usePromotionAct<Answer = PromotionView>(
  onDone?: (answer: Answer, act: PromotionAct) => void,
) {
  const proven = useProvenCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method = 'POST', path, body = {} }: PromotionAct) => {
      const idempotencyKey = newKey();
      return proven(() =>
        call<Answer>(method, path === '' ? ROOM : `${ROOM}/${path}`, { body, idempotencyKey }),
      );
    },
    onSuccess: (answer, act) => {
      onDone?.(answer, act);
      return client.invalidateQueries({ queryKey: ['promotions'] });
    },
  });
}
