/** Reading an authored definition field by field, so that every fault is named at once. */

import { formatBasisPoints, formatCents } from '../../money.js';
import type { Fault, Parsed, Terms } from '../rule.js';
import type { Locale } from '../types.js';

/** The dearest thing a rule may speak of: ten million euro. */
export const MOST_CENTS = 1_000_000_000;

type Definition = Readonly<Record<string, unknown>>;

/** Collects faults while a kind reads its fields; a faulty field reads as 0 and never reaches the engine. */
export class DefinitionReader {
  private readonly faults: Fault[] = [];

  constructor(
    private readonly definition: Definition,
    fields: readonly string[],
  ) {
    for (const field of Object.keys(definition)) {
      if (!fields.includes(field)) this.refuse(field, 'unknown-field');
    }
  }

  /** A whole number between two limits, both included. */
  whole(field: string, least: number, most: number): number {
    const value = this.definition[field];
    if (value === undefined || value === null) return this.refuse(field, 'missing');
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return this.refuse(field, 'not-whole');
    if (value < least) return this.refuse(field, 'too-small');
    if (value > most) return this.refuse(field, 'too-large');
    return value;
  }

  /** Was the field given at all? */
  has(field: string): boolean {
    return this.definition[field] !== undefined && this.definition[field] !== null;
  }

  /** Notes a fault; returns 0 so that reading can go on and find the others. */
  refuse(field: string, problem: Fault['problem']): number {
    this.faults.push({ field: `definition.${field}`, problem });
    return 0;
  }

  /** The terms, or every fault that was found. */
  finish(terms: Terms): Parsed<Terms> {
    return this.faults.length > 0 ? { faults: this.faults } : { terms };
  }
}

/** "10 % de remise" / "10% off". */
export function percentSentence(basisPoints: number, locale: Locale): string {
  const percent = formatBasisPoints(basisPoints, locale);
  return locale === 'fr' ? `${percent} de remise` : `${percent} off`;
}

/** "5,00 € de remise" / "€5.00 off". */
export function amountSentence(amountCents: number, locale: Locale, currency: string): string {
  const amount = formatCents(amountCents, currency, locale);
  return locale === 'fr' ? `${amount} de remise` : `${amount} off`;
}
