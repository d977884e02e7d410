import { useKeptOrders } from '../features/orders/kept-orders.js';
import { Link } from '../lib/router/links.js';
import { useWords } from '../lib/words.js';
// Within the script, because it is shown when nothing more can be fetched.
import unplugged from '../scenes/unplugged.svg?inline';
import { Meta } from '../ui/meta.js';

/** No network, or no answer of ours: what one can still do, and the codes that the counter takes all the same. */
export function Unreachable({ isOffline }: { isOffline: boolean }) {
  const { t, path, deadline } = useWords();
  const kept = useKeptOrders();
  return (
    <div className="wrap">
      <Meta title={t(isOffline ? 'unplugged.title' : 'fault.title')} isPrivate />
      <div className="em">
        <div>
          <h1>{t(isOffline ? 'unplugged.title' : 'fault.title')}</h1>
          <p>{t(isOffline ? 'unplugged.text' : 'fault.text')}</p>
          <div className="act">
            <button type="button" className="btn" onClick={() => location.reload()}>
              {t('retry')}
            </button>
            <Link className="btn btn--2" to={path('basket')}>
              {t('product.toBasket')}
            </Link>
          </div>
        </div>
        <img className="scene" src={unplugged} alt={t('unplugged.scene')} width="560" height="360" />
      </div>
      {kept.length > 0 ? (
        <section className="sec" aria-labelledby="kept">
          <div className="sec__h">
            <h2 id="kept">{t('unplugged.codes')}</h2>
          </div>
          <ul className="card rows kept">
            {kept.map(({ number, code, storeName, collectBy, timezone }) => (
              <li key={number} className="pad">
                <b className="code code--s">{code}</b>
                <p>
                  {storeName}, {t('find.until', { when: deadline(collectBy, timezone) })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
