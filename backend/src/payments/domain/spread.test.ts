import { spread } from './spread.js';

const intents = [
  { id: 'second', leftCents: 500 },
  { id: 'empty', leftCents: 0 },
  { id: 'first', leftCents: 2_000 },
];

test('a refund takes from the newest payment first and never more than is left', () => {
  expect(spread(400, intents)).toEqual([{ id: 'second', amountCents: 400 }]);
  expect(spread(1_700, intents)).toEqual([
    { id: 'second', amountCents: 500 },
    { id: 'first', amountCents: 1_200 },
  ]);
  expect(spread(2_500, intents)).toHaveLength(2);
});

test('more than was paid is not spread at all', () => {
  expect(spread(2_501, intents)).toBeUndefined();
  expect(spread(1, [])).toBeUndefined();
});
