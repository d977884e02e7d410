import { useSyncExternalStore } from 'react';
import { useReload } from '../lib/router/place.js';
import { useWords } from '../lib/words.js';

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** Says that the device is offline, under the header, until it no longer is. */
export function ConnectionBanner() {
  const { t } = useWords();
  const reload = useReload();
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {isOnline ? null : (
        <div className="banner on-ink">
          <div className="wrap">
            <span>
              <b>{t('offline.title')}</b> {t('offline.text')}
            </span>
            <button type="button" className="lnk" onClick={() => void reload()}>
              {t('retry')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
