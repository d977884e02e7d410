import type { BasketShareView } from '@passerelle/shared/api/baskets';
import type { Api } from '@passerelle/shared/api/client';
import { useEffect, useRef, useState } from 'react';
import { newKey } from '../../lib/keys.js';
import { problemWords } from '../../lib/problem-words.js';
import { QrCode } from '../../ui/qr-code.js';
import { bringOver } from './basket-server.js';
import { useBasketWords } from './basket-words.js';

/** The QR, the short code and the link of a copy of the basket, made when it is opened. */
export function ShareCode({ api, store }: { api: Api; store: string | undefined }) {
  const { b, t, date } = useBasketWords();
  const [share, setShare] = useState<BasketShareView>();
  const [fault, setFault] = useState<unknown>();
  const key = useRef<string>(undefined);
  useEffect(() => {
    let isHere = true;
    key.current ??= newKey();
    const idempotencyKey = key.current;
    bringOver(api.call, store)
      .then(() => api.call<BasketShareView>('POST', '/basket/shares', { body: {}, idempotencyKey }))
      .then(
        (made) => isHere && setShare(made),
        (refusal: unknown) => isHere && setFault(refusal),
      );
    return () => {
      isHere = false;
    };
  }, [api, store]);
  if (fault)
    return (
      <p className="note note--hot" role="alert">
        {problemWords(fault, t)}
      </p>
    );
  if (!share) return <p role="status">{b('show.making')}</p>;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div className="shr__c">
      <p>{b('show.counter')}</p>
      <div className="shr__q">
        <QrCode payload={share.url} label={b('show.qr', { code: share.code })} />
        <p className="s soft">{b('show.code')}</p>
        <p className="code">{share.code}</p>
      </div>
      <p>{b('show.link')}</p>
      <ShareLink url={share.url} />
      <p className="s soft">{b('show.until', { date: date(share.expiresAt, zone) })}</p>
    </div>
  );
}

function ShareLink({ url }: { url: string }) {
  const { b } = useBasketWords();
  const [said, setSaid] = useState<'copied' | 'failed'>();
  const canSend = typeof navigator.share === 'function';
  const copy = () => {
    // Absent where the page is no secure context.
    const copying = navigator.clipboard?.writeText(url) ?? Promise.reject(new Error('No clipboard'));
    copying.then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    );
  };
  return (
    <>
      <div className="shr__b">
        {canSend ? (
          <button
            type="button"
            className="btn"
            onClick={() => void navigator.share({ url }).catch(() => undefined)}
          >
            {b('send')}
          </button>
        ) : null}
        <button type="button" className="btn btn--2" onClick={copy}>
          {b('copy')}
        </button>
      </div>
      <div role="status">
        {said === 'copied' ? <p>{b('copied')}</p> : null}
        {said === 'failed' ? (
          <p>
            {b('copyFailed')} <span className="shr__u">{url}</span>
          </p>
        ) : null}
      </div>
    </>
  );
}
