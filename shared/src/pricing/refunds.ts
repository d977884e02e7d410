/** Refunds from a stored document: unit nets as they were, VAT as the document's before minus after. */

import { vatOf } from './document.js';
import type { QuoteDocument, QuoteLine, VatLine } from './types.js';

/** Units per SKU. */
export type UnitsBySku = Readonly<Record<string, number>>;

/** What a refund gives back. Its VAT lines hold only the rates concerned. */
export interface Refund {
  readonly refundCents: number;
  readonly vat: readonly VatLine[];
}

/**
 * The net of units `from` to `from + quantity` of a line, counted in the order units come back: the dearer first.
 * Throws a RangeError beyond the line: more was never sold.
 */
export function netOfUnits(line: Pick<QuoteLine, 'unitNets'>, from: number, quantity: number): number {
  let start = from;
  let wanted = quantity;
  let netCents = 0;
  for (const run of line.unitNets) {
    const here = Math.min(wanted, Math.max(0, run.units - start));
    netCents += here * run.netCents;
    start = Math.max(0, start - run.units);
    wanted -= here;
  }
  if (wanted > 0) throw new RangeError('More units come back than were sold');
  return netCents;
}

/** Units of one article of a document, counted from 0 in the order in which they come back: the dearer first. */
export interface UnitRange {
  readonly sku: string;
  readonly from: number;
  readonly quantity: number;
}

/**
 * The first `quantity` units of a line that are not among `taken`, as the fewest ranges, in their order. Fewer where
 * fewer are left.
 */
export function freeUnits(
  { sku, quantity: sold }: Pick<QuoteLine, 'sku' | 'quantity'>,
  taken: readonly UnitRange[],
  quantity: number,
): UnitRange[] {
  const gone = taken.filter((range) => range.sku === sku).sort((one, other) => one.from - other.from);
  const free: UnitRange[] = [];
  let wanted = quantity;
  let from = 0;
  for (const next of [...gone, { from: sold, quantity: 0 }]) {
    const here = Math.min(wanted, next.from - from);
    if (here > 0) free.push({ sku, from, quantity: here });
    wanted -= Math.max(0, here);
    from = Math.max(from, next.from + next.quantity);
  }
  return free;
}

/**
 * What returning `units` gives back, `returned` having come back before: of each article so many, the dearer first.
 * Throws a RangeError when more comes back than was sold.
 */
export function refundOf(
  document: Pick<QuoteDocument, 'lines'>,
  returned: UnitsBySku,
  units: UnitsBySku,
): Refund {
  return refundOfUnits(document, rangesOf(returned, {}), rangesOf(units, returned));
}

/**
 * What returning the very `units` gives back, `gone` having been paid back before. Cumulative, so that partial refunds
 * of a document always sum to its total and to its VAT, in whatever order. Throws a RangeError for a unit that was never
 * sold or comes back twice.
 */
export function refundOfUnits(
  document: Pick<QuoteDocument, 'lines'>,
  gone: readonly UnitRange[],
  units: readonly UnitRange[],
): Refund {
  const all = [...gone, ...units];
  for (const { sku } of units) {
    if (!document.lines.some((line) => line.sku === sku)) throw new RangeError(`${sku} was not sold here`);
  }
  const before = document.lines.map((line) => keptAfter(line, gone));
  const after = document.lines.map((line) => keptAfter(line, all));
  const vatAfter = new Map(vatOf(after).map((rate) => [rate.basisPoints, rate]));
  const vat = vatOf(before).map((rate) => minus(rate, vatAfter.get(rate.basisPoints)));
  const given = vat.filter((rate) => rate.grossCents > 0);
  return { refundCents: given.reduce((total, rate) => total + rate.grossCents, 0), vat: given };
}

function rangesOf(units: UnitsBySku, returned: UnitsBySku): UnitRange[] {
  return Object.entries(units).map(([sku, quantity]) => ({ sku, from: returned[sku] ?? 0, quantity }));
}

function keptAfter(
  line: QuoteLine,
  gone: readonly UnitRange[],
): Pick<QuoteLine, 'netCents' | 'vatBasisPoints'> {
  let { netCents } = line;
  let next = 0;
  const ranges = gone.filter(({ sku }) => sku === line.sku).sort((one, other) => one.from - other.from);
  for (const { from, quantity } of ranges) {
    if (quantity > 0 && from < next) throw new RangeError(`A unit of ${line.sku} comes back twice`);
    netCents -= netOfUnits(line, from, quantity);
    next = Math.max(next, from + quantity);
  }
  return { netCents, vatBasisPoints: line.vatBasisPoints };
}

function minus(before: VatLine, after: VatLine | undefined): VatLine {
  return {
    basisPoints: before.basisPoints,
    grossCents: before.grossCents - (after?.grossCents ?? 0),
    netCents: before.netCents - (after?.netCents ?? 0),
    vatCents: before.vatCents - (after?.vatCents ?? 0),
  };
}
