import { PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import { useProofWords } from './proof-words.js';

const proofMinutes = 15;

/** Asks for the password again; `onProven` once the server took it. */
export function ProofDialog({ onProven, onClose }: { onProven: () => void; onClose: () => void }) {
  const { t, say } = useProofWords();
  const [secret, setSecret] = useState('');
  const proof = useMutation({
    mutationFn: () => call<void>('POST', '/staff/session/proof', { body: { secret } }),
    onSuccess: onProven,
  });
  const fault = proof.error === null ? undefined : refusalOf(proof.error)?.problem.detail;
  return (
    <OfficeDialog
      title={say('title')}
      lead={say('lead', { minutes: proofMinutes })}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      onSubmit={() => {
        if (secret !== '' && !proof.isPending) proof.mutate();
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
      <PasswordInput
        label={say('secret')}
        autoComplete="current-password"
        data-autofocus
        required
        withAsterisk={false}
        value={secret}
        onChange={(event) => setSecret(event.currentTarget.value)}
        error={proof.isError && (fault ?? t('state.unreachable'))}
      />
    </OfficeDialog>
  );
}
