import type { ShopperContactView, SignInBegunView } from '@passerelle/shared/api/accounts';
import { type FormEvent, useState } from 'react';
import { contactOf } from '../../lib/contact.js';
import { Field } from '../../ui/field.js';
import { Icon } from '../../ui/icons.js';
import type { AccountApi } from './account-api.js';
import { useAccountWords } from './account-words.js';
import { CodeForm } from './sign-in-form.js';
import { useAct } from './use-act.js';

interface ContactsPanelProps {
  contacts: readonly ShopperContactView[];
  api: AccountApi;
  onChanged: () => void;
}

/** Addresses of the account, and one more by the code that goes there. */
export function ContactsPanel({ contacts, api, onChanged }: ContactsPanelProps) {
  const { a, t } = useAccountWords();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [begun, setBegun] = useState<SignInBegunView>();
  const [isAdded, setAdded] = useState(false);
  const act = useAct();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const read = contactOf(typed);
    if ('fault' in read) return setFault(t(read.fault));
    setFault(undefined);
    setAdded(false);
    await act.run(async () => setBegun(await api.addContact(read.email ?? read.phone)));
  };
  return (
    <section className="card pad form" aria-labelledby="contacts">
      <h2 id="contacts">{a('account.contacts')}</h2>
      <p className="s soft">{a('account.contactsText')}</p>
      <ul className="rows acc__r">
        {contacts.map(({ kind, value, isVerified }) => (
          <li key={value}>
            <Icon name={kind === 'phone' ? 'phone' : 'mail'} />
            <span className="acc__v">
              {value}
              <small>{a(isVerified ? 'account.verified' : 'account.unverified')}</small>
            </span>
          </li>
        ))}
      </ul>
      <div role="status">{isAdded ? <p className="note note--ok">{a('account.added')}</p> : null}</div>
      {begun ? (
        <CodeForm
          begun={begun}
          contact={typed.trim()}
          confirm={(code) => api.confirmContact(begun.attempt, code)}
          label={a('account.addConfirm')}
          onAgain={() => setBegun(undefined)}
          onDone={() => {
            setBegun(undefined);
            setTyped('');
            setAdded(true);
            onChanged();
          }}
        />
      ) : (
        <form className="form" onSubmit={send} noValidate>
          <Field
            label={a('account.addContact')}
            autoComplete="email"
            maxLength={200}
            value={typed}
            fault={fault}
            onChange={(event) => setTyped(event.target.value)}
          />
          {act.said}
          <button type="submit" className="btn btn--2" disabled={act.isBusy}>
            {a('account.addSend')}
          </button>
        </form>
      )}
    </section>
  );
}
