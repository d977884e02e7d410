import type { TillRefundDueView, TillRefundView } from '@passerelle/shared/api/hand-over';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../../lib/api.js';
import { orderKeys } from '../../lib/orders.js';
import { outbox } from '../../lib/outbox.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';

interface TillRefundProps {
  number: string;
  /** What was paid and is still kept; a change of it may make something due. */
  paidCents: number;
}

const doorOf = (number: string): string => `/staff/orders/${encodeURIComponent(number)}/till-refund`;

/** What a till has to give back of what is paid; nothing is asked of an order that nobody paid. */
export function useTillRefund(number: string, paidCents: number | undefined) {
  return useQuery({
    queryKey: ['till-refund', number, paidCents],
    queryFn: ({ signal }) => get<TillRefundDueView>(doorOf(number), {}, signal),
    enabled: paidCents !== undefined,
  });
}

/** What a till took for an order and has to give back, until somebody says that it did. */
export function TillRefund({ number, paidCents }: TillRefundProps) {
  const { t, money } = useWords();
  const client = useQueryClient();
  const { data } = useTillRefund(number, paidCents);
  const give = useMutation({
    mutationFn: () => outbox.post<TillRefundView>(doorOf(number), {}, t('act.tillRefund', { number })),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['till-refund', number] });
      void client.invalidateQueries({ queryKey: orderKeys.order(number) });
    },
  });
  if (data === undefined || data.due.length === 0) return null;
  const parts = data.due.map(({ method, amountCents }) =>
    t('done.with', { amount: money(amountCents), method: t(`pay.by.${method}`) }),
  );
  return (
    <section className="sheet-card stack" aria-labelledby="till-refund">
      <h2 id="till-refund" className="row">
        <Icon name="cash" />
        {t('tillRefund.title')}
      </h2>
      <p>{t('tillRefund.hint', { parts: parts.join(', ') })}</p>
      <Button icon="check" isWide isBusy={give.isPending} onClick={() => give.mutate()}>
        {t('tillRefund.done')}
      </Button>
    </section>
  );
}
