import type { ReturnView } from '@passerelle/shared/api/returns';
import { articleName } from '../../lib/article-name.js';
import slip from '../../ui/slip.module.css';
import { useReturnsWords } from './returns-words.js';

/** What the customer is given: what came back, and what goes back for it. */
export function ReturnSlip({ goods }: { goods: ReturnView }) {
  const { t, say, money, percent, shortDate, time } = useReturnsWords();
  const at = goods.settledAt ?? goods.receivedAt;
  return (
    <section className={slip.frame} aria-labelledby="return-slip">
      <div className={slip.slip}>
        <div className={slip.head}>
          <h2 id="return-slip">{t('brand')}</h2>
          <p className="mute">
            {goods.storeName}, {shortDate(at)}, {time(at)}
            <br />
            {goods.receivedBy}
          </p>
          <p>
            <b>{say('slip.number', { number: goods.number })}</b>
          </p>
          <p className="mute">{say('slip.of', { receipt: goods.receipt })}</p>
        </div>
        <table>
          <caption className="vh">{say('slip.caption')}</caption>
          <tbody>
            {goods.lines.map((line) => (
              <tr key={`${line.sku}${line.condition}`}>
                <th scope="row">
                  {articleName(line)}
                  {line.quantity > 1 && <small>{say('slip.units', { count: line.quantity })}</small>}
                </th>
                <td>{money(-line.netCents)}</td>
              </tr>
            ))}
            <tr className={slip.total}>
              <th scope="row">{say(goods.state === 'settled' ? 'slip.refunded' : 'slip.toRefund')}</th>
              <td>{money(-goods.refundCents)}</td>
            </tr>
            {goods.vat.map((rate) => (
              <tr key={rate.basisPoints} className="mute">
                <th scope="row">{t('slip.net', { amount: money(-rate.netCents) })}</th>
                <td>{t('slip.vat', { rate: percent(rate.basisPoints), amount: money(-rate.vatCents) })}</td>
              </tr>
            ))}
            {goods.refunds.map(({ method, amountCents }, place) => (
              <tr key={method} className={place === 0 ? slip.apart : undefined}>
                <th scope="row">{say(`means.${method}`)}</th>
                <td>{money(amountCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className={slip.seal}>
          {goods.creditCode !== undefined && (
            <p>
              {say('slip.credit')} <b>{goods.creditCode}</b>
            </p>
          )}
          <p>{say(`ground.${goods.ground}`)}</p>
          <p className="mute">{say(goods.state === 'settled' ? 'slip.done' : 'slip.waits')}</p>
        </div>
      </div>
    </section>
  );
}
