/** What an order's page says first: where it stands, and what happens next. */
import type { OrderPaymentView, OrderView } from '@passerelle/shared/api/orders';
import type { MessageKey, Words } from '../../lib/words.js';

/** The heading's key; waiting for the bank and a refusal are no states of the order, and still what matters now. */
export function titleKey(order: OrderView, isBack: boolean): MessageKey {
  if (order.state === 'returned-uncollected' && order.payment?.fetchCents) return 'order.title.returnedTill';
  if (order.state !== 'pending-payment') return `order.title.${order.state}`;
  if (order.payment?.state === 'declined') return 'order.title.declined';
  return isBack && order.payment?.url ? 'order.title.waiting' : 'order.title.pending-payment';
}

/** The sentence under it. */
export function leadOf(order: OrderView, isBack: boolean, words: Words): string {
  const { t, dayTime, deadline, money, time } = words;
  const { payment, store } = order;
  const zone = store.timezone;
  return t(leadKey(order, isBack), {
    shop: store.name,
    ready: dayTime(order.readyAt, zone),
    until: deadline(order.collectBy, zone),
    back: money(payment?.backCents ?? 0),
    credit: isAllOnCredit(payment) ? 'all' : 'part',
    fetch: money(payment?.fetchCents ?? 0),
    payBy: payment?.payBy ? time(payment.payBy, zone) : '',
  });
}

function leadKey(order: OrderView, isBack: boolean): MessageKey {
  const { mode, state, payment } = order;
  if (mode === 'reserve' && state === 'held' && order.lines.some(({ missing }) => missing > 0))
    return 'order.lead.heldShort';
  if (mode === 'reserve') return `order.lead.${state}`;
  switch (state) {
    case 'pending-payment':
      if (!payment?.url) return 'order.lead.payOver';
      if (payment.state === 'declined') return 'order.lead.declined';
      return isBack ? 'order.lead.waiting' : 'order.lead.pending-payment';
    case 'ready':
      return 'order.lead.readyPaid';
    case 'collected':
      return collectedKey(payment);
    case 'returned-uncollected':
      if (isAllToFetch(payment)) return 'order.lead.returnedTill';
      return payment?.credits ? 'order.lead.returned-uncollectedCredit' : 'order.lead.returned-uncollected';
    case 'cancelled':
      if (isAllToFetch(payment)) return 'order.lead.cancelledTill';
      if (payment?.credits) return 'order.lead.cancelledCredit';
      if (!payment || payment.backCents === 0) return 'order.lead.cancelledUnpaid';
      return isReleased(order) ? 'order.lead.cancelledReleased' : 'order.lead.cancelledPaid';
    default:
      return `order.lead.${state}`;
  }
}

function isAllToFetch(payment: OrderPaymentView | undefined): boolean {
  return payment?.fetchCents !== undefined && payment.fetchCents === payment.backCents;
}

function isAllOnCredit(payment: OrderPaymentView | undefined): boolean {
  const onCredit = (payment?.credits ?? []).reduce((sum, { amountCents }) => sum + amountCents, 0);
  return onCredit === payment?.backCents;
}

/** A bank alone was to pay, and took nothing yet: what is given up is never charged, so nothing comes back. */
export function isReleased({ payment, readySince }: Pick<OrderView, 'payment' | 'readySince'>): boolean {
  return readySince === undefined && payment !== undefined && !payment.vouchers && !payment.till;
}

/** Online, at a till, or in more than one way. */
function collectedKey(payment: OrderPaymentView | undefined): MessageKey {
  const tillCents = tillCentsOf(payment);
  if (tillCents > 0 && tillCents === payment?.paidCents) return 'order.lead.collectedTill';
  return tillCents > 0 || payment?.vouchers ? 'order.lead.collectedBefore' : 'order.lead.collected';
}

/** What a till took of an order before it was collected, cents. */
export function tillCentsOf(payment: OrderPaymentView | undefined): number {
  return (payment?.till ?? []).reduce((sum, { amountCents }) => sum + amountCents, 0);
}
