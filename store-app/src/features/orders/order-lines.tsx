import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { articleName } from '../../lib/article-name.js';
import { useWords } from '../../lib/words.js';
import lines from '../../ui/lines.module.css';
import { Barcode, Hash, Picture, Sign, Status } from '../../ui/marks.js';
import classes from './order.module.css';

/** What was ordered, at the price that was promised, and what became of each unit. */
export function OrderLines({ order }: { order: StaffOrderView }) {
  const { t, money } = useWords();
  return (
    <section className={lines.card} aria-labelledby="order-lines">
      <h3 id="order-lines">{t('order.units', { count: order.units })}</h3>
      <ul>
        {order.lines.map((line) => (
          <li key={line.line} className={lines.line}>
            <Picture image={line.image} side={60} />
            <div>
              <p className={lines.name}>
                {line.quantity > 1 && `${line.quantity} × `}
                {articleName(line)}
              </p>
              <p className={lines.meta}>
                {line.aisle !== undefined && <Sign word={t('aisle.word')} mark={line.aisle} />}
                <Barcode digits={line.gtin} spoken={t('barcode.spoken')} />
                {line.missing > 0 && (
                  <Status tone="hot" icon="warning">
                    {t('mark.missing', { count: line.missing })}
                  </Status>
                )}
                {line.bought > 0 && (
                  <Status tone="ok" icon="check">
                    {t('order.bought', { count: line.bought })}
                  </Status>
                )}
                {line.putBack > 0 && (
                  <Status icon="undo">{t('order.putBack', { count: line.putBack })}</Status>
                )}
                {line.damaged > 0 && (
                  <Status tone="hot" icon="shield">
                    {t('order.damaged', { count: line.damaged })}
                  </Status>
                )}
              </p>
            </div>
            <p className={lines.price}>{money(line.netCents)}</p>
          </li>
        ))}
      </ul>
      <p className={classes.total}>
        <span>{t('slip.total')}</span>
        <span>{money(order.totalCents)}</span>
      </p>
      <p className="row wrap-row" style={{ paddingBottom: 10 }}>
        <span className="mute">{t('order.promisedPrice')}</span>
        <Hash hash={order.quote.hash} spoken={t('slip.hash')} />
      </p>
    </section>
  );
}
