import type { StoreView } from '@passerelle/shared/api/stores';
import { useWords } from '../../lib/words.js';

const shown = 3;

export interface ShortLine {
  sku: string;
  requested: number;
  available: number;
}

interface ShortageProps {
  lines: readonly ShortLine[];
  alternatives: readonly StoreView[];
  nameOf: (sku: string) => string;
  onChooseStore: (code: string) => void;
}

/** Somebody was faster: what is left here, and the next shops that have all of it. */
export function Shortage({ lines, alternatives, nameOf, onChooseStore }: ShortageProps) {
  const { t, distance, dayTime } = useWords();
  return (
    <div className="note note--hot changed">
      <h3>{t('taken.title')}</h3>
      <ul>
        {lines.map(({ sku, requested, available }) => (
          <li key={sku}>{t('taken.line', { name: nameOf(sku), requested, available })}</li>
        ))}
      </ul>
      <p>{t(alternatives.length > 0 ? 'taken.next' : 'taken.nowhere')}</p>
      <ul className="rows">
        {alternatives.slice(0, shown).map((shop) => (
          <li key={shop.code} className="taken">
            <span>
              <b>{shop.name}</b>{' '}
              {shop.distanceMeters === undefined ? null : (
                <span className="soft s nw">{distance(shop.distanceMeters)}</span>
              )}
              {shop.readyAt ? (
                <small>{t('ready.on', { when: dayTime(shop.readyAt, shop.timezone) })}</small>
              ) : null}
            </span>
            <button type="button" className="btn btn--2" onClick={() => onChooseStore(shop.code)}>
              {t('choose')}
              <span className="vh"> {shop.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
