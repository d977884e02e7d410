import { Link } from '../lib/router/links.js';
import { PageRefusal } from '../lib/router/pages.js';
import { useWords } from '../lib/words.js';
import pegboard from '../scenes/pegboard.svg?url';
import { Meta } from '../ui/meta.js';
import { useLayout } from './use-layout.js';

/** Any address that is none of ours. */
export function loader(): never {
  throw new PageRefusal(404);
}

export function Component() {
  const { t, path } = useWords();
  const { categories } = useLayout();
  return (
    <div className="wrap">
      <Meta title={t('notFound.title')} isPrivate />
      <div className="em">
        <div>
          <h1>{t('notFound.title')}</h1>
          <p>{t('notFound.text')}</p>
          <div className="act">
            <Link className="btn" to={path('home')}>
              {t('notFound.home')}
            </Link>
            <Link className="btn btn--2" to={path('findOrder')}>
              {t('findOrder')}
            </Link>
          </div>
        </div>
        <img className="scene" src={pegboard} alt={t('pegboard.scene')} width="560" height="360" />
      </div>
      <nav className="chips sec" aria-label={t('notFound.departments')}>
        {categories.map(({ slug, name }) => (
          <Link className="chip" key={slug} to={path('category', slug)}>
            {name}
          </Link>
        ))}
      </nav>
    </div>
  );
}
