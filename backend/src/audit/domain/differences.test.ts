import { differences } from './differences.js';

test('only what changed is told, nested fields by their path', () => {
  const before = { name: { fr: 'Forets', en: 'Bits' }, endsAt: null, skus: ['A', 'B'], kind: 'percent-off' };
  const after = {
    name: { fr: 'Forets bois', en: 'Bits' },
    endsAt: new Date('2026-12-01T00:00:00Z'),
    skus: ['A'],
    kind: 'percent-off',
  };
  expect(differences(before, after)).toEqual([
    { field: 'endsAt', after: '2026-12-01T00:00:00.000Z' },
    { field: 'name.fr', before: 'Forets', after: 'Forets bois' },
    { field: 'skus', before: ['A', 'B'], after: ['A'] },
  ]);
});

test('a creation has no before, a removal no after', () => {
  expect(differences(undefined, { a: 1 })).toEqual([{ field: 'a', after: 1 }]);
  expect(differences({ a: 1 }, undefined)).toEqual([{ field: 'a', before: 1 }]);
  expect(differences({ a: 1 }, { a: 1 })).toEqual([]);
});
