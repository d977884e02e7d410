import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useWords } from '../lib/words.js';
import { ConnectionBanner } from './connection-banner.js';
import { Footer } from './footer.js';
import { Header } from './header.js';

/** Header, page, footer; focus goes to the page's heading when one arrives there from another page. */
export function Layout() {
  const { t } = useWords();
  const navigation = useNavigation();
  const isLoading = navigation.state === 'loading';
  useHeadingFocus();
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Header />
      <div className="going" role="status" data-active={isLoading || undefined}>
        {isLoading ? <span className="vh">{t('loading')}</span> : null}
      </div>
      <ConnectionBanner />
      <main id="main" aria-busy={isLoading || undefined}>
        <Outlet />
      </main>
      <Footer />
      <ScrollRestoration />
    </>
  );
}

function useHeadingFocus(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [pathname]);
}
