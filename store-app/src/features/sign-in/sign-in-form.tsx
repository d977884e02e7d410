import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { type Credentials, useDemoAccounts, useShop, useSignIn } from '../../lib/session.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import classes from './sign-in.module.css';

const lastLogin = 'passerelle.last-login';

/** Login and secret, a code where one is asked for, then `children`; last the accounts of the demonstration, one touch each, for they arrive last. */
export function SignInForm({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [login, setLogin] = useState(() => sessionStorage.getItem(lastLogin) ?? '');
  const [secret, setSecret] = useState('');
  // What was right so far, while the code is still to come.
  const [known, setKnown] = useState<Credentials>();
  const signIn = useSignIn();
  const enter = (credentials: Credentials): void => {
    sessionStorage.setItem(lastLogin, credentials.login);
    signIn.mutate(credentials, {
      onError: (fault) => {
        if (refusalOf(fault)?.code === 'otp-needed') setKnown(credentials);
      },
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (login.trim() !== '' && secret !== '') enter({ login: login.trim(), secret });
  };
  return (
    <>
      {signIn.isError && refusalOf(signIn.error)?.code !== 'otp-needed' && (
        <Notice tone="stop" icon="warning" isUrgent title={t('signIn.refused')}>
          {refusalOf(signIn.error)?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
      {known !== undefined && (
        <CodeForm
          isBusy={signIn.isPending}
          onCode={(otp) => enter({ ...known, otp })}
          onBack={() => {
            setKnown(undefined);
            setSecret('');
            signIn.reset();
          }}
        />
      )}
      {known === undefined && (
        <form className={classes.form} onSubmit={submit}>
          <h1>{t('signIn.title')}</h1>
          <Field
            label={t('signIn.login')}
            icon="person"
            autoComplete="username"
            value={login}
            onChange={setLogin}
            required
          />
          <Field
            label={t('signIn.secret')}
            icon="lock"
            type="password"
            autoComplete="current-password"
            value={secret}
            onChange={setSecret}
            required
          />
          <Button type="submit" tone="go" isBig isWide isBusy={signIn.isPending}>
            {t('signIn.enter')}
          </Button>
        </form>
      )}
      {children}
      {known === undefined && <DemoAccounts onChoose={enter} />}
    </>
  );
}

interface CodeFormProps {
  isBusy: boolean;
  onCode: (otp: string) => void;
  onBack: () => void;
}

/** The second step, for whoever signs in with a code of their phone too. */
function CodeForm({ isBusy, onCode, onBack }: CodeFormProps) {
  const { t } = useWords();
  const [otp, setOtp] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (otp.trim() !== '' && !isBusy) onCode(otp.trim());
  };
  return (
    <form ref={form} className={classes.form} onSubmit={submit}>
      <h1>{t('signIn.codeTitle')}</h1>
      <p className={classes.wide}>{t('signIn.codeHint')}</p>
      <div className={classes.wide}>
        <Field
          label={t('signIn.code')}
          icon="lock"
          autoComplete="one-time-code"
          maxLength={40}
          value={otp}
          onChange={setOtp}
          required
        />
      </div>
      <Button type="submit" tone="go" isBig isWide isBusy={isBusy}>
        {t('signIn.enter')}
      </Button>
      <Button icon="arrow-left" isWide onClick={onBack}>
        {t('signIn.codeBack')}
      </Button>
    </form>
  );
}

function DemoAccounts({ onChoose }: { onChoose: (credentials: Credentials) => void }) {
  const { t } = useWords();
  const accounts = useDemoAccounts();
  if (accounts.length === 0) return null;
  return (
    <section className={classes.accounts} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('signIn.demo')}</h2>
      <div className={classes.choices}>
        {accounts.map(({ login, secret, name, role, store }) => (
          <button
            key={login}
            type="button"
            className={classes.account}
            onClick={() => onChoose({ login, secret })}
          >
            <span>
              <b>{name}</b>
              <small>
                {roleWord(role, t)}
                {store !== undefined && (
                  <>
                    , <ShopName code={store} />
                  </>
                )}
              </small>
            </span>
            <Icon name="arrow-right" />
          </button>
        ))}
      </div>
    </section>
  );
}

function roleWord(role: string, t: ReturnType<typeof useWords>['t']): string {
  if (role === 'colleague' || role === 'manager' || role === 'head-office') return t(`role.${role}`);
  return role;
}

/** A shop by its name, as soon as it is known. */
function ShopName({ code }: { code: string }) {
  return <>{useShop(code)?.name ?? code}</>;
}
