import { useEffect } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { Plane } from '../features/shell/plane.js';
import classes from '../features/sign-in/sign-in.module.css';
import { SignInForm } from '../features/sign-in/sign-in-form.js';
import { chooseLocale } from '../lib/locale.js';
import { useShopFloor } from '../lib/shop-floor.js';
import { useWords } from '../lib/words.js';
import { Strip } from '../ui/choice.js';
import { preloadShop } from './preload-shop.js';

// Whoever types a name and a secret takes longer than this.
const shopAheadMs = 1_000;

/** The door: who takes the tablet. */
export function SignInPage() {
  const { t, locale } = useWords();
  const { session } = useShopFloor();
  const [search] = useSearchParams();
  useEffect(() => {
    const timer = setTimeout(preloadShop, shopAheadMs);
    return () => clearTimeout(timer);
  }, []);
  if (session !== null && session !== undefined) {
    const home = session.store === undefined ? '/head-office' : '/queue';
    return <Navigate to={safeReturn(search.get('return')) ?? home} replace />;
  }
  return (
    <div className={classes.page}>
      <title>{`${t('signIn.title')} · ${t('brand')}`}</title>
      <header className={classes.wall}>
        <span className={classes.brand}>
          <Plane side={64} />
        </span>
        <p>{t('brand')}</p>
        <p>{t('signIn.lead')}</p>
      </header>
      <main className={classes.side}>
        <SignInForm>
          <Strip
            legend={t('language.legend')}
            name="language"
            value={locale}
            onChoose={chooseLocale}
            options={[
              { value: 'fr', label: 'Français' },
              { value: 'en', label: 'English' },
            ]}
          />
        </SignInForm>
      </main>
    </div>
  );
}

/** Only a path of this app; never another address. */
function safeReturn(path: string | null): string | undefined {
  return path !== null && /^\/(?![/\\])/.test(path) && path !== '/' ? path : undefined;
}
