import type {
  InspectionRequest,
  PurchasesView,
  ReturnPageView,
  ReturnRequest,
  ReturnView,
} from '@passerelle/shared/api/returns';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../../lib/api.js';
import { outbox } from '../../lib/outbox.js';

const DOOR = '/staff/returns';
const mostShown = 50;

const keys = {
  waiting: ['returns', 'received'],
  recent: ['returns', 'all'],
  one: (number: string) => ['return', number],
  purchases: (asked: string) => ['purchases', asked],
};

/** What was brought back and waits for somebody to look at it, the oldest first. */
export function useWaitingReturns(isEnabled = true) {
  return useQuery({
    queryKey: keys.waiting,
    queryFn: ({ signal }) => get<ReturnPageView>(DOOR, { state: 'received', limit: mostShown }, signal),
    enabled: isEnabled,
  });
}

/** What this shop took back, the newest first. */
export function useRecentReturns() {
  return useQuery({
    queryKey: keys.recent,
    queryFn: ({ signal }) => get<ReturnPageView>(DOOR, { limit: 12 }, signal),
  });
}

export function useReturn(number: string) {
  return useQuery({
    queryKey: keys.one(number),
    queryFn: ({ signal }) => get<ReturnView>(`${DOOR}/${encodeURIComponent(number)}`, {}, signal),
  });
}

/** Purchases by whatever the customer has. Not asked again by itself: each question is a look at a person. */
export function usePurchases(asked: string) {
  return useQuery({
    queryKey: keys.purchases(asked),
    queryFn: ({ signal }) => get<PurchasesView>(`${DOOR}/purchases`, { q: asked }, signal),
    enabled: asked !== '',
    refetchOnWindowFocus: false,
  });
}

/** What is said of a return that waits. */
export type ReturnAct =
  | { act: 'inspection'; body: InspectionRequest; label: string }
  | { act: 'refusal'; body: { reason: string }; label: string };

/** Says what the goods are like, or gives them back. */
export function useReturnAct(number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, body, label }: ReturnAct) =>
      outbox.post<ReturnView>(`${DOOR}/${encodeURIComponent(number)}/${act}`, body, label),
    onSuccess: (settled) => client.setQueryData(keys.one(number), settled),
    onError: () => void client.invalidateQueries({ queryKey: keys.one(number) }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['returns'] }),
  });
}

/** Takes goods back. */
export function useTakeBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, label }: { body: ReturnRequest; label: string }) =>
      outbox.post<ReturnView>(DOOR, body, label),
    onSuccess: (taken) => client.setQueryData(keys.one(taken.number), taken),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['returns'] });
      void client.invalidateQueries({ queryKey: ['purchases'] });
    },
  });
}
