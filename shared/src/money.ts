/** Money is whole cents in a JavaScript number, tax included. Cents are divided in this file and nowhere else. */

/** One product of two non-negative whole numbers over a third: the exact quotient and what is left over. */
interface Quotient {
  readonly whole: number;
  readonly rest: number;
}

function divideExactly(factor: number, other: number, divisor: number): Quotient {
  const product = factor * other;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const rest = product % divisor;
    return { whole: (product - rest) / divisor, rest };
  }
  // Beyond 2^53 doubles lose cents, so the few huge baskets pay for exact big integers.
  const exact = BigInt(factor) * BigInt(other);
  const by = BigInt(divisor);
  return { whole: Number(exact / by), rest: Number(exact % by) };
}

/**
 * The one rounding of the house: `amountCents * numerator / denominator`, half away from zero.
 * `numerator` and `denominator` are whole and positive (or zero for the numerator); exact at every size.
 */
export function roundedShare(amountCents: number, numerator: number, denominator: number): number {
  const { whole, rest } = divideExactly(Math.abs(amountCents), numerator, denominator);
  const rounded = rest * 2 >= denominator ? whole + 1 : whole;
  return amountCents < 0 ? 0 - rounded : rounded;
}

/** A percentage in basis points (1000 = 10 %) of an amount, rounded once. */
export function percentageOf(amountCents: number, basisPoints: number): number {
  return roundedShare(amountCents, basisPoints, 10_000);
}

/** The VAT contained in a tax-included amount, rounded once: call it once per rate and document. */
export function vatWithin(grossCents: number, basisPoints: number): number {
  return roundedShare(grossCents, basisPoints, 10_000 + basisPoints);
}

/**
 * Splits an amount over weights by largest remainder, so that the parts sum exactly to it.
 * Equal remainders go to the earlier weight: callers pass weights in canonical order.
 * The amount and the weights are whole and not negative; with no weight at all every part is 0.
 */
export function splitByWeight(amountCents: number, weights: readonly number[]): number[] {
  let total = 0;
  for (const weight of weights) total += weight;
  const parts = new Array<number>(weights.length).fill(0);
  if (total === 0 || amountCents === 0) return parts;
  const rests = new Array<number>(weights.length).fill(0);
  let left = amountCents;
  for (let place = 0; place < weights.length; place++) {
    const { whole, rest } = divideExactly(amountCents, weights[place] ?? 0, total);
    parts[place] = whole;
    rests[place] = rest;
    left -= whole;
  }
  for (; left > 0; left--) giveOneCent(parts, rests);
  return parts;
}

function giveOneCent(parts: number[], rests: number[]): void {
  let winner = 0;
  for (let place = 1; place < rests.length; place++) {
    if ((rests[place] ?? 0) > (rests[winner] ?? 0)) winner = place;
  }
  parts[winner] = (parts[winner] ?? 0) + 1;
  rests[winner] = -1;
}

/** Equal units of one amount, run-length coded: `units` units are worth `netCents` each. */
export interface UnitNets {
  readonly netCents: number;
  readonly units: number;
}

/**
 * The same largest remainder over `units` equal units: at most two runs, the dearer units first.
 * A line of 9,999 units so stays two short entries in the document.
 */
export function splitOverUnits(amountCents: number, units: number): UnitNets[] {
  if (units === 0) return [];
  const { whole, rest } = divideExactly(amountCents, 1, units);
  if (rest === 0) return [{ netCents: whole, units }];
  return [
    { netCents: whole + 1, units: rest },
    { netCents: whole, units: units - rest },
  ];
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${options.style} ${options.currency ?? ''}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** An amount for people: "12,50 €" in French, "€12.50" in English. No cent is divided: Intl moves the point. */
export function formatCents(amountCents: number, currency: string, locale: string): string {
  const formatter = formatterFor(locale, { style: 'currency', currency });
  const digits = formatter.resolvedOptions().maximumFractionDigits ?? 2;
  return formatter.format(`${amountCents}e-${digits}` as `${number}`);
}

/** A rate for people: 1250 basis points are "12,5 %" in French, "12.5%" in English. */
export function formatBasisPoints(basisPoints: number, locale: string): string {
  const formatter = formatterFor(locale, { style: 'percent', maximumFractionDigits: 2 });
  return formatter.format(`${basisPoints}e-4` as `${number}`);
}
