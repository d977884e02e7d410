import { chance } from '../random.js';

export interface DemoPrice {
  readonly daysAgo: number;
  readonly cents: number;
  readonly floorCents: number | null;
}

/** A price as a shop writes it: 0.95, 6.50, 24.90, 189.00. */
export function shelfPrice(cents: number): number {
  if (cents < 200) return Math.max(25, Math.round(cents / 5) * 5);
  if (cents < 1_000) return Math.floor(cents / 100) * 100 + (cents % 100 < 60 ? 50 : 90);
  if (cents < 15_000) return Math.round((cents - 90) / 100) * 100 + 90;
  return Math.round((cents + 100) / 1_000) * 1_000 - 100;
}

/**
 * Two hammer drills that cost 99 for two years and 109 since last week: what is reduced now is measured by the 99, the
 * lowest price of the 30 days before. The guide has "two o'clock" played with them.
 */
const RAISED_LATELY: readonly string[] = ['PP-TES-12', 'PP-BRI-19'];

/** The prices of a SKU over the last two years, oldest first; every third SKU has changed at least once. */
export function priceHistory(sku: string, cents: number): DemoPrice[] {
  if (RAISED_LATELY.includes(sku))
    return [
      { daysAgo: 760, cents: 9_900, floorCents: null },
      { daysAgo: 8, cents: 10_900, floorCents: null },
    ];
  const luck = chance(`price ${sku}`);
  const floorCents = luck.happens(0.4) ? Math.round(cents * 0.72) : null;
  const changes = luck.happens(0.1) ? 2 : luck.happens(0.3) ? 1 : 0;
  const days = luck.shuffled([45, 60, 75, 95, 120, 150, 185, 220, 260, 300]).slice(0, changes);
  const past = [760, ...days.sort((a, b) => b - a)];
  const prices = past.map((daysAgo, index) => {
    const isLast = index === past.length - 1;
    const earlier = shelfPrice(Math.round(cents * (luck.happens(0.75) ? 0.94 : 1.07)));
    return { daysAgo, cents: isLast ? cents : earlier, floorCents: isLast ? floorCents : null };
  });
  return prices.filter((price, index) => index === 0 || price.cents !== prices[index - 1]?.cents);
}
