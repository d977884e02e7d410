import type { OrderPaymentView, OrderView } from '@passerelle/shared/api/orders';
import { useWords } from '../../lib/words.js';

const minuteMs = 60_000;

interface PaymentPanelProps {
  order: OrderView;
  payment: OrderPaymentView;
  /** The shopper comes from the page to pay on, and no answer is known yet. */
  isBack: boolean;
  /** The page to pay on could not be opened. */
  isUnavailable: boolean;
}

/** Money that is still to come: how much, until when, and the way to pay it. */
export function PaymentPanel({ order, payment, isBack, isUnavailable }: PaymentPanelProps) {
  const { t, money, time, now } = useWords();
  const { url, payBy, dueCents } = payment;
  if (!url || !payBy) return null;
  const until = time(payBy, order.store.timezone);
  // Rounded up: the last minute is still one.
  const minutes = Math.max(1, Math.ceil((Date.parse(payBy) - now) / minuteMs));
  const isDeclined = payment.state === 'declined';
  const isWaiting = isBack && !isDeclined;
  const total = money(dueCents);
  return (
    <section className="card pad pay" aria-labelledby="pay">
      <h2 id="pay">{t(isWaiting ? 'pay.waiting' : 'pay.title')}</h2>
      <p className="kv">
        <span>{t(order.mode === 'reserve' ? 'pay.pageUntil' : 'pay.until', { time: until })}</span>
        <b className="nw">
          {minutes < 60
            ? t('pay.left', { count: minutes })
            : t('pay.leftHours', {
                hours: Math.floor(minutes / 60),
                minutes: String(minutes % 60).padStart(2, '0'),
              })}
        </b>
      </p>
      {payment.vouchers?.map(({ kind, tail, amountCents }) => (
        <p className="kv" key={tail}>
          <span>{t(`voucher.${kind}`, { tail })}</span>
          <b className="nw">{money(amountCents)}</b>
        </p>
      ))}
      {isWaiting ? <p className="note">{t('pay.waitingText')}</p> : null}
      {isDeclined ? <p className="note note--hot">{t('pay.declined')}</p> : null}
      {isUnavailable ? <p className="note note--hot">{t('pay.unavailable')}</p> : null}
      <a className={isWaiting ? 'btn btn--2 btn--wide' : 'btn btn--wide'} href={url}>
        <span>
          {t(isDeclined || isUnavailable ? 'pay.again' : isWaiting ? 'pay.resume' : 'pay.now', { total })}
          <small>{t('pay.card')}</small>
        </span>
      </a>
    </section>
  );
}
