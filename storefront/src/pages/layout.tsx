import { type ReactNode, useEffect, useRef } from 'react';
import { usePlace } from '../lib/router/place.js';
import { useWords } from '../lib/words.js';
import { BasketKeeper } from './basket-keeper.js';
import { ConnectionBanner } from './connection-banner.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { PricesNews } from './prices-news.js';

/** Header, page, footer; focus goes to the page's heading when one arrives there from another page. */
export function Layout({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const { isLoading } = usePlace();
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
      <PricesNews />
      <main id="main" aria-busy={isLoading || undefined}>
        {children}
      </main>
      <Footer />
      <BasketKeeper />
    </>
  );
}

function useHeadingFocus(): void {
  const { pathname } = usePlace();
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
