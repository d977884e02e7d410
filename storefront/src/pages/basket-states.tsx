import { Link } from '../lib/router/links.js';
import { useWords } from '../lib/words.js';
import pegboard from '../scenes/pegboard.svg?url';
import { useLayout } from './use-layout.js';

/** The basket before the device was asked for it: the page's shape, so that nothing jumps. */
export function BasketLoading() {
  const { t } = useWords();
  return (
    <>
      <div className="bkh">
        <h1>{t('basket.title')}</h1>
        <p className="soft" role="status">
          {t('loading')}…
        </p>
      </div>
      <div className="bk bk--wait" aria-hidden="true">
        <div className="bk__l">
          <div className="card skel skel--lines" />
          <div className="card skel" />
        </div>
        <div className="card skel skel--form" />
      </div>
    </>
  );
}

/** Nothing in it: every tool has its place. */
export function BasketEmpty() {
  const { t, path } = useWords();
  const { store } = useLayout();
  return (
    <div className="em">
      <div>
        <h1>{t('basket.empty')}</h1>
        <p>{t('basket.emptyText')}</p>
        <div className="act">
          <Link className="btn" to={store ? `${path('search')}?inStock=1` : path('offers')}>
            {t(store ? 'home.readyToday' : 'offers')}
          </Link>
          <Link className="btn btn--2" to={path('findOrder')}>
            {t('findOrder')}
          </Link>
        </div>
      </div>
      <img className="scene" src={pegboard} alt={t('pegboard.scene')} width="560" height="360" />
    </div>
  );
}
