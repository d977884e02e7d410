import type { PriceCheck } from '@passerelle/shared/api/price-batches';

/** What is known about one new price. */
export interface PriceFacts {
  readonly priceCents: number;
  /** The floor as authored; undefined: it stays what it is. */
  readonly floorCents?: number | undefined;
  /** What it takes the place of; undefined for a first price. */
  readonly former?: { readonly priceCents: number; readonly floorCents?: number | undefined } | undefined;
  /** Lowest public price of the 30 days before. */
  readonly priorCents?: number | undefined;
  /** Is a lower price of the batch told as a reduction? */
  readonly isAnnounced: boolean;
  /** Does another batch set a price of the same article at the same instant? */
  readonly hasRival: boolean;
}

/**
 * What stands against a new price: nothing (`ok`), that nothing would change (`unchanged`), or one conflict, the
 * gravest first. A reduction is false when somebody could pay as little in the 30 days before.
 */
export function checkPrice(facts: PriceFacts): PriceCheck {
  const { priceCents, former, priorCents } = facts;
  const floorCents = facts.floorCents ?? former?.floorCents;
  if (priceCents === former?.priceCents && floorCents === former.floorCents) return 'unchanged';
  if (floorCents !== undefined && priceCents < floorCents) return 'below-floor';
  if (facts.hasRival) return 'two-batches';
  const isAnnouncedCut = facts.isAnnounced && former !== undefined && priceCents < former.priceCents;
  return isAnnouncedCut && priorCents !== undefined && priceCents >= priorCents ? 'false-reduction' : 'ok';
}
