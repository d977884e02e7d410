import type { Api } from '@passerelle/shared/api/client';
import { lazy, Suspense, useId, useState } from 'react';
import { Sheet } from '../../ui/sheet.js';
import { useBasketWords } from './basket-words.js';

const ShareCode = lazy(async () => ({ default: (await import('./share-code.js')).ShareCode }));

/** The way to show the basket: to the colleague at the counter, or to somebody by a link. */
export function SharePanel({ api, store }: { api: Api; store: string | undefined }) {
  const { b } = useBasketWords();
  const heading = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card pad shr" aria-labelledby={heading}>
      <div>
        <h2 id={heading}>{b('show.title')}</h2>
        <p className="s soft">{b('show.text')}</p>
      </div>
      <button type="button" className="btn btn--2" onClick={() => setOpen(true)}>
        {b('show')}
      </button>
      <Sheet title={b('show.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Suspense fallback={<p role="status">{b('show.making')}</p>}>
          <ShareCode api={api} store={store} />
        </Suspense>
      </Sheet>
    </section>
  );
}
