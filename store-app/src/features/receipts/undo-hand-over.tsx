import type { ReceiptView } from '@passerelle/shared/api/sales';
import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { useNow } from '../../lib/clock.js';
import { inWords } from '../../lib/durations.js';
import { useOrderAct } from '../../lib/orders.js';
import { useColleague } from '../../lib/shop-floor.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { Sheet } from '../../ui/sheet.js';

/** How long a manager may undo a mistaken hand-over. */
const undoMinutes = 15;

/** Undoes a hand-over while there is time: a reversal, with its reason. */
export function UndoHandOver({ order, receipt }: { order: StaffOrderView; receipt?: ReceiptView }) {
  const words = useWords();
  const { t } = words;
  const me = useColleague();
  const now = useNow(10_000);
  const give = useOrderAct(order.number);
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('');
  const since = receipt === undefined ? now : Date.parse(receipt.soldAt);
  const minutes = Math.min(undoMinutes, Math.ceil((since + undoMinutes * 60_000 - now) / 60_000));
  const refused = !order.commands.includes('undo-hand-over')
    ? t(me.role === 'manager' ? 'refused.state' : 'undo.managerOnly')
    : minutes <= 0
      ? t('undo.tooLate')
      : undefined;
  return (
    <>
      <Button
        icon="undo"
        hint={refused === undefined ? t('undo.left', { duration: inWords(words, minutes) }) : undefined}
        disabledReason={refused}
        onClick={() => setIsAsking(true)}
      >
        {t('undo.handOver')}
      </Button>
      {isAsking && (
        <Sheet
          isHot
          title={t('undo.title')}
          lead={t('undo.lead')}
          closeLabel={t('action.closeUnchanged')}
          onClose={() => setIsAsking(false)}
          foot={
            <>
              <Button isBig onClick={() => setIsAsking(false)}>
                {t('end.keep')}
              </Button>
              <Button
                tone="hot"
                icon="undo"
                isBig
                isBusy={give.isPending}
                disabledReason={reason.trim() === '' ? t('undo.reasonNeeded') : undefined}
                onClick={() =>
                  give.mutate(
                    {
                      act: 'hand-over/undo',
                      body: { reason: reason.trim() },
                      label: t('act.undoneHandOver', { code: order.pickupCode }),
                    },
                    { onSuccess: () => setIsAsking(false) },
                  )
                }
              >
                {t('undo.handOver')}
              </Button>
            </>
          }
        >
          {give.isError && (
            <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
              {refusalOf(give.error)?.problem.detail ?? t('state.unreachable')}
            </Notice>
          )}
          <Field
            label={t('undo.reason')}
            autoFocus
            value={reason}
            onChange={(value) => setReason(value.slice(0, 200))}
          />
        </Sheet>
      )}
    </>
  );
}
