import type { Promotion } from '@passerelle/shared/pricing/types';
import type { PricedGoods } from './depth.js';

/** A promotion, or several together, that can take more than there is. */
export interface BelowZero {
  /** The amount that is too large. */
  readonly field: string;
  /** An article that costs less than what is taken off it. */
  readonly sku?: string;
  /** Other offers that are given at the same time. */
  readonly together?: readonly string[];
}

/** An amount, and what earns it: money, units, or nothing. */
interface Amount {
  readonly field: string;
  readonly amountCents: number;
  readonly fromCents?: number;
  readonly fromUnits?: number;
}

/**
 * Amounts that can be larger than what they are taken off: off every unit and dearer than an article, above what earns
 * them in money or in the cheapest units, or several that combine and together exceed the threshold that earns them.
 * Percentages cannot; a voucher that asks for nothing ends at nothing.
 */
export function belowZero(
  promotion: Promotion,
  goods: readonly PricedGoods[],
  beside: readonly Promotion[],
): BelowZero | undefined {
  const amounts = amountsOf(promotion);
  const isPerUnit = promotion.level === 'catalogue' || promotion.definition.isPerUnit === true;
  for (const own of amounts) {
    const found = isPerUnit
      ? dearerThanAnArticle(own, goods)
      : (moreThanEarnsIt(own, goods) ?? tooMuchTogether(own, beside));
    if (found) return found;
  }
  return undefined;
}

function dearerThanAnArticle(
  { field, amountCents }: Amount,
  goods: readonly PricedGoods[],
): BelowZero | undefined {
  const cheap = goods.find(({ unitCents }) => unitCents > 0 && unitCents <= amountCents);
  return cheap && { field, sku: cheap.sku.sku };
}

function moreThanEarnsIt(
  { field, amountCents, fromCents, fromUnits }: Amount,
  goods: readonly PricedGoods[],
): BelowZero | undefined {
  if (fromCents !== undefined) return amountCents > fromCents ? { field } : undefined;
  if (fromUnits === undefined) return undefined;
  const cheap = goods.find(({ unitCents }) => unitCents > 0 && unitCents * fromUnits < amountCents);
  return cheap && { field, sku: cheap.sku.sku };
}

/** What others give to whoever has just reached the threshold of this one: of each the highest step. */
function tooMuchTogether(
  { field, amountCents, fromCents }: Amount,
  beside: readonly Promotion[],
): BelowZero | undefined {
  if (fromCents === undefined) return undefined;
  const together = beside.flatMap((other) => {
    const given = amountsOf(other).filter(
      (each) => each.fromCents !== undefined && each.fromCents <= fromCents,
    );
    const most = Math.max(0, ...given.map((each) => each.amountCents));
    return most > 0 ? [{ id: other.id, amountCents: most }] : [];
  });
  const sumCents = together.reduce((sum, each) => sum + each.amountCents, amountCents);
  return sumCents > fromCents ? { field, together: together.map(({ id }) => id) } : undefined;
}

function amountsOf({ level, definition }: Promotion): Amount[] {
  if (level === 'sets' || level === 'services') return [];
  const steps = Array.isArray(definition.steps) ? definition.steps : [];
  return [
    ...amountIn(definition, 'definition'),
    ...steps.flatMap((step, place) => amountIn(step, `definition.steps[${place}]`)),
  ];
}

function amountIn(
  { amountCents, fromCents, fromUnits }: Readonly<Record<string, unknown>>,
  path: string,
): Amount[] {
  if (typeof amountCents !== 'number') return [];
  return [
    {
      ...{ field: `${path}.amountCents`, amountCents },
      ...(typeof fromCents === 'number' && { fromCents }),
      ...(typeof fromUnits === 'number' && { fromUnits }),
    },
  ];
}
