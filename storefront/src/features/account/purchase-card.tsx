import type { PurchaseView } from '@passerelle/shared/api/accounts';
import { capital } from '../../lib/capital.js';
import { Link } from '../../lib/router/links.js';
import { Icon } from '../../ui/icons.js';
import { useAccountWords } from './account-words.js';

/** One purchase of the list: where, when, what, how much, and what can be done with it. */
export function PurchaseCard({ purchase }: { purchase: PurchaseView }) {
  const words = useAccountWords();
  const { a, money } = words;
  const { number, where, at, storeName, timezone, state, totalCents, returnedCents, hash8, isOpen } =
    purchase;
  const [first, ...others] = purchase.lines;
  const named = first ? `${first.quantity > 1 ? `${first.quantity} × ` : ''}${first.name}` : number;
  return (
    <li className={isOpen ? 'card pur pur--open' : 'card pur'}>
      <span className={where === 'shop' ? 'pur__i pur__i--shop' : 'pur__i'}>
        <Icon name={where === 'shop' ? 'store' : 'globe'} />
      </span>
      <div className="pur__b">
        <p className="s soft">
          {[
            a(where === 'shop' ? 'purchases.shop' : 'purchases.online'),
            capital(words.date(at, timezone)),
            storeName,
          ].join(' · ')}
        </p>
        <h2 className="pur__t">{a('purchases.articles', { first: named, count: others.length })}</h2>
        <p className="pur__s">
          <b className="num">{money(totalCents)}</b>
          {state ? (
            <span className={isOpen ? 'tagline tagline--on' : 'tagline'}>{a(`state.${state}`)}</span>
          ) : null}
          {returnedCents ? (
            <span className="tagline">{a('purchases.returned', { amount: money(returnedCents) })}</span>
          ) : null}
          {hash8 ? (
            <span className="s soft">
              <span className="vh">{a('purchases.sign')} </span>
              <code>{hash8.toUpperCase()}</code>
            </span>
          ) : null}
        </p>
        {purchase.pickupCode ? <PickupCode purchase={purchase} /> : null}
        <Link className="lnk" to={words.path('purchase', number)}>
          {a(purchase.receipt ? 'purchases.receipt' : isOpen ? 'purchases.follow' : 'purchases.see')}
          <span className="vh"> {number}</span>
        </Link>
      </div>
    </li>
  );
}

function PickupCode({ purchase }: { purchase: PurchaseView }) {
  const { a, deadline } = useAccountWords();
  const { pickupCode, collectBy, timezone } = purchase;
  return (
    <p className="pur__c">
      <span className="s soft">{a('purchases.code')}</span>
      <b className="code code--s">{pickupCode}</b>
      {collectBy ? (
        <span className="s">{a('purchases.until', { when: deadline(collectBy, timezone) })}</span>
      ) : null}
    </p>
  );
}
