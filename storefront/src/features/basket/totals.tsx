import type { QuoteView } from '@passerelle/shared/api/quotes';
import { formatPercent, formatQuoteSign } from '@passerelle/shared/i18n/format';
import { useId } from 'react';
import { useWords } from '../../lib/words.js';

interface TotalsProps {
  quote: QuoteView;
  zone: string;
  isQuoting: boolean;
  /** Every lower price stands beside the prior price it is measured by: what they save may be said. */
  isMeasured: boolean;
}

/** Sums of the quote's document, its rules by name, and its reference. */
export function Totals({ quote, zone, isQuoting, isMeasured }: TotalsProps) {
  const { t, money, time, locale } = useWords();
  const heading = useId();
  const { document, explanation } = quote;
  const units = document.lines.reduce((sum, line) => sum + line.quantity, 0);
  const regular = document.lines.reduce((sum, line) => sum + line.regularCents * line.quantity, 0);
  const displayed = document.lines.reduce((sum, line) => sum + line.grossCents, 0);
  const marked = displayed - regular;
  const isSaid = isMeasured || marked === 0;
  const nameOf = (promotion: string) =>
    explanation.applied.find((rule) => rule.promotion === promotion)?.name[locale] ?? promotion;
  return (
    <section className="card pad" aria-labelledby={heading} aria-busy={isQuoting}>
      <h2 className="vh" id={heading}>
        {t('total')}
      </h2>
      <dl className="sum">
        <div className="kv">
          <dt>{t(isSaid ? 'total.regular' : 'total.articles', { count: units })}</dt>
          <dd>{money(isSaid ? regular : displayed)}</dd>
        </div>
        {isSaid && marked < 0 ? (
          <div className="kv sum__d">
            <dt>{t('total.marked')}</dt>
            <dd>{money(marked)}</dd>
          </div>
        ) : null}
        {document.applied
          .filter(({ phase, discountCents }) => phase > 1 && discountCents > 0)
          .map(({ promotion, code, discountCents }) => (
            <div className="kv sum__d" key={`${promotion} ${code ?? ''}`}>
              <dt>
                {nameOf(promotion)}
                {code ? ` (${code})` : ''}
              </dt>
              <dd>{money(-discountCents)}</dd>
            </div>
          ))}
        {document.vat.map(({ basisPoints, vatCents }) => (
          <div className="kv soft s" key={basisPoints}>
            <dt>{t('total.vat', { rate: formatPercent(basisPoints, locale) })}</dt>
            <dd>{money(vatCents)}</dd>
          </div>
        ))}
        <div className="kv tot">
          <dt>{t('total')}</dt>
          <dd aria-live="polite">{money(document.totalCents)}</dd>
        </div>
      </dl>
      <p className="xs soft sum__q">
        {t('total.quote')} <b>{formatQuoteSign(quote.hash)}</b>,{' '}
        {t('total.quoteTimes', { at: time(document.at, zone), until: time(document.validUntil, zone) })}
      </p>
    </section>
  );
}
