import type { RefusedRefundsView, RefusedRefundView } from '@passerelle/shared/api/refused-refunds';
import { useQuery } from '@tanstack/react-query';
import { get } from './api.js';

export const refusedRefundsDoor = (number: string): string =>
  `/staff/orders/${encodeURIComponent(number)}/refused-refunds`;

export const refusedRefundsKey = (number: string): readonly string[] => ['refused-refunds', number];

/** What the bank of an order would not take back, and what was given in its place; nothing without an order. */
export function useRefusedRefunds(number: string | undefined) {
  return useQuery({
    queryKey: refusedRefundsKey(number ?? ''),
    queryFn: ({ signal }) => get<RefusedRefundsView>(refusedRefundsDoor(number ?? ''), {}, signal),
    select: ({ items }): readonly RefusedRefundView[] => items,
    enabled: number !== undefined,
  });
}
