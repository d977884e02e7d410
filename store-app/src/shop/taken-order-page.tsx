import type { TakenOrderView } from '@passerelle/shared/api/taken-orders';
import { openStates } from '@passerelle/shared/orders/states';
import { useParams } from 'react-router';
import { Banners } from '../features/shell/banners.js';
import classes from '../features/taken/taken.module.css';
import { TakenFacts, TakenLines } from '../features/taken/taken-facts.js';
import { useTakenWords } from '../features/taken/taken-words.js';
import { useResendLink, useTakenOrder } from '../features/taken/use-taken.js';
import { refusalOf } from '../lib/api.js';
import { useColleague } from '../lib/shop-floor.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { NotYetRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';

/** One order that was taken for somebody, followed while its payment is awaited. */
export function TakenOrderPage() {
  const { number = '' } = useParams();
  const { say } = useTakenWords();
  const { data: order, error, refetch } = useTakenOrder(number);
  const back = { to: '/counter/orders', label: say('back') };
  if (order === undefined)
    return (
      <Screen title={say('order', { number })} back={back}>
        <NotYetRead error={error} onRetry={refetch} rows={2} height={220} />
      </Screen>
    );
  return (
    <Screen title={order.customerName} subtitle={say('order', { number })} back={back}>
      <Banners />
      <div className="stack">
        <Standing order={order} />
        <div className={classes.page}>
          <TakenFacts order={order} />
          <div className="stack">
            <TakenLines order={order} />
            <Ways order={order} />
          </div>
        </div>
      </div>
    </Screen>
  );
}

/** The one thing to know: paid, awaited, reserved, or over. */
function Standing({ order }: { order: TakenOrderView }) {
  const { t, say, money, dayTime } = useTakenWords();
  const { state, paidCents, totalCents, payBy } = order;
  if (state === 'pending-payment')
    return (
      <Notice tone="hot" icon="hourglass" title={say('wait.link')}>
        {payBy && say('wait.until', { when: dayTime(payBy) })}
      </Notice>
    );
  if (!openStates.includes(state)) {
    const isNeverPaid = state === 'cancelled' && order.mode === 'collect' && paidCents === 0;
    return (
      <Notice tone="plain" icon="info" title={say('over')}>
        {isNeverPaid ? say('overUnpaid') : say('overText', { state: t(`state.${state}`) })}
      </Notice>
    );
  }
  return paidCents > 0 ? (
    <Notice tone="ok" icon="check-circle" title={say('paid')}>
      {`${say('paidText', { amount: money(paidCents) })} ${say('overText', { state: t(`state.${state}`) })}`}
    </Notice>
  ) : (
    <Notice tone="ok" icon="check-circle" title={say('reserved')}>
      {`${say('reservedText', { amount: money(totalCents) })} ${say('overText', { state: t(`state.${state}`) })}`}
    </Notice>
  );
}

function Ways({ order }: { order: TakenOrderView }) {
  const { t, say } = useTakenWords();
  const me = useColleague();
  const resend = useResendLink(order.number);
  const fault = resend.isError
    ? (refusalOf(resend.error)?.problem.detail ?? t('state.unreachable'))
    : undefined;
  const isInOurQueue = order.store === me.store && order.state !== 'pending-payment';
  return (
    <div className="stack no-print">
      {fault !== undefined && <Notice tone="stop" icon="warning" isUrgent title={fault} />}
      {resend.isSuccess && <Notice tone="ok" icon="mail" title={say('resent')} />}
      {order.state === 'pending-payment' && (
        <Button
          icon="mail"
          isBig
          isBusy={resend.isPending}
          onClick={() => resend.mutate(say('act.link', { number: order.number }))}
        >
          {say('resend')}
        </Button>
      )}
      {isInOurQueue && (
        <ButtonLink to={`/orders/${encodeURIComponent(order.number)}`} icon="arrow-right" isBig>
          {say('open')}
        </ButtonLink>
      )}
      {order.state !== 'pending-payment' && (
        <Button icon="printer" isBig onClick={() => window.print()}>
          {say('print')}
        </Button>
      )}
    </div>
  );
}
