/** What a batch changed an article's price from. */
export interface ChangedPrice {
  readonly sku: string;
  readonly priceCents: number;
  /** The floor as the batch set it; null: it stayed. */
  readonly floorCents: number | null;
  readonly formerCents: number;
  readonly formerFloorCents: number | null;
}

interface Point {
  readonly fromMs: number;
  readonly priceCents: number;
}

/**
 * The former prices of a batch, as the lines of the batch that brings them back at an instant. An article whose price
 * was changed again since then is left alone: its latest price is somebody's decision.
 */
export function stillInForce(
  changed: readonly ChangedPrice[],
  atMs: number,
  pricesOf: (sku: string) => readonly Point[] | undefined,
): { sku: string; priceCents: number; floorCents?: number }[] {
  return changed
    .filter(({ sku, priceCents }) => {
      const point = pricesOf(sku)?.findLast(({ fromMs }) => fromMs <= atMs);
      return point?.priceCents === priceCents;
    })
    .map(({ sku, formerCents, floorCents, formerFloorCents }) => ({
      sku,
      priceCents: formerCents,
      // Only a floor that the batch set has to go back, to nothing where there was none.
      ...(floorCents !== null && { floorCents: formerFloorCents ?? 0 }),
    }));
}
