import { Link } from '../lib/router/links.js';
import { useWords } from '../lib/words.js';
import pegboard from '../scenes/pegboard.svg?url';

/** Below the heading of a link that opens nothing: why, and where one can go on. */
export function NoWayHere({ text }: { text: string }) {
  const { t, path } = useWords();
  return (
    <div className="nowhere">
      <p className="lead">{text}</p>
      <div className="act">
        <Link className="btn" to={path('findOrder')}>
          {t('findOrder')}
        </Link>
        <Link className="btn btn--2" to={path('home')}>
          {t('notFound.home')}
        </Link>
      </div>
      <img className="scene" src={pegboard} alt={t('pegboard.scene')} width="560" height="360" />
    </div>
  );
}
