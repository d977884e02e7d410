import fc from 'fast-check';
import { price } from './quote.js';
import { randomQuestions } from './random-baskets.js';
import {
  freeUnits,
  netOfUnits,
  refundOf,
  refundOfUnits,
  type UnitRange,
  type UnitsBySku,
} from './refunds.js';

const line = {
  unitNets: [
    { netCents: 1334, units: 1 },
    { netCents: 1333, units: 2 },
  ],
};

test('units come back at their own net, the dearer first', () => {
  expect(netOfUnits(line, 0, 1)).toBe(1334);
  expect(netOfUnits(line, 1, 2)).toBe(2666);
  expect(netOfUnits(line, 0, 3)).toBe(4000);
});

test('more than was sold is refused', () => {
  expect(() => netOfUnits(line, 2, 2)).toThrow(RangeError);
  const [question] = randomQuestions(1, 1);
  if (!question) throw new Error('No question');
  const { document } = price(question.basket, question.context, question.books);
  expect(() => refundOf(document, {}, { 'NEVER-SOLD': 1 })).toThrow(RangeError);
});

test('returned unit by unit, a document gives back exactly its total and its VAT', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const [question] = randomQuestions(seed, 1);
      if (!question) throw new Error('No question');
      const { document } = price(question.basket, question.context, question.books);
      const returned: Record<string, number> = {};
      const given = { refundCents: 0, vatCents: 0 };
      for (const { sku, quantity } of document.lines) {
        for (let unit = 0; unit < quantity; unit++) {
          const units: UnitsBySku = { [sku]: 1 };
          const refund = refundOf(document, returned, units);
          given.refundCents += refund.refundCents;
          for (const rate of refund.vat) given.vatCents += rate.vatCents;
          returned[sku] = (returned[sku] ?? 0) + 1;
        }
      }
      const vatCents = document.vat.reduce((total, rate) => total + rate.vatCents, 0);
      expect(given).toEqual({ refundCents: document.totalCents, vatCents });
    }),
    { numRuns: 100 },
  );
});

test('the lowest units that are free are taken, around those that are gone', () => {
  const pads = { sku: 'PAD', quantity: 6 };
  const gone: UnitRange[] = [
    { sku: 'PAD', from: 4, quantity: 1 },
    { sku: 'OTHER', from: 0, quantity: 6 },
    { sku: 'PAD', from: 1, quantity: 2 },
  ];
  expect(freeUnits(pads, gone, 3)).toEqual([
    { sku: 'PAD', from: 0, quantity: 1 },
    { sku: 'PAD', from: 3, quantity: 1 },
    { sku: 'PAD', from: 5, quantity: 1 },
  ]);
  expect(freeUnits(pads, [], 4)).toEqual([{ sku: 'PAD', from: 0, quantity: 4 }]);
  expect(freeUnits(pads, gone, 9).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(3);
});

test('a unit that came back does not come back again', () => {
  const [question] = randomQuestions(1, 1);
  if (!question) throw new Error('No question');
  const { document } = price(question.basket, question.context, question.books);
  const first = { sku: document.lines[0]?.sku ?? '', from: 0, quantity: 1 };
  expect(() => refundOfUnits(document, [first], [first])).toThrow(RangeError);
});

test('unit by unit in any order, those that came back and those that stay are the document, VAT included', () => {
  fc.assert(
    fc.property(fc.nat(), fc.infiniteStream(fc.nat()), (seed, turns) => {
      const [question] = randomQuestions(seed, 1);
      if (!question) throw new Error('No question');
      const { document } = price(question.basket, question.context, question.books);
      const open = document.lines.flatMap(({ sku, quantity }) =>
        Array.from({ length: quantity }, (_, from): UnitRange => ({ sku, from, quantity: 1 })),
      );
      const gone: UnitRange[] = [];
      const given = { refundCents: 0, vatCents: 0 };
      while (open.length > 0) {
        const [unit] = open.splice((turns.next().value ?? 0) % open.length, 1);
        if (unit === undefined) break;
        const refund = refundOfUnits(document, gone, [unit]);
        given.refundCents += refund.refundCents;
        for (const rate of refund.vat) given.vatCents += rate.vatCents;
        gone.push(unit);
      }
      const vatCents = document.vat.reduce((total, rate) => total + rate.vatCents, 0);
      expect(given).toEqual({ refundCents: document.totalCents, vatCents });
    }),
    { numRuns: 100 },
  );
});
