import type { StaffOrderLineView } from '@passerelle/shared/api/staff-orders';
import { alongTheAisles, leftToFind, meaningOf, nextLine } from './pick-lines.js';

function line(sku: string, more: Partial<StaffOrderLineView> = {}): StaffOrderLineView {
  return {
    sku,
    line: 1,
    gtin: `376021558${sku}`,
    quantity: 1,
    picked: 0,
    missing: 0,
    ...more,
  } as StaffOrderLineView;
}

test('aisles are walked in the order of the shop: 4 before 12, the unknown last', () => {
  const groups = alongTheAisles([line('1', { aisle: '12' }), line('2'), line('3', { aisle: '4' })]);
  expect(groups.map((group) => group.aisle)).toEqual(['4', '12', undefined]);
});

test('the next line lies ahead; the walk comes back for what was left behind', () => {
  const lines = [line('a', { aisle: '1' }), line('b', { aisle: '2', picked: 1 }), line('c', { aisle: '3' })];
  expect(nextLine(lines, 'b')?.sku).toBe('c');
  expect(nextLine([...lines.slice(0, 2), line('c', { aisle: '3', picked: 1 })], 'c')?.sku).toBe('a');
});

test('an article of another line counts for that line', () => {
  const lines = [line('2414'), line('4180')];
  expect(meaningOf(lines, lines[0], '3760215584180')).toMatchObject({ kind: 'right', line: { sku: '4180' } });
});

test('the last four digits are enough for a person', () => {
  const lines = [line('2414')];
  expect(meaningOf(lines, lines[0], '2414').kind).toBe('right');
});

test('when two articles end alike, the one looked for wins', () => {
  const [first, second] = [line('x', { gtin: '1111111112414' }), line('y', { gtin: '2222222222414' })];
  expect(meaningOf([first, second], second, '2414')).toMatchObject({ line: { sku: 'y' } });
});

test('one more of a complete line is told apart from a stranger', () => {
  const lines = [line('2414', { picked: 1 })];
  expect(meaningOf(lines, lines[0], '2414').kind).toBe('enough');
  expect(meaningOf(lines, lines[0], '9999').kind).toBe('wrong');
});

test('units said to be missing are not looked for any more', () => {
  expect(leftToFind(line('a', { quantity: 3, picked: 1, missing: 1 }))).toBe(1);
});
