import type { OrderView } from '@passerelle/shared/api/orders';
import { useWords } from '../../lib/words.js';

const steps = ['held', 'picking', 'ready', 'closed'] as const;

/** Where a reservation stands, on the measure: done, now, still to come. */
export function StateLine({ order }: { order: OrderView }) {
  const { t, time, dayTime } = useWords();
  const zone = order.store.timezone;
  const at = steps.indexOf(order.state as (typeof steps)[number]);
  if (at < 0) return null;
  const details = {
    held: time(order.placedAt, zone),
    picking: '',
    ready: order.readySince
      ? time(order.readySince, zone)
      : at < 2
        ? t('order.dueAt', { when: dayTime(order.readyAt, zone) })
        : '',
    closed: order.closedAt ? time(order.closedAt, zone) : at === 2 ? t('order.yourTurn') : '',
  };
  return (
    <ol className="line" aria-label={t('order.state')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at || at === steps.length - 1 ? 'done' : index === at ? 'now' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <b>{t(`state.${step}`)}</b>
          <span>{details[step]}</span>
        </li>
      ))}
    </ol>
  );
}
