import type { PurchaseDetailView } from '@passerelle/shared/api/accounts';
import { trackingPath } from '@passerelle/shared/storefront-paths';
import { accountApi } from '../features/account/account-api.js';
import { useAccountWords } from '../features/account/account-words.js';
import { ReceiptSlip } from '../features/account/receipt-slip.js';
import { purchaseOf, sessionOf } from '../features/account/session.js';
import { SignInForm } from '../features/account/sign-in-form.js';
import { OrderLines } from '../features/orders/order-lines.js';
import { StateLine } from '../features/orders/state-line.js';
import type { Port } from '../lib/port.js';
import { Link } from '../lib/router/links.js';
import { type LoaderArgs, PageRefusal } from '../lib/router/pages.js';
import { useLoaderData, useReload } from '../lib/router/place.js';
import { useApi } from '../lib/use-api.js';
import { Breadcrumbs } from '../ui/breadcrumbs.js';
import { Meta } from '../ui/meta.js';

/** Null for guests; what is not theirs does not exist. */
export async function loader({ api }: Port, { slug }: LoaderArgs): Promise<PurchaseDetailView | null> {
  if (!(await sessionOf(api.call)).isSignedIn) return null;
  const purchase = await purchaseOf(api.call, slug);
  if (purchase === undefined) throw new PageRefusal(404);
  return purchase;
}

export function Component() {
  const { a } = useAccountWords();
  const found = useLoaderData<typeof loader>();
  const reload = useReload();
  const { call } = useApi();
  if (found) return <Purchase {...found} />;
  return (
    <div className="wrap narrow">
      <Meta title={a('purchases.title')} isPrivate />
      <h1>{a('purchases.title')}</h1>
      <p className="lead">{a('signIn.lead')}</p>
      <SignInForm api={accountApi(call)} onSignedIn={() => void reload()} />
    </div>
  );
}

function Purchase({ purchase, order, receipt }: PurchaseDetailView) {
  const { a, locale, path } = useAccountWords();
  const { number, timezone, isOpen } = purchase;
  const title = a(order ? 'purchase.orderTitle' : 'purchase.receiptTitle', { number });
  return (
    <div className="wrap acc acc--one">
      <Meta title={title} isPrivate />
      <header>
        <Breadcrumbs crumbs={[{ label: a('purchase.back'), to: path('purchases') }, { label: title }]} />
        <h1>{title}</h1>
        {order ? <StateLine order={order} /> : null}
      </header>
      {order && isOpen ? (
        <section className="card pad form">
          <p>
            <span className="s soft">{a('purchases.code')}</span>
            <b className="code">{order.pickup.code}</b>
          </p>
          <Link className="btn btn--wide" to={trackingPath(locale, order.number, order.trackingToken)}>
            {a('purchases.follow')}
          </Link>
        </section>
      ) : null}
      {receipt ? <ReceiptSlip receipt={receipt} zone={timezone} /> : null}
      {order && !receipt ? <OrderLines order={order} /> : null}
    </div>
  );
}
