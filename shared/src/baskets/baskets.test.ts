import fc from 'fast-check';
import { type Basket, isSameBasket, maxCodes, maxLines, unitsOf } from './basket.js';
import { mergeBaskets, undoMerge } from './merge.js';
import { reapply } from './reapply.js';

const of = (lines: Record<string, number>, ...codes: string[]): Basket => ({
  lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })),
  codes,
});
const skus = ['DRILL', 'BITS', 'PAINT', 'GLUE'] as const;
const anyBasket = fc
  .record({
    lines: fc.uniqueArray(
      fc.record({ sku: fc.constantFrom(...skus), quantity: fc.integer({ min: 1, max: 9 }) }),
      {
        selector: ({ sku }) => sku,
      },
    ),
    codes: fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { maxLength: 3 }),
  })
  .map((basket): Basket => basket);

test('of two baskets the larger quantity of each article stands, and what differed is told', () => {
  const { basket, merge } = mergeBaskets(
    of({ DRILL: 1, BITS: 2 }, 'TEN'),
    of({ BITS: 3, PAINT: 1, DRILL: 1 }, 'SPRING'),
  );
  expect(basket).toEqual(of({ DRILL: 1, BITS: 3, PAINT: 1 }, 'TEN', 'SPRING'));
  expect(merge).toEqual({
    lines: [
      { sku: 'BITS', quantity: 3, here: 2, there: 3 },
      { sku: 'PAINT', quantity: 1, here: 0, there: 1 },
    ],
    codes: [
      { code: 'TEN', from: 'here' },
      { code: 'SPRING', from: 'there' },
    ],
  });
});

test('what does not fit into one basket is left out and told, and comes back with the side it stood on', () => {
  const many = (prefix: string, count: number) =>
    of(Object.fromEntries(Array.from({ length: count }, (_, n) => [`${prefix}${n}`, 1])));
  const [here, there] = [
    { ...many('H', maxLines - 1), codes: ['1', '2', '3'] },
    { ...many('T', 2), codes: ['4'] },
  ];
  const { basket, merge } = mergeBaskets(here, there);
  expect([basket.lines.length, basket.codes.length]).toEqual([maxLines, maxCodes]);
  expect(merge.lines.find(({ sku }) => sku === 'T1')).toEqual({ sku: 'T1', quantity: 0, here: 0, there: 1 });
  expect(merge.codes.at(-1)).toEqual({ code: '4', from: 'there', isLeftOut: true });
  expect(isSameBasket(undoMerge(basket, merge, 'there'), there)).toBe(true);
});

test('taken back at once, a merge leaves exactly the basket of either side', () => {
  fc.assert(
    fc.property(anyBasket, anyBasket, (here, there) => {
      const { basket, merge } = mergeBaskets(here, there);
      for (const sku of skus)
        expect(unitsOf(basket, sku)).toBe(Math.max(unitsOf(here, sku), unitsOf(there, sku)));
      expect(isSameBasket(undoMerge(basket, merge, 'here'), here)).toBe(true);
      expect(isSameBasket(undoMerge(basket, merge, 'there'), there)).toBe(true);
      expect(mergeBaskets(here, basket).basket.lines.length).toBe(basket.lines.length);
    }),
  );
});

test('taking a merge back leaves what the shopper changed since', () => {
  const { basket, merge } = mergeBaskets(of({ DRILL: 1 }), of({ DRILL: 2, PAINT: 1 }));
  const changed = { ...basket, lines: [{ sku: 'DRILL', quantity: 5 }, ...of({ PAINT: 1, GLUE: 1 }).lines] };
  expect(undoMerge(changed, merge, 'here')).toEqual(of({ DRILL: 5, GLUE: 1 }));
});

test('a change made on an old copy is made again on the new one, and never added up', () => {
  const base = of({ DRILL: 1, PAINT: 1 }, 'TEN');
  const mine = of({ DRILL: 2, GLUE: 1 });
  const theirs = of({ DRILL: 1, PAINT: 1, BITS: 4 }, 'TEN', 'SPRING');
  expect(reapply(base, mine, theirs)).toEqual(of({ DRILL: 2, BITS: 4, GLUE: 1 }, 'SPRING'));
  expect(reapply(of({}), of({ DRILL: 1 }), of({ DRILL: 1 }))).toEqual(of({ DRILL: 1 }));
});

test('a change whose answer was lost may be made again: it is done already', () => {
  fc.assert(
    fc.property(anyBasket, anyBasket, anyBasket, (base, mine, theirs) => {
      const once = reapply(base, mine, theirs);
      expect(isSameBasket(reapply(base, mine, once), once)).toBe(true);
      expect(isSameBasket(reapply(base, mine, base), mine)).toBe(true);
    }),
  );
});
