import type { StockShape } from '@passerelle/shared/orders/demand';
import type { OrderState } from '@passerelle/shared/orders/states';

/** What an ending needs to know of a line. */
export interface EndingLine extends StockShape {
  readonly line: number;
  readonly sku: string;
  readonly quantity: number;
  readonly picked: number;
  readonly missing: number;
  readonly inTransfer: number;
}

/** The accounts that an order's units pass through. */
export type UnitPlace =
  | 'shelf'
  | 'held'
  | 'set_aside'
  | 'quarantine'
  | 'outbound'
  | 'transit'
  | 'sold'
  | 'loss';

/** Units that go from one account to another; the cause is added by whoever acts. */
export interface UnitMove {
  readonly store: string;
  readonly sku: string;
  readonly from: UnitPlace;
  readonly to: UnitPlace;
  readonly units: number;
}

/** Packs of one line that somebody must carry back to the shelf. */
export interface PutBack {
  readonly line: number;
  readonly sku: string;
  readonly stockSku: string;
  readonly unitsPerPack: number;
  readonly quantity: number;
}

export interface Homeward {
  readonly moves: readonly UnitMove[];
  readonly putBacks: readonly PutBack[];
}

/**
 * Where the units of an order go when it ends without being handed over. What still stands in its place on the shelf
 * is free at once; what was picked is in a trolley or a bin, counts as set aside, and is free only when somebody has
 * carried it back and scanned it. Missing units left the book when they were reported; those in transfer are their
 * transfer's.
 */
export function homeward(store: string, state: OrderState, lines: readonly EndingLine[]): Homeward {
  const moves: UnitMove[] = [];
  const putBacks: PutBack[] = [];
  for (const { line, sku, stockSku, unitsPerPack, quantity, picked, missing, inTransfer } of lines) {
    const standing = quantity - missing - picked - inTransfer;
    if (state !== 'ready' && standing > 0)
      moves.push({ store, sku: stockSku, from: 'held', to: 'shelf', units: standing * unitsPerPack });
    if (state !== 'ready' && picked > 0)
      moves.push({ store, sku: stockSku, from: 'held', to: 'set_aside', units: picked * unitsPerPack });
    if (picked > 0) putBacks.push({ line, sku, stockSku, unitsPerPack, quantity: picked });
  }
  return { moves, putBacks };
}
