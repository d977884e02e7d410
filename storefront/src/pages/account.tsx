import type { ShopperAccountView } from '@passerelle/shared/api/accounts';
import { useMemo } from 'react';
import { accountApi } from '../features/account/account-api.js';
import { useAccountWords } from '../features/account/account-words.js';
import { ContactsPanel } from '../features/account/contacts-panel.js';
import { DataPanel } from '../features/account/data-panel.js';
import { DevicesPanel } from '../features/account/devices-panel.js';
import { NameForm } from '../features/account/name-form.js';
import { SafetyPanel } from '../features/account/safety-panel.js';
import { sessionOf } from '../features/account/session.js';
import { SignInForm } from '../features/account/sign-in-form.js';
import type { Port } from '../lib/port.js';
import { Link } from '../lib/router/links.js';
import { useLoaderData, useNavigate, useReload } from '../lib/router/place.js';
import { useApi } from '../lib/use-api.js';
import { Meta } from '../ui/meta.js';

/** Null for guests: the page asks them who they are. */
export async function loader({ api }: Port): Promise<ShopperAccountView | null> {
  const { isSignedIn } = await sessionOf(api.call);
  return isSignedIn ? accountApi(api.call).read() : null;
}

export function Component() {
  const { a } = useAccountWords();
  const account = useLoaderData<typeof loader>();
  const reload = useReload();
  const { call } = useApi();
  const api = useMemo(() => accountApi(call), [call]);
  if (account) return <Account account={account} />;
  return (
    <div className="wrap narrow">
      <Meta title={a('account.title')} isPrivate />
      <h1>{a('account.title')}</h1>
      <p className="lead">{a('signIn.lead')}</p>
      <SignInForm api={api} onSignedIn={() => void reload()} />
    </div>
  );
}

function Account({ account }: { account: ShopperAccountView }) {
  const { a, path, date } = useAccountWords();
  const reload = useReload();
  const navigate = useNavigate();
  const { call } = useApi();
  const api = useMemo(() => accountApi(call), [call]);
  const refresh = () => void reload();
  return (
    <div className="wrap acc">
      <Meta title={a('account.title')} isPrivate />
      <header className="acc__h">
        <h1>{a('account.title')}</h1>
        <p className="lead">{a('account.since', { date: date(account.since, account.timezone) })}</p>
        <Link className="btn btn--2" to={path('purchases')}>
          {a('purchases.title')}
        </Link>
        <Link className="lnk" to={path('preferences')}>
          {a('account.messages')}
        </Link>
      </header>
      <div className="acc__g">
        <section className="card pad form" aria-labelledby="name">
          <h2 id="name">{a('account.name')}</h2>
          <p className="s soft">{a('name.text')}</p>
          <NameForm first={account.firstName} last={account.lastName} rename={api.rename} onSaved={refresh} />
        </section>
        <ContactsPanel contacts={account.contacts} api={api} onChanged={refresh} />
        <SafetyPanel account={account} api={api} onChanged={refresh} />
        <DevicesPanel
          devices={account.devices}
          zone={account.timezone}
          api={api}
          onChanged={refresh}
          onSignedOut={() => void navigate(path('home'))}
        />
        <DataPanel account={account} api={api} onChanged={refresh} />
      </div>
    </div>
  );
}
