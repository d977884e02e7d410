import { type FormEvent, useState } from 'react';
import { problemWords } from '../../lib/problem-words.js';
import { Field } from '../../ui/field.js';
import type { AccountApi } from './account-api.js';
import { useAccountWords } from './account-words.js';

interface NameFormProps {
  first: string;
  last: string;
  rename: AccountApi['rename'];
  onSaved: () => void;
}

/** The name that reservations are filled in with. */
export function NameForm({ first, last, rename, onSaved }: NameFormProps) {
  const { a, t } = useAccountWords();
  const [firstName, setFirstName] = useState(first);
  const [lastName, setLastName] = useState(last);
  const [state, setState] = useState<{
    isAsked?: boolean;
    isBusy?: boolean;
    isSaved?: boolean;
    words?: string;
  }>({});
  const missing = (name: string) => (state.isAsked && name.trim() === '' ? a('name.missing') : undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setState({ isAsked: true });
    if (firstName.trim() === '' || lastName.trim() === '') return;
    setState({ isBusy: true });
    try {
      await rename(firstName, lastName);
      setState({ isSaved: true });
      onSaved();
    } catch (fault) {
      setState({ words: problemWords(fault, t) });
    }
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <div className="pair">
        <Field
          label={t('reserve.firstName')}
          autoComplete="given-name"
          maxLength={80}
          value={firstName}
          fault={missing(firstName)}
          onChange={(event) => setFirstName(event.target.value)}
        />
        <Field
          label={t('reserve.lastName')}
          autoComplete="family-name"
          maxLength={80}
          value={lastName}
          fault={missing(lastName)}
          onChange={(event) => setLastName(event.target.value)}
        />
      </div>
      <div role="status">
        {state.isSaved ? <p className="note note--ok">{a('name.saved')}</p> : null}
        {state.words ? <p className="note note--hot">{state.words}</p> : null}
      </div>
      <button type="submit" className="btn btn--2" disabled={state.isBusy}>
        {a('name.save')}
      </button>
    </form>
  );
}
