import type { ErasureView, ShopperAccountView } from '@passerelle/shared/api/accounts';
import { useState } from 'react';
import { newKey } from '../../lib/keys.js';
import type { AccountApi } from './account-api.js';
import { useAccountWords } from './account-words.js';
import { useAct } from './use-act.js';

interface DataPanelProps {
  account: ShopperAccountView;
  api: AccountApi;
  onChanged: () => void;
}

/** All that is kept of the person, to take along; and the way to be forgotten. */
export function DataPanel({ account, api, onChanged }: DataPanelProps) {
  const { a, date } = useAccountWords();
  const act = useAct();
  const [isAsking, setAsking] = useState(false);
  const [done, setDone] = useState<ErasureView>();
  const { erasure } = account;
  const forget = () =>
    act.run(async () => {
      const answer = await api.forget(newKey());
      setDone(answer);
      setAsking(false);
      if (answer.state === 'waits') onChanged();
    });
  return (
    <section className="card pad form" aria-labelledby="data">
      <h2 id="data">{a('account.data')}</h2>
      <p className="s soft">{a('account.dataText')}</p>
      <p className="acc__x">
        <a className="lnk" href="/api/v1/account/export?form=html" download>
          {a('account.exportPage')}
        </a>
        <a className="lnk" href="/api/v1/account/export?form=json" download>
          {a('account.exportData')}
        </a>
      </p>
      <div role="status">
        {erasure ? (
          <p className="note">
            {a('account.forgetWaits', {
              date: date(erasure.askedAt, account.timezone),
              count: erasure.openOrders,
            })}
          </p>
        ) : null}
        {done?.state === 'done' ? <p className="note note--ok">{a('account.forgotten')}</p> : null}
      </div>
      {act.said}
      {erasure || done ? null : isAsking ? (
        <>
          <p>{a('account.forgetText')}</p>
          <button type="button" className="btn btn--2" disabled={act.isBusy} onClick={() => void forget()}>
            {a('account.forgetSure')}
          </button>
          <button type="button" className="lnk" onClick={() => setAsking(false)}>
            {a('account.forgetNot')}
          </button>
        </>
      ) : (
        <button type="button" className="lnk lnk--hot" onClick={() => setAsking(true)}>
          {a('account.forget')}
        </button>
      )}
    </section>
  );
}
