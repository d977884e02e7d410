import type { Page } from '@passerelle/shared/api/page';
import type { StaffMemberView, StaffRole } from '@passerelle/shared/api/staff';
import type { StoreView } from '@passerelle/shared/api/stores';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../../lib/api.js';
import { useProvenCall } from '../proof/proven-call.js';

const staffKey = 'staff';
/** A chain has some hundreds of shops; no list of choices asks for more pages than this. */
const MOST_PAGES = 40;

export interface StaffFilter {
  q: string;
  role: StaffRole | undefined;
  store: string | undefined;
  disabled: boolean | undefined;
}

/** People who fit, page by page. */
export function useMembers({ q, ...rest }: StaffFilter) {
  return useInfiniteQuery({
    queryKey: [staffKey, 'list', q, rest],
    queryFn: ({ pageParam, signal }) =>
      get<Page<StaffMemberView>>(
        '/head-office/staff',
        { q: q || undefined, ...rest, cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useMember(staffId: string) {
  return useQuery({
    queryKey: [staffKey, 'one', staffId],
    queryFn: ({ signal }) =>
      get<StaffMemberView>(`/head-office/staff/${encodeURIComponent(staffId)}`, {}, signal),
  });
}

/** An act of this room: proved where it has to be, after which lists and persons are read again. */
export function useStaffAct<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  const proven = useProvenCall();
  return useMutation({
    mutationFn: (input: Input) => proven(() => act(input)),
    onSuccess: () => client.invalidateQueries({ queryKey: [staffKey] }),
  });
}

/** Every shop, to choose from. */
export function useShopChoices(): { value: string; label: string }[] {
  const { data } = useQuery({
    queryKey: ['shop-choices'],
    queryFn: async ({ signal }) => {
      const shops: StoreView[] = [];
      let cursor: string | undefined;
      for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const page = await get<Page<StoreView>>('/stores', { limit: 50, cursor }, signal);
        shops.push(...page.items);
        if (page.nextCursor === null) break;
        cursor = page.nextCursor;
      }
      return shops;
    },
    staleTime: 10 * 60_000,
  });
  return (data ?? []).map(({ code, name }) => ({ value: code, label: name }));
}
