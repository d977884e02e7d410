import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { handedOverStates, type OrderState as State } from '@passerelle/shared/orders/states';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { ShopperChoicePanel } from '../features/choices/waiting-panel.js';
import classes from '../features/orders/order.module.css';
import { OrderActs } from '../features/orders/order-acts.js';
import { OrderLines } from '../features/orders/order-lines.js';
import { OrderStory } from '../features/orders/order-story.js';
import { RefusedRefunds } from '../features/orders/refused-refunds.js';
import { TillRefund, useTillRefund } from '../features/orders/till-refund.js';
import { Banners } from '../features/shell/banners.js';
import { inOnePiece } from '../lib/in-one-piece.js';
import { useOrder } from '../lib/orders.js';
import { useRefusedRefunds } from '../lib/refused-refunds.js';
import { useWords } from '../lib/words.js';
import { Icon, type IconName } from '../ui/icon.js';
import { Status, Tag } from '../ui/marks.js';
import { NotYetRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';

const Messages = lazy(async () => ({
  default: (await import('../features/messages/order-messages.js')).OrderMessages,
}));

/** One order with its whole story. */
export function OrderPage() {
  const { number = '' } = useParams();
  const words = useWords();
  const { t } = words;
  const { data: order, error, refetch } = useOrder(number);
  const back = { to: '/queue', label: t('nav.backToQueue') };
  // Money that waits stands above the acts: it comes with them, so that nothing moves under a thumb.
  const isAsking = [
    useTillRefund(number, order?.paidCents),
    useRefusedRefunds(order?.paidCents === undefined ? undefined : number),
  ].some(({ isLoading }) => isLoading);
  if (order === undefined || isAsking) {
    return (
      <Screen title={t('order.title', { number })} back={back}>
        <NotYetRead error={error} onRetry={refetch} />
      </Screen>
    );
  }
  return (
    <Screen
      title={t('order.title', { number: order.pickupCode })}
      subtitle={t('order.placed', { number: order.number, time: words.dayTime(order.placedAt) })}
      back={back}
    >
      <Banners />
      <div className={classes.page}>
        <div className={classes.head}>
          <Tag code={order.pickupCode} spoken={t('order.spoken')} isBig />
          <h2 style={{ fontSize: 24 }}>{order.customerName}</h2>
          <OrderState order={order} />
        </div>
        <div className={`${classes.column} ${classes.todo}`}>
          {order.paidCents !== undefined && <TillRefund number={order.number} paidCents={order.paidCents} />}
          {order.paidCents !== undefined && <RefusedRefunds number={order.number} />}
          <OrderActs order={order} />
        </div>
        <div className={`${classes.column} ${classes.told}`}>
          <ShopperChoicePanel order={order}>
            <OrderLines order={order} />
            <OrderStory order={order} />
          </ShopperChoicePanel>
        </div>
        <aside className={`${classes.column} ${classes.facts}`}>
          <PromiseFacts order={order} />
          <Suspense fallback={null}>
            <Messages number={order.number} />
          </Suspense>
        </aside>
      </div>
    </Screen>
  );
}

function OrderState({ order }: { order: StaffOrderView }) {
  const { t } = useWords();
  return (
    <>
      <Status {...lookOf(order.state)}>{t(`state.${order.state}`)}</Status>
      {order.mode === 'collect' && order.isPaid && !isGivenUp(order.state) && (
        <Status tone="ok" icon="card">
          {t('mark.paidOnline')}
        </Status>
      )}
      {order.bin !== undefined && order.state === 'ready' && (
        <Status icon="crate">{t('mark.bin', { bin: order.bin })}</Status>
      )}
      {order.claimedBy !== undefined && order.state === 'picking' && (
        <Status icon="person">{order.claimedBy.name}</Status>
      )}
    </>
  );
}

function lookOf(state: State): { tone: 'ok' | 'hot' | 'plain'; icon: IconName } {
  if (isGood(state)) return { tone: 'ok', icon: 'check' };
  if (needsSomebody(state)) return { tone: 'hot', icon: 'warning' };
  return { tone: 'plain', icon: 'info' };
}

const givenUp: readonly State[] = ['cancelled', 'refused', 'expired', 'returned-uncollected'];
/** It ended without a hand-over: nothing is promised any more, and what was paid went back or goes back. */
const isGivenUp = (state: State): boolean => givenUp.includes(state);
const isGood = (state: State): boolean => state === 'ready' || handedOverStates.includes(state);
const needsSomebody = (state: State): boolean => state === 'short' || state === 'uncollected';

/** Until when, and paid or not. */
function PromisedTerms({ order }: { order: StaffOrderView }) {
  const words = useWords();
  const { t } = words;
  const isPaidInShop = order.mode === 'reserve' && handedOverStates.includes(order.state);
  return (
    <>
      <li>
        <Icon name="clock" size={22} />
        <span className="grow">
          {t('order.readyFor')}
          <small>{words.dayTime(order.readyAt)}</small>
        </span>
      </li>
      <li>
        <Icon name="calendar" size={22} />
        <span className="grow">
          {t('order.collectBy')}
          <small>{words.dayTime(order.collectBy)}</small>
        </span>
      </li>
      <li>
        <Icon name="card" size={22} />
        <span className="grow">
          {order.paidCents !== undefined
            ? t('handOver.paidOnline', { amount: words.money(order.paidCents) })
            : order.isPaid
              ? t('label.paid')
              : t('label.toPay', { amount: words.money(order.totalCents) })}
          <small>{t(isPaidInShop ? 'order.mode.reservePaid' : `order.mode.${order.mode}`)}</small>
        </span>
      </li>
    </>
  );
}

/** What was promised, and for whom. */
function PromiseFacts({ order }: { order: StaffOrderView }) {
  const words = useWords();
  const { t } = words;
  return (
    <section className="sheet-card" aria-labelledby="promise">
      <h2 id="promise">{t('order.promise')}</h2>
      <ul className="facts">
        {!isGivenUp(order.state) && <PromisedTerms order={order} />}
        {order.collector !== undefined && (
          <li>
            <Icon name="qr" size={22} />
            <span className="grow">
              {t('order.collector', { name: `${order.collector.firstName} ${order.collector.lastName}` })}
              <small>
                {[
                  words.when(order.collector.namedAt),
                  order.collector.phoneMasked && inOnePiece(order.collector.phoneMasked),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </span>
          </li>
        )}
        <li>
          <Icon name="person" size={22} />
          <span className="grow">
            {order.customerId === undefined ? (
              order.customerName
            ) : (
              <Link to={`/customers/${order.customerId}`}>{order.customerName}</Link>
            )}
            <small>
              {[order.contact.phoneMasked && inOnePiece(order.contact.phoneMasked), order.contact.emailMasked]
                .filter(Boolean)
                .join(', ')}
            </small>
          </span>
        </li>
      </ul>
    </section>
  );
}
