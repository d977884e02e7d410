import { useWords } from '../lib/words.js';
import { Logo } from '../ui/logo.js';
import { Unreachable } from './unreachable.js';

/** When not even the departments and the shop could be loaded: the page without them. */
export function ShellFault() {
  const { t, path } = useWords();
  return (
    <>
      <header className="top">
        <div className="wrap top__row">
          <a className="logo" href={path('home')}>
            <Logo />
            <span>{t('brand')}</span>
          </a>
        </div>
      </header>
      <main id="main">
        <Unreachable isOffline={false} />
      </main>
    </>
  );
}
