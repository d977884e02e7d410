import type { OrderChoicesView } from '@passerelle/shared/api/choices';
import { ApiProblem } from '@passerelle/shared/api/client';
import type { CollectorView, NamedCollectorView } from '@passerelle/shared/api/collectors';
import type { OrderView } from '@passerelle/shared/api/orders';
import type { StoreDetailView } from '@passerelle/shared/api/stores';
import { isAllowed, openStates } from '@passerelle/shared/orders/states';
import { trackingPath } from '@passerelle/shared/storefront-paths';
import { useEffect, useRef, useState } from 'react';
import { purchaseOf, sessionOf } from '../features/account/session.js';
import { addToBasket } from '../features/basket/basket-store.js';
import { ChoiceForm } from '../features/choices/choice-form.js';
import { CollectorCard } from '../features/collectors/collector-card.js';
import { rememberOrder, useKeptOrders } from '../features/orders/kept-orders.js';
import { OrderChanges } from '../features/orders/order-changes.js';
import { OrderLines } from '../features/orders/order-lines.js';
import { leadOf, titleKey } from '../features/orders/order-words.js';
import { PayNowSheet } from '../features/orders/pay-now-sheet.js';
import { PaymentPanel } from '../features/orders/payment-panel.js';
import { StateLine } from '../features/orders/state-line.js';
import { Ticket } from '../features/orders/ticket.js';
import { useOrderActs } from '../features/orders/use-order-act.js';
import { isOpenAt } from '../features/stores/open-words.js';
import type { Port } from '../lib/port.js';
import type { LoaderArgs } from '../lib/router/pages.js';
import { useLoaderData, useNavigate, usePage, useReload, useSearchParams } from '../lib/router/place.js';
import { useSite } from '../lib/site.js';
import { useApi } from '../lib/use-api.js';
import { useWords } from '../lib/words.js';
import { Icon } from '../ui/icons.js';
import { Meta } from '../ui/meta.js';
import { FindOrderForm } from './find-order.js';
import { useAnswerOfBank, useOrderEvents, useProof } from './follow-order.js';
import { orNotFound } from './loading.js';
import { ShopHours } from './shop-hours.js';

interface Found {
  order: OrderView;
  shop: StoreDetailView;
  token: string;
  /** What there is to choose from, when something is missing. */
  choices?: OrderChoicesView;
  /** Who else may collect it, while it can be collected. */
  collector?: CollectorView | null;
}

/** Behind a signed link: without its token, or with a wrong one, the link can be asked for again. */
export async function loader({ api }: Port, { url, slug }: LoaderArgs): Promise<Found | null> {
  const token = url.searchParams.get('t') ?? (await tokenOfMine(api, slug));
  if (!token) return null;
  try {
    const order = await api.order(slug, token);
    const [shop, choices, named] = await Promise.all([
      orNotFound(api.store(order.store.code)),
      order.state === 'short' ? api.orderChoices(slug, token) : undefined,
      isPromised(order)
        ? api.call<NamedCollectorView>('GET', collector(slug), { trackingToken: token })
        : undefined,
    ]);
    return { order, shop, token, ...(choices && { choices }), ...named };
  } catch (fault) {
    if (fault instanceof ApiProblem && fault.problem.status < 500) return null;
    throw fault;
  }
}

const collector = (number: string) => `/orders/${encodeURIComponent(number)}/collector`;

/** Nothing is shown at the counter before it is paid. */
function isPromised({ state }: OrderView): boolean {
  return openStates.includes(state) && state !== 'pending-payment';
}

/** Whoever is signed in needs no link to follow an order of theirs. */
async function tokenOfMine(api: Port['api'], number: string): Promise<string | undefined> {
  const { isSignedIn } = await sessionOf(api.call).catch(() => ({ isSignedIn: false }));
  if (!isSignedIn) return undefined;
  return (await purchaseOf(api.call, number))?.order?.trackingToken;
}

export function Component() {
  const { t, locale } = useWords();
  const found = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const kept = useKeptOrders();
  const { slug } = usePage();
  const known = parameters.has('t') ? undefined : kept.find(({ number }) => number === slug);
  useEffect(() => {
    // The address came without its token, on the device the order was made on.
    if (known) void navigate(trackingPath(locale, known.number, known.token), { replace: true });
  }, [known, navigate, locale]);
  if (found) return <Tracking key={found.order.number} {...found} />;
  return (
    <div className="wrap narrow">
      <Meta title={t('order.lost')} isPrivate />
      <h1>{t('order.lost')}</h1>
      <p className="lead">{t('order.lostText')}</p>
      <FindOrderForm />
    </div>
  );
}

function Tracking({ order, shop, token, choices, collector: named }: Found) {
  const words = useWords();
  const { t } = words;
  const api = useApi();
  const reload = useReload();
  const { paidOnline } = useSite();
  const [parameters] = useSearchParams();
  const way = parameters.getAll('payment');
  const isUnavailable = way.includes('unavailable');
  const isBack = way.includes('back') && !isUnavailable;
  const acts = useOrderActs(api.changeOrder, order.number, token, reload);
  useOrderEvents(order.number, token, reload);
  const isPaying = order.payment?.url !== undefined;
  useAnswerOfBank(isPaying, reload);
  useProof(acts.give);
  useEffect(() => rememberOrder(order, token), [order, token]);
  const heading = useRef<HTMLHeadingElement>(null);
  const [chosen, setChosen] = useState<string>();
  // The form that had the focus is gone; its dialog has given it back by now.
  useEffect(() => {
    if (chosen) heading.current?.focus();
  }, [chosen]);
  const isOpen = openStates.includes(order.state);
  const zone = order.store.timezone;
  const canPayNow =
    paidOnline !== undefined &&
    !isPaying &&
    order.mode === 'reserve' &&
    isAllowed('pay-now', order, 'system') &&
    order.quote.document.totalCents > 0;
  const [isPayingNow, setPayingNow] = useState(false);
  const payNow = async (vouchers: string[]) => {
    const paying = await acts.give('payments', vouchers.length > 0 ? { vouchers } : {});
    if (paying) setPayingNow(false);
    if (paying?.payment?.url) location.assign(paying.payment.url);
  };

  return (
    <div className={isOpen ? 'wrap tk' : 'wrap tk tk--over'}>
      <Meta title={t(`order.number.${order.mode}`, { number: order.number })} isPrivate />
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t(titleKey(order, isBack), { name: order.contact.firstName })}
        </h1>
        <p className="lead" role="status">
          {leadOf(order, isBack, words)}
        </p>
        <StateLine order={order} />
        <div role="status">{chosen ? <p className="note note--ok tk__n">{chosen}</p> : null}</div>
        <div role="alert">{acts.fault ? <p className="note note--hot tk__n">{acts.fault}</p> : null}</div>
      </header>
      <div className="tk__l">
        {isOpen && order.payment ? (
          <PaymentPanel order={order} payment={order.payment} isBack={isBack} isUnavailable={isUnavailable} />
        ) : null}
        {choices && choices.lines.length > 0 ? (
          <ChoiceForm
            key={choices.chooseBy}
            order={order}
            choices={choices}
            isRunning={acts.running !== undefined}
            choose={(choice) => acts.give('choices', choice)}
            onChosen={setChosen}
          />
        ) : null}
        {isPromised(order) ? <Ticket order={order} directions={shop.directions} /> : null}
        {order.commands.includes('check-in') && !order.checkedInAt && isOpenAt(shop.open, words.now) ? (
          <button
            type="button"
            className={order.state === 'ready' ? 'btn btn--wide' : 'btn btn--2 btn--wide'}
            disabled={acts.running !== undefined}
            onClick={() => void acts.give('check-in')}
          >
            <span>
              {t('order.checkIn')}
              <small>{t(order.state === 'ready' ? 'order.checkInText' : 'order.checkInEarly')}</small>
            </span>
          </button>
        ) : null}
        {order.checkedInAt && isOpen ? (
          <p className="note note--ok" role="status">
            {t('order.checkedIn', { time: words.time(order.checkedInAt, zone) })}
          </p>
        ) : null}
        {isOpen ? null : <OrderAgain order={order} />}
        <p className="s soft">{t(`order.number.${order.mode}`, { number: order.number })}</p>
      </div>
      <div className="tk__r">
        <div className="pairs">
          <PickupShop order={order} shop={shop} token={token} isOpen={isOpen} />
          <OrderChanges
            order={order}
            token={token}
            running={acts.running}
            alternatives={api.orderAlternatives}
            give={acts.give}
            onPayNow={canPayNow ? () => setPayingNow(true) : undefined}
          />
        </div>
        <OrderLines order={order} />
        {named === undefined ? null : (
          <CollectorCard order={order} token={token} collector={named} onChanged={reload} />
        )}
      </div>
      <PayNowSheet
        isOpen={isPayingNow}
        totalCents={order.quote.document.totalCents}
        isRunning={acts.running !== undefined}
        fault={acts.fault}
        askBalance={api.voucherBalance}
        onPay={(codes) => void payNow(codes)}
        onClose={() => setPayingNow(false)}
      />
    </div>
  );
}

/** What ended can be wanted again: the same articles, at today's prices. */
function OrderAgain({ order }: { order: OrderView }) {
  const { t, path } = useWords();
  const go = useNavigate();
  return (
    <button
      type="button"
      className="btn btn--2"
      onClick={() => {
        for (const { sku, quantity } of order.lines) addToBasket(sku, quantity);
        void go(path('basket'));
      }}
    >
      {t('order.again')}
    </button>
  );
}

function PickupShop({ order, shop, token, isOpen }: Found & { isOpen: boolean }) {
  const { t } = useWords();
  const calendar = `/api/v1/orders/${encodeURIComponent(order.number)}/calendar.ics?token=${encodeURIComponent(token)}`;
  return (
    <section className="card pad" aria-labelledby="where">
      <p className="s soft">{t(isOpen ? 'order.collectAt' : 'order.shop')}</p>
      <ShopHours shop={shop}>
        {isPromised(order) ? (
          <li>
            <a className="lnk" href={calendar} download>
              <Icon name="calendar" /> {t('order.calendar')}
            </a>
          </li>
        ) : null}
      </ShopHours>
    </section>
  );
}
