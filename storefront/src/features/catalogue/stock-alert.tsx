/** "Tell me when it is back": one field, one message. */
import type { Api } from '@passerelle/shared/api/client';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
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
  const title = useRef<HTMLHeadingElement>(null);
  // One key for all tries with one address, so that a repeated click registers it once.
  const key = useRef<string>(undefined);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [state, setState] = useState<'open' | 'sending' | 'sent'>('open');

  const type = (text: string) => {
    key.current = undefined;
    setTyped(text);
  };

  // The button that had the focus is gone.
  useEffect(() => {
    if (state === 'sent') title.current?.focus();
  }, [state]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const contact = contactOf(typed);
    if ('fault' in contact) return setFault(t(contact.fault));
    key.current ??= newKey();
    setFault(undefined);
    setState('sending');
    try {
      await send({ sku, store: store.code, contact }, key.current);
      setState('sent');
    } catch (refusal) {
      setFault(problemWords(refusal, t));
      setState('open');
    }
  };

  return (
    <form className="card pad al" aria-labelledby={heading} onSubmit={submit} noValidate>
      <h2 id={heading} ref={title} tabIndex={-1}>
        {t('alert.title')}
      </h2>
      <div role="status">
        {state === 'sent' ? <p className="note note--ok">{t('alert.sent', { shop: store.name })}</p> : null}
      </div>
      {state === 'sent' ? null : (
        <>
          <p className="s">{t('alert.text', { shop: store.name })}</p>
          <Field
            label={t('contact.label')}
            autoComplete="email"
            maxLength={200}
            value={typed}
            fault={fault}
            onChange={(event) => type(event.target.value)}
          />
          <button type="submit" className="btn btn--2 btn--wide" disabled={state === 'sending'}>
            <Icon name="bell" /> {t('alert.send')}
          </button>
        </>
      )}
    </form>
  );
}
