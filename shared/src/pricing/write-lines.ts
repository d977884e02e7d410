/** The lines of a document, each as an object and as its canonical text. */

import { splitOverUnits, type UnitNets } from '../money.js';
import type { Evaluation, PricedLine } from './evaluation.js';
import type { BasketLine, QuoteLine } from './types.js';

/** All lines of a document, and what they come to. */
export interface WrittenLines {
  readonly lines: readonly QuoteLine[];
  /** The canonical texts of the lines, with commas between them. */
  readonly text: string;
  readonly unsupplied: readonly BasketLine[];
  readonly grossCents: number;
  readonly totalCents: number;
}

/** Writes the charged lines, and apart from them the units that we could not supply. */
export function writeLines(priced: readonly PricedLine[], evaluation: Evaluation): WrittenLines {
  const lines: QuoteLine[] = [];
  const unsupplied: BasketLine[] = [];
  let text = '';
  let grossCents = 0;
  let totalCents = 0;
  for (let place = 0; place < priced.length; place++) {
    const line = priced[place];
    if (!line) continue;
    const missing = line.countedQuantity - line.quantity;
    if (missing > 0) unsupplied.push({ quantity: missing, sku: line.book.sku });
    if (line.quantity === 0) continue;
    const written = writeLine(line, evaluation.unitCents[place] ?? 0, evaluation.netCents[place] ?? 0);
    text += lines.length > 0 ? `,${textOf(written, line)}` : textOf(written, line);
    lines.push(written);
    grossCents += written.grossCents;
    totalCents += written.netCents;
  }
  return { lines, text, unsupplied, grossCents, totalCents };
}

function writeLine(line: PricedLine, unitCents: number, netCents: number): QuoteLine {
  const grossCents = unitCents * line.quantity;
  return {
    discountCents: grossCents - netCents,
    grossCents,
    netCents,
    quantity: line.quantity,
    regularCents: line.regularCents,
    sku: line.book.sku,
    unitCents,
    unitNets: splitOverUnits(netCents, line.quantity),
    vatBasisPoints: line.book.vatBasisPoints,
  };
}

function textOf(line: QuoteLine, { candidates }: PricedLine): string {
  return (
    `{"discountCents":${line.discountCents},"grossCents":${line.grossCents},"netCents":${line.netCents},` +
    `"quantity":${line.quantity},"regularCents":${line.regularCents},"sku":${candidates.skuText},` +
    `"unitCents":${line.unitCents},"unitNets":[${unitNetsText(line.unitNets)}],` +
    `"vatBasisPoints":${line.vatBasisPoints}}`
  );
}

function unitNetsText([dearer, cheaper]: readonly UnitNets[]): string {
  if (!dearer) return '';
  const text = `{"netCents":${dearer.netCents},"units":${dearer.units}}`;
  return cheaper ? `${text},{"netCents":${cheaper.netCents},"units":${cheaper.units}}` : text;
}
