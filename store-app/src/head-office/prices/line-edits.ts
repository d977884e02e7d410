import type { PriceLinesChangeRequest } from '@passerelle/shared/api/price-batches';
import { centsOf } from './amounts.js';

/** What somebody is correcting in the lines of a batch: prices as they were typed, lines taken out. */
export interface LineEdits {
  readonly typed: Readonly<Record<string, string>>;
  readonly removed: readonly string[];
}

export const noEdits: LineEdits = { typed: {}, removed: [] };

/** The same with another price of an article; typed as it was, the line is no longer touched. */
export function typing(edits: LineEdits, sku: string, typed: string, former: string | undefined): LineEdits {
  const { [sku]: _, ...others } = edits.typed;
  return { ...edits, typed: typed === former ? others : { ...others, [sku]: typed } };
}

/** Takes a line out, or puts it back. */
export function toggled(edits: LineEdits, sku: string): LineEdits {
  const { [sku]: _, ...typed } = edits.typed;
  const isRemoved = edits.removed.includes(sku);
  return {
    typed,
    removed: isRemoved ? edits.removed.filter((one) => one !== sku) : [...edits.removed, sku],
  };
}

export function countOf({ typed, removed }: LineEdits): number {
  return Object.keys(typed).length + removed.length;
}

/** What is sent, or undefined while a price that was typed is none. */
export function requestOf(
  { typed, removed }: LineEdits,
  revision: number,
): PriceLinesChangeRequest | undefined {
  const set = Object.entries(typed).map(([sku, text]) => ({ sku, priceCents: centsOf(text) ?? 0 }));
  if (set.some(({ priceCents }) => priceCents === 0)) return undefined;
  return { revision, set, remove: [...removed] };
}
