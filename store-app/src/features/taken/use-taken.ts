import type { QuoteView } from '@passerelle/shared/api/quotes';
import type {
  ServingShopsView,
  TakenOrdersView,
  TakenOrderView,
  TakeOrderRequest,
} from '@passerelle/shared/api/taken-orders';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../lib/api.js';
import { outbox } from '../../lib/outbox.js';

const DOOR = '/staff/taken-orders';

interface Wanted {
  readonly sku: string;
  readonly quantity: number;
}

/** What the shop took for people, the newest first. */
export function useTakenOrders() {
  return useQuery({
    queryKey: ['taken'],
    queryFn: ({ signal }) => get<TakenOrdersView>(DOOR, {}, signal),
  });
}

/** One of them; the server says when it changed. */
export function useTakenOrder(number: string) {
  return useQuery({
    queryKey: ['taken', number],
    queryFn: ({ signal }) => get<TakenOrderView>(`${DOOR}/${encodeURIComponent(number)}`, {}, signal),
  });
}

/** Shops that can promise all of it, the nearest first. */
export function useServingShops(lines: readonly Wanted[], place: string) {
  const body = { lines, ...(place && { place }) };
  return useQuery({
    queryKey: ['stock', 'serving', body],
    queryFn: ({ signal }) => call<ServingShopsView>('POST', `${DOOR}/shops`, { body, signal }),
    enabled: lines.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** The price in that shop, as everybody is told it. */
export function useQuoteIn(store: string | undefined, lines: readonly Wanted[], codes: readonly string[]) {
  const body = { store, lines, codes };
  return useQuery({
    queryKey: ['quote', body],
    queryFn: ({ signal }) => call<QuoteView>('POST', '/quotes', { body, signal }),
    enabled: store !== undefined && lines.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Orders for somebody. */
export function useTakeOrder() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, label }: { body: TakeOrderRequest; label: string }) =>
      outbox.post<TakenOrderView>(DOOR, body, label),
    onSuccess: (taken) => client.setQueryData(['taken', taken.number], taken),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['taken'], exact: true });
      void client.invalidateQueries({ queryKey: ['stock', 'serving'] });
      void client.invalidateQueries({ queryKey: ['quote'] });
    },
  });
}

/** Sends the link to pay by again. */
export function useResendLink(number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (label: string) =>
      outbox.post<TakenOrderView>(`${DOOR}/${encodeURIComponent(number)}/payment-link`, {}, label),
    onSuccess: (taken) => client.setQueryData(['taken', number], taken),
    onError: () => void client.invalidateQueries({ queryKey: ['taken', number] }),
  });
}
