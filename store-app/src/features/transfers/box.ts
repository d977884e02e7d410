import type { ArrivalRequest, ShipmentRequest, TransferLineView } from '@passerelle/shared/api/transfers';

/** What was counted into a box, or out of it. */

export interface Counted {
  whole: number;
  damaged: number;
}

export type Box = Readonly<Record<string, Counted>>;

type Line = Pick<TransferLineView, 'sku' | 'gtin' | 'quantity' | 'shipped'>;

const nothing: Counted = { whole: 0, damaged: 0 };

export function countedOf(box: Box, sku: string): Counted {
  return box[sku] ?? nothing;
}

/** The line that a scan means: by its barcode or its SKU. */
export function lineOfScan<L extends Line>(lines: readonly L[], scanned: string): L | undefined {
  const text = scanned.trim().toLowerCase();
  return lines.find(({ gtin, sku }) => gtin === text || sku.toLowerCase() === text);
}

/** Everything that was asked for, or that left: the whole box at once. */
export function wholeBox(lines: readonly Line[], of: 'quantity' | 'shipped'): Box {
  return Object.fromEntries(lines.map((line) => [line.sku, { whole: line[of], damaged: 0 }]));
}

/** So many whole ones; never more than there can be beside the damaged ones. */
export function withWhole(box: Box, sku: string, whole: number, most: number): Box {
  const { damaged } = countedOf(box, sku);
  return { ...box, [sku]: { whole: Math.min(Math.max(0, whole), most - damaged), damaged } };
}

/** So many damaged ones; whole ones give way when there are not that many left. */
export function withDamaged(box: Box, sku: string, damaged: number, most: number): Box {
  const some = Math.min(Math.max(0, damaged), most);
  return { ...box, [sku]: { damaged: some, whole: Math.min(countedOf(box, sku).whole, most - some) } };
}

/** Units that are in the box, whole or not. */
export function unitsIn(box: Box, lines: readonly Line[]): number {
  return lines.reduce((sum, { sku }) => {
    const { whole, damaged } = countedOf(box, sku);
    return sum + whole + damaged;
  }, 0);
}

/** What really leaves. */
export function shipmentOf(box: Box, lines: readonly Line[]): ShipmentRequest {
  return { lines: lines.map(({ sku }) => ({ sku, quantity: countedOf(box, sku).whole })) };
}

/** What really arrived. */
export function arrivalOf(box: Box, lines: readonly Line[]): ArrivalRequest {
  return {
    lines: lines.map(({ sku }) => {
      const { whole, damaged } = countedOf(box, sku);
      return { sku, quantity: whole, ...(damaged > 0 && { damaged }) };
    }),
  };
}

const storageKey = (number: string): string => `passerelle.box.${number}`;

/** A box that is half packed survives a lock of the tablet. */
export function keepBox(storage: Storage, number: string, box: Box): void {
  storage.setItem(storageKey(number), JSON.stringify(box));
}

export function keptBox(storage: Storage, number: string): Box | undefined {
  const text = storage.getItem(storageKey(number));
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as Box;
  } catch {
    return undefined;
  }
}

export function forgetBox(storage: Storage, number: string): void {
  storage.removeItem(storageKey(number));
}
