import type { StoreView } from '@passerelle/shared/api/stores';
import { Link } from '../../lib/router/links.js';
import { useWords } from '../../lib/words.js';
import { shortOpenWords } from './open-words.js';

/** The chosen shop, in sight on every page. */
export function ShopTag({ store }: { store: StoreView | null }) {
  const words = useWords();
  const { t, path } = words;
  if (!store) {
    return (
      <Link className="shop shop--none" to={path('shops')}>
        <span>
          <span>{t('shop.none')}</span>
          <b>{t('shop.choose')}</b>
        </span>
      </Link>
    );
  }
  return (
    <Link className="shop" to={path('shops')}>
      <span>
        <span>
          {t('shop.mine')} ·{' '}
          <span className={store.open.now ? 'open' : undefined}>{shortOpenWords(store, words)}</span>
        </span>
        <b>{store.name}</b>
      </span>
      <em>{t('change')}</em>
    </Link>
  );
}
