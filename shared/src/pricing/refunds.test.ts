import fc from 'fast-check';
import { price } from './quote.js';
import { randomQuestions } from './random-baskets.js';
import { netOfUnits, refundOf, type UnitsBySku } from './refunds.js';

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
