import { roundedShare } from '@passerelle/shared/money';

const DECORATION = /[\s\u00a0\u202f€]/g;
const DECIMAL = /^(\d{1,7})(?:[.,](\d{1,2}))?$/;

/** Cents of an amount as people type it, `12,90` or `12.9`; undefined for anything that is no price of an article. */
export function centsOf(typed: string): number | undefined {
  const [, whole, fraction = ''] = DECIMAL.exec(typed.replace(DECORATION, '')) ?? [];
  if (whole === undefined) return undefined;
  const cents = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return cents > 0 ? cents : undefined;
}

/** An amount as it is typed in a field of the language: `12,90` or `12.90`. */
export function typedAmount(cents: number, locale: 'fr' | 'en'): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}${locale === 'fr' ? ',' : '.'}${digits.slice(-2)}`;
}

/** A change in basis points of a former price, as it is said: `−8,38 %` becomes -838. */
export function changeOf(formerCents: number, cents: number): number {
  return roundedShare(cents - formerCents, 10_000, formerCents);
}

/** A price changed by a percentage that people typed (`-5`, `2,5`); undefined when it is none or leaves nothing. */
export function changedBy(cents: number, typedPercent: string): number | undefined {
  const typed = typedPercent
    .replace(/[\s%\u00a0\u202f]/g, '')
    .replace(/^[\u2212\u2013]/, '-')
    .replace(',', '.');
  if (!/^[+-]?\d{1,3}(\.\d{1,2})?$/.test(typed)) return undefined;
  const basisPoints = Math.round(Number(typed) * 100);
  const amount = roundedShare(cents, Math.abs(basisPoints), 10_000);
  const changed = basisPoints < 0 ? cents - amount : cents + amount;
  return changed > 0 ? changed : undefined;
}
