/** Reading an authored promotion: what publication checks and what the index compiles. */

import { kindNamed } from './kinds/registry.js';
import type { Fault, Parsed, Terms } from './rule.js';
import type { Locale, Promotion } from './types.js';

/** The terms of a promotion, or every fault in it, each naming its field. Publication shows the faults; the index refuses them. */
export function readPromotion(promotion: Promotion): Parsed<Terms> {
  const kind = kindNamed(promotion.kind);
  if (!kind) return { faults: [{ field: 'kind', problem: 'unknown-kind' }] };
  const faults: Fault[] = [];
  if (!kind.levels.includes(promotion.level)) faults.push({ field: 'level', problem: 'wrong-level' });
  if (promotion.endsMs !== null && promotion.endsMs <= promotion.startsMs) {
    faults.push({ field: 'endsMs', problem: 'bad-period' });
  }
  for (const key of ['skus', 'products', 'categories', 'brands'] as const) {
    if (promotion.scope[key]?.length === 0) faults.push({ field: `scope.${key}`, problem: 'empty' });
  }
  const parsed = kind.parse(promotion.definition);
  if ('faults' in parsed) return { faults: [...faults, ...parsed.faults] };
  return faults.length > 0 ? { faults } : parsed;
}

/** The rule in one sentence ("3 pour 2 : le moins cher est offert"); undefined when the promotion has faults. */
export function describePromotion(
  promotion: Promotion,
  locale: Locale,
  currency: string,
): string | undefined {
  const parsed = readPromotion(promotion);
  return 'terms' in parsed ? parsed.terms.describe(locale, currency) : undefined;
}
