import type { PriceView, ProductView } from '@passerelle/shared/api/products';
import { formatDate } from '@passerelle/shared/i18n/format';
import { useWords } from '../../lib/words.js';
import { isComparable } from '../../ui/price.js';

interface OffersNoteProps {
  price: PriceView;
  offers: ProductView['offers'];
  /** Zone of the shop the page speaks of. */
  zone: string;
}

/** Why the price is down and until when, and what else may apply: the promotions' own sentences. */
export function OffersNote({ price, offers, zone }: OffersNoteProps) {
  const { t, money, now, locale } = useWords();
  const isDown = price.offer !== undefined;
  // Without a computed prior price the reduction is named, never measured.
  const isMeasured = isComparable(price);
  const others = offers.filter(({ promotion }) => promotion !== price.offer?.promotion);
  if (!isDown && others.length === 0) return null;
  const endsAt = price.offer?.endsAt;
  // Validity is half-open: the last day is the one of the instant just before the end.
  const lastDay = endsAt && formatDate(Date.parse(endsAt) - 1, now, zone, locale);
  const title = isDown ? (lastDay ? t('offer.until', { day: lastDay }) : t('offer.now')) : t('offer.maybe');
  return (
    <details className="offers" open>
      <summary className="s">{title}</summary>
      <div className={isDown ? 's note note--hot' : 's note'}>
        {isMeasured ? <p>{t('offer.prior', { price: money(price.priorCents ?? 0) })}</p> : null}
        {isDown && !isMeasured ? <p>{price.offer?.name}</p> : null}
        {others.map(({ promotion, sentence }) => (
          <p key={promotion}>{sentence}</p>
        ))}
      </div>
    </details>
  );
}
