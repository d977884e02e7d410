import { type FormEvent, type ReactNode, useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { type Credentials, useDemoAccounts, useShop, useSignIn } from '../../lib/session.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import classes from './sign-in.module.css';

const lastLogin = 'passerelle.last-login';

/** Login and secret, then `children`; last the accounts of the demonstration, one touch each, for they arrive last. */
export function SignInForm({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [login, setLogin] = useState(() => sessionStorage.getItem(lastLogin) ?? '');
  const [secret, setSecret] = useState('');
  const signIn = useSignIn();
  const enter = (credentials: Credentials): void => {
    sessionStorage.setItem(lastLogin, credentials.login);
    signIn.mutate(credentials);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (login.trim() !== '' && secret !== '') enter({ login: login.trim(), secret });
  };
  return (
    <>
      {signIn.isError && (
        <Notice tone="stop" icon="warning" isUrgent title={t('signIn.refused')}>
          {refusalOf(signIn.error)?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
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
      {children}
      <DemoAccounts onChoose={enter} />
    </>
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
