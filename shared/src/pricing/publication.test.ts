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

/** One rule of each richer kind on the drills, none of which may stand beside another. */
function richCrowd(): Promotion[] {
  const scope = { categories: ['drill'] };
  const of = (id: string, kind: string, definition: Promotion['definition'], rest: Partial<Promotion> = {}) =>
    promotion(id, kind, definition, { ...alone, scope, ...rest });
  const sets = { level: 'sets' } as const;
  const parts = [
    { scope, units: 1 },
    { scope: { categories: ['paint'] }, units: 1 },
  ];
  const paint = { categories: ['paint'] };
  return [
    of('tiers', 'tiers', { steps: [{ fromCents: 1_000, basisPoints: 500 }] }),
    of('threshold', 'threshold', { fromCents: 1_000, amountCents: 100 }),
    of('same', 'x-for-y', { take: 3, pay: 2 }, sets),
    of('other', 'buy-x-get-y', { buy: 1, get: 1, basisPoints: 5_000, getScope: paint }, sets),
    of('second', 'nth-item', { nth: 2, basisPoints: 5_000 }, sets),
    of('bundle', 'bundle-price', { parts, priceCents: 1_500 }, { ...sets, scope: {} }),
    of('gift', 'gift', { sku: 'PAINT', fromUnits: 2 }),
    of('pros', 'percent-off', { basisPoints: 500 }, { conditions: [{ kind: 'segment', anyOf: ['pro'] }] }),
    of('first', 'amount-off', { amountCents: 200 }, { conditions: [{ kind: 'first-purchase' }] }),
    of('coded', 'fixed-price', { priceCents: 900 }, { needsCode: true, level: 'basket' }),
  ];
}

test('the richer kinds are counted like any other: goods that one of their parts names are theirs', () => {
  const rich = richCrowd();
  expect(rich.flatMap((each) => ('faults' in readPromotion(each) ? [each.id] : []))).toEqual([]);
  const [component] = conflictComponents(rich, skus);
  expect(component).toEqual(rich.map(({ id }) => id).sort());
  const more = crowd(MOST_IN_CONFLICT + 1 - rich.length, { scope: { categories: ['drill'] } });
  expect(tooEntangled([...rich, ...more.slice(1)], skus)).toEqual([]);
  expect(tooEntangled([...rich, ...more], skus)[0]).toHaveLength(MOST_IN_CONFLICT + 1);
  // Only its second part and what one gets meet paint, and paint alone.
  const onPaint = promotion(
    'z',
    'percent-off',
    { basisPoints: 100 },
    { ...alone, scope: { categories: ['paint'] } },
  );
  const [bundle, other] = ['bundle', 'other'].map((id) => rich.find((each) => each.id === id));
  if (!bundle || !other) throw new Error('They are among them');
  expect(conflictComponents([bundle, onPaint], skus)).toEqual([['bundle', 'z']]);
  expect(conflictComponents([other, onPaint], skus)).toEqual([['other', 'z']]);
});

test('services and goods are in nobody’s way, nor what is weighed and whole units', () => {
  const goods = [
    bookSku('SCREWS', { priceCents: 890, isWeighed: true, categories: ['drill'] }),
    bookSku('CUT', { priceCents: 150, isService: true, categories: ['drill'] }),
  ];
  const scope = { categories: ['drill'] };
  const free = promotion(
    'free',
    'free-service',
    { amountCents: 100 },
    { ...alone, scope, level: 'services' },
  );
  const ten = promotion('ten', 'percent-off', { basisPoints: 1_000 }, { ...alone, scope });
  const sets = promotion('sets', 'x-for-y', { take: 3, pay: 2 }, { ...alone, scope });
  expect(conflictComponents([free, ten, sets], goods)).toEqual([]);
  const again = { ...ten, id: 'again' };
  expect(conflictComponents([free, ten, again, sets], goods)).toEqual([['again', 'ten']]);
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
