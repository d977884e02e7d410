import { NumberInput } from '@mantine/core';
import { usePromotionsWords } from './promotions-words.js';

/** Money, written in euro and kept in cents. */
export function AmountField({
  label,
  error,
  cents,
  onChange,
}: {
  label: string;
  error: string | undefined;
  cents: number | undefined;
  onChange: (cents: number | undefined) => void;
}) {
  const { locale } = usePromotionsWords();
  return (
    <NumberInput
      label={label}
      error={error}
      value={cents === undefined ? '' : cents / 100}
      decimalScale={2}
      // A comma may be typed for the decimals in either language, so that in English it groups no digits.
      thousandSeparator={locale === 'fr' ? '\u202f' : false}
      decimalSeparator={locale === 'fr' ? ',' : '.'}
      allowedDecimalSeparators={[',', '.']}
      {...(locale === 'fr' ? { suffix: '\u202f€' } : { prefix: '€' })}
      min={0}
      hideControls
      onChange={(typed) => onChange(typed === '' ? undefined : Math.round(Number(typed) * 100))}
    />
  );
}
