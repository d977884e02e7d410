/** Comes in by a code, a passkey or a password; says the same whoever holds the address. */
import type { ShopperSessionView, SignInBegunView } from '@passerelle/shared/api/accounts';
import { ApiProblem } from '@passerelle/shared/api/client';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { contactOf } from '../../lib/contact.js';
import { problemWords } from '../../lib/problem-words.js';
import { Field } from '../../ui/field.js';
import type { AccountApi } from './account-api.js';
import { useAccountWords } from './account-words.js';
import { canUsePasskeys, isCalledOff, signInByPasskey } from './passkey.js';

interface SignInFormProps {
  api: AccountApi;
  onSignedIn: (session: ShopperSessionView) => void;
}

export function SignInForm({ api, onSignedIn }: SignInFormProps) {
  const { a, t } = useAccountWords();
  const [contact, setContact] = useState('');
  const [begun, setBegun] = useState<SignInBegunView>();
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const read = contactOf(contact);
    if ('fault' in read) return setFault(t(read.fault));
    setFault(undefined);
    setBusy(true);
    try {
      setBegun(await api.begin(read.email ?? read.phone));
    } catch (refusal) {
      setFault(problemWords(refusal, t));
    }
    setBusy(false);
  };
  if (begun)
    return (
      <div className="card pad form">
        <CodeForm
          begun={begun}
          contact={contact.trim()}
          confirm={(code) => api.byCode(begun.attempt, code)}
          label={a('signIn.enter')}
          onDone={onSignedIn}
          onAgain={() => setBegun(undefined)}
        />
      </div>
    );
  return (
    <>
      <form className="card pad form" onSubmit={send} noValidate>
        <Field
          label={t('contact.label')}
          hint={a('signIn.contactHint')}
          autoComplete="username"
          maxLength={200}
          value={contact}
          fault={fault}
          onChange={(event) => setContact(event.target.value)}
        />
        <button type="submit" className="btn btn--wide" disabled={isBusy}>
          {a(isBusy ? 'signIn.sending' : 'signIn.send')}
        </button>
        <PasskeyButton api={api} onSignedIn={onSignedIn} />
        <p className="s soft">{a('signIn.new')}</p>
      </form>
      <PasswordForm api={api} contact={contact} onSignedIn={onSignedIn} />
    </>
  );
}

interface CodeFormProps<Answer> {
  begun: SignInBegunView;
  contact: string;
  confirm: (code: string) => Promise<Answer>;
  label: string;
  onDone: (answer: Answer) => void;
  onAgain: () => void;
}

/** Takes the six digits that went to an address. */
export function CodeForm<Answer>({ begun, contact, confirm, label, onDone, onAgain }: CodeFormProps<Answer>) {
  const { a, t } = useAccountWords();
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const sent = useRef<HTMLParagraphElement>(null);
  useEffect(() => sent.current?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault(undefined);
    try {
      onDone(await confirm(code));
    } catch (refusal) {
      const known = refusal instanceof ApiProblem ? codeFaults[refusal.code] : undefined;
      setFault(known ? a(known) : problemWords(refusal, t));
      setBusy(false);
    }
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <p className="note note--ok" role="status" tabIndex={-1} ref={sent}>
        {a(begun.channel === 'email' ? 'signIn.sentEmail' : 'signIn.sentSms', { contact })}
      </p>
      <Field
        label={a('signIn.code')}
        hint={a('signIn.codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={8}
        value={code}
        fault={fault}
        onChange={(event) => setCode(event.target.value)}
      />
      <button type="submit" className="btn btn--wide" disabled={isBusy || code.trim() === ''}>
        {label}
      </button>
      <button type="button" className="lnk" onClick={onAgain}>
        {a('signIn.other')}
      </button>
    </form>
  );
}

const codeFaults: Readonly<Record<string, 'signIn.wrongCode' | 'signIn.over'>> = {
  'wrong-code': 'signIn.wrongCode',
  'sign-in-over': 'signIn.over',
};

function PasskeyButton({ api, onSignedIn }: SignInFormProps) {
  const { a, t } = useAccountWords();
  const [isOffered, setOffered] = useState(false);
  const [fault, setFault] = useState<string>();
  // What the browser can do is not known where the page is rendered first.
  useEffect(() => setOffered(canUsePasskeys()), []);
  const use = async () => {
    setFault(undefined);
    try {
      onSignedIn(await signInByPasskey(api));
    } catch (refusal) {
      if (isCalledOff(refusal)) return;
      const isRefused = refusal instanceof ApiProblem && refusal.code === 'passkey-refused';
      setFault(isRefused ? a('signIn.passkeyRefused') : problemWords(refusal, t));
    }
  };
  return (
    <>
      <button type="button" className="btn btn--2 btn--wide" disabled={!isOffered} onClick={() => void use()}>
        {a('signIn.passkey')}
      </button>
      <div role="alert">{fault ? <p className="fault">{fault}</p> : null}</div>
    </>
  );
}

function PasswordForm({ api, contact, onSignedIn }: SignInFormProps & { contact: string }) {
  const { a, t } = useAccountWords();
  const [typed, setTyped] = useState<string>();
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const address = typed ?? contact;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = contactOf(address);
    if ('fault' in read) return setFault(t(read.fault));
    setBusy(true);
    setFault(undefined);
    try {
      onSignedIn(await api.byPassword(read.email ?? read.phone, password));
    } catch (refusal) {
      const isWrong = refusal instanceof ApiProblem && refusal.code === 'wrong-credentials';
      setFault(isWrong ? a('signIn.wrongPassword') : problemWords(refusal, t));
      setBusy(false);
    }
  };
  return (
    <details className="card pad acc__d">
      <summary>{a('signIn.withPassword')}</summary>
      <form className="form" onSubmit={submit} noValidate>
        <Field
          label={t('contact.label')}
          autoComplete="username"
          maxLength={200}
          value={address}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Field
          label={a('signIn.password')}
          type="password"
          autoComplete="current-password"
          maxLength={200}
          value={password}
          fault={fault}
          onChange={(event) => setPassword(event.target.value)}
        />
        <button type="submit" className="btn btn--2 btn--wide" disabled={isBusy || password === ''}>
          {a('signIn.enter')}
        </button>
      </form>
    </details>
  );
}
