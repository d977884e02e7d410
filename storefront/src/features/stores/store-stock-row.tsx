import type { StoreView } from '@passerelle/shared/api/stores';
import { useWords } from '../../lib/words.js';
import { Availability } from '../../ui/availability.js';
import { readyWords } from './open-words.js';

interface StoreStockRowProps {
  store: StoreView;
  units: number | undefined;
  isMine: boolean;
  onChoose: (store: StoreView) => void;
}

/** One shop, its distance, what it has of an article, and the way to choose it. */
export function StoreStockRow({ store, units, isMine, onChoose }: StoreStockRowProps) {
  const words = useWords();
  const { t, distance } = words;
  return (
    <li>
      <div>
        <b>{store.name}</b>{' '}
        {store.distanceMeters === undefined ? null : (
          <span className="soft s nw">{distance(store.distanceMeters)}</span>
        )}
        <Availability units={units}>
          {units ? readyWords(store.readyAt, store.timezone, words) : undefined}
        </Availability>
      </div>
      {isMine ? (
        <b className="s">{t('shop.mine')}</b>
      ) : (
        <button type="button" className="lnk" onClick={() => onChoose(store)}>
          {t('choose')}
          <span className="vh"> {store.name}</span>
        </button>
      )}
    </li>
  );
}
