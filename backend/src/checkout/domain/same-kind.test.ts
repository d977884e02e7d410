import { isSameKind } from './same-kind.js';

const category = 'mesure-et-tracage';
const tape = { category, name: 'Mètre ruban 5 m, boîtier antichoc', properties: ['length', 'grade'] };
const rule = { category, name: 'Mètre pliant hêtre', properties: ['material', 'length'] };
const level = { category, name: 'Niveau aluminium, 3 fioles', properties: ['material', 'vials', 'length'] };

test('a tape measure stands in for a tape measure, however long it is and whoever made it', () => {
  const other = { ...tape, name: 'Mètre ruban 3 m, ruban 19 mm', properties: ['grade', 'length'] };
  expect(isSameKind(tape, other)).toBe(true);
});

test('what is told of fewer properties is the same thing told more briefly', () => {
  const brief = { category, name: 'Niveau antichoc 60 cm', properties: ['material', 'vials'] };
  expect([isSameKind(level, brief), isSameKind(brief, level)]).toEqual([true, true]);
});

test('another tool of the same category does not do its work: neither by its name nor by its properties', () => {
  expect(isSameKind(tape, level)).toBe(false);
  // A folding rule is called the same, and is not measured the same.
  expect(isSameKind(tape, rule)).toBe(false);
  expect(isSameKind(tape, { ...tape, category: 'elsewhere' })).toBe(false);
});
