import type { Trial } from './simulator-calls.js';

const MOST_LINES = 20;
const MOST_CODES = 3;
const SKU = /^[A-Z0-9][A-Z0-9.-]{0,39}$/;

/**
 * The trial that an address asks for: `?sku=A&sku=B&code=C&at=2026-12-01T05:00:00Z&draft=OFFER`. What it does not say, or
 * says in a way that nobody can read, is left open.
 */
export function trialIn(search: URLSearchParams): Trial {
  const skus = [...new Set(search.getAll('sku'))].filter((sku) => SKU.test(sku)).slice(0, MOST_LINES);
  const at = search.get('at');
  return {
    lines: skus.map((sku) => ({ sku, quantity: 1 })),
    store: search.get('store') ?? undefined,
    codes: search.getAll('code').slice(0, MOST_CODES),
    at: at === null || Number.isNaN(Date.parse(at)) ? undefined : at,
    profile: 'stranger',
    draft: search.get('draft') ?? undefined,
  };
}
