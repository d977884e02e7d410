import type { PriceView } from '@passerelle/shared/api/products';
import { useWords } from '../lib/words.js';

interface PriceProps {
  price: PriceView;
  isBig?: boolean;
  /** Several variants at several prices: "from". */
  isFrom?: boolean;
}

/** Is there a computed prior price above the displayed one, to be struck through beside it? */
export function isComparable({ priceCents, priorCents }: PriceView): boolean {
  return priorCents !== undefined && priorCents > priceCents;
}

/** Is it lower than usual: below a computed prior price, or by an offer of these days? */
export function isDown(price: PriceView): boolean {
  return isComparable(price) || price.offer !== undefined;
}

/** The displayed price; struck through only beside a prior price that was computed. */
export function Price({ price, isBig = false, isFrom = false }: PriceProps) {
  const { t, money } = useWords();
  const hasPrior = isComparable(price);
  return (
    <p className={`price${isDown(price) ? ' price--down' : ''}${isBig ? ' price--big' : ''}`}>
      {isDown(price) ? <span className="vh">{t('price.down')} </span> : null}
      <span>
        {isFrom ? <small className="price__from">{t('price.from')} </small> : null}
        {money(price.priceCents)}
        {price.isPerKilogram ? <small className="price__from"> {t('price.perKilogram')}</small> : null}
      </span>
      {hasPrior ? (
        <s>
          <span className="vh">{t('price.insteadOf')} </span>
          {money(price.priorCents ?? 0)}
        </s>
      ) : null}
    </p>
  );
}

/** The punched label with the amount saved, when there is a prior price to compare with. */
export function SavingTag({ price }: { price: PriceView }) {
  const { money } = useWords();
  if (price.priorCents === undefined || !isComparable(price)) return null;
  return <span className="tag">{money(price.priceCents - price.priorCents)}</span>;
}
