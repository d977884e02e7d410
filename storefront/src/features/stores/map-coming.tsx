import { useWords } from '../../lib/words.js';

/** The coast and the borders of the country, drawn coarsely: 150 units wide. */
const COUNTRY =
  'M71 126l1 3 12-1 0-10 11-6 6 1-1 3 10 4 8-1 10-8 0-5-7-3-3-11 5-5-3-5 2-2-2-7-5 0-3 4 2-8 8-12 3 1 3' +
  '-3 0-8 5-11-14-5-2-4-10 0-6-5-1-5-6 3-1-5-8-4-2-4-5-2-1-4-8 2-4 14-12 6-2 6-11-1-1-5-6 0 3 16-11 1-4' +
  '-4-18 5 0 4 4 2-2 3 3 3 5-1 7 4 0 5 2-4 4 1 4 10 7 6 3 11 1 15-7 16 17 8 10-1 10 3zM143 144l5-11-2-1' +
  '3-7 6 1 3-3 3 6 12z';

/** What stands in the map's place until it has come. */
export function MapComing() {
  const { t } = useWords();
  return (
    <div className="map__wait">
      <svg viewBox="0 0 152 146" aria-hidden="true">
        <path d={COUNTRY} />
      </svg>
      <p className="s">{t('map.coming')}</p>
    </div>
  );
}
