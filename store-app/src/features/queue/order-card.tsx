import type { StaffOrderSummaryView } from '@passerelle/shared/api/staff-orders';
import { waitingStates } from '@passerelle/shared/orders/states';
import { Link } from 'react-router';
import { inWords } from '../../lib/durations.js';
import { useGoOn } from '../../lib/go-on.js';
import { useOrderAct } from '../../lib/orders.js';
import { useColleague } from '../../lib/shop-floor.js';
import { type TimeLeft, timeLeft } from '../../lib/time-left.js';
import { useWords, type Words } from '../../lib/words.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { Picture, Status, Tag } from '../../ui/marks.js';
import classes from './order-card.module.css';

const timeIcons: Record<TimeLeft['urgency'], IconName> = {
  late: 'alarm',
  soon: 'hourglass',
  today: 'clock',
  later: 'calendar',
};

/** The list that cards adapt their form to. */
export const cardListClass = classes.list;

interface OrderCardProps {
  order: StaffOrderSummaryView;
  now: number;
  onRefused: (fault: unknown) => void;
}

/** One order of the queue: time left first, then who, what and where, and the one thing to do. */
export function OrderCard({ order, now, onRefused }: OrderCardProps) {
  const words = useWords();
  const left = timeLeft(Date.parse(order.dueAt), now, words.zone);
  const isNew = waitingStates.includes(order.state) && !order.isAcknowledged;
  return (
    <article className={`${classes.card} ${classes[left.urgency]} ${isNew ? classes.new : ''}`}>
      <p className={classes.time}>
        <Icon name={timeIcons[left.urgency]} size={28} />
        <b>{timeHeadline(left, words)}</b>
        <small>{timeDetail(left, order.dueAt, words)}</small>
      </p>
      <div className={classes.body}>
        <div className={classes.who}>
          <h2>
            <Link to={`/orders/${order.number}`}>{order.customerName}</Link>
          </h2>
          <Tag code={order.pickupCode} spoken={words.t('order.spoken')} />
          <OrderMarks order={order} now={now} isNew={isNew} />
        </div>
        <OrderContents order={order} />
      </div>
      <OrderAction order={order} onRefused={onRefused} />
    </article>
  );
}

function timeHeadline(left: TimeLeft, words: Words): string {
  if (left.urgency === 'late') return words.t('time.late');
  if (left.urgency === 'soon') return words.t('time.soon', { duration: inWords(words, left.minutes) });
  if (left.urgency === 'today') return words.t('time.in', { duration: inWords(words, left.minutes) });
  return left.days === 1 ? words.t('time.tomorrow') : words.t('time.inDays', { days: left.days });
}

function timeDetail(left: TimeLeft, dueAt: string, words: Words): string {
  if (left.urgency === 'late') return words.t('time.lateBy', { duration: inWords(words, left.minutes) });
  const time = words.time(dueAt);
  if (left.urgency !== 'later') return words.t('time.before', { time });
  return `${words.shortDate(dueAt)}, ${time}`;
}

function OrderMarks({ order, now, isNew }: { order: StaffOrderSummaryView; now: number; isNew: boolean }) {
  const words = useWords();
  const { claimedBy, checkedInAt, bin, missing, state, mode } = order;
  const since = (at: string): string =>
    inWords(words, Math.max(0, Math.floor((now - Date.parse(at)) / 60_000)));
  return (
    <>
      {checkedInAt !== undefined && (
        <Status tone="hot" icon="place">
          {words.t('mark.inShop', { duration: since(checkedInAt) })}
        </Status>
      )}
      {isNew && (
        <Status tone="ok" icon="bell-ringing">
          {words.t('mark.new')}
        </Status>
      )}
      {mode === 'collect' && order.isPaid && (
        <Status tone="ok" icon="card">
          {words.t('mark.paidOnline')}
        </Status>
      )}
      {state === 'short' && (
        <Status tone="hot" icon="speech">
          {words.t('mark.short')}
        </Status>
      )}
      {state === 'in-transfer' && <Status icon="truck">{words.t('mark.inTransfer')}</Status>}
      {state === 'picking' && claimedBy !== undefined && (
        <Status icon="person">
          {words.t('mark.claimed', { name: claimedBy.name, duration: since(claimedBy.at) })}
        </Status>
      )}
      {bin !== undefined && <Status icon="crate">{words.t('mark.bin', { bin })}</Status>}
      {missing > 0 && (
        <Status tone="hot" icon="warning">
          {words.t('mark.missing', { count: missing })}
        </Status>
      )}
    </>
  );
}

function OrderContents({ order }: { order: StaffOrderSummaryView }) {
  const { t } = useWords();
  return (
    <div className={classes.what}>
      <span className={classes.pictures}>
        {[...new Set(order.images)].slice(0, 3).map((image) => (
          <Picture key={image} image={image} side={40} />
        ))}
      </span>
      <span>
        <b>{t('order.units', { count: order.units })}</b>{' '}
        {order.aisles.length > 0 &&
          t('order.aisles', { count: order.aisles.length, aisles: order.aisles.join(', ') })}
      </span>
    </div>
  );
}

function OrderAction({
  order,
  onRefused,
}: {
  order: StaffOrderSummaryView;
  onRefused: (fault: unknown) => void;
}) {
  const words = useWords();
  const { t } = words;
  return (
    <div className={classes.act}>
      <NextStep order={order} onRefused={onRefused} />
      <small>
        {order.isPaid ? (
          <>
            <Icon name="check" size={18} />
            {t('order.paid')}
          </>
        ) : (
          <>
            {t('order.toPay')} <b>{words.money(order.totalCents)}</b>
          </>
        )}
      </small>
    </div>
  );
}

function NextStep({
  order,
  onRefused,
}: {
  order: StaffOrderSummaryView;
  onRefused: (fault: unknown) => void;
}) {
  const { t } = useWords();
  const me = useColleague();
  const goOn = useGoOn();
  const give = useOrderAct(order.number);
  const picking = `/orders/${order.number}/picking`;
  const go = (act: 'picking' | 'take-over'): void => {
    give.mutate(
      {
        ...{ act, label: t(act === 'picking' ? 'act.take' : 'act.takeOver', { code: order.pickupCode }) },
        goOn: goOn(picking),
      },
      { onError: onRefused },
    );
  };
  if (waitingStates.includes(order.state)) {
    const reason = order.commands.includes('start-picking') ? undefined : t('refused.take');
    return (
      <Button tone="go" isBusy={give.isPending} disabledReason={reason} onClick={() => go('picking')}>
        {t('queue.take')}
      </Button>
    );
  }
  if (order.state === 'picking' && order.claimedBy?.staffId === me.staffId) {
    return (
      <ButtonLink tone="go" to={picking}>
        {t('queue.continue')}
      </ButtonLink>
    );
  }
  if (order.state === 'picking') {
    return (
      <Button icon="swap" isBusy={give.isPending} onClick={() => go('take-over')}>
        {t('queue.takeOver')}
      </Button>
    );
  }
  if (order.state === 'ready') {
    return (
      <ButtonLink tone="go" icon="hand-over" to={`/hand-over/${order.number}`}>
        {t('queue.handOver')}
      </ButtonLink>
    );
  }
  if (order.state === 'uncollected') {
    return (
      <ButtonLink tone="go" icon="undo" to="/queue?tab=put-backs">
        {t('queue.toShelf')}
      </ButtonLink>
    );
  }
  return <ButtonLink to={`/orders/${order.number}`}>{t('queue.see')}</ButtonLink>;
}
