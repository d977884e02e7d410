import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { useState } from 'react';
import { unitsIn } from '../features/basket/basket.js';
import { useBasket } from '../features/basket/basket-store.js';
import { SearchBox } from '../features/catalogue/search-box.js';
import { ShopTag } from '../features/stores/shop-tag.js';
import { Link, NavLink } from '../lib/router/links.js';
import { usePage } from '../lib/router/place.js';
import { useApi } from '../lib/use-api.js';
import { useWords } from '../lib/words.js';
import { Icon } from '../ui/icons.js';
import { Logo } from '../ui/logo.js';
import { Sheet } from '../ui/sheet.js';
import { useLayout } from './use-layout.js';

/** Logo, search, the chosen shop, the basket; departments below, or in a sheet on phones. */
export function Header() {
  const { t, path } = useWords();
  const { store, categories } = useLayout();
  const api = useApi();
  const units = unitsIn(useBasket());
  const [isMenuOpen, setMenuOpen] = useState(false);
  const departments = (
    <>
      {categories.map(({ slug, name }) => (
        <NavLink key={slug} to={path('category', slug)} onClick={() => setMenuOpen(false)}>
          {name}
        </NavLink>
      ))}
      <NavLink className="off" to={path('offers')} onClick={() => setMenuOpen(false)}>
        {t('offers')}
      </NavLink>
    </>
  );
  return (
    <header className="top">
      <div className="wrap">
        <div className="top__row">
          <Link className="logo" to={path('home')}>
            <Logo />
            <span>{t('brand')}</span>
          </Link>
          <SearchBox suggest={api.suggestions} />
          <ShopTag store={store} />
          <div className="top__act">
            <Link className="icb" to={path('purchases')} aria-label={t('purchases')}>
              <Icon name="person" />
            </Link>
            <Link className="icb icb--wide" to={path('findOrder')} aria-label={t('findOrder')}>
              <Icon name="ticket" />
            </Link>
            <Link className="icb" to={path('basket')} aria-label={t('basket.count', { count: units })}>
              <Icon name="basket" />
              {units > 0 ? <b aria-hidden="true">{units}</b> : null}
            </Link>
            <button
              type="button"
              className="icb menu"
              aria-label={t('menu')}
              onClick={() => setMenuOpen(true)}
            >
              <Icon name="menu" />
            </button>
          </div>
        </div>
        <nav className="cats" aria-label={t('departments')}>
          {departments}
        </nav>
      </div>
      <Sheet title={t('departments')} isOpen={isMenuOpen} onClose={() => setMenuOpen(false)}>
        <nav className="menulist" aria-label={t('departments')}>
          {departments}
        </nav>
        <nav className="menulist" aria-label={t('menu.more')}>
          <Link to={path('findOrder')} onClick={() => setMenuOpen(false)}>
            {t('findOrder')}
          </Link>
          <Link to={path('shops')} onClick={() => setMenuOpen(false)}>
            {t('menu.shops')}
          </Link>
        </nav>
        <LanguageLink />
      </Sheet>
    </header>
  );
}

/** The same page in the other language, or its home page where there is none. */
export function LanguageLink() {
  const { locale, t } = useWords();
  const other = locale === 'fr' ? 'en' : 'fr';
  const { page = 'home', slug } = usePage();
  return (
    <a
      className="lnk"
      href={storefrontPath(other, page, slug === '' ? undefined : encodeURIComponent(slug))}
      hrefLang={other}
      lang={other}
    >
      {t('language.other')}
    </a>
  );
}
