import type { AskShopperRequest, ChoiceRequest, OrderChoicesView } from '@passerelle/shared/api/choices';
import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import type { ScanView } from '@passerelle/shared/api/stock';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../lib/api.js';
import { useOrderAct } from '../../lib/orders.js';

/** What the customer can choose from, with prices; a part of the order's answers, so that it is read again with it. */
export function useChoices({ number, revision }: { number: string; revision: string }) {
  return useQuery({
    queryKey: ['order', number, 'choices', revision],
    queryFn: ({ signal }) =>
      get<OrderChoicesView>(`/staff/orders/${encodeURIComponent(number)}/choices`, {}, signal),
  });
}

/** What of an order nobody has decided on: its answers differ as this does. */
export function undecidedOf({ lines }: Pick<StaffOrderView, 'lines'>): StaffOrderView['lines'] {
  return lines.filter(({ missing, waived = 0 }) => missing > waived);
}

/** Has something of a paid order to be asked of its customer before it can be set aside? */
export function hasToAsk(order: Pick<StaffOrderView, 'lines' | 'mode'>): boolean {
  return order.mode === 'collect' && undecidedOf(order).length > 0;
}

/** Sends the question, or the answer that was given on the phone. */
export function useChoiceActs(number: string) {
  const give = useOrderAct(number);
  return {
    isBusy: give.isPending,
    ask: (request: AskShopperRequest, label: string, then: Then) =>
      give.mutate({ act: 'choice-request', body: { ...request }, label }, then),
    choose: (request: ChoiceRequest, label: string, then: Then) =>
      give.mutate({ act: 'choices', body: { ...request }, label }, then),
  };
}

interface Then {
  onSuccess: () => void;
  onError: (fault: unknown) => void;
}

/** The article behind a barcode; refuses what nobody sells here. */
export function articleBehind(code: string): Promise<ScanView> {
  return get<ScanView>(`/staff/scan/${encodeURIComponent(code)}`);
}
