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

/**
 * What returning `units` gives back, `returned` having come back before. Cumulative, so that partial refunds of a
 * document always sum to its total and to its VAT. Throws a RangeError when more comes back than was sold.
 */
export function refundOf(
  document: Pick<QuoteDocument, 'lines'>,
  returned: UnitsBySku,
  units: UnitsBySku,
): Refund {
  for (const sku of Object.keys(units)) {
    if (!document.lines.some((line) => line.sku === sku)) throw new RangeError(`${sku} was not sold here`);
  }
  const before = document.lines.map((line) => keptAfter(line, returned[line.sku] ?? 0));
  const after = document.lines.map((line) =>
    keptAfter(line, (returned[line.sku] ?? 0) + (units[line.sku] ?? 0)),
  );
  const vatAfter = new Map(vatOf(after).map((rate) => [rate.basisPoints, rate]));
  const vat = vatOf(before).map((rate) => minus(rate, vatAfter.get(rate.basisPoints)));
  const given = vat.filter((rate) => rate.grossCents > 0);
  return { refundCents: given.reduce((total, rate) => total + rate.grossCents, 0), vat: given };
}

function keptAfter(line: QuoteLine, returned: number): Pick<QuoteLine, 'netCents' | 'vatBasisPoints'> {
  return { netCents: line.netCents - netOfUnits(line, 0, returned), vatBasisPoints: line.vatBasisPoints };
}

function minus(before: VatLine, after: VatLine | undefined): VatLine {
  return {
    basisPoints: before.basisPoints,
    grossCents: before.grossCents - (after?.grossCents ?? 0),
    netCents: before.netCents - (after?.netCents ?? 0),
    vatCents: before.vatCents - (after?.vatCents ?? 0),
  };
}
