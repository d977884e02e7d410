import type { CustomerView } from '@passerelle/shared/api/customers';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, refusalOf } from '../../lib/api.js';
import { newKey } from '../../lib/keys.js';
import { useWords } from '../../lib/words.js';
import { Button, IconButton } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';

/** What was said and promised, for the next colleague. */
export function CustomerNotes({ customer }: { customer: CustomerView }) {
  const { t, shortDate } = useWords();
  const client = useQueryClient();
  const [body, setBody] = useState('');
  const [key, setKey] = useState(newKey);
  const path = `/staff/customers/${encodeURIComponent(customer.id)}/notes`;
  const refresh = () => client.invalidateQueries({ queryKey: ['customer', customer.id] });
  const add = useMutation({
    mutationFn: () => call<{ id: string }>('POST', path, { body: { body }, idempotencyKey: key }),
    onSuccess: async () => {
      setBody('');
      setKey(newKey());
      await refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) => call<void>('DELETE', `${path}/${id}`),
    onSettled: refresh,
  });
  const fault = add.error ?? remove.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim() !== '' && !add.isPending) add.mutate();
  };
  return (
    <section className="sheet-card" aria-labelledby="notes">
      <h2 id="notes">{t('notes.title')}</h2>
      <ul className="facts" aria-live="polite">
        {customer.notes.map((note) => (
          <li key={note.id}>
            <Icon name="speech" size={22} />
            <span className="grow" style={{ overflowWrap: 'anywhere' }}>
              {note.body}
              <small>{[note.by, shortDate(note.at)].filter(Boolean).join(', ')}</small>
            </span>
            <IconButton
              icon="trash"
              label={t('notes.remove', { note: note.body })}
              onClick={() => remove.mutate(note.id)}
            />
          </li>
        ))}
      </ul>
      <form className="stack" onSubmit={submit}>
        <Field
          label={t('notes.new')}
          value={body}
          maxLength={500}
          fault={fault ? (refusalOf(fault)?.problem.detail ?? t('state.unreachable')) : undefined}
          onChange={setBody}
        />
        <Button
          icon="pencil"
          type="submit"
          isWide
          isBusy={add.isPending}
          disabledReason={body.trim() === '' ? '' : undefined}
        >
          {t('notes.add')}
        </Button>
      </form>
    </section>
  );
}
