import type { OrderView } from '@passerelle/shared/api/orders';
import { daysAway } from '@passerelle/shared/i18n/format';
import type { OrderState } from '@passerelle/shared/orders/states';
import { useWords, type Words } from '../../lib/words.js';

const lives = {
  reserve: ['held', 'picking', 'ready', 'closed'],
  collect: ['placed', 'picking', 'ready', 'collected'],
  // Nobody came: what was paid goes back once the goods are on the shelf again.
  uncollected: ['placed', 'ready', 'uncollected', 'returned-uncollected'],
} as const;
type Step = (typeof lives)[keyof typeof lives][number];

/** States that stand in the place of a step, under their own name. */
const inPlaceOf: Partial<Record<OrderState, Step>> = {
  'pending-payment': 'placed',
  short: 'picking',
  'in-transfer': 'picking',
  'partly-collected': 'collected',
};

/** Where an order stands, on the measure: done, now, still to come. Nothing for one that was given up. */
export function StateLine({ order }: { order: OrderView }) {
  const words = useWords();
  const { t } = words;
  const { state } = order;
  const steps: readonly Step[] = lifeOf(order);
  const at = steps.indexOf(inPlaceOf[state] ?? (state as Step));
  if (at < 0) return null;
  return (
    <ol className="line" aria-label={t('order.state')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at || at === steps.length - 1 ? 'done' : index === at ? nowOf(step) : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <b>
            {index === at && inPlaceOf[state] === step ? t(`state.${state as 'short'}`) : t(`state.${step}`)}
          </b>
          <span>{detailOf(step, order, index - at, words)}</span>
        </li>
      ))}
    </ol>
  );
}

function lifeOf({ mode, state }: OrderView): readonly Step[] {
  if (state === 'uncollected' || state === 'returned-uncollected') return lives.uncollected;
  return lives[mode];
}

/** Green says that all is well: not where nobody came. */
function nowOf(step: Step): string {
  return step === 'uncollected' ? 'now now--late' : 'now';
}

/** When it will be ready, as far as anybody knows: not before an answer, nor while goods are on their way. */
function dueWords({ state, readyAt, store }: OrderView, { t, time, dayTime, now }: Words): string {
  if (state === 'short') return t('order.afterAnswer');
  if (state === 'in-transfer') return '';
  return daysAway(readyAt, now, store.timezone) === 0
    ? t('order.dueAt', { time: time(readyAt, store.timezone) })
    : dayTime(readyAt, store.timezone);
}

/** When a step was or will be; `ahead` is how many steps lie between now and it. */
function detailOf(step: Step, order: OrderView, ahead: number, words: Words): string {
  const { t, time, date } = words;
  const { readySince, closedAt, collectBy } = order;
  const zone = order.store.timezone;
  const clock = (instant: string | undefined) => (instant ? time(instant, zone) : '');
  switch (step) {
    case 'held':
      return clock(order.placedAt);
    case 'placed':
      return order.state === 'pending-payment' ? '' : clock(order.placedAt);
    case 'ready':
      if (readySince) return clock(readySince);
      return ahead > 0 ? dueWords(order, words) : '';
    case 'closed':
    case 'collected':
      return ahead === 1 ? t('order.yourTurn') : clock(closedAt);
    case 'uncollected':
      return date(collectBy, zone);
    default:
      return '';
  }
}
