/** The lines of a document, each as an object and as its canonical text. */

import { splitOverUnits, type UnitNets } from '../money.js';
import { type Evaluation, type PricedLine, worthOf } from './evaluation.js';
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

/**
 * Writes the charged lines, units given away (`given`, by place) among them, and apart from them the units that we could
 * not supply.
 */
export function writeLines(
  priced: readonly PricedLine[],
  evaluation: Evaluation,
  given: ReadonlyMap<number, number> | undefined,
): WrittenLines {
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
    const quantity = given ? line.quantity + (given.get(place) ?? 0) : line.quantity;
    if (quantity === 0) continue;
    const unitCents = evaluation.unitCents[place] ?? 0;
    const written = writtenLine(line, quantity, unitCents, evaluation.netCents[place] ?? 0);
    text += lines.length > 0 ? `,${written.text}` : written.text;
    lines.push(written.line);
    grossCents += written.line.grossCents;
    totalCents += written.line.netCents;
  }
  return { lines, text, unsupplied, grossCents, totalCents };
}

interface WrittenLine {
  readonly seat: number;
  readonly line: QuoteLine;
  readonly text: string;
}

// Most baskets hold the same articles in ones and twos at the same price, so that their lines need not be written anew.
// A line is found by what it says, never by who asks, and kept when it is met again; the tables never grow.
const SLOT_BITS = 14;
const remembered = new Array<WrittenLine | undefined>(1 << SLOT_BITS).fill(undefined);
const metBefore = new Int32Array(1 << SLOT_BITS);

function writtenLine(line: PricedLine, quantity: number, unitCents: number, netCents: number): WrittenLine {
  const { seat } = line.candidates;
  // Fibonacci hashing: the upper bits of a product with an odd constant are well spread.
  const mark = Math.imul(Math.imul(seat, 0x9e3779b1) ^ (netCents + quantity), 0x9e3779b1);
  const slot = mark >>> (32 - SLOT_BITS);
  const known = remembered[slot];
  if (known && says(known, line, quantity, unitCents, netCents)) return known;
  const neighbour = remembered[slot ^ 1];
  if (neighbour && says(neighbour, line, quantity, unitCents, netCents)) return neighbour;
  const written = writeLine(line, quantity, unitCents, netCents);
  if (metBefore[slot] !== mark) {
    metBefore[slot] = mark;
    return { seat, line: written, text: textOf(written, line) };
  }
  const made = { seat, line: frozen(written), text: inOnePiece(textOf(written, line)) };
  if (known) remembered[slot ^ 1] = known;
  remembered[slot] = made;
  return made;
}

function frozen(line: QuoteLine): QuoteLine {
  for (const net of line.unitNets) Object.freeze(net);
  Object.freeze(line.unitNets);
  return Object.freeze(line);
}

/** A text put together is a chain of pieces to the engine; one that is copied often had better be one. */
function inOnePiece(text: string): string {
  return text.split(',').join(',');
}

function says(
  known: WrittenLine,
  line: PricedLine,
  quantity: number,
  unitCents: number,
  netCents: number,
): boolean {
  const written = known.line;
  return (
    known.seat === line.candidates.seat &&
    written.netCents === netCents &&
    written.quantity === quantity &&
    written.grams === line.grams &&
    written.unitCents === unitCents &&
    written.regularCents === line.regularCents
  );
}

function writeLine(line: PricedLine, quantity: number, unitCents: number, netCents: number): QuoteLine {
  const grossCents = worthOf(line, unitCents, quantity);
  return {
    discountCents: grossCents - netCents,
    grams: line.grams,
    grossCents,
    netCents,
    quantity,
    regularCents: line.regularCents,
    sku: line.book.sku,
    unitCents,
    unitNets: splitOverUnits(netCents, quantity),
    vatBasisPoints: line.book.vatBasisPoints,
  };
}

function textOf(line: QuoteLine, { candidates }: PricedLine): string {
  return (
    `{"discountCents":${line.discountCents},${line.grams === undefined ? '' : `"grams":${line.grams},`}"grossCents":${line.grossCents},"netCents":${line.netCents},` +
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
