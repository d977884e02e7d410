import { type Locale, languageTags } from '@passerelle/shared/i18n/runtime';

const GRAMS_PER_KILOGRAM = 1_000;
/** Ten tonnes, as the server has it. */
const MOST_GRAMS = 10_000_000;

/** "350 g", "1,25 kg". */
export function weightText(grams: number, locale: Locale): string {
  const isKilograms = grams >= GRAMS_PER_KILOGRAM;
  return new Intl.NumberFormat(languageTags[locale], {
    style: 'unit',
    unit: isKilograms ? 'kilogram' : 'gram',
    maximumFractionDigits: 3,
  }).format(isKilograms ? grams / GRAMS_PER_KILOGRAM : grams);
}

/** What a colleague read off the scale: "350", "350 g", "0,35 kg"; undefined when it is no weight. */
export function gramsOf(typed: string): number | undefined {
  const match = /^(\d{1,8})(?:[.,](\d{1,3}))?(kg|g)?$/i.exec(typed.replace(/[\s\u00a0\u202f]/g, ''));
  if (match === null) return undefined;
  const [, whole = '', decimals, unit] = match;
  const isKilograms = unit?.toLowerCase() === 'kg' || (unit === undefined && decimals !== undefined);
  if (!isKilograms && decimals !== undefined) return undefined;
  const grams = isKilograms
    ? Number(whole) * GRAMS_PER_KILOGRAM + Number((decimals ?? '').padEnd(3, '0'))
    : Number(whole);
  return grams >= 1 && grams <= MOST_GRAMS ? grams : undefined;
}
