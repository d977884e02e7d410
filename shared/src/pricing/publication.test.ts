import { bookSku, promotion } from './build-books.js';
import { conflictComponents, MOST_IN_CONFLICT, tooEntangled } from './publication.js';
import { describePromotion, readPromotion } from './read-promotion.js';
import type { Promotion } from './types.js';

const skus = ['DRILL', 'PAINT'].map((sku) =>
  bookSku(sku, { priceCents: 1000, categories: [sku.toLowerCase()] }),
);
const alone = { combinesWith: [] };

function crowd(size: number, rest: Partial<Promotion> = {}): Promotion[] {
  return Array.from({ length: size }, (_, place) =>
    promotion(
      `p${String(place).padStart(2, '0')}`,
      'percent-off',
      { basisPoints: 1000 },
      { ...alone, ...rest },
    ),
  );
}

test('twelve promotions in conflict may be published, a thirteenth may not, and all are named', () => {
  expect(tooEntangled(crowd(MOST_IN_CONFLICT), skus)).toEqual([]);
  const [component] = tooEntangled(crowd(MOST_IN_CONFLICT + 1), skus);
  expect(component).toHaveLength(13);
  expect(component?.[12]).toBe('p12');
});

test('rules on goods that never meet, or that never run together, do not conflict', () => {
  const drills = promotion(
    'a',
    'percent-off',
    { basisPoints: 1000 },
    { ...alone, scope: { categories: ['drill'] } },
  );
  const paint = promotion(
    'b',
    'percent-off',
    { basisPoints: 1000 },
    { ...alone, scope: { categories: ['paint'] } },
  );
  expect(conflictComponents([drills, paint], skus)).toEqual([]);
  const later = promotion('c', 'percent-off', { basisPoints: 1000 }, { ...alone, startsMs: 100 });
  expect(conflictComponents([{ ...drills, endsMs: 100 }, later], skus)).toEqual([]);
  expect(conflictComponents([{ ...drills, endsMs: 101 }, later], skus)).toEqual([['a', 'c']]);
});

test('an exclusivity group binds rules that share no goods', () => {
  const group = { exclusivityGroup: 'spring' };
  const drills = promotion(
    'a',
    'percent-off',
    { basisPoints: 1000 },
    { ...group, scope: { categories: ['drill'] } },
  );
  const paint = promotion(
    'b',
    'percent-off',
    { basisPoints: 1000 },
    { ...group, scope: { categories: ['paint'] } },
  );
  expect(conflictComponents([drills, paint], skus)).toEqual([['a', 'b']]);
});

test('two hundred markdowns that combine with nothing are no conflict: the best is picked per line', () => {
  expect(conflictComponents(crowd(200, { level: 'catalogue' }), skus)).toEqual([]);
});

test('every fault of a promotion is named with its field', () => {
  const broken = promotion(
    'x',
    'threshold',
    { fromCents: 12.5, basisPoints: 1000, amountCents: 5, tier: 1 },
    { level: 'catalogue', startsMs: 10, endsMs: 10, scope: { skus: [] } },
  );
  expect(readPromotion(broken)).toEqual({
    faults: [
      { field: 'level', problem: 'wrong-level' },
      { field: 'endsMs', problem: 'bad-period' },
      { field: 'scope.skus', problem: 'empty' },
      { field: 'definition.tier', problem: 'unknown-field' },
      { field: 'definition.fromCents', problem: 'not-whole' },
      { field: 'definition.amountCents', problem: 'contradiction' },
    ],
  });
  expect(readPromotion(promotion('x', 'raffle', {}))).toEqual({
    faults: [{ field: 'kind', problem: 'unknown-kind' }],
  });
});

test('a rule says what it does in both languages', () => {
  const said = (kind: string, definition: Promotion['definition']) => {
    const level = kind === 'x-for-y' ? 'sets' : 'basket';
    const plain = (locale: 'fr' | 'en') =>
      describePromotion(promotion('x', kind, definition, { level }), locale, 'EUR')?.replace(/\s/gu, ' ');
    return [plain('fr'), plain('en')];
  };
  expect(said('percent-off', { basisPoints: 1000 })).toEqual(['10 % de remise', '10% off']);
  expect(said('amount-off', { amountCents: 500 })).toEqual(['5,00 € de remise', '€5.00 off']);
  expect(said('fixed-price', { priceCents: 999 })).toEqual(['À 9,99 € l’unité', '€9.99 each']);
  expect(said('threshold', { fromCents: 5000, amountCents: 500 })).toEqual([
    '5,00 € de remise dès 50,00 € d’achat',
    '€5.00 off when you spend €50.00',
  ]);
  expect(said('x-for-y', { take: 3, pay: 2 })).toEqual([
    '3 pour 2 : le moins cher est offert',
    '3 for 2: the cheapest is free',
  ]);
});
