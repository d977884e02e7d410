import type { InspectionRequest, ReturnLineRequest } from '@passerelle/shared/api/returns';
import { freeUnits, netOfUnits, type UnitRange, type UnitsBySku } from '@passerelle/shared/pricing/refunds';
import type { QuoteDocument, QuoteLine } from '@passerelle/shared/pricing/types';

/** Units of an article of a purchase that came back together, at the net of those very units. */
export interface ReturnLine {
  readonly line: number;
  readonly sku: string;
  readonly stockSku: string;
  readonly unitsPerPack: number;
  /** The first of them, counted from 0 in the purchase, the dearest first. */
  readonly firstUnit: number;
  readonly quantity: number;
  readonly netCents: number;
  readonly condition: 'sellable' | 'damaged' | null;
  /** The article that was given in its place. */
  readonly replacement: string | null;
}

/** A line that somebody looked at. */
export type Inspected = ReturnLine & { readonly condition: 'sellable' | 'damaged' };

/** What of a purchase can still come back, where more of it was wanted. */
export interface BeyondSale {
  readonly sku: string;
  readonly sold: number;
  readonly returned: number;
  readonly returnable: number;
}

type Lines = Pick<QuoteDocument, 'lines'>;
type StockShape = (sku: string) => Pick<ReturnLine, 'stockSku' | 'unitsPerPack'>;

/** Units of each article over lines. */
export function unitsOf(lines: readonly { readonly sku: string; readonly quantity: number }[]): UnitsBySku {
  const units: Record<string, number> = {};
  for (const { sku, quantity } of lines) units[sku] = (units[sku] ?? 0) + quantity;
  return units;
}

/** The very units that lines took. */
export function rangesOf(lines: readonly ReturnLine[]): UnitRange[] {
  return lines.map(({ sku, firstUnit, quantity }) => ({ sku, from: firstUnit, quantity }));
}

/** Articles of which more is wanted than can still come back; empty when all can. */
export function beyondSale(document: Lines, returned: UnitsBySku, wanted: UnitsBySku): BeyondSale[] {
  return Object.entries(wanted).flatMap(([sku, quantity]) => {
    const sold = document.lines.find((line) => line.sku === sku)?.quantity ?? 0;
    const returnable = sold - (returned[sku] ?? 0);
    return quantity > returnable ? [{ sku, sold, returned: returned[sku] ?? 0, returnable }] : [];
  });
}

/**
 * What is brought back as lines of a return: of each article the dearest units that nobody brought back before, a line
 * for each row of neighbours among them. Throws a RangeError for what `beyondSale` would have told.
 */
export function linesBrought(
  document: Lines,
  gone: readonly UnitRange[],
  wanted: readonly ReturnLineRequest[],
  shapeOf: StockShape,
): ReturnLine[] {
  const taken = [...gone];
  const lines: ReturnLine[] = [];
  for (const { sku, quantity, condition, replacement } of merged(wanted)) {
    const sold = soldLine(document, sku);
    const free = freeUnits(sold, taken, quantity);
    if (unitsOf(free)[sku] !== quantity) throw new RangeError(`More of ${sku} comes back than was sold`);
    taken.push(...free);
    for (const { from: firstUnit, quantity: units } of free)
      lines.push({
        ...{ line: lines.length + 1, sku, ...shapeOf(sku), firstUnit, quantity: units },
        netCents: netOfUnits(sold, firstUnit, units),
        condition: condition ?? null,
        replacement: replacement ?? null,
      });
  }
  return lines;
}

/** As somebody said them: lines that differ only by their units are one. */
export function asSaid(lines: readonly ReturnLine[]): ReturnLine[] {
  const said: ReturnLine[] = [];
  for (const line of lines) {
    const place = said.findIndex(
      ({ sku, condition, replacement }) =>
        sku === line.sku && condition === line.condition && replacement === line.replacement,
    );
    const known = said[place];
    if (known === undefined) said.push(line);
    else
      said[place] = {
        ...known,
        quantity: known.quantity + line.quantity,
        netCents: known.netCents + line.netCents,
      };
  }
  return said;
}

/** Lines of one article are one; unless every line says its condition, all of them wait for the inspection. */
function merged(lines: readonly ReturnLineRequest[]): ReturnLineRequest[] {
  const each = new Map<string, ReturnLineRequest>();
  const isSaid = lines.every(({ condition }) => condition !== undefined);
  for (const { condition, ...bare } of lines) {
    const line = isSaid ? { ...bare, condition } : bare;
    const key = `${line.sku} ${isSaid ? condition : ''} ${line.replacement ?? ''}`;
    const known = each.get(key);
    each.set(key, known ? { ...known, quantity: known.quantity + line.quantity } : line);
  }
  return [...each.values()];
}

/** Whether somebody looked at every line. */
export function areInspected(lines: readonly ReturnLine[]): lines is Inspected[] {
  return lines.every(({ condition }) => condition !== null);
}

/** Articles of which an inspection speaks of more or fewer units than wait for it. */
export function misspoken(lines: readonly ReturnLine[], { lines: found }: InspectionRequest): string[] {
  const said = unitsOf(found);
  const waiting = unitsOf(lines);
  const skus = new Set([...Object.keys(said), ...Object.keys(waiting)]);
  return [...skus].filter((sku) => said[sku] !== waiting[sku]);
}

/** The lines parted by what an inspection found, each part at the net of its units. */
export function parted(
  document: Lines,
  lines: readonly ReturnLine[],
  { lines: found }: InspectionRequest,
): Inspected[] {
  const unplaced = found.map((part) => ({ ...part }));
  const parts: Inspected[] = [];
  for (const line of lines) {
    const sold = soldLine(document, line.sku);
    let { firstUnit, quantity: open } = line;
    for (const part of unplaced) {
      const quantity = part.sku === line.sku ? Math.min(open, part.quantity) : 0;
      if (quantity === 0) continue;
      const { condition } = part;
      const netCents = netOfUnits(sold, firstUnit, quantity);
      parts.push({ ...line, line: parts.length + 1, firstUnit, quantity, netCents, condition });
      part.quantity -= quantity;
      open -= quantity;
      firstUnit += quantity;
    }
  }
  return parts;
}

function soldLine({ lines }: Lines, sku: string): QuoteLine {
  const sold = lines.find((line) => line.sku === sku);
  if (sold === undefined) throw new RangeError(`${sku} was not sold here`);
  return sold;
}
