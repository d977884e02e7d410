import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { useWords } from '../../lib/words.js';
import { Qr } from '../../ui/qr.js';
import classes from './bin-label.module.css';

/** What sticks on the bin: bin, name, code, deadline, and the order's number to scan. */
export function BinLabel({ order }: { order: StaffOrderView }) {
  const words = useWords();
  const { t } = words;
  return (
    <section className={classes.label} aria-label={t('label.title')}>
      <div className={classes.head}>
        <div>
          <p>{t('label.order', { number: order.number })}</p>
          <p className={classes.name}>{order.customerName}</p>
        </div>
        <p className={classes.bin}>
          {t('label.bin')} <b>{order.bin ?? '–'}</b>
        </p>
      </div>
      <p className={classes.code}>{order.pickupCode}</p>
      <div className={classes.foot}>
        <div>
          <p>{t('order.units', { count: order.units - order.missing })}</p>
          <p>
            <b>{t('label.until', { time: words.dayTime(order.collectBy) })}</b>
          </p>
          <p>
            {order.isPaid ? t('label.paid') : t('label.toPay', { amount: words.money(order.totalCents) })}
          </p>
        </div>
        <Qr text={order.number} label={t('label.qr', { number: order.number })} />
      </div>
    </section>
  );
}
