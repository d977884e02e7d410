import type { StoreCalendar } from './calendar.js';
import { afterCalendarChange, collectBy, extended } from './deadline.js';

const week = [{ opens: '09:00', closes: '19:00' }];

function shop(exceptions: StoreCalendar['exceptions'] = new Map(), timezone = 'Europe/Paris'): StoreCalendar {
  return {
    timezone,
    weekly: [week, week, week, week, week, week, []],
    exceptions,
    holidayRegions: ['FR'],
    opensOnHolidays: false,
  };
}

const iso = (atMs: number | undefined) => new Date(atMs ?? Number.NaN).toISOString();
const closing = (day: string, closes: string) =>
  new Map([[day, { spans: closes ? [{ opens: '09:00', closes }] : [], reason: 'Fermeture avancée' }]]);

test('Saturday 30 October 2027, 15:00: the clocks go back, Monday is a holiday, the next open day is Tuesday', () => {
  const ordered = Date.parse('2027-10-30T15:00:00+02:00');
  expect(iso(collectBy(shop(), ordered, 1)?.atMs)).toBe('2027-11-02T18:00:00.000Z');
  const kept = collectBy(shop(), ordered, 2);
  expect(iso(kept?.atMs)).toBe('2027-11-03T18:00:00.000Z');
  expect(kept?.rule).toEqual({
    rule: 'end-of-open-day',
    openDays: 2,
    orderedOn: '2027-10-30',
    timezone: 'Europe/Paris',
    day: '2027-11-03',
  });
});

test('the day of ordering does not count, not even before opening', () => {
  expect(iso(collectBy(shop(), Date.parse('2026-11-24T05:00:00+01:00'), 2)?.atMs)).toBe(
    '2026-11-26T18:00:00.000Z',
  );
});

test('ordered shortly before midnight in Réunion, the day is the shop’s own, not the server’s', () => {
  const ordered = Date.parse('2026-11-24T20:30:00Z');
  expect(collectBy(shop(new Map(), 'Indian/Reunion'), ordered, 2)?.rule.orderedOn).toBe('2026-11-25');
});

test('an extension adds one open day and passes over the Sunday', () => {
  const kept = collectBy(shop(), Date.parse('2026-11-26T10:00:00+01:00'), 2);
  expect(kept?.rule.day).toBe('2026-11-28');
  const longer = kept && extended(shop(), kept);
  expect(longer?.rule).toMatchObject({ day: '2026-11-30', openDays: 3 });
  expect(iso(longer?.atMs)).toBe('2026-11-30T18:00:00.000Z');
});

test('the shop closes early at 15:00: what was due at 19:00 moves to the next open day', () => {
  const kept = collectBy(shop(), Date.parse('2026-11-24T14:22:00+01:00'), 2);
  if (!kept) throw new Error('no deadline');
  const moved = afterCalendarChange(shop(closing('2026-11-26', '15:00')), kept);
  expect(iso(moved.atMs)).toBe('2026-11-27T18:00:00.000Z');
  expect(moved.rule.day).toBe('2026-11-27');
});

test('a longer day or a day closed before the deadline moves it later; nothing ever moves it earlier', () => {
  const kept = collectBy(shop(), Date.parse('2026-11-24T14:22:00+01:00'), 2);
  if (!kept) throw new Error('no deadline');
  expect(iso(afterCalendarChange(shop(closing('2026-11-26', '21:00')), kept).atMs)).toBe(
    '2026-11-26T20:00:00.000Z',
  );
  expect(afterCalendarChange(shop(closing('2026-11-25', '')), kept).rule.day).toBe('2026-11-27');
  const extra = new Map([['2026-11-29', { spans: week, reason: 'Ouverture du dimanche' }]]);
  const overSunday = collectBy(shop(), Date.parse('2026-11-27T10:00:00+01:00'), 2);
  if (!overSunday) throw new Error('no deadline');
  expect(afterCalendarChange(shop(extra), overSunday)).toEqual(overSunday);
});

test('an extended or moved deadline is not taken back by counting again', () => {
  const early = shop(closing('2026-11-26', '15:00'));
  const kept = collectBy(shop(), Date.parse('2026-11-24T14:22:00+01:00'), 2);
  if (!kept) throw new Error('no deadline');
  const moved = afterCalendarChange(early, kept);
  expect(afterCalendarChange(early, moved)).toEqual(moved);
  const longer = extended(early, moved);
  expect(longer && afterCalendarChange(early, longer)).toEqual(longer);
});

test('a shop that does not open any more promises nothing', () => {
  const gone: StoreCalendar = { ...shop(), weekly: Array(7).fill([]) };
  expect(collectBy(gone, Date.parse('2026-11-24T14:22:00+01:00'), 2)).toBeUndefined();
});
