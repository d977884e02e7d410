import type {
  ContradictionsView,
  ContradictionView,
  OpenGapsView,
} from '@passerelle/shared/api/contradictions';
import type { Page } from '@passerelle/shared/api/page';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../lib/api.js';
import { useWords } from '../../lib/words.js';

const AT_REST_MS = 5_000;
const UNDER_WAY_MS = 1_000;

/** What is open and how the last comparison went; asked again by itself, faster while one is under way. */
export function useContradictions() {
  const { locale } = useWords();
  const cache = useQueryClient();
  return useQuery({
    queryKey: ['contradictions', locale],
    queryFn: async ({ signal }) => {
      const view = await get<ContradictionsView>('/head-office/contradictions', undefined, signal);
      // The bar above says the same at the same moment.
      cache.setQueryData(['open-contradictions'], { open: view.open } satisfies OpenGapsView);
      return view;
    },
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? UNDER_WAY_MS : AT_REST_MS),
  });
}

/** What is over, the latest first; read anew when the number of open ones changes. */
export function useClosed(open: number) {
  const { locale } = useWords();
  return useInfiniteQuery({
    queryKey: ['contradictions', 'closed', locale, open],
    queryFn: ({ pageParam, signal }) =>
      get<Page<ContradictionView>>('/head-office/contradictions/closed', { cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Has everything compared now. */
export function useCheckNow() {
  const { locale } = useWords();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => call<ContradictionsView>('POST', '/head-office/contradictions/check'),
    onSuccess: (view) => cache.setQueryData(['contradictions', locale], view),
  });
}

/** Is something being compared, or about to be? */
function isUnderWay({ isAsked, running }: ContradictionsView): boolean {
  return isAsked || running !== undefined;
}
