/** Reading an authored promotion: what publication checks and what the index compiles. */

import { conditionNamed } from './conditions/registry.js';
import { kindNamed } from './kinds/registry.js';
import { readScope } from './read-scope.js';
import type { ConditionTest, Fault, Terms } from './rule.js';
import type { Condition, Locale, Promotion } from './types.js';

/** A promotion that was understood, or everything that is wrong with it, each fault naming its field. */
export type ReadPromotion =
  | { readonly terms: Terms; readonly conditions: readonly ConditionTest[] }
  | { readonly faults: readonly Fault[] };

/** The terms and conditions of a promotion, or every fault in it. Publication shows the faults; the index refuses them. */
export function readPromotion(promotion: Promotion): ReadPromotion {
  const kind = kindNamed(promotion.kind);
  if (!kind) return { faults: [{ field: 'kind', problem: 'unknown-kind' }] };
  const faults: Fault[] = [];
  if (!kind.levels.includes(promotion.level)) faults.push({ field: 'level', problem: 'wrong-level' });
  if (promotion.endsMs !== null && promotion.endsMs <= promotion.startsMs) {
    faults.push({ field: 'endsMs', problem: 'bad-period' });
  }
  faults.push(...readScope(promotion.scope, 'scope').faults);
  if (kind.namesItsGoods && Object.keys(promotion.scope).length > 0) {
    faults.push({ field: 'scope', problem: 'contradiction' });
  }
  const parsed = kind.parse(promotion.definition);
  if ('faults' in parsed) faults.push(...parsed.faults);
  const conditions = readConditions(promotion, faults);
  return 'faults' in parsed || faults.length > 0 ? { faults } : { terms: parsed.terms, conditions };
}

/** The displayed price is one for everybody, so that a markdown without a code cannot depend on a basket. */
function readConditions({ conditions = [], level, needsCode }: Promotion, faults: Fault[]): ConditionTest[] {
  if (conditions.length > 0 && level === 'catalogue' && !needsCode) {
    faults.push({ field: 'conditions', problem: 'wrong-level' });
  }
  return conditions.flatMap((condition, place) => {
    const read = readCondition(condition);
    if ('test' in read) return [read.test];
    for (const { field, problem } of read.faults) {
      faults.push({ field: field.replace('definition', `conditions[${place}]`), problem });
    }
    return [];
  });
}

/** A condition that was understood, or everything that is wrong with it (fields as `definition.NAME`). */
export function readCondition({
  kind: name,
  ...parameters
}: Condition): ReturnType<NonNullable<ReturnType<typeof conditionNamed>>['parse']> {
  const kind = conditionNamed(name);
  return kind
    ? kind.parse(parameters)
    : { faults: [{ field: 'definition.kind', problem: 'unknown-condition' }] };
}

/** The rule in one sentence ("3 pour 2 : le moins cher est offert"); undefined when the promotion has faults. */
export function describePromotion(
  promotion: Promotion,
  locale: Locale,
  currency: string,
): string | undefined {
  const parsed = readPromotion(promotion);
  if ('faults' in parsed) return undefined;
  const sentence = parsed.terms.describe(locale, currency);
  const conditions = parsed.conditions.map((condition) => condition.describe(locale, currency));
  return [sentence, ...conditions].join(locale === 'fr' ? ' ; ' : '; ');
}
