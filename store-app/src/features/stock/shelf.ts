import type { StockView } from '@passerelle/shared/api/stock';

/** Why the site shows another number than the shelf: pure, drawn by the shelf. */

export interface Shelf {
  /** Boxes that the site may promise. */
  promised: number;
  /** Boxes kept back as safety stock. */
  safety: number;
  /** Boxes there are beyond those that are drawn. */
  undrawn: number;
}

/** More boxes than this would be too small to count. */
const mostBoxes = 8;

/** The boxes to draw for a SKU; the first ones are those that can be promised. */
export function shelfOf({
  accounts,
  availableToPromise,
}: Pick<StockView, 'accounts' | 'availableToPromise'>): Shelf {
  const promised = Math.min(availableToPromise, accounts.shelf);
  const safety = Math.max(0, accounts.shelf - promised);
  const drawnSafety = Math.min(safety, Math.max(2, mostBoxes - promised));
  const drawnPromised = Math.min(promised, mostBoxes - drawnSafety);
  return {
    promised: drawnPromised,
    safety: drawnSafety,
    undrawn: accounts.shelf - drawnPromised - drawnSafety,
  };
}

/** Units that somebody who counts the aisle sees: a promised unit stands there until it is put in a bin. */
export function unitsInAisle({ accounts }: Pick<StockView, 'accounts'>): number {
  return accounts.shelf + accounts.held;
}

/** Units of the SKU that stand somewhere in the shop and can be sold or are sold already to somebody. */
export function unitsOnHand({ accounts }: Pick<StockView, 'accounts'>): number {
  return accounts.shelf + accounts.held + accounts.setAside;
}
