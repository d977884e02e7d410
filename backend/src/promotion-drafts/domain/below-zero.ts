import type { Promotion } from '@passerelle/shared/pricing/types';
import type { PricedGoods } from './depth.js';

/** A promotion, or several together, that can take more than there is. */
export interface BelowZero {
  /** An article that costs less than what is taken off it. */
  readonly sku?: string;
  /** Other offers that are given at the same time. */
  readonly together?: readonly string[];
}

/**
 * Amounts that can be larger than what they are taken off: a markdown dearer than an article, an amount above its own
 * threshold, or several amounts that combine and together exceed the threshold that earns them. Percentages cannot.
 */
export function belowZero(
  promotion: Promotion,
  goods: readonly PricedGoods[],
  beside: readonly Promotion[],
): BelowZero | undefined {
  const own = amountOf(promotion);
  if (own === undefined) return undefined;
  if (promotion.level === 'catalogue') {
    const cheap = goods.find(({ unitCents }) => unitCents > 0 && unitCents <= own.amountCents);
    return cheap && { sku: cheap.sku.sku };
  }
  if (own.fromCents === undefined) return undefined;
  if (own.amountCents > own.fromCents) return {};
  const reached = own.fromCents;
  const together = beside.flatMap((other) => {
    const amount = amountOf(other);
    const isGiven = amount?.fromCents !== undefined && amount.fromCents <= reached;
    return isGiven ? [{ id: other.id, amountCents: amount.amountCents }] : [];
  });
  const sumCents = together.reduce((sum, { amountCents }) => sum + amountCents, own.amountCents);
  return sumCents > reached ? { together: together.map(({ id }) => id) } : undefined;
}

function amountOf({ level, definition }: Promotion): { amountCents: number; fromCents?: number } | undefined {
  const { amountCents, fromCents } = definition;
  if (typeof amountCents !== 'number' || level === 'sets') return undefined;
  return { amountCents, ...(typeof fromCents === 'number' && { fromCents }) };
}
