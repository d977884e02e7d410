import type { ShopperAccountView } from '@passerelle/shared/api/accounts';
import { ApiProblem } from '@passerelle/shared/api/client';
import { type FormEvent, useEffect, useState } from 'react';
import { Field } from '../../ui/field.js';
import type { AccountApi } from './account-api.js';
import { useAccountWords } from './account-words.js';
import { canUsePasskeys, isCalledOff, makePasskey } from './passkey.js';
import { useAct } from './use-act.js';

interface SafetyPanelProps {
  account: ShopperAccountView;
  api: AccountApi;
  onChanged: () => void;
}

/** What one may sign in with beside a code: passkeys and a password, both as one likes. */
export function SafetyPanel({ account, api, onChanged }: SafetyPanelProps) {
  const { a } = useAccountWords();
  return (
    <section className="card pad form" aria-labelledby="safety">
      <h2 id="safety">{a('account.safety')}</h2>
      <PasskeyList passkeys={account.passkeys} timezone={account.timezone} api={api} onChanged={onChanged} />
      <PasswordChoice hasPassword={account.hasPassword} api={api} onChanged={onChanged} />
    </section>
  );
}

function PasskeyList({
  passkeys,
  timezone,
  api,
  onChanged,
}: Pick<SafetyPanelProps, 'api' | 'onChanged'> & Pick<ShopperAccountView, 'passkeys' | 'timezone'>) {
  const { a, date } = useAccountWords();
  const act = useAct();
  const [isOffered, setOffered] = useState(false);
  useEffect(() => setOffered(canUsePasskeys()), []);
  const make = () =>
    act.run(async () => {
      try {
        await makePasskey(api);
        onChanged();
      } catch (fault) {
        if (!isCalledOff(fault)) throw fault;
      }
    });
  return (
    <div className="form">
      <h3>{a('account.passkeys')}</h3>
      <p className="s soft">{a('account.passkeysText')}</p>
      <ul className="rows acc__r">
        {passkeys.map(({ id, device, createdAt }) => (
          <li key={id}>
            <span className="acc__v">
              {device || a('account.unknownDevice')}
              <small>{a('account.passkeyMade', { date: date(createdAt, timezone) })}</small>
            </span>
            <button
              type="button"
              className="lnk"
              disabled={act.isBusy}
              onClick={() => void act.run(() => api.dropPasskey(id)).then((done) => done && onChanged())}
            >
              {a('account.passkeyDrop')}
            </button>
          </li>
        ))}
      </ul>
      {act.said}
      <button
        type="button"
        className="btn btn--2"
        disabled={!isOffered || act.isBusy}
        onClick={() => void make()}
      >
        {a('account.passkeyAdd')}
      </button>
    </div>
  );
}

function PasswordChoice({
  hasPassword,
  api,
  onChanged,
}: Pick<SafetyPanelProps, 'api' | 'onChanged'> & Pick<ShopperAccountView, 'hasPassword'>) {
  const { a } = useAccountWords();
  const act = useAct();
  const [next, setNext] = useState('');
  const [fault, setFault] = useState<string>();
  const [isSaved, setSaved] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFault(undefined);
    setSaved(false);
    await act.run(async () => {
      try {
        await api.choosePassword(next);
        setNext('');
        setSaved(true);
        onChanged();
      } catch (refusal) {
        const weak = refusal instanceof ApiProblem ? weaknessIn(refusal) : undefined;
        if (weak === undefined) throw refusal;
        setFault(a(weak));
      }
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <h3>{a('account.password')}</h3>
      <p className="s soft">{a('account.passwordText')}</p>
      <Field
        label={a('account.passwordNext')}
        type="password"
        autoComplete="new-password"
        maxLength={200}
        value={next}
        fault={fault}
        onChange={(event) => setNext(event.target.value)}
      />
      <div role="status">
        {isSaved ? <p className="note note--ok">{a('account.passwordSaved')}</p> : null}
      </div>
      {act.said}
      <button type="submit" className="btn btn--2" disabled={act.isBusy || next === ''}>
        {a('account.passwordSave')}
      </button>
      {hasPassword ? (
        <button
          type="button"
          className="lnk"
          disabled={act.isBusy}
          onClick={() => void act.run(() => api.dropPassword()).then((done) => done && onChanged())}
        >
          {a('account.passwordDrop')}
        </button>
      ) : null}
    </form>
  );
}

function weaknessIn({ problem }: ApiProblem): 'account.passwordShort' | 'account.passwordCommon' | undefined {
  const code = problem.errors?.[0]?.code;
  if (code === 'too-short') return 'account.passwordShort';
  return code === 'too-common' ? 'account.passwordCommon' : undefined;
}
