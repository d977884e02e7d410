import type { OrderLineView, OrderView } from '@passerelle/shared/api/orders';
import { unbrokenMeasures } from '@passerelle/shared/i18n/format';
import { handedOverStates } from '@passerelle/shared/orders/states';
import { Link } from '../../lib/router/links.js';
import { useWords } from '../../lib/words.js';
import { Picture } from '../../ui/picture.js';
import { OrderMoney } from './order-money.js';

/** The articles with what they cost, what is missing, and what is to be paid or was paid. */
export function OrderLines({ order }: { order: OrderView }) {
  const { t, money, path, locale } = useWords();
  const { document, explanation } = order.quote;
  // Why the lines cost what they cost, as the quote explains it; lower prices are the prices themselves.
  const given = document.applied.filter(({ phase, discountCents }) => phase > 1 && discountCents > 0);
  const nameOf = (promotion: string) =>
    explanation.applied.find((rule) => rule.promotion === promotion)?.name[locale] ?? promotion;
  return (
    <section className="card pad" aria-labelledby="lines">
      <h2 id="lines">{t(order.pickup.bin ? 'order.inBin' : 'order.articles')}</h2>
      <ul className="rows its">
        {order.lines.map((line) => (
          <li key={line.line}>
            <Picture image={line.image} size={52} isLazy={false} />
            <span>
              {line.quantity > 1 ? `${line.quantity} × ` : ''}
              <Link to={path('product', line.slug)}>{unbrokenMeasures(line.name)}</Link>
              {line.label && !line.name.includes(line.label) ? <em>{line.label}</em> : null}
              <Fate line={line} lines={order.lines} />
              {handedOverStates.includes(order.state) && line.bought < line.quantity ? (
                <small>{t('order.kept', { kept: line.bought, count: line.quantity })}</small>
              ) : null}
            </span>
            {line.waived === line.quantity ? <s>{money(line.netCents)}</s> : <b>{money(line.netCents)}</b>}
          </li>
        ))}
      </ul>
      {given.length > 0 ? (
        <dl className="sum">
          {given.map(({ promotion, code, discountCents }) => (
            <div className="kv sum__d" key={`${promotion} ${code ?? ''}`}>
              <dt>
                {nameOf(promotion)}
                {code ? ` (${code})` : ''}
              </dt>
              <dd>{t('order.less', { amount: money(discountCents) })}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <OrderMoney order={order} />
    </section>
  );
}

/** What became of an article that was not found, and what stands in for it. */
function Fate({ line, lines }: { line: OrderLineView; lines: readonly OrderLineView[] }) {
  const { t } = useWords();
  const { missing, waived = 0, insteadOf } = line;
  const replaced = lines.some((other) => other.insteadOf === line.sku);
  const from = insteadOf && lines.find(({ sku }) => sku === insteadOf)?.name;
  return (
    <>
      {missing > waived ? <small>{t('order.missing', { count: missing - waived })}</small> : null}
      {waived > 0 ? (
        <small>{t(replaced ? 'order.replaced' : 'order.leftOut', { count: waived })}</small>
      ) : null}
      {from ? <small>{t('order.insteadOf', { article: unbrokenMeasures(from) })}</small> : null}
    </>
  );
}
