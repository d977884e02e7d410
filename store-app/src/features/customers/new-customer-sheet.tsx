import type { NewCustomerRequest } from '@passerelle/shared/api/customers';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, refusalOf } from '../../lib/api.js';
import { newKey } from '../../lib/keys.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Strip } from '../../ui/choice.js';
import { Field } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { Sheet } from '../../ui/sheet.js';

/** Which wording of the question below was asked; changes whenever its sentence does. */
const COUNTER_TEXT = 'counter-1';
const formId = 'new-customer';
const blank = { firstName: '', lastName: '', phone: '', email: '', city: '' };

interface NewCustomerSheetProps {
  onClose: () => void;
  /** With the id of the new record, or of the one that has the address already. */
  onOpen: (id: string) => void;
}

/** Writes a person down who stands at the counter, with their answer about advertising. */
export function NewCustomerSheet({ onClose, onOpen }: NewCustomerSheetProps) {
  const { t } = useWords();
  const [person, setPerson] = useState(blank);
  const [answer, setAnswer] = useState<'yes' | 'no'>();
  // One key for as long as the same words are sent, so that a lost answer makes no second record.
  const [key, setKey] = useState(newKey);
  const save = useMutation({
    mutationFn: (body: NewCustomerRequest) =>
      // A person's address never waits in the tablet's memory: without a connection nothing is kept.
      call<{ id: string }>('POST', '/staff/customers', { body, idempotencyKey: key }),
    onSuccess: ({ id }) => onOpen(id),
  });
  const set = (name: keyof typeof blank) => (value: string) => {
    setPerson((before) => ({ ...before, [name]: value }));
    setKey(newKey());
  };
  const refusal = refusalOf(save.error);
  const faultOf = (field: string) =>
    refusal?.problem.errors?.some((each) => each.field === field) ? t('newCustomer.fault') : undefined;
  const known = refusal?.code === 'customer-known' ? String(refusal.problem.customerId) : undefined;
  const isNamed = person.firstName.trim() !== '' && person.lastName.trim() !== '';
  const isReachable = person.phone.trim() !== '' || person.email.trim() !== '';
  const missing = !isNamed
    ? t('newCustomer.nameMissing')
    : !isReachable
      ? t('newCustomer.addressMissing')
      : answer === undefined
        ? t('newCustomer.answerMissing')
        : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing !== undefined || save.isPending) return;
    const { firstName, lastName, phone, email, city } = person;
    save.mutate({
      ...{ firstName, lastName },
      ...(phone.trim() && { phone }),
      ...(email.trim() && { email }),
      ...(city.trim() && { city }),
      consent: { marketing: answer === 'yes', textVersion: COUNTER_TEXT },
    });
  };
  return (
    <Sheet
      title={t('newCustomer.title')}
      lead={t('newCustomer.lead')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <Button
          tone="go"
          icon="check"
          isBig
          type="submit"
          form={formId}
          isBusy={save.isPending}
          disabledReason={missing}
        >
          {t('newCustomer.save')}
        </Button>
      }
    >
      {save.isError && faultOf('email') === undefined && faultOf('phone') === undefined && (
        <Notice
          tone="stop"
          icon="warning"
          isUrgent
          title={refusal?.problem.title ?? t('refused.title')}
          action={
            known !== undefined && <Button onClick={() => onOpen(known)}>{t('newCustomer.open')}</Button>
          }
        >
          {known === undefined ? (refusal?.problem.detail ?? t('state.unreachable')) : undefined}
        </Notice>
      )}
      <form id={formId} className="stack" onSubmit={submit}>
        <div className="row">
          <Field
            label={t('newCustomer.firstName')}
            value={person.firstName}
            maxLength={80}
            autoFocus
            onChange={set('firstName')}
          />
          <Field
            label={t('newCustomer.lastName')}
            value={person.lastName}
            maxLength={80}
            onChange={set('lastName')}
          />
        </div>
        <Field
          label={t('newCustomer.phone')}
          icon="phone"
          value={person.phone}
          maxLength={40}
          inputMode="numeric"
          fault={faultOf('phone')}
          onChange={set('phone')}
        />
        <Field
          label={t('newCustomer.email')}
          icon="mail"
          value={person.email}
          maxLength={254}
          fault={faultOf('email')}
          onChange={set('email')}
        />
        <Field label={t('newCustomer.city')} value={person.city} maxLength={80} onChange={set('city')} />
        <p>
          <b>{t('newCustomer.question')}</b>
        </p>
        <Strip<'yes' | 'no'>
          legend={t('newCustomer.question')}
          name="marketing"
          value={answer}
          onChoose={setAnswer}
          options={[
            { value: 'yes', label: t('newCustomer.saysYes') },
            { value: 'no', label: t('newCustomer.saysNo') },
          ]}
        />
        <p className="mute">{t('newCustomer.told')}</p>
      </form>
    </Sheet>
  );
}
