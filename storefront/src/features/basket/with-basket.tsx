import type { Api } from '@passerelle/shared/api/client';
import type { QuoteView } from '@passerelle/shared/api/quotes';
import type { Basket } from '@passerelle/shared/baskets/basket';
import { useWords } from '../../lib/words.js';
import { nearestThreshold, rewardWords } from './threshold.js';

/** The quote of the basket as it would be with one of an article in it; undefined where there is none. */
export function quoteWith(
  api: Api,
  { lines, codes }: Basket,
  store: string,
  sku: string,
): Promise<QuoteView | undefined> {
  const isThere = lines.some((line) => line.sku === sku);
  const all = isThere ? [...lines] : [...lines, { sku, quantity: 1 }];
  return api.quote({ store, lines: all, codes: [...codes] }).catch(() => undefined);
}

/** What this article does in the basket, as the quote explains it: the rules that apply, and what the nearest lacks. */
export function WithBasket({ quote: { document, explanation } }: { quote: QuoteView }) {
  const words = useWords();
  const { t, money, locale } = words;
  const near = nearestThreshold(explanation);
  const given = document.applied.filter(({ phase, discountCents }) => phase > 1 && discountCents > 0);
  const nameOf = (promotion: string) =>
    explanation.applied.find((rule) => rule.promotion === promotion)?.name[locale] ?? promotion;
  if (!near && given.length === 0) return null;
  return (
    <div className="note s">
      <p>{t('product.withBasket')}</p>
      {given.map(({ promotion, code, discountCents }) => (
        <p key={`${promotion} ${code ?? ''}`}>
          <b>{money(-discountCents)}</b> {nameOf(promotion)}
        </p>
      ))}
      {near ? (
        <p>
          <b>
            {t('threshold.missing', { amount: money(near.missingCents) })}{' '}
            {t('threshold.for', { reward: rewardWords(near, words) })}
          </b>{' '}
          ({near.name[locale]})
        </p>
      ) : null}
    </div>
  );
}
