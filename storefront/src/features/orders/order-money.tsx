import type { OrderView } from '@passerelle/shared/api/orders';
import { formatQuoteSign } from '@passerelle/shared/i18n/format';
import { handedOverStates, openStates } from '@passerelle/shared/orders/states';
import { type MessageKey, useWords } from '../../lib/words.js';
import { isReleased } from './order-words.js';

interface Amount {
  readonly title: MessageKey;
  readonly text: string;
  readonly cents: number;
  /** What the money stands on from now on: whoever holds it needs it. */
  readonly code?: string;
}

/** What is to be paid, what was paid and how, what comes back, and what the receipts say. */
export function OrderMoney({ order }: { order: OrderView }) {
  const words = useWords();
  const { t, money } = words;
  const isOpen = openStates.includes(order.state);
  const isCollect = order.mode === 'collect';
  const amounts: Amount[] = [
    ...before(order, words),
    ...order.receipts.map(({ number, hash8, totalCents }) => ({
      title: isCollect ? ('order.onReceipt' as const) : ('order.paid' as const),
      text: t('order.receipt', { number: number.replace(/^.*-/, ''), hash: formatQuoteSign(hash8) }),
      cents: totalCents,
    })),
  ];
  const isEmptyHanded = handedOverStates.includes(order.state) && order.receipts.length === 0;
  return (
    <>
      {amounts.map(({ title, text, cents, code }) => (
        <dl className="kv topay" key={`${title} ${text} ${code ?? ''}`}>
          <dt>
            <b>{t(title)}</b>
          </dt>
          <dd className="h">{money(cents)}</dd>
          <dd className="topay__t">
            {code ? <strong className="topay__c">{code}</strong> : null}
            <span className="s soft">{text}</span>
          </dd>
        </dl>
      ))}
      {isEmptyHanded ? <p>{t(isCollect ? 'order.nothingKeptPaid' : 'order.nothingKept')}</p> : null}
      {isOpen ? (
        <p className="xs soft">
          {t(isCollect ? 'order.paidPrice' : 'order.promised', { hash: formatQuoteSign(order.quote.hash) })}
        </p>
      ) : null}
    </>
  );
}

/** The money of an order beside its receipts. */
function before(order: OrderView, { t }: ReturnType<typeof useWords>): Amount[] {
  const { mode, state, payment } = order;
  const isOpen = openStates.includes(state);
  if (mode === 'reserve') {
    const cents = order.quote.document.totalCents;
    return isOpen ? [{ title: 'order.toPay', text: t('order.toPayText'), cents }] : [];
  }
  if (!payment) return [];
  if (state === 'pending-payment')
    return [{ title: 'order.toPayOnline', text: t('order.toPayOnlineText'), cents: payment.dueCents }];
  // Taken once it is ready; until then the bank only keeps it.
  const isTaken = order.readySince !== undefined;
  const byVoucher = (payment.vouchers ?? []).map(
    ({ kind, tail, amountCents }): Amount => ({
      title: `voucher.is.${kind}`,
      text: t('voucher.tail', { tail }),
      cents: amountCents,
    }),
  );
  const byTill = (payment.till ?? []).map(
    ({ method, amountCents }): Amount => ({
      title: `order.paidTill.${method}`,
      text: t('order.paidTillText'),
      cents: amountCents,
    }),
  );
  const byBank = payment.paidCents - sumOf(byVoucher) - sumOf(byTill);
  const paid: Amount = {
    title: 'order.paidOnline',
    text: t(isTaken ? 'order.taken' : isOpen ? 'order.notTaken' : 'order.wasKept'),
    cents: byBank,
  };
  const { fetchCents = 0, credits = [] } = payment;
  const onCredit = credits.map(
    ({ code, amountCents }): Amount => ({
      title: 'order.credit',
      text: t('order.creditText'),
      cents: amountCents,
      code,
    }),
  );
  const fetch: Amount = {
    title: 'order.fetch',
    text: t('order.fetchText', { shop: order.store.name }),
    cents: fetchCents,
  };
  const back: Amount = {
    title: isReleased(order) ? 'order.released' : 'order.back',
    text: t(backKey(order, byBank)),
    cents: payment.backCents - fetchCents - sumOf(onCredit),
  };
  const isLess = isOpen && payment.backCents > 0 && payment.backCents < payment.paidCents;
  const left: Amount = {
    title: 'order.newTotal',
    text: t('order.newTotalText'),
    cents: payment.paidCents - payment.backCents,
  };
  return [
    ...(payment.paidCents > 0 ? byVoucher : []),
    ...(byBank > 0 ? [paid] : []),
    ...byTill,
    ...(fetch.cents > 0 ? [fetch] : []),
    ...(back.cents > 0 ? [back] : []),
    ...onCredit,
    ...(isLess ? [left] : []),
  ];
}

/** Which way money comes back; `bankCents`: what was paid online. */
function backKey(order: OrderView, bankCents: number): MessageKey {
  const { payment, readySince, state } = order;
  if (bankCents <= 0) return payment?.vouchers ? 'order.backSame' : 'order.backTill';
  if (isReleased(order)) return openStates.includes(state) ? 'order.backUntaken' : 'order.backReleased';
  if (readySince === undefined) return 'order.backSame';
  return handedOverStates.includes(state) ? 'order.backPart' : 'order.backWay';
}

function sumOf(amounts: readonly Amount[]): number {
  return amounts.reduce((sum, { cents }) => sum + cents, 0);
}
