import type { ReceiptView } from '@passerelle/shared/api/sales';
import { articleName } from '../../lib/article-name.js';
import { weightText } from '../../lib/weight.js';
import { useWords } from '../../lib/words.js';
import { Hash } from '../../ui/marks.js';
import classes from '../../ui/slip.module.css';

/** The receipt: the document that was paid, with the first signs of its hash. */
export function Slip({ receipt }: { receipt: ReceiptView }) {
  const words = useWords();
  const { t, money, percent, locale } = words;
  return (
    <section className={classes.frame} aria-labelledby="slip">
      <div className={classes.slip}>
        <div className={classes.head}>
          <h2 id="slip">{t('brand')}</h2>
          <p className="mute">
            {receipt.storeName}, {words.shortDate(receipt.soldAt)}, {words.time(receipt.soldAt)}
            <br />
            {receipt.colleague}
          </p>
          <p>
            <b>{t('slip.number', { number: receipt.number })}</b>
          </p>
          {receipt.exchangeOf !== undefined && <p>{t('slip.exchangeOf', { number: receipt.exchangeOf })}</p>}
        </div>
        <table>
          <caption className="vh">{t('slip.caption')}</caption>
          <tbody>
            {receipt.document.lines.map((line) => {
              const named = receipt.lines.find(({ sku }) => sku === line.sku);
              return (
                <tr key={line.sku}>
                  <th scope="row">
                    {named === undefined ? line.sku : articleName(named)}
                    {line.quantity > 1 && (
                      <small>
                        {line.quantity} × {money(line.unitCents)}
                      </small>
                    )}
                    {line.grams !== undefined && (
                      <small>
                        {weightText(line.grams, locale)} ×{' '}
                        {t('weight.perKilogram', { amount: money(line.unitCents) })}
                      </small>
                    )}
                  </th>
                  <td>{money(line.grossCents)}</td>
                </tr>
              );
            })}
            {receipt.document.applied
              .filter((rule) => rule.phase !== 1 && rule.discountCents !== 0)
              .map((rule) => (
                <tr key={rule.promotion}>
                  <th scope="row">
                    {receipt.explanation.applied.find(({ promotion }) => promotion === rule.promotion)?.name[
                      locale
                    ] ?? rule.promotion}
                    {rule.code !== undefined && <small>{t('why.code', { code: rule.code })}</small>}
                  </th>
                  <td>{money(-rule.discountCents)}</td>
                </tr>
              ))}
            <tr className={classes.total}>
              <th scope="row">{t('slip.total')}</th>
              <td>{money(receipt.totalCents)}</td>
            </tr>
            {receipt.document.vat.map((rate) => (
              <tr key={rate.basisPoints} className="mute">
                <th scope="row">{t('slip.net', { amount: money(rate.netCents) })}</th>
                <td>{t('slip.vat', { rate: percent(rate.basisPoints), amount: money(rate.vatCents) })}</td>
              </tr>
            ))}
            {receipt.payments.map((payment, place) => (
              <tr key={payment.method} className={place === 0 ? classes.apart : undefined}>
                <th scope="row">{t(`pay.${payment.method}`)}</th>
                <td>{money(payment.amountCents)}</td>
              </tr>
            ))}
            {receipt.changeCents > 0 && (
              <tr>
                <th scope="row">{t('pay.change')}</th>
                <td>{money(-receipt.changeCents)}</td>
              </tr>
            )}
          </tbody>
        </table>
        <div className={classes.seal}>
          <p>
            <b>{t('slip.hash')}</b>
          </p>
          <Hash hash={receipt.hash8} spoken={t('slip.hash')} isBig />
          <p className="mute">{t('slip.hashHint')}</p>
        </div>
      </div>
    </section>
  );
}
