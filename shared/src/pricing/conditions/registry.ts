/** Every kind of condition there is. A new one is one file beside these and one line here. */

import type { ConditionKind } from '../rule.js';
import { appointment } from './appointment.js';
import { basketTotal } from './basket-total.js';
import { basketUnits } from './basket-units.js';
import { containsBrand, containsCategory, containsSku } from './contains.js';
import { lineUnits } from './line-units.js';
import { firstPurchase, nthPurchase } from './purchases.js';
import { scopeTotal } from './scope-total.js';
import { scopeUnits } from './scope-units.js';
import { segment } from './segment.js';

export const CONDITIONS: readonly ConditionKind[] = [
  basketTotal,
  basketUnits,
  lineUnits,
  containsSku,
  containsCategory,
  containsBrand,
  scopeTotal,
  scopeUnits,
  firstPurchase,
  nthPurchase,
  segment,
  appointment,
];

const byName: ReadonlyMap<string, ConditionKind> = new Map(CONDITIONS.map((kind) => [kind.kind, kind]));

/** The kind of condition of that name, if the engine knows it. */
export function conditionNamed(name: string): ConditionKind | undefined {
  return byName.get(name);
}
