import { Link } from '../lib/router/links.js';
import { useWords } from '../lib/words.js';
import unplugged from '../scenes/unplugged.svg?url';
import { Meta } from '../ui/meta.js';

/** No network, or no answer of ours: what one can still do. */
export function Unreachable({ isOffline }: { isOffline: boolean }) {
  const { t, path } = useWords();
  return (
    <div className="wrap em">
      <Meta title={t(isOffline ? 'unplugged.title' : 'fault.title')} isPrivate />
      <div>
        <h1>{t(isOffline ? 'unplugged.title' : 'fault.title')}</h1>
        <p>{t(isOffline ? 'unplugged.text' : 'fault.text')}</p>
        <div className="act">
          <button type="button" className="btn" onClick={() => location.reload()}>
            {t('retry')}
          </button>
          <Link className="btn btn--2" to={path('findOrder')}>
            {t('findOrder')}
          </Link>
        </div>
      </div>
      <img className="scene" src={unplugged} alt={t('unplugged.scene')} width="560" height="360" />
    </div>
  );
}
