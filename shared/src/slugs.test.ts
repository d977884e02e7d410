import { freeSlug, slugOf } from './slugs.js';

test('words become an address without accents, signs and double hyphens', () => {
  expect(slugOf('Clé à molette, 250 mm')).toBe('cle-a-molette-250-mm');
  expect(slugOf('  Œillets « B » ')).toBe('oeillets-b');
  expect(slugOf('!?')).toBeUndefined();
  expect(slugOf('é'.repeat(100))).toBe('e'.repeat(80));
});

test('a slug that is taken gets the first number that makes it a new one', () => {
  expect(freeSlug('vis', new Set())).toBe('vis');
  expect(freeSlug('vis', new Set(['vis', 'vis-2', 'vis-4']))).toBe('vis-3');
});
