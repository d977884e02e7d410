import { isDay, isNothing, shapeOf, splitField, wordsIn } from './field-words.js';

test.each([
  ['priceCents.SAW', 1590, 'cents'],
  ['limits.budgetCents', 90_000, 'cents'],
  ['definition.basisPoints', 1_000, 'share'],
  ['prices', 86, 'plain'],
  ['effectiveAt', '2026-12-01T05:00:00.000Z', 'instant'],
  ['exceptions.2026-12-26', '09:00-12:00', 'plain'],
  ['isAnnounced', true, 'flag'],
  ['codes', ['A', 'B'], 'list'],
])('%s of %j is shown as %s', (field, value, shape) => {
  expect(shapeOf(field, value)).toBe(shape);
});

test('a field is its first name and what follows', () => {
  expect(splitField('exceptions.2026-12-26')).toEqual({ root: 'exceptions', rest: '2026-12-26' });
  expect(splitField('name')).toEqual({ root: 'name', rest: '' });
  expect([isDay('2026-12-26'), isDay('SAW')]).toEqual([true, false]);
});

test('codes in one text are told one by one, other texts as they are', () => {
  expect(wordsIn('scopes', 'stock:read sales:write')).toEqual(['stock:read', 'sales:write']);
  expect(wordsIn('name', 'Caisse de Lyon')).toEqual(['Caisse de Lyon']);
});

test('what is empty from the first is not told; what became empty is', () => {
  expect([isNothing({ after: '' }), isNothing({ after: [] }), isNothing({ after: 0 })]).toEqual([
    true,
    true,
    false,
  ]);
  expect(isNothing({ before: 'x', after: '' })).toBe(false);
});
