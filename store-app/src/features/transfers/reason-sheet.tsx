import type { TransferView } from '@passerelle/shared/api/transfers';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { Sheet } from '../../ui/sheet.js';
import { useTransfersWords } from './transfers-words.js';
import { useTransferAct } from './use-transfers.js';

export type Ending = 'refuse' | 'cancel' | 'close' | 'report-lost';

interface ReasonSheetProps {
  transfer: TransferView;
  command: Ending;
  onClose: () => void;
}

/** What ends a transfer is asked for again, and says why: it stays in its story. */
export function ReasonSheet({ transfer, command, onClose }: ReasonSheetProps) {
  const { t, say } = useTransfersWords();
  const give = useTransferAct(transfer.number);
  const [reason, setReason] = useState('');
  const isAsked = command !== 'cancel';
  const confirm = (): void =>
    give.mutate(
      {
        command,
        ...(isAsked && { body: { reason: reason.trim() } }),
        label: say(`act.${command}`, { number: transfer.number }),
      },
      { onSuccess: onClose },
    );
  return (
    <Sheet
      isHot
      title={say(`end.${command}`)}
      lead={say(`endLead.${command}`)}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          <Button isBig onClick={onClose}>
            {t('end.keep')}
          </Button>
          <Button
            tone="hot"
            icon="check"
            isBig
            isBusy={give.isPending}
            disabledReason={isAsked && reason.trim() === '' ? say('reasonNeeded') : undefined}
            onClick={confirm}
          >
            {say(`do.${command}`)}
          </Button>
        </>
      }
    >
      {give.isError && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {refusalOf(give.error)?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
      {isAsked && (
        <Field
          label={say('reason')}
          autoFocus
          value={reason}
          onChange={(typed) => setReason(typed.slice(0, 300))}
        />
      )}
    </Sheet>
  );
}
