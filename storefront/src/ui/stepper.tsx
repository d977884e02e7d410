import { useWords } from '../lib/words.js';

interface StepperProps {
  quantity: number;
  max?: number;
  name: string;
  onChange: (quantity: number) => void;
}

/** One less, the number, one more. */
export function Stepper({ quantity, max = 999, name, onChange }: StepperProps) {
  const { t } = useWords();
  return (
    <fieldset className="step">
      <legend className="vh">{t('quantity.of', { name })}</legend>
      <button
        type="button"
        aria-label={t('quantity.less')}
        disabled={quantity <= 1}
        onClick={() => onChange(quantity - 1)}
      >
        −
      </button>
      <output aria-label={t('quantity')}>{quantity}</output>
      <button
        type="button"
        aria-label={t('quantity.more')}
        disabled={quantity >= max}
        onClick={() => onChange(quantity + 1)}
      >
        +
      </button>
    </fieldset>
  );
}
