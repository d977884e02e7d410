import type { PictureView } from '@passerelle/shared/api/catalogue';
import type { BasketSkuView } from '@passerelle/shared/api/client';
import type { Page } from '@passerelle/shared/api/page';
import type { ProductListView } from '@passerelle/shared/api/products';
import type {
  CodeBatchView,
  CodeView,
  PreFlightView,
  PromotionCalendarView,
  PromotionChoicesView,
  PromotionContent,
  PromotionPageView,
  PromotionState,
  PromotionView,
} from '@passerelle/shared/api/promotions';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../lib/api.js';
import { articleName } from '../../lib/article-name.js';
import { newKey } from '../../lib/keys.js';
import { useWords } from '../../lib/words.js';
import { useProvenCall } from '../proof/proven-call.js';

const ROOM = '/head-office/promotions';
const WATCH_MS = 700;
// Budgets fall with every order; who watches one sees it fall.
const USE_MS = 5_000;

/** Promotions, the latest beginning first. */
export function usePromotions(state: PromotionState | undefined, q: string) {
  return useInfiniteQuery({
    queryKey: ['promotions', 'list', state, q],
    queryFn: ({ pageParam, signal }) =>
      get<PromotionPageView>(ROOM, { state, q: q === '' ? undefined : q, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (former) => former,
    refetchInterval: USE_MS,
  });
}

export function useCalendar(from: string, to: string) {
  return useQuery({
    queryKey: ['promotions', 'calendar', from, to],
    queryFn: ({ signal }) => get<PromotionCalendarView>(`${ROOM}/calendar`, { from, to }, signal),
    placeholderData: (former) => former,
  });
}

/** One promotion; asked for again while its pre-flight runs, and now and then for what is used of it. */
export function usePromotion(offer: string) {
  return useQuery({
    queryKey: ['promotions', 'one', offer],
    queryFn: ({ signal }) => get<PromotionView>(`${ROOM}/${offer}`, {}, signal),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.draft?.preFlight) ? WATCH_MS : USE_MS),
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

function useAskedChoices() {
  return useQuery({
    queryKey: ['promotions', 'choices'],
    queryFn: ({ signal }) => get<PromotionChoicesView>(`${ROOM}/choices`, {}, signal),
    staleTime: 60_000,
  });
}

/** Brands, categories and offers by the names that people know. */
export function useChoices(): PromotionChoicesView {
  return useAskedChoices().data ?? NO_CHOICES;
}

/** Do the names of what a content speaks of stand ready? Before, its form would jump when they arrive. */
export function useNamesReady(content: PromotionContent | undefined): boolean {
  const choices = useAskedChoices();
  const { skus = [], exceptSkus = [] } = content?.scope ?? {};
  const articles = useAskedArticles([...skus, ...exceptSkus]);
  return !choices.isPending && !articles.isLoading;
}

const NO_CHOICES: PromotionChoicesView = { brands: [], categories: [], offers: [] };
const MOST_NAMED = 50;

/** Names of articles by SKU; of very many the first ones. */
export function useArticleNames(skus: readonly string[]): ReadonlyMap<string, string> {
  const named = useAskedArticles(skus);
  return new Map(named.data?.items.map((item) => [item.sku, articleName(item)]));
}

function useAskedArticles(skus: readonly string[]) {
  const { locale } = useWords();
  const sku = [...new Set(skus)].sort().slice(0, MOST_NAMED);
  return useQuery({
    queryKey: ['promotions', 'articles', sku, locale],
    queryFn: ({ signal }) => get<{ items: BasketSkuView[] }>('/skus', { sku }, signal),
    enabled: sku.length > 0,
    placeholderData: (former) => former,
    staleTime: 60_000,
  });
}

/** Articles by name, SKU or barcode. */
export function useFoundArticles(q: string) {
  const { locale } = useWords();
  return useQuery({
    queryKey: ['promotions', 'found', q, locale],
    queryFn: ({ signal }) => get<ProductListView>('/products', { q, limit: 5 }, signal),
    enabled: q.length > 1,
    select: ({ items }) =>
      items.flatMap(({ name, image, skus }) =>
        skus.map(({ sku, label }) => ({ sku, image, name: articleName({ name, label }) })),
      ),
  });
}

/** The drawings of the project and the pictures that were sent. */
export function usePictures(words: string) {
  const { locale } = useWords();
  return useInfiniteQuery({
    queryKey: ['promotions', 'pictures', words, locale],
    queryFn: ({ pageParam, signal }) =>
      get<Page<PictureView>>(
        '/head-office/pictures',
        { q: words === '' ? undefined : words, cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (former) => former,
  });
}

/** Codes of an offer, those that begin as typed; asked for again, since they are used all day. */
export function useCodes(offer: string, begins: string) {
  return useInfiniteQuery({
    queryKey: ['promotions', 'single-codes', offer, begins],
    queryFn: ({ pageParam, signal }) =>
      get<Page<CodeView>>(
        `${ROOM}/${offer}/codes`,
        { q: begins === '' ? undefined : begins, cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (former) => former,
  });
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
