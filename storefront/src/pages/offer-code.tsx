import { addCode, useBasket } from '../features/basket/basket-store.js';
import { Link } from '../lib/router/links.js';
import { useWords } from '../lib/words.js';

/** The code of an offer, and the way to have it in the basket; the quote says whether it gives anything. */
export function OfferCode({ code }: { code: string }) {
  const { t, path } = useWords();
  const isThere = useBasket().codes.includes(code);
  return (
    <div className="of__code">
      <p>{t('promo.withCode', { code })}</p>
      {isThere ? (
        <p role="status">
          {t('promo.codeAdded')}{' '}
          <Link className="lnk" to={path('basket')}>
            {t('basket.title')}
          </Link>
        </p>
      ) : (
        <button type="button" className="btn" onClick={() => addCode(code)}>
          {t('promo.addCode')}
        </button>
      )}
    </div>
  );
}
