import { buildBooks, context, promotion } from '../build-books.js';
import { price } from '../quote.js';
import { describePromotion, readPromotion } from '../read-promotion.js';
import type { Condition, Customer } from '../types.js';
import { CONDITIONS } from './registry.js';

const articles = {
  A: { priceCents: 1000, categories: ['tools'], brand: 'Rabot' },
  B: { priceCents: 2000, categories: ['paint'], brand: 'Varlope' },
};

function askedFor(condition: Condition, lines: Readonly<Record<string, number>>, customer?: Customer) {
  const rule = promotion('p', 'amount-off', { amountCents: 100 }, { conditions: [condition] });
  const basket = { lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })), codes: [] };
  const { document, explanation } = price(basket, context({ customer }), buildBooks(articles, [rule]));
  return document.discountCents > 0 ? 'met' : explanation.refused[0];
}

const someone = (rest: Partial<Customer> = {}): Customer => ({
  segments: [],
  purchases: 0,
  hasAppointment: false,
  ...rest,
});

test.each<[Condition, Record<string, number>, Record<string, number>, object]>([
  [
    { kind: 'basket-total', fromCents: 3000 },
    { A: 1, B: 1 },
    { A: 2 },
    { reason: 'threshold', missingCents: 1000 },
  ],
  [{ kind: 'basket-units', fromUnits: 3 }, { A: 1, B: 2 }, { A: 2 }, { reason: 'quantity', missingUnits: 1 }],
  [{ kind: 'line-units', fromUnits: 2 }, { A: 2 }, { A: 1, B: 1 }, { reason: 'quantity', missingUnits: 1 }],
  [{ kind: 'contains-sku', anyOf: ['B'] }, { B: 1 }, { A: 1 }, { reason: 'goods' }],
  [{ kind: 'contains-category', anyOf: ['paint'] }, { B: 1 }, { A: 1 }, { reason: 'goods' }],
  [{ kind: 'contains-brand', anyOf: ['Varlope'] }, { B: 1 }, { A: 1 }, { reason: 'goods' }],
  [
    { kind: 'scope-total', scope: { skus: ['A'] }, fromCents: 2000 },
    { A: 2 },
    { A: 1, B: 3 },
    { reason: 'threshold', missingCents: 1000 },
  ],
])('%j: met by one basket, and the other is told the distance', (condition, meets, misses, refusal) => {
  expect(askedFor(condition, meets)).toBe('met');
  expect(askedFor(condition, misses)).toMatchObject({ ...refusal, condition });
});

test.each<[Condition, Customer, Customer, object]>([
  [
    { kind: 'first-purchase' },
    someone(),
    someone({ purchases: 1 }),
    { reason: 'purchases', missingPurchases: -1 },
  ],
  [
    { kind: 'nth-purchase', n: 3 },
    someone({ purchases: 2 }),
    someone(),
    { reason: 'purchases', missingPurchases: 2 },
  ],
  [{ kind: 'segment', anyOf: ['pro'] }, someone({ segments: ['pro'] }), someone(), { reason: 'segment' }],
  [{ kind: 'appointment' }, someone({ hasAppointment: true }), someone(), { reason: 'appointment' }],
])('%j: shown to strangers with what it takes to know', (condition, meets, misses, refusal) => {
  expect(askedFor(condition, { A: 1 }, meets)).toBe('met');
  expect(askedFor(condition, { A: 1 }, misses)).toMatchObject({ ...refusal, condition });
  expect(askedFor(condition, { A: 1 })).toMatchObject({ reason: 'customer-needed', condition });
});

test('totals are read at displayed prices, after the markdown', () => {
  const markdown = promotion('m', 'amount-off', { amountCents: 1 }, { level: 'catalogue' });
  const rule = promotion(
    'p',
    'amount-off',
    { amountCents: 100 },
    { conditions: [{ kind: 'basket-total', fromCents: 1000 }] },
  );
  const basket = { lines: [{ sku: 'A', quantity: 1 }], codes: [] };
  const { explanation } = price(basket, context(), buildBooks(articles, [markdown, rule]));
  expect(explanation.refused).toMatchObject([{ promotion: 'p', missingCents: 1 }]);
});

test('what was granted with a promise is not asked again', () => {
  const conditions = [{ kind: 'first-purchase' }];
  const rule = promotion('p', 'amount-off', { amountCents: 100 }, { conditions });
  const basket = { lines: [{ sku: 'A', quantity: 1 }], codes: [] };
  const asked = context({ granted: new Set(['p']) });
  expect(price(basket, asked, buildBooks(articles, [rule])).document.discountCents).toBe(100);
});

test('a displayed price is the same for everybody: a markdown has no conditions', () => {
  const rest = {
    level: 'catalogue',
    conditions: [{ kind: 'first-purchase' }, { kind: 'full-moon' }],
  } as const;
  expect(readPromotion(promotion('p', 'percent-off', { basisPoints: 500 }, rest))).toEqual({
    faults: [
      { field: 'conditions', problem: 'wrong-level' },
      { field: 'conditions[1].kind', problem: 'unknown-condition' },
    ],
  });
});

test('every condition has its sentence in both languages', () => {
  expect(CONDITIONS).toHaveLength(12);
  const rule = promotion(
    'p',
    'percent-off',
    { basisPoints: 500 },
    { conditions: [{ kind: 'first-purchase' }] },
  );
  expect(describePromotion(rule, 'fr', 'EUR')).toBe('5\u00a0% de remise ; pour votre premier achat');
  expect(describePromotion(rule, 'en', 'EUR')).toBe('5% off; on your first purchase');
});
