import {
  allAs,
  damagedAs,
  draftOf,
  inspectionOf,
  isWaiting,
  refundCents,
  requestLines,
  unitsOf,
  withUnits,
} from './draft.js';

test('what is brought back waits for its inspection until somebody has looked at it', () => {
  const draft = withUnits({}, 'LAMP', 2);
  expect(isWaiting(draft)).toBe(true);
  expect(requestLines(draft)).toEqual([{ sku: 'LAMP', quantity: 2 }]);
  const looked = allAs(draft, 'LAMP', 'sellable');
  expect(isWaiting(looked)).toBe(false);
  expect(requestLines(looked)).toEqual([{ sku: 'LAMP', quantity: 2, condition: 'sellable' }]);
});

test('one of three is damaged: the two others stay what they were', () => {
  const draft = damagedAs(allAs(withUnits({}, 'LAMP', 3), 'LAMP', 'sellable'), 'LAMP', 1);
  expect(inspectionOf(draft).lines).toEqual([
    { sku: 'LAMP', quantity: 2, condition: 'sellable' },
    { sku: 'LAMP', quantity: 1, condition: 'damaged' },
  ]);
  expect(unitsOf(damagedAs(draft, 'LAMP', 9).LAMP)).toBe(3);
});

test('one less takes what nobody looked at first; nothing is left without its place', () => {
  let draft = draftOf([
    { sku: 'LAMP', quantity: 2 },
    { sku: 'LAMP', quantity: 1, condition: 'sellable' },
    { sku: 'LAMP', quantity: 1, condition: 'damaged' },
  ]);
  draft = withUnits(draft, 'LAMP', 3);
  expect(draft.LAMP).toEqual({ sellable: 1, damaged: 1, later: 1 });
  draft = withUnits(withUnits(draft, 'LAMP', 2), 'LAMP', 1);
  expect(unitsOf(draft.LAMP)).toBe(1);
  expect(requestLines(withUnits(draft, 'LAMP', 0))).toEqual([]);
});

test('what goes back is the nets of the units that come back first', () => {
  const lines = [
    { sku: 'LAMP', unitNets: [500, 499, 499] },
    { sku: 'TAPE', unitNets: [300] },
  ];
  expect(refundCents(lines, withUnits({}, 'LAMP', 2))).toBe(999);
  expect(refundCents(lines, withUnits(withUnits({}, 'LAMP', 3), 'TAPE', 1))).toBe(1798);
});
