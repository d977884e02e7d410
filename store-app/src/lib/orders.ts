import type { Page } from '@passerelle/shared/api/page';
import type {
  PutBackView,
  StaffOrderSummaryView,
  StaffOrderView,
  StaffQueueView,
} from '@passerelle/shared/api/staff-orders';
import { waitingStates } from '@passerelle/shared/orders/states';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from './api.js';
import { observeServerTime } from './clock.js';
import { outbox } from './outbox.js';
import { type QueueTab, queueAddress } from './queue-address.js';

export const orderKeys = {
  queues: ['queue'] as const,
  queue: (tab: QueueTab) => ['queue', tab] as const,
  order: (number: string) => ['order', number] as const,
  putBacks: ['put-backs'] as const,
};

/** The shop's queue of one kind, by deadline. It also tells the server's time. */
export function useQueue(tab: QueueTab, isEnabled = true) {
  return useQuery({
    queryKey: orderKeys.queue(tab),
    queryFn: async ({ signal }) => {
      const queue = await get<StaffQueueView>(...queueAddress(tab), signal);
      observeServerTime(queue.serverNow);
      return queue;
    },
    enabled: isEnabled,
    refetchInterval: 60_000,
  });
}

export function useOrder(number: string) {
  return useQuery({
    queryKey: orderKeys.order(number),
    queryFn: ({ signal }) => get<StaffOrderView>(`/staff/orders/${number}`, {}, signal),
    placeholderData: keepPreviousData,
  });
}

export function usePutBacks() {
  return useQuery({
    queryKey: orderKeys.putBacks,
    queryFn: ({ signal }) => get<Page<PutBackView>>('/staff/put-backs', {}, signal),
  });
}

/** The last part of the route of a command. */
export type OrderAct =
  | 'acknowledgement'
  | 'picking'
  | 'release'
  | 'take-over'
  | 'picks'
  | 'picks/undo'
  | 'ready'
  | 'ready/undo'
  | 'cancellation'
  | 'refusal'
  | 'check-in'
  | 'extension'
  | 'choice-request'
  | 'choices'
  | 'hand-over/undo'
  | 'hand-over/gross-error';

export interface OrderActRequest {
  act: OrderAct;
  body?: Record<string, unknown>;
  /** For the list of waiting acts. */
  label: string;
  /** What the screen shows before the server has answered; the answer replaces it. */
  foresee?: (order: StaffOrderView) => StaffOrderView;
  /** Done once the server has taken it, also when the button that asked for it is gone by then. */
  goOn?: () => void;
}

/** Gives commands to one order; each leaves through the outbox with its own key. */
export function useOrderAct(number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, body = {}, label }: OrderActRequest) =>
      outbox.post<StaffOrderView>(`/staff/orders/${encodeURIComponent(number)}/${act}`, body, label),
    onMutate: async ({ foresee }) => {
      const key = orderKeys.order(number);
      const before = client.getQueryData<StaffOrderView>(key);
      if (foresee === undefined || before === undefined) return;
      await client.cancelQueries({ queryKey: key });
      client.setQueryData(key, foresee(before));
    },
    onSuccess: (order, { goOn }) => {
      if (order?.number === number) client.setQueryData(orderKeys.order(number), order);
      goOn?.();
    },
    onError: () => void client.invalidateQueries({ queryKey: orderKeys.order(number) }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: orderKeys.queues });
      void client.invalidateQueries({ queryKey: orderKeys.putBacks });
    },
  });
}

/** Says "seen" for some orders. */
export function useAcknowledge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ numbers, label }: { numbers: readonly string[]; label: string }) =>
      Promise.allSettled(
        numbers.map((number) => outbox.post(`/staff/orders/${number}/acknowledgement`, {}, label)),
      ),
    onMutate: ({ numbers }) => {
      client.setQueryData<StaffQueueView>(
        orderKeys.queue('to-prepare'),
        (queue) =>
          queue && {
            ...queue,
            items: queue.items.map((order) =>
              numbers.includes(order.number) ? { ...order, isAcknowledged: true } : order,
            ),
          },
      );
    },
    onSettled: () => void client.invalidateQueries({ queryKey: orderKeys.queues }),
  });
}

/** New orders that nobody in the shop has said "seen" to, the newest first. */
export function unseenOrders(orders: readonly StaffOrderSummaryView[]): StaffOrderSummaryView[] {
  return orders
    .filter((order) => waitingStates.includes(order.state) && !order.isAcknowledged)
    .sort((a, b) => Date.parse(b.placedAt) - Date.parse(a.placedAt));
}
