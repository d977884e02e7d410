import type { StaffOrderLineView } from '@passerelle/shared/api/staff-orders';
import { keepAll, requestOf, settleAll, settleSome, wholeOutcome } from './settlement.js';

const line = (sku: string, picked: number) => ({ sku, picked }) as StaffOrderLineView;

test('everything that was found is kept until somebody says otherwise', () => {
  const settlement = keepAll([line('DRILL', 1), line('PLUGS', 3)]);
  expect(requestOf(settlement, [], []).lines).toEqual([
    { sku: 'DRILL', quantity: 1, outcome: 'bought' },
    { sku: 'PLUGS', quantity: 3, outcome: 'bought' },
  ]);
});

test('try three, keep one, damage one: every unit has one outcome', () => {
  let settlement = keepAll([line('SHOES', 3)]);
  settlement = settleSome(settlement, 'SHOES', 3, 'put-back', 1);
  settlement = settleSome(settlement, 'SHOES', 3, 'damaged', 1);
  expect(settlement.SHOES).toEqual({ bought: 1, 'put-back': 1, damaged: 1 });
  expect(wholeOutcome(settlement.SHOES)).toBeUndefined();
});

test('no more units get an outcome than there are', () => {
  let settlement = keepAll([line('SHOES', 3)]);
  settlement = settleSome(settlement, 'SHOES', 3, 'damaged', 2);
  settlement = settleSome(settlement, 'SHOES', 3, 'put-back', 9);
  expect(settlement.SHOES).toEqual({ bought: 0, 'put-back': 1, damaged: 2 });
});

test('a line that was not found at all is not settled', () => {
  expect(requestOf(keepAll([line('GONE', 0)]), [], []).lines).toEqual([]);
});

test('one outcome for a whole line replaces what was split', () => {
  const split = settleSome(keepAll([line('A', 2)]), 'A', 2, 'damaged', 1);
  expect(settleAll(split, 'A', 2, 'put-back').A).toEqual({ bought: 0, 'put-back': 2, damaged: 0 });
});
