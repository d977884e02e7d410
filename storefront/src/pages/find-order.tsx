import { storefrontPath, trackingPath } from '@passerelle/shared/storefront-paths';
import { type FormEvent, useState } from 'react';
import { type KeptOrder, useKeptOrders } from '../features/orders/kept-orders.js';
import { contactOf } from '../lib/contact.js';
import { problemWords } from '../lib/problem-words.js';
import { Link } from '../lib/router/links.js';
import { useApi } from '../lib/use-api.js';
import { useWords } from '../lib/words.js';
import { Field } from '../ui/field.js';
import { Meta } from '../ui/meta.js';

/** The reservations this device knows, and the form that sends the links again. */
export function Component() {
  const { t } = useWords();
  const kept = useKeptOrders();
  return (
    <div className="wrap narrow">
      <Meta
        title={t('findOrder')}
        description={t('find.metaText')}
        alternates={{ fr: storefrontPath('fr', 'findOrder'), en: storefrontPath('en', 'findOrder') }}
      />
      <h1>{t('findOrder')}</h1>
      <p className="lead">{t('find.text')}</p>
      <FindOrderForm />
      {kept.length > 0 ? (
        <section aria-labelledby="kept">
          <h2 id="kept">{t('find.onDevice')}</h2>
          <ul className="card rows kept">
            {kept.map((order) => (
              <KeptOrderItem key={order.number} order={order} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function KeptOrderItem({ order }: { order: KeptOrder }) {
  const { t, locale, deadline } = useWords();
  return (
    <li>
      <Link to={trackingPath(locale, order.number, order.token)}>
        <b className="code code--s">{order.code}</b>
        <span>
          {order.storeName}
          <small>{t('find.until', { when: deadline(order.collectBy, order.timezone) })}</small>
        </span>
      </Link>
    </li>
  );
}

/** Says the same whether or not there is an order: nobody learns what is none of theirs. */
export function FindOrderForm() {
  const { t } = useWords();
  const api = useApi();
  const [contact, setContact] = useState('');
  const [number, setNumber] = useState('');
  const [fault, setFault] = useState<string>();
  const [state, setState] = useState<'open' | 'sending' | 'sent'>('open');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = contactOf(contact);
    if ('fault' in read) return setFault(t(read.fault));
    setFault(undefined);
    setState('sending');
    try {
      await api.findOrders({ contact: read.email ?? read.phone, number: number.trim() || undefined });
      setState('sent');
    } catch (refusal) {
      setFault(problemWords(refusal, t));
      setState('open');
    }
  };
  return (
    <form className="card pad form" onSubmit={submit} noValidate>
      <div role="status">{state === 'sent' ? <p className="note note--ok">{t('find.sent')}</p> : null}</div>
      <Field
        label={t('contact.label')}
        hint={t('find.contactHint')}
        autoComplete="email"
        maxLength={200}
        value={contact}
        fault={fault}
        onChange={(event) => setContact(event.target.value)}
      />
      <Field
        label={t('find.number')}
        hint={t('find.numberHint')}
        autoComplete="off"
        maxLength={40}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
      />
      <button type="submit" className="btn" disabled={state === 'sending'}>
        {t('find.send')}
      </button>
    </form>
  );
}
