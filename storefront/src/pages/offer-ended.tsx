import { Link } from '../lib/router/links.js';
import { useWords } from '../lib/words.js';
import pegboard from '../scenes/pegboard.svg?url';
import { Meta } from '../ui/meta.js';

/** An offer that is over or was stopped: what it means for what was reserved, and what there is instead. */
export function OfferEnded() {
  const { t, path } = useWords();
  return (
    <div className="wrap">
      <Meta title={t('promo.endedTitle')} isPrivate />
      <div className="em">
        <div>
          <h1>{t('promo.endedTitle')}</h1>
          <p>{t('promo.endedText')}</p>
          <div className="act">
            <Link className="btn" to={path('currentOffers')}>
              {t('promo.title')}
            </Link>
            <Link className="btn btn--2" to={path('offers')}>
              {t('offers')}
            </Link>
          </div>
        </div>
        <img className="scene" src={pegboard} alt={t('pegboard.scene')} width="560" height="360" />
      </div>
    </div>
  );
}
