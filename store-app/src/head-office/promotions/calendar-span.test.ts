import { isoWeek, placeOf, spanDays, ticks } from './calendar-span.js';

const now = Date.parse('2026-11-24T13:22:00Z');

test('six weeks begin with the Monday of last week, and the arrows move by six weeks', () => {
  expect(spanDays(now, 'Europe/Paris', 'weeks', 0)).toEqual({ from: '2026-11-16', to: '2026-12-28' });
  expect(spanDays(now, 'Europe/Paris', 'weeks', -1).to).toBe('2026-11-16');
  expect(ticks('2026-11-16', '2026-12-28', 'weeks')).toHaveLength(6);
});

test('what has no end goes to the edge, and what is over has no place', () => {
  expect(placeOf(25, undefined, 0, 100)).toEqual({ left: 25, width: 75 });
  expect(placeOf(-50, 50, 0, 100)).toEqual({ left: 0, width: 50 });
  expect(placeOf(-50, -10, 0, 100)).toBeUndefined();
});

test('weeks are counted as calendars print them, also where a year begins in the middle of one', () => {
  expect(['2026-11-16', '2026-12-28', '2027-01-03', '2027-01-04'].map(isoWeek)).toEqual([47, 53, 53, 1]);
});
