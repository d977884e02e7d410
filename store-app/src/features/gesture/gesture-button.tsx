import {
  type GestureCapView,
  type GestureReason,
  type GestureRequest,
  gestureReasons,
} from '@passerelle/shared/api/gestures';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { get } from '../../lib/api.js';
import { centsOf } from '../../lib/typed-amount.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/choice.js';
import { Field } from '../../ui/field.js';
import { Sheet } from '../../ui/sheet.js';

interface GestureButtonProps {
  gesture: GestureRequest | undefined;
  onChange: (gesture: GestureRequest | undefined) => void;
}

/** What a colleague takes off of their own accord; nothing to see for whoever may not. */
export function GestureButton({ gesture, onChange }: GestureButtonProps) {
  const { t, money } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const cap = useQuery({
    queryKey: ['gesture-cap'],
    queryFn: ({ signal }) => get<GestureCapView>('/staff/gesture-cap', {}, signal),
    staleTime: 60_000,
  });
  const capBasisPoints = cap.data?.basisPoints ?? 0;
  if (capBasisPoints === 0) return null;
  if (gesture !== undefined)
    return (
      <Button icon="cross" isWide onClick={() => onChange(undefined)} hint={money(-gesture.amountCents)}>
        {t('gesture.remove')}
      </Button>
    );
  return (
    <>
      <Button icon="gift" isWide onClick={() => setIsAsking(true)}>
        {t('gesture')}
      </Button>
      {isAsking && (
        <GestureSheet
          capBasisPoints={capBasisPoints}
          onClose={() => setIsAsking(false)}
          onMake={(made) => {
            onChange(made);
            setIsAsking(false);
          }}
        />
      )}
    </>
  );
}

interface GestureSheetProps {
  capBasisPoints: number;
  onClose: () => void;
  onMake: (gesture: GestureRequest) => void;
}

function GestureSheet({ capBasisPoints, onClose, onMake }: GestureSheetProps) {
  const { t, percent } = useWords();
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState<GestureReason>();
  const [words, setWords] = useState('');
  const amountCents = centsOf(amount) ?? 0;
  const lacking = lackingWords(amountCents, reason, words);
  const make = (event?: FormEvent): void => {
    event?.preventDefault();
    if (lacking !== undefined || reason === undefined) return;
    onMake({ reason, amountCents, ...(words.trim() !== '' && { words: words.trim() }) });
  };
  return (
    <Sheet
      title={t('gesture')}
      lead={t('gesture.lead', { cap: percent(capBasisPoints) })}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          <Button isBig onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button tone="go" isBig disabledReason={lacking && t(lacking)} onClick={() => make()}>
            {t('gesture.use')}
          </Button>
        </>
      }
    >
      <form className="stack" onSubmit={make}>
        <Field
          label={t('gesture.amount')}
          inputMode="decimal"
          autoFocus
          value={amount}
          onChange={setAmount}
        />
        <Choice
          legend={t('gesture.reason')}
          name="gesture-reason"
          value={reason}
          onChoose={setReason}
          options={gestureReasons.map((value) => ({ value, label: t(`gesture.reason.${value}`) }))}
        />
        <Field label={t('gesture.words')} value={words} onChange={(value) => setWords(value.slice(0, 200))} />
      </form>
    </Sheet>
  );
}

function lackingWords(amountCents: number, reason: GestureReason | undefined, words: string) {
  if (!(amountCents > 0) || reason === undefined) return 'gesture.needed' as const;
  return reason === 'other' && words.trim() === '' ? ('gesture.wordsNeeded' as const) : undefined;
}
