import { shortNumber } from './short-number.js';

test('a receipt is called by its own part where its shop is named beside it', () => {
  expect(shortNumber('villeurbanne-gratte-ciel-000191')).toBe('000191');
});

test('a number without digits at its end stays whole', () => {
  expect(shortNumber('R-lyon')).toBe('R-lyon');
});
