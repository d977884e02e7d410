import type { RecoveryCodesView, TotpEnrolmentView } from '@passerelle/shared/api/staff';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useProvenCall } from '../head-office/proof/proven-call.js';
import { call, refusalOf } from '../lib/api.js';
import { Button } from '../ui/button.js';
import { Field } from '../ui/field.js';
import { Qr } from '../ui/qr.js';
import classes from './account.module.css';
import { useAccountWords } from './account-words.js';

/** From nothing to an app that is set up: a picture to scan, a code that proves it; then the recovery codes. */
export function TotpSetup({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const { t, say } = useAccountWords();
  const proven = useProvenCall();
  const begin = useMutation({
    mutationFn: () => proven(() => call<TotpEnrolmentView>('POST', '/staff/account/totp')),
  });
  if (begin.data === undefined)
    return (
      <>
        <div className="row">
          <Button tone="go" icon="qr" isBusy={begin.isPending} onClick={() => begin.mutate()}>
            {say('app.begin')}
          </Button>
        </div>
        {begin.isError && (
          <p role="alert">{refusalOf(begin.error)?.problem.detail ?? t('state.unreachable')}</p>
        )}
      </>
    );
  return <Scan enrolment={begin.data} onCodes={onCodes} />;
}

interface ScanProps {
  enrolment: TotpEnrolmentView;
  onCodes: (codes: readonly string[]) => void;
}

function Scan({ enrolment: { secret, uri }, onCodes }: ScanProps) {
  const { t, say } = useAccountWords();
  const [otp, setOtp] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const confirm = useMutation({
    mutationFn: () => call<RecoveryCodesView>('POST', '/staff/account/totp/confirmation', { body: { otp } }),
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  const fault = confirm.isError
    ? (refusalOf(confirm.error)?.problem.detail ?? t('state.unreachable'))
    : undefined;
  return (
    <form
      ref={form}
      className={classes.setup}
      onSubmit={(event) => {
        event.preventDefault();
        if (otp.trim() !== '' && !confirm.isPending) confirm.mutate();
      }}
    >
      <p>{say('app.scan')}</p>
      <div className={classes.qr}>
        <Qr text={uri} label={say('app.qr')} />
      </div>
      <p>
        {say('app.secret')} <br />
        <span className={classes.key}>{secret.match(/.{4}/g)?.join(' ')}</span>
      </p>
      <p>{say('app.type')}</p>
      <Field
        label={say('app.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={otp}
        onChange={setOtp}
        fault={fault}
        maxLength={9}
        required
      />
      <div className="row">
        <Button type="submit" tone="go" isBusy={confirm.isPending}>
          {say('app.confirm')}
        </Button>
      </div>
    </form>
  );
}
