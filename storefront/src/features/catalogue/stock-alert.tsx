/** "Tell me when it is back": one field, one message. */
import type { Api } from '@passerelle/shared/api/client';
import { type FormEvent, useId, useRef, useState } from 'react';
import { contactOf } from '../../lib/contact.js';
import { newKey } from '../../lib/keys.js';
import { problemWords } from '../../lib/problem-words.js';
import { useWords } from '../../lib/words.js';
import { Field } from '../../ui/field.js';
import { Icon } from '../../ui/icons.js';

interface StockAlertProps {
  sku: string;
  store: { code: string; name: string };
  send: Api['stockAlert'];
}

export function StockAlert({ sku, store, send }: StockAlertProps) {
  const { t } = useWords();
  const heading = useId();
  // One key for all tries of this alert, so that a repeated click registers it once.
  const key = useRef<string>(undefined);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [state, setState] = useState<'open' | 'sending' | 'sent'>('open');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const contact = contactOf(typed);
    if ('fault' in contact) return setFault(t(contact.fault));
    key.current ??= newKey();
    setFault(undefined);
    setState('sending');
    try {
      await send({ sku, store: store.code, contact: contact.email ?? contact.phone }, key.current);
      setState('sent');
    } catch (refusal) {
      setFault(problemWords(refusal, t));
      setState('open');
    }
  };

  return (
    <form className="card pad al" aria-labelledby={heading} onSubmit={submit} noValidate>
      <h2 id={heading}>{t('alert.title')}</h2>
      <div role="status">
        {state === 'sent' ? <p className="note note--ok">{t('alert.sent', { shop: store.name })}</p> : null}
      </div>
      {state === 'sent' ? null : (
        <>
          <p className="s">{t('alert.text', { shop: store.name })}</p>
          <Field
            label={t('contact.label')}
            autoComplete="email"
            value={typed}
            fault={fault}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" className="btn btn--2 btn--wide" disabled={state === 'sending'}>
            <Icon name="bell" /> {t('alert.send')}
          </button>
        </>
      )}
    </form>
  );
}
