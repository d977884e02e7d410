/** The place of a product list is its address: these are its words. */
import type { ProductsQuery } from '@passerelle/shared/api/client';

export const sorts = ['relevance', 'price', '-price', 'name'] as const;
const pageSize = 24;
const attributePrefix = 'attr.';

/** What the API is asked for, from the address of the list. Amounts are typed in euro and asked in cents. */
export function queryOfAddress(parameters: URLSearchParams, store: string | undefined): ProductsQuery {
  const one = (name: string) => parameters.get(name)?.trim() || undefined;
  const sort = sorts.find((known) => known === one('sort'));
  const attributes: Record<string, string[]> = {};
  for (const name of new Set(parameters.keys())) {
    if (name.startsWith(attributePrefix)) attributes[name] = parameters.getAll(name).slice(0, 20);
  }
  return {
    ...attributes,
    q: one('q')?.slice(0, 200),
    category: one('category'),
    brand: parameters.getAll('brand').slice(0, 20),
    store,
    inStock: store !== undefined && one('inStock') === '1' ? true : undefined,
    minPriceCents: centsOf(one('min')),
    maxPriceCents: centsOf(one('max')),
    offers: one('offers') === '1' ? true : undefined,
    sort: sort === 'relevance' ? undefined : sort,
    limit: pageSize,
  };
}

/** "15", "15,50" or "15.5" in cents; nothing when it is no amount. */
export function centsOf(typed: string | undefined): number | undefined {
  if (!typed || !/^\d{1,6}([.,]\d{1,2})?$/.test(typed)) return undefined;
  const [euros = '0', cents = ''] = typed.split(/[.,]/);
  return Number(euros) * 100 + Number(cents.padEnd(2, '0'));
}

/** The address parameter of a facet's key. */
export function parameterOf(facet: string): string {
  return facet === 'category' || facet === 'brand' ? facet : `${attributePrefix}${facet}`;
}

/** The same place with one choice made or taken back; the list starts again at its beginning. */
export function toggled(parameters: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(parameters);
  const values = next.getAll(name);
  next.delete(name);
  for (const kept of values) if (kept !== value) next.append(name, kept);
  if (!values.includes(value)) next.append(name, value);
  return next;
}

/** The same place with one parameter set, or without it. */
export function withParameter(parameters: URLSearchParams, name: string, value: string | undefined) {
  const next = new URLSearchParams(parameters);
  if (value === undefined || value === '') next.delete(name);
  else next.set(name, value);
  return next;
}
