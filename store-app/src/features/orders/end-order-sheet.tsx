import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { waitingStates } from '@passerelle/shared/orders/states';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { useOrderAct } from '../../lib/orders.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/choice.js';
import { Field } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { Sheet } from '../../ui/sheet.js';

const reasons = {
  cancellation: ['customer-asked', 'customer-unreachable', 'mistake', 'other'],
  refusal: ['nothing-found', 'damaged', 'shop-cannot', 'other'],
} as const;

type Reason = (typeof reasons)['cancellation' | 'refusal'][number];

interface EndOrderSheetProps {
  order: StaffOrderView;
  act: 'cancellation' | 'refusal';
  onClose: () => void;
  onDone: () => void;
}

/** Ending an order before its hand-over: why, in words that the customer may read. */
export function EndOrderSheet({ order, act, onClose, onDone }: EndOrderSheetProps) {
  const { t } = useWords();
  const give = useOrderAct(order.number);
  const [reason, setReason] = useState<Reason>();
  const [words, setWords] = useState('');
  const isWorded = reason !== 'other' || words.trim() !== '';
  const confirm = (): void => {
    if (reason === undefined || !isWorded) return;
    const text = reason === 'other' ? words.trim() : t(`end.reason.${reason}`);
    give.mutate({
      ...{ act, body: { reason: text }, label: t(`end.act.${act}`, { code: order.pickupCode }) },
      goOn: onDone,
    });
  };
  return (
    <Sheet
      isHot
      title={t(`end.title.${act}`, { name: order.customerName })}
      lead={t(waitingStates.includes(order.state) ? 'end.lead.held' : 'end.lead.picked')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          <Button isBig onClick={onClose}>
            {t('end.keep')}
          </Button>
          <Button
            tone="hot"
            icon="cross"
            isBig
            isBusy={give.isPending}
            disabledReason={reason === undefined || !isWorded ? t('end.reasonNeeded') : undefined}
            onClick={confirm}
          >
            {t(`end.confirm.${act}`)}
          </Button>
        </>
      }
    >
      {give.isError && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {refusalOf(give.error)?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
      <div className="stack">
        <Choice
          legend={t('end.why')}
          name="end-reason"
          value={reason}
          onChoose={setReason}
          options={reasons[act].map((value) => ({ value, label: t(`end.reason.${value}`) }))}
        />
        {reason === 'other' && (
          <Field label={t('end.words')} value={words} onChange={(value) => setWords(value.slice(0, 200))} />
        )}
      </div>
    </Sheet>
  );
}
