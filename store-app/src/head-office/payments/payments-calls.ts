import type { Page } from '@passerelle/shared/api/page';
import type {
  IssuedVoucherView,
  PaymentTroubleView,
  StuckErrandView,
  VoucherHistoryView,
  VoucherRequest,
  VoucherView,
} from '@passerelle/shared/api/payments';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../lib/api.js';
import { newKey } from '../../lib/keys.js';
import { useProvenCall } from '../proof/proven-call.js';

const VOUCHERS = ['payments', 'vouchers'];
const TROUBLE = ['payments', 'trouble'];

/** Vouchers, the newest first. */
export function useVouchers() {
  return useInfiniteQuery({
    queryKey: VOUCHERS,
    queryFn: ({ pageParam, signal }) =>
      get<Page<VoucherView>>('/head-office/vouchers', { cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** One with its movements. */
export function useVoucher(id: string) {
  return useQuery({
    queryKey: ['payments', 'voucher', id],
    queryFn: ({ signal }) => get<VoucherHistoryView>(`/head-office/vouchers/${id}`, {}, signal),
  });
}

/** Issues one, with a fresh proof; its answer alone has the code. */
export function useIssueVoucher() {
  const proven = useProvenCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: VoucherRequest }) =>
      proven(() => call<IssuedVoucherView>('POST', '/head-office/vouchers', { body, idempotencyKey: key })),
    onSuccess: () => client.invalidateQueries({ queryKey: VOUCHERS }),
  });
}

/** Lets nobody spend one any more. */
export function useBlockVoucher(id: string) {
  const proven = useProvenCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => {
      const idempotencyKey = newKey();
      return proven(() =>
        call<VoucherView>('POST', `/head-office/vouchers/${id}/block`, { body: { reason }, idempotencyKey }),
      );
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['payments'] }),
  });
}

/** What of payments somebody has to look at; looked up anew while the room is open. */
export function useTrouble() {
  return useQuery({
    queryKey: TROUBLE,
    queryFn: ({ signal }) => get<PaymentTroubleView>('/head-office/payments/trouble', {}, signal),
    refetchInterval: 60_000,
  });
}

/** Has something tried again that was given up. */
export function useTryAgain() {
  const proven = useProvenCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => {
      const idempotencyKey = newKey();
      return proven(() =>
        call<StuckErrandView>('POST', `/head-office/payments/errands/${id}/retry`, {
          body: {},
          idempotencyKey,
        }),
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: TROUBLE }),
  });
}
