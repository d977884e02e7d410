/** Reading an authored scope. */

import type { Fault } from './rule.js';
import type { Scope } from './types.js';

const LISTS = ['skus', 'products', 'categories', 'brands', 'exceptSkus'] as const;
const LIMITS = ['fromUnitCents', 'toUnitCents'] as const;
const KEYS: readonly string[] = [...LISTS, ...LIMITS];

/** A scope, and every fault in it; `path` is where the form shows it. A list that names nothing is a fault. */
export function readScope(value: unknown, path: string): { scope: Scope; faults: readonly Fault[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { scope: {}, faults: [{ field: path, problem: 'missing' }] };
  }
  const entries: Readonly<Record<string, unknown>> = { ...value };
  const faults: Fault[] = [];
  for (const key of Object.keys(entries)) {
    if (!KEYS.includes(key)) faults.push({ field: `${path}.${key}`, problem: 'unknown-field' });
  }
  const lists: { [key in (typeof LISTS)[number]]?: readonly string[] } = {};
  for (const key of LISTS) {
    const list = entries[key];
    if (list === undefined || list === null) continue;
    if (!isNames(list)) faults.push({ field: `${path}.${key}`, problem: 'contradiction' });
    else if (list.length === 0 && key !== 'exceptSkus')
      faults.push({ field: `${path}.${key}`, problem: 'empty' });
    else lists[key] = list;
  }
  const limits: { fromUnitCents?: number; toUnitCents?: number } = {};
  for (const key of LIMITS) {
    const limit = entries[key];
    if (limit === undefined || limit === null) continue;
    if (typeof limit !== 'number' || !Number.isSafeInteger(limit)) {
      faults.push({ field: `${path}.${key}`, problem: 'not-whole' });
    } else if (limit < 0) faults.push({ field: `${path}.${key}`, problem: 'too-small' });
    else limits[key] = limit;
  }
  if ((limits.fromUnitCents ?? 0) > (limits.toUnitCents ?? Number.MAX_SAFE_INTEGER)) {
    faults.push({ field: `${path}.toUnitCents`, problem: 'contradiction' });
  }
  return { scope: { ...lists, ...limits }, faults };
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
