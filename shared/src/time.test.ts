import { instantUtc, minuteOf } from './time.js';

test('an instant is written in UTC with whole seconds', () => {
  expect(instantUtc(Date.UTC(2027, 9, 31, 22, 59, 59, 999))).toBe('2027-10-31T22:59:59Z');
});

test('the minute of an instant is the one it lies in, also before 1970', () => {
  expect(minuteOf(119_999)).toBe(60_000);
  expect(minuteOf(120_000)).toBe(120_000);
  expect(minuteOf(-1)).toBe(-60_000);
});
