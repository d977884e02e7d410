import type { CollectorRequest } from '@passerelle/shared/api/collectors';
import { type FormEvent, useState } from 'react';
import { Field } from '../../ui/field.js';
import { useCollectorsWords } from './collectors-words.js';

interface CollectorFormProps {
  isBusy: boolean;
  name: (person: CollectorRequest) => Promise<boolean>;
}

/** Who comes in the shopper's place. */
export function CollectorForm({ isBusy, name }: CollectorFormProps) {
  const { c } = useCollectorsWords();
  const [person, setPerson] = useState({ firstName: '', lastName: '', phone: '' });
  const [isAsked, setIsAsked] = useState(false);
  const missing = (value: string) => (isAsked && value.trim() === '' ? c('missing') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    const [firstName, lastName, phone] = [person.firstName, person.lastName, person.phone].map((value) =>
      value.trim(),
    );
    if (!firstName || !lastName) return;
    void name({ firstName, lastName, ...(phone && { phone }) });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <div className="pair">
        <Field
          label={c('first')}
          maxLength={80}
          autoComplete="off"
          value={person.firstName}
          fault={missing(person.firstName)}
          onChange={(event) => setPerson({ ...person, firstName: event.target.value })}
        />
        <Field
          label={c('last')}
          maxLength={80}
          autoComplete="off"
          value={person.lastName}
          fault={missing(person.lastName)}
          onChange={(event) => setPerson({ ...person, lastName: event.target.value })}
        />
      </div>
      <Field
        label={c('phone')}
        type="tel"
        maxLength={40}
        autoComplete="off"
        value={person.phone}
        onChange={(event) => setPerson({ ...person, phone: event.target.value })}
      />
      <button type="submit" className="btn btn--2" disabled={isBusy}>
        {c('name')}
      </button>
    </form>
  );
}
