import type { ReturnView } from '@passerelle/shared/api/returns';
import { articleName } from '../../lib/article-name.js';
import slip from '../../ui/slip.module.css';
import { giveBackReason } from './give-back-reasons.js';
import type { MoneyBack } from './money-back.js';
import { useReturnsWords } from './returns-words.js';

interface ReturnSlipProps {
  goods: ReturnView;
  back: readonly MoneyBack[];
}

/** What the customer is given: what came back, and what goes back for it. */
export function ReturnSlip({ goods, back }: ReturnSlipProps) {
  const words = useReturnsWords();
  const { t, say, money, shortDate, time } = words;
  const at = goods.settledAt ?? goods.receivedAt;
  const isHome = goods.state === 'refused';
  const creditCode = goods.creditCode ?? back.find((part) => part.creditCode !== undefined)?.creditCode;
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
            <b>{say('slip.number')}</b>
            <br />
            <b className={slip.code}>{goods.number}</b>
          </p>
          <p className="mute">
            {say('slip.of')} <span className={slip.code}>{goods.receipt}</span>
          </p>
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
                {!isHome && <td>{money(-line.netCents)}</td>}
              </tr>
            ))}
            <Sums goods={goods} back={back} />
          </tbody>
        </table>
        <div className={slip.seal}>
          {creditCode !== undefined && (
            <p>
              {say('slip.credit')} <b className={slip.code}>{creditCode}</b>
            </p>
          )}
          <p>{isHome ? giveBackReason(goods.reason, words) : say(`ground.${goods.ground}`)}</p>
          <p className="mute">
            {say(goods.state === 'settled' ? 'slip.done' : isHome ? 'slip.home' : 'slip.waits')}
          </p>
        </div>
      </div>
    </section>
  );
}

/** What is given for it and how; nothing for goods that went home again. */
function Sums({ goods, back }: ReturnSlipProps) {
  const { t, say, money, percent } = useReturnsWords();
  if (goods.state === 'refused') {
    return (
      <tr className={slip.total}>
        <th scope="row">{say('slip.refunded')}</th>
        <td>{money(0)}</td>
      </tr>
    );
  }
  const isGiven = goods.state === 'settled' && !back.some(({ isRefused }) => isRefused);
  return (
    <>
      <tr className={slip.total}>
        <th scope="row">{say(isGiven ? 'slip.refunded' : 'slip.toRefund')}</th>
        <td>{money(-goods.refundCents)}</td>
      </tr>
      {goods.vat.map((rate) => (
        <tr key={rate.basisPoints} className="mute">
          <th scope="row">{t('slip.net', { amount: money(-rate.netCents) })}</th>
          <td>{t('slip.vat', { rate: percent(rate.basisPoints), amount: money(-rate.vatCents) })}</td>
        </tr>
      ))}
      {back.map(({ method, amountCents, isRefused }, place) => (
        <tr key={method} className={place === 0 ? slip.apart : undefined}>
          <th scope="row">
            {say(`means.${method}`)}
            {isRefused && <small>{say('slip.refusedByBank')}</small>}
          </th>
          <td>{money(amountCents)}</td>
        </tr>
      ))}
    </>
  );
}
