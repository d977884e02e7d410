import { gtin13 } from '@passerelle/shared/gtin';

/**
 * A number of the restricted circulation range 20 to 29, which GS1 leaves to each retailer: it names no real product.
 * Numbers far apart for neighbours, so that the last four digits tell two boxes of one shelf apart.
 */
export function inHouseGtin(rank: number): string {
  // 7,368,787 is coprime with 10^9, so that no two ranks meet.
  const spread = (rank * 7_368_787 + 104_729) % 1_000_000_000;
  return gtin13(`210${String(spread).padStart(9, '0')}`);
}
