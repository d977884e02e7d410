import { buildBooks, context, promotion } from '../build-books.js';
import { price } from '../quote.js';
import { percentOff } from './percent-off.js';

test('as a markdown each unit is rounded; on the basket the group is rounded once', () => {
  const lines = [{ sku: 'A', quantity: 3 }];
  const totalAt = (level: 'catalogue' | 'basket') => {
    const rule = promotion('p', 'percent-off', { basisPoints: 1000 }, { level });
    return price({ lines, codes: [] }, context(), buildBooks({ A: { priceCents: 1005 } }, [rule])).document
      .totalCents;
  };
  // 100.5 rounds to 101 a unit; 301.5 rounds to 302 on the group.
  expect(totalAt('catalogue')).toBe(3 * 904);
  expect(totalAt('basket')).toBe(3015 - 302);
});

test('nothing but a rate from 0.01 to 100 % is accepted', () => {
  expect(percentOff.parse({ basisPoints: 10_001 })).toEqual({
    faults: [{ field: 'definition.basisPoints', problem: 'too-large' }],
  });
  expect(percentOff.parse({ basisPoints: 0 })).toEqual({
    faults: [{ field: 'definition.basisPoints', problem: 'too-small' }],
  });
  expect(percentOff.parse({})).toEqual({ faults: [{ field: 'definition.basisPoints', problem: 'missing' }] });
  expect(percentOff.parse({ basisPoints: '10' })).toEqual({
    faults: [{ field: 'definition.basisPoints', problem: 'not-whole' }],
  });
});
