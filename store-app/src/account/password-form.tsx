import { useState } from 'react';
import { refusalOf } from '../lib/api.js';
import { Button } from '../ui/button.js';
import { Field } from '../ui/field.js';
import { useAccountWords } from './account-words.js';
import { sendPassword, useAccountAct } from './use-account.js';

interface PasswordFormProps {
  /** What the password in use is called: one's own, or the one that was given. */
  currentLabel: string;
  submitLabel: string;
  onDone: () => void;
}

/** The password in use, and the new one twice. */
export function PasswordForm({ currentLabel, submitLabel, onDone }: PasswordFormProps) {
  const { t, say, has } = useAccountWords();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [isDifferent, setIsDifferent] = useState(false);
  const change = useAccountAct(sendPassword);
  const refusal = refusalOf(change.error);
  const code = refusal?.problem.errors?.find(({ field }) => field === 'next')?.code;
  const key = `fault.${code}`;
  const nextFault = code === undefined ? undefined : has(key) ? say(key) : refusal?.problem.detail;
  const otherFault =
    nextFault === undefined ? (refusal?.problem.detail ?? t('state.unreachable')) : undefined;
  const submit = (): void => {
    setIsDifferent(next !== again);
    if (next !== again || current === '' || next === '' || change.isPending) return;
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          setCurrent('');
          setNext('');
          setAgain('');
          onDone();
        },
      },
    );
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={currentLabel}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        fault={change.isError ? otherFault : undefined}
        maxLength={200}
        required
      />
      <Field
        label={say('next')}
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        fault={nextFault}
        maxLength={200}
        required
      />
      <Field
        label={say('again')}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        fault={isDifferent ? say('againDiffers') : undefined}
        maxLength={200}
        required
      />
      <div className="row">
        <Button type="submit" tone="go" isBusy={change.isPending}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
