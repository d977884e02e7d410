import { useState } from 'react';
import { useScanner } from '../../lib/scanner.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { useReturnsWords } from './returns-words.js';

interface FindPurchaseProps {
  isBusy: boolean;
  onAsk: (text: string) => void;
}

/** By whatever the customer has: a receipt, a QR code, a number, a telephone, an e-mail, a name. */
export function FindPurchase({ isBusy, onAsk }: FindPurchaseProps) {
  const { t, say } = useReturnsWords();
  const [typed, setTyped] = useState('');
  useScanner(onAsk);
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim().length > 1) onAsk(typed.trim());
      }}
    >
      <Field
        label={say('find')}
        isLabelHidden
        icon="scan"
        isArmed
        placeholder={say('findHint')}
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit" icon="search" isBusy={isBusy}>
        {t('action.search')}
      </Button>
    </form>
  );
}
