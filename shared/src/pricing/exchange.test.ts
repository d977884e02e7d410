import { exchangeQuote } from './exchange.js';
import { refundOf } from './refunds.js';
import { sha256Hex } from './sha256.js';
import type { QuoteDocument } from './types.js';

const versions = { engine: 2, prices: 1, promotions: 1, tax: 1 };
const shirt = {
  sku: 'GLOVE-M',
  ...{
    quantity: 3,
    regularCents: 1990,
    unitCents: 1990,
    grossCents: 5970,
    discountCents: 597,
    netCents: 5373,
  },
  vatBasisPoints: 2000,
  unitNets: [{ netCents: 1791, units: 3 }],
};
const uneven = {
  sku: 'GLOVE-S',
  ...{
    quantity: 3,
    regularCents: 1000,
    unitCents: 1000,
    grossCents: 3000,
    discountCents: 1000,
    netCents: 2000,
  },
  vatBasisPoints: 550,
  unitNets: [
    { netCents: 1000, units: 2 },
    { netCents: 0, units: 1 },
  ],
};
const original: QuoteDocument = {
  ...{ applied: [], at: '2026-11-01T10:00:00Z', currency: 'EUR', discountCents: 1597, grossCents: 8970 },
  ...{ lines: [shirt, uneven], store: 'lyon', totalCents: 7373, validUntil: '2026-11-01T10:15:00Z' },
  ...{ vat: [], versions },
};
const now = { at: new Date('2026-11-20T09:30:20Z'), store: 'villeurbanne' };

test('what goes out costs what came back, to the cent, with the very VAT', () => {
  const { document, hash, canonical } = exchangeQuote(
    original,
    [{ sku: 'GLOVE-M', replacement: 'GLOVE-L', from: 1, quantity: 2 }],
    now,
  );
  const refund = refundOf(original, { 'GLOVE-M': 1 }, { 'GLOVE-M': 2 });
  expect(document.totalCents).toBe(refund.refundCents);
  expect(document).toMatchObject({
    ...{ at: '2026-11-20T09:30:00Z', store: 'villeurbanne', discountCents: 0 },
    lines: [{ sku: 'GLOVE-L', quantity: 2, unitCents: 1791, netCents: 3582 }],
    promised: { at: original.at },
  });
  expect(sha256Hex(canonical)).toBe(hash);
});

test('a free unit of a set is exchanged for nothing, and a paid one for its price', () => {
  const { document } = exchangeQuote(
    original,
    [{ sku: 'GLOVE-S', replacement: 'GLOVE-L', from: 1, quantity: 2 }],
    now,
  );
  expect(document).toMatchObject({
    totalCents: 1000,
    discountCents: 1000,
    lines: [{ unitCents: 1000, netCents: 1000, unitNets: [{ netCents: 1000 }, { netCents: 0 }] }],
  });
});

test('two sizes given for one are one line, and more than was sold is no exchange', () => {
  const { document } = exchangeQuote(
    original,
    [
      { sku: 'GLOVE-M', replacement: 'GLOVE-L', from: 0, quantity: 1 },
      { sku: 'GLOVE-S', replacement: 'GLOVE-L', from: 0, quantity: 1 },
    ],
    now,
  );
  expect(document.lines).toMatchObject([{ sku: 'GLOVE-L', quantity: 2, netCents: 2791 }]);
  const tooMany = [{ sku: 'GLOVE-M', replacement: 'GLOVE-L', from: 2, quantity: 2 }];
  expect(() => exchangeQuote(original, tooMany, now)).toThrow(RangeError);
});
