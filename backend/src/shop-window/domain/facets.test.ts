import { type Choices, type Facetted, narrow, priceRange } from './facets.js';

const product = (rest: Partial<Facetted>): Facetted => ({
  categories: ['tools', 'drills'],
  brand: 'rabot',
  properties: ['voltage=18 V'],
  priceCents: [8900],
  isMarkedDown: false,
  ...rest,
});
const choices = (rest: Partial<Choices> = {}): Choices => ({ brands: [], properties: new Map(), ...rest });

const rabot = product({});
const kessel = product({ brand: 'kessel', properties: ['voltage=12 V'], priceCents: [4900] });
const saw = product({ categories: ['tools', 'saws'], brand: 'kessel' });

test('a chosen brand still shows what another brand would add, and the rest counts the chosen one only', () => {
  const { fitting, counts } = narrow([rabot, kessel, saw], choices({ brands: ['rabot'] }), undefined);
  expect(fitting).toEqual([rabot]);
  expect(Object.fromEntries(counts.get('brand') ?? [])).toEqual({ rabot: 1, kessel: 2 });
  expect(Object.fromEntries(counts.get('voltage') ?? [])).toEqual({ '18 V': 1 });
  expect(Object.fromEntries(counts.get('category') ?? [])).toEqual({ tools: 1, drills: 1 });
});

test('values of one property are a union, two properties an intersection, and the category a wall', () => {
  const volts = (...values: string[]) => choices({ properties: new Map([['voltage', values]]) });
  expect(narrow([rabot, kessel, saw], volts('12 V', '18 V'), undefined).fitting).toHaveLength(3);
  expect(narrow([rabot, kessel, saw], { ...volts('18 V'), brands: ['kessel'] }, undefined).fitting).toEqual([
    saw,
  ]);
  const { counts } = narrow([rabot, saw], choices({ category: 'saws' }), undefined);
  expect(counts.get('brand')?.get('rabot')).toBeUndefined();
});

test('a price range includes both ends, and one fitting article is enough', () => {
  const range = choices({ minPriceCents: 4900, maxPriceCents: 5000 });
  const pack = product({ priceCents: [900, 4900] });
  expect(narrow([rabot, kessel, pack], range, undefined).fitting).toEqual([kessel, pack]);
  expect([0, 999, 1000, 24_999, 25_000].map(priceRange)).toEqual([
    '0-999',
    '0-999',
    '1000-2499',
    '10000-24999',
    '25000-',
  ]);
});

test('what a shop has is counted, and filters only when it is asked to', () => {
  const has = (one: Facetted) => one === rabot;
  expect(narrow([rabot, kessel], choices(), has).fitting).toHaveLength(2);
  const { fitting, counts } = narrow([rabot, kessel], choices({ inStock: true }), has);
  expect(fitting).toEqual([rabot]);
  expect(counts.get('inStock')?.get('true')).toBe(1);
});
