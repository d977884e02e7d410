import { useEffect, useState } from 'react';
import { PRICES_CHANGED } from '../lib/live-stock.js';
import { useWords } from '../lib/words.js';

// Long enough to be read out, short enough that the next change is news again.
const SPOKEN_MS = 8_000;

/** Says aloud that prices of the open page changed by themselves. */
export function PricesNews() {
  const { t } = useWords();
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      setNew(true);
      clearTimeout(timer);
      timer = setTimeout(() => setNew(false), SPOKEN_MS);
    };
    addEventListener(PRICES_CHANGED, tell);
    return () => {
      removeEventListener(PRICES_CHANGED, tell);
      clearTimeout(timer);
    };
  }, []);
  return (
    <p className="vh" role="status">
      {isNew ? t('prices.changed') : ''}
    </p>
  );
}
