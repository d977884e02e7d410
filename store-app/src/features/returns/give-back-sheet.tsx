import type { ReturnView } from '@passerelle/shared/api/returns';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/choice.js';
import { Field } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { Sheet } from '../../ui/sheet.js';
import { type GiveBackReason, giveBackReasons } from './give-back-reasons.js';
import { useReturnsWords } from './returns-words.js';
import { useReturnAct } from './use-returns.js';

/** The goods go home with their customer again: nothing is paid back, and the reason is kept. */
export function GiveBackSheet({ goods, onClose }: { goods: ReturnView; onClose: () => void }) {
  const { t, say } = useReturnsWords();
  const give = useReturnAct(goods.number);
  const [reason, setReason] = useState<GiveBackReason>();
  const [typed, setTyped] = useState('');
  // The word of the reason is kept, not a sentence of one language.
  const text = reason === 'other' ? typed.trim() : reason;
  return (
    <Sheet
      isHot
      title={say('giveBack.title')}
      lead={say('giveBack.lead')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          <Button isBig onClick={onClose}>
            {t('end.keep')}
          </Button>
          <Button
            tone="hot"
            icon="hand-over"
            isBig
            isBusy={give.isPending}
            disabledReason={text ? undefined : t('end.reasonNeeded')}
            onClick={() =>
              text &&
              give.mutate(
                {
                  act: 'refusal',
                  body: { reason: text },
                  label: say('act.refused', { number: goods.number }),
                },
                { onSuccess: onClose },
              )
            }
          >
            {say('giveBack.confirm')}
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
        <Choice<GiveBackReason>
          legend={t('end.why')}
          name="give-back"
          value={reason}
          onChoose={setReason}
          options={giveBackReasons.map((value) => ({ value, label: say(`giveBack.reason.${value}`) }))}
        />
        {reason === 'other' && (
          <Field label={t('end.words')} value={typed} onChange={(value) => setTyped(value.slice(0, 300))} />
        )}
      </div>
    </Sheet>
  );
}
