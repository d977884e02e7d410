import { Link } from '../lib/router/links.js';
import { useWords } from '../lib/words.js';
import { LanguageLink } from './header.js';

export function Footer() {
  const { t, path } = useWords();
  return (
    <footer className="foot on-ink">
      <div className="wrap">
        <div className="grid g2 g4">
          <section>
            <h2>{t('foot.come')}</h2>
            <ul>
              <li>
                <Link to={path('shops')}>{t('foot.shops')}</Link>
              </li>
              <li>
                <Link to={path('offers')}>{t('offers')}</Link>
              </li>
            </ul>
          </section>
          <section>
            <h2>{t('foot.reserve')}</h2>
            <ul>
              <li>
                <Link to={path('how')}>{t('how.link')}</Link>
              </li>
              <li>
                <Link to={path('findOrder')}>{t('findOrder')}</Link>
              </li>
            </ul>
          </section>
          <section>
            <h2>{t('foot.onePrice')}</h2>
            <p className="s">{t('foot.onePriceText')}</p>
          </section>
          <section>
            <h2>{t('foot.language')}</h2>
            <LanguageLink />
          </section>
        </div>
        <div className="foot__l">
          <ul className="foot__legal">
            <li>© {t('brand')}</li>
            <li>
              <Link to={path('legal')}>{t('legal.title')}</Link>
            </li>
            <li>
              <Link to={path('privacy')}>{t('privacy.title')}</Link>
            </li>
            <li>
              <Link to={path('cookies')}>{t('cookies.title')}</Link>
            </li>
          </ul>
          <span>{t('foot.powered')}</span>
        </div>
      </div>
    </footer>
  );
}
