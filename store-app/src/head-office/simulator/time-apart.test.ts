import { timeApart } from './time-apart.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('two units say how far it is, and never none', () => {
  const day = 86_400_000;
  expect(plain(timeApart(0, 2 * day + 9 * 3_600_000 + 1, 'fr'))).toBe('2 j 9 h');
  expect(plain(timeApart(0, 2 * day + 40_000, 'en'))).toBe('2 d');
  expect(plain(timeApart(10_000_000, 10_000_000 - 12_000_000, 'en'))).toBe('3 h 20 min');
  expect(plain(timeApart(0, 10, 'fr'))).toBe('1 min');
});
