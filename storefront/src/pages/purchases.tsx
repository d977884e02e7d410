import type { PurchasePage, ShopperSessionView } from '@passerelle/shared/api/accounts';
import { useMemo, useState } from 'react';
import { accountApi } from '../features/account/account-api.js';
import { useAccountWords } from '../features/account/account-words.js';
import { NameForm } from '../features/account/name-form.js';
import { PurchaseCard } from '../features/account/purchase-card.js';
import { sessionOf } from '../features/account/session.js';
import { SignInForm } from '../features/account/sign-in-form.js';
import type { Port } from '../lib/port.js';
import { problemWords } from '../lib/problem-words.js';
import { Link } from '../lib/router/links.js';
import { useLoaderData, useReload } from '../lib/router/place.js';
import { useApi } from '../lib/use-api.js';
import { Meta } from '../ui/meta.js';

interface Mine {
  session: ShopperSessionView;
  first: PurchasePage;
}

/** Null for guests: the page asks them who they are. */
export async function loader({ api }: Port): Promise<Mine | null> {
  const session = await sessionOf(api.call);
  return session.isSignedIn ? { session, first: await accountApi(api.call).purchases() } : null;
}

export function Component() {
  const { a } = useAccountWords();
  const mine = useLoaderData<typeof loader>();
  const reload = useReload();
  const { call } = useApi();
  const api = useMemo(() => accountApi(call), [call]);
  if (mine) return <List key={mine.first.items[0]?.number} {...mine} />;
  return (
    <div className="wrap narrow">
      <Meta title={a('purchases.title')} isPrivate />
      <h1>{a('purchases.title')}</h1>
      <p className="lead">{a('signIn.lead')}</p>
      <SignInForm api={api} onSignedIn={() => void reload()} />
    </div>
  );
}

function List({ session, first }: Mine) {
  const { a, t, path } = useAccountWords();
  const { call } = useApi();
  const reload = useReload();
  const api = useMemo(() => accountApi(call), [call]);
  const [later, setLater] = useState<readonly PurchasePage[]>([]);
  const [fault, setFault] = useState<string>();
  const pages = [first, ...later];
  const cursor = pages.at(-1)?.nextCursor;
  const more = async () => {
    setFault(undefined);
    try {
      const page = await api.purchases(cursor ?? undefined);
      setLater((before) => [...before, page]);
    } catch (refusal) {
      setFault(problemWords(refusal, t));
    }
  };
  return (
    <div className="wrap acc">
      <Meta title={a('purchases.title')} isPrivate />
      <header className="acc__h">
        <h1>{a('purchases.title')}</h1>
        <p className="lead">
          {session.firstName ? `${a('purchases.helloName', { name: session.firstName })}. ` : ''}
          {a('purchases.lead')}
        </p>
        <Link className="btn btn--2" to={path('account')}>
          {a('purchases.account')}
        </Link>
      </header>
      {session.needsName ? (
        <section className="card pad form" aria-labelledby="name">
          <h2 id="name">{a('name.title')}</h2>
          <p className="s soft">{a('name.text')}</p>
          <NameForm first="" last="" rename={api.rename} onSaved={() => void reload()} />
        </section>
      ) : null}
      {first.items.length === 0 ? (
        <section className="card pad">
          <h2>{a('purchases.none')}</h2>
          <p>{a('purchases.noneText')}</p>
        </section>
      ) : (
        <ol className="acc__l">
          {pages.flatMap(({ items }) =>
            items.map((purchase) => (
              <PurchaseCard key={purchase.kind + purchase.number} purchase={purchase} />
            )),
          )}
        </ol>
      )}
      <div role="alert">{fault ? <p className="note note--hot">{fault}</p> : null}</div>
      {cursor ? (
        <button type="button" className="btn btn--2 acc__m" onClick={() => void more()}>
          {a('purchases.more')}
        </button>
      ) : null}
    </div>
  );
}
