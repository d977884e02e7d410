import { TextInput } from '@mantine/core';
import { type VoucherKind, voucherKinds } from '@passerelle/shared/api/payments';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { newKey } from '../../lib/keys.js';
import { centsOf } from '../../lib/typed-amount.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Panel, Segments } from '../../ui/office.js';
import classes from './payments.module.css';
import { useIssueVoucher } from './payments-calls.js';
import { usePaymentsWords } from './payments-words.js';

/** Issues a voucher and shows its code, once. */
export function IssuePanel() {
  const { t, say, money } = usePaymentsWords();
  const issue = useIssueVoucher();
  const [kind, setKind] = useState<VoucherKind>('gift-card');
  const [amount, setAmount] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [note, setNote] = useState('');
  // One key an intention: a repeat after a cut issues nothing twice, another amount is another intention.
  const [key, setKey] = useState(newKey);
  const amountCents = centsOf(amount) ?? 0;
  const renew = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      set(value);
      setKey(newKey());
    };
  };
  const submit = (): void => {
    const body = {
      kind,
      amountCents,
      ...(lastDay && { lastDay }),
      ...(note.trim() && { note: note.trim() }),
    };
    issue.mutate(
      { key, body },
      {
        onSuccess: () => {
          setAmount('');
          setNote('');
          setKey(newKey());
        },
      },
    );
  };
  const fault = issue.isError
    ? (refusalOf(issue.error)?.problem.detail ?? t('state.unreachable'))
    : undefined;
  return (
    <Panel title={say('issue')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (amountCents > 0) submit();
        }}
      >
        <Segments
          legend={say('kind')}
          value={kind}
          options={voucherKinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
          onChoose={renew(setKind)}
        />
        <TextInput
          label={say('amount')}
          inputMode="decimal"
          value={amount}
          onChange={({ currentTarget: { value } }) => renew(setAmount)(value)}
        />
        <TextInput
          label={say('until')}
          type="date"
          value={lastDay}
          onChange={({ currentTarget: { value } }) => renew(setLastDay)(value)}
        />
        <TextInput
          label={say('note')}
          maxLength={200}
          value={note}
          onChange={({ currentTarget: { value } }) => renew(setNote)(value)}
        />
        {fault !== undefined && <Notice tone="stop" icon="warning" isUrgent title={fault} />}
        <Button
          type="submit"
          tone="go"
          isBusy={issue.isPending}
          disabledReason={amountCents > 0 ? undefined : say('amount.missing')}
        >
          {amountCents > 0 ? say('issue.amount', { amount: money(amountCents) }) : say('issue')}
        </Button>
      </form>
      {issue.data !== undefined && (
        <div className={classes.code} role="status">
          <p>{say('code.once', { amount: money(issue.data.issuedCents) })}</p>
          <output>{issue.data.code}</output>
        </div>
      )}
    </Panel>
  );
}
