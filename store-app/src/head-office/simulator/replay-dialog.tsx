import { TextInput } from '@mantine/core';
import type { ReplayView } from '@passerelle/shared/api/simulator';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import { useReplay } from './simulator-calls.js';
import { useSimulatorWords } from './simulator-words.js';

/** Asks which receipt or order to compute again. */
export function ReplayDialog({
  onShow,
  onClose,
}: {
  onShow: (replay: ReplayView) => void;
  onClose: () => void;
}) {
  const { t, say } = useSimulatorWords();
  const [number, setNumber] = useState('');
  const replay = useReplay();
  const submit = () => {
    if (number.trim() !== '') replay.mutate(number.trim(), { onSuccess: onShow });
  };
  return (
    <OfficeDialog
      title={say('replay')}
      lead={say('replay.lead')}
      closeLabel={say('replay.close')}
      onClose={onClose}
      onSubmit={submit}
      foot={
        <Button tone="go" type="submit" isBusy={replay.isPending}>
          {say('replay.go')}
        </Button>
      }
    >
      <TextInput
        label={say('replay.number')}
        data-autofocus
        value={number}
        error={
          replay.isError ? wordsOf(replay.error, say('replay.unknown'), t('state.unreachable')) : undefined
        }
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
    </OfficeDialog>
  );
}

function wordsOf(fault: unknown, unknownNumber: string, unreachable: string): string {
  const refusal = refusalOf(fault);
  if (refusal === undefined) return unreachable;
  return refusal.code === 'not-found' ? unknownNumber : refusal.problem.detail;
}
