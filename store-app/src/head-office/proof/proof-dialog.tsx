import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, refusalOf } from '../../lib/api.js';
import { useColleague } from '../../lib/shop-floor.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import { useProofWords } from './proof-words.js';

const proofMinutes = 15;

/** Asks for the password again, or for a code of the app; `onProven` once the server took it. */
export function ProofDialog({ onProven, onClose }: { onProven: () => void; onClose: () => void }) {
  const { t, say } = useProofWords();
  const { hasTotp } = useColleague();
  const [secret, setSecret] = useState('');
  const [otp, setOtp] = useState('');
  const [isByCode, setIsByCode] = useState(hasTotp === true);
  const given = isByCode ? { otp: otp.trim() } : { secret };
  const isGiven = Object.values(given).some((text) => text !== '');
  const proof = useMutation({
    mutationFn: () => call<void>('POST', '/staff/session/proof', { body: given }),
    onSuccess: onProven,
  });
  const refused = proof.isError
    ? (refusalOf(proof.error)?.problem.detail ?? t('state.unreachable'))
    : undefined;
  return (
    <OfficeDialog
      title={say('title')}
      lead={say('lead', { minutes: proofMinutes })}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      onSubmit={() => {
        if (isGiven && !proof.isPending) proof.mutate();
      }}
      foot={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" tone="go" isBusy={proof.isPending}>
            {say('confirm')}
          </Button>
        </>
      }
    >
      <Field
        key={isByCode ? 'code' : 'secret'}
        label={say(isByCode ? 'code' : 'secret')}
        type={isByCode ? 'text' : 'password'}
        autoComplete={isByCode ? 'one-time-code' : 'current-password'}
        autoFocus
        maxLength={200}
        required
        value={isByCode ? otp : secret}
        onChange={isByCode ? setOtp : setSecret}
        fault={refused}
      />
      {hasTotp && (
        <div className="row">
          <Button
            onClick={() => {
              setIsByCode(!isByCode);
              proof.reset();
            }}
          >
            {say(isByCode ? 'bySecret' : 'byCode')}
          </Button>
        </div>
      )}
    </OfficeDialog>
  );
}
