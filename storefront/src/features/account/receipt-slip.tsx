import type { ReceiptView } from '@passerelle/shared/api/sales';
import { formatPercent, formatQuoteSign, unbrokenMeasures } from '@passerelle/shared/i18n/format';
import { useAccountWords } from './account-words.js';

/** A receipt as its document has it: nothing is computed here. */
export function ReceiptSlip({ receipt, zone }: { receipt: ReceiptView; zone: string }) {
  const { a, money, dayTime, locale } = useAccountWords();
  const { number, storeName, soldAt, lines, document, totalCents, payments, changeCents, colleague } =
    receipt;
  return (
    <section className="card pad slip" aria-labelledby="slip">
      <h2 id="slip">{storeName}</h2>
      <p className="s soft">
        {a('purchase.receiptTitle', { number })} · {dayTime(soldAt, zone)}
      </p>
      <ul className="rows slip__l">
        {lines.map(({ sku, name, label, quantity, netCents }) => (
          <li key={sku}>
            <span>
              {quantity > 1 ? `${quantity} × ` : ''}
              {unbrokenMeasures(label ? `${name}, ${label}` : name)}
            </span>
            <b className="num">{money(netCents)}</b>
          </li>
        ))}
      </ul>
      <dl className="slip__s">
        <div className="slip__t">
          <dt>{a('purchase.total')}</dt>
          <dd className="num">{money(totalCents)}</dd>
        </div>
        {document.vat.map(({ basisPoints, vatCents }) => (
          <div key={basisPoints} className="s soft">
            <dt>{a('purchase.vat', { rate: formatPercent(basisPoints, locale) })}</dt>
            <dd className="num">{money(vatCents)}</dd>
          </div>
        ))}
        {payments.map(({ method, amountCents }) => (
          <div key={method + amountCents} className="s">
            <dt>
              {a('purchase.paid')} · {a(`method.${method}`)}
            </dt>
            <dd className="num">{money(amountCents)}</dd>
          </div>
        ))}
        {changeCents > 0 ? (
          <div className="s">
            <dt>{a('purchase.change')}</dt>
            <dd className="num">{money(changeCents)}</dd>
          </div>
        ) : null}
      </dl>
      <p className="s soft">
        {a('purchase.signed', { sign: formatQuoteSign(receipt.hash) })}
        {colleague ? ` · ${a('purchase.served', { name: colleague })}` : ''}
      </p>
      <button type="button" className="btn btn--2 slip__p" onClick={() => window.print()}>
        {a('purchase.print')}
      </button>
    </section>
  );
}
