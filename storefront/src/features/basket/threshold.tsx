import { formatPercent, formatRoundMoney } from '@passerelle/shared/i18n/format';
import type { Explanation, QuoteDocument, RefusedRule } from '@passerelle/shared/pricing/types';
import { useId } from 'react';
import { useWords, type Words } from '../../lib/words.js';
import { Gauge } from '../../ui/gauge.js';

export interface NearThreshold {
  readonly promotion: string;
  readonly name: RefusedRule['name'];
  readonly fromCents: number;
  readonly missingCents: number;
  readonly basisPoints?: number;
  readonly amountCents?: number;
}

/** The threshold nearest to being reached, from the quote's own explanation; nothing is computed again. */
export function nearestThreshold(explanation: Explanation): NearThreshold | undefined {
  return explanation.refused
    .flatMap(({ promotion, name, reason, missingCents, parameters }) => {
      const { fromCents, basisPoints, amountCents } = parameters;
      if (reason !== 'threshold' || !missingCents || typeof fromCents !== 'number') return [];
      return [
        {
          promotion,
          name,
          fromCents,
          missingCents,
          basisPoints: typeof basisPoints === 'number' ? basisPoints : undefined,
          amountCents: typeof amountCents === 'number' ? amountCents : undefined,
        },
      ];
    })
    .sort((one, other) => one.missingCents - other.missingCents)[0];
}

/** Would it give more than the codes of the basket already do? Whether the two add up is not known before. */
export function givesMore(near: NearThreshold, { applied }: Pick<QuoteDocument, 'applied'>): boolean {
  const byCodes = applied.reduce((sum, { code, discountCents }) => sum + (code ? discountCents : 0), 0);
  const reached = near.fromCents - near.missingCents;
  const reward = near.amountCents ?? (near.fromCents * (near.basisPoints ?? 0)) / 10_000;
  return byCodes === 0 || reward * reached > byCodes * near.fromCents;
}

/** "8,10 € de plus pour −10 %", on the measure. */
export function Threshold({ near }: { near: NearThreshold }) {
  const words = useWords();
  const { t, money, locale } = words;
  const heading = useId();
  const reached = near.fromCents - near.missingCents;
  return (
    <section className="thr" aria-labelledby={heading}>
      <h2 id={heading}>
        <span className="thr__m">{t('threshold.missing', { amount: money(near.missingCents) })}</span>{' '}
        {t('threshold.for', { reward: rewardWords(near, words) })}
      </h2>
      <Gauge
        value={reached}
        max={near.fromCents}
        label={t('threshold.label', { reached: money(reached), from: money(near.fromCents) })}
      />
      <p className="sc" aria-hidden="true">
        <span>0</span>
        <span>{t('threshold.here', { amount: money(reached) })}</span>
        <span>{formatRoundMoney(near.fromCents, locale)}</span>
      </p>
      <p className="s soft">{near.name[locale]}</p>
    </section>
  );
}

/** What a threshold gives once it is reached: "−10 %". */
export function rewardWords(
  { basisPoints, amountCents, name }: NearThreshold,
  { money, locale }: Words,
): string {
  if (basisPoints) return `−${formatPercent(basisPoints, locale)}`;
  return amountCents ? money(-amountCents) : name[locale];
}
