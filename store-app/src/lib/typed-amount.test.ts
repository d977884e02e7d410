import { centsOf } from './typed-amount.js';

test('amounts are read as people type them', () => {
  expect(centsOf('20')).toBe(2_000);
  expect(centsOf('20,5')).toBe(2_050);
  expect(centsOf('1 240.56 €')).toBe(124_056);
  expect(centsOf('douze')).toBeUndefined();
  expect(centsOf('12,345')).toBeUndefined();
});
