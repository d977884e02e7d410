import { addOpenMinutes, openDay, openingAt, readyAt, type StoreCalendar } from './calendar.js';

const lunch = [
  { opens: '09:00', closes: '12:00' },
  { opens: '14:00', closes: '19:00' },
];
const closed: typeof lunch = [];

function shop(rest: Partial<StoreCalendar> = {}): StoreCalendar {
  return {
    timezone: 'Europe/Paris',
    weekly: [lunch, lunch, lunch, lunch, lunch, lunch, closed],
    exceptions: new Map(),
    holidayRegions: ['FR'],
    opensOnHolidays: false,
    ...rest,
  };
}

const paris = (civil: string, offset = '+01:00') => Date.parse(`${civil}:00${offset}`);
const halfAnHour = { preparationMinutes: 30, minutesPerWaitingOrder: 4 };

test('open 9-12 and 14-19, order at 11:58, 30 minutes of work: ready at 14:28', () => {
  expect(readyAt(shop(), paris('2026-11-24T11:58'), halfAnHour, 0)).toBe(paris('2026-11-24T14:28'));
});

test('each waiting order adds its minutes, over the night if need be', () => {
  expect(readyAt(shop(), paris('2026-11-24T18:00'), halfAnHour, 5)).toBe(paris('2026-11-24T18:50'));
  expect(readyAt(shop(), paris('2026-11-24T18:00'), halfAnHour, 10)).toBe(paris('2026-11-25T09:10'));
});

test('work that ends at the minute of closing is promised for the next opening, never for a closed door', () => {
  expect(readyAt(shop(), paris('2026-11-24T11:30'), halfAnHour, 0)).toBe(paris('2026-11-24T14:00'));
});

test('a ready time is a whole minute, and never before the work is done', () => {
  expect(readyAt(shop(), paris('2026-11-24T10:00') + 1_001, halfAnHour, 0)).toBe(paris('2026-11-24T10:31'));
});

test('openings are half-open: open at nine sharp, closed at noon sharp', () => {
  expect(openingAt(shop(), paris('2026-11-24T09:00'))).toMatchObject({
    isOpen: true,
    untilMs: paris('2026-11-24T12:00'),
  });
  expect(openingAt(shop(), paris('2026-11-24T12:00'))).toMatchObject({
    isOpen: false,
    nextAtMs: paris('2026-11-24T14:00'),
  });
});

test('a public holiday closes the shop and says its name; a shop of Alsace-Moselle has two more', () => {
  const christmas = openingAt(shop(), paris('2026-12-25T10:00'));
  expect(christmas).toMatchObject({ isOpen: false, nextAtMs: paris('2026-12-26T09:00') });
  expect(christmas.reason).toEqual({ fr: 'Noël', en: 'Christmas Day' });
  const moselle = shop({ holidayRegions: ['FR', 'FR-57'] });
  expect(openingAt(moselle, paris('2026-12-26T10:00')).nextAtMs).toBe(paris('2026-12-28T09:00'));
});

test('an exceptional opening wins over the holiday, an exceptional closing over the week', () => {
  const exceptions = new Map([
    ['2026-12-25', { spans: [{ opens: '10:00', closes: '13:00' }], reason: 'Ouverture de Noël' }],
    ['2026-12-26', { spans: [], reason: 'Inventaire' }],
  ]);
  const calendar = shop({ exceptions });
  expect(openingAt(calendar, paris('2026-12-25T10:00')).untilMs).toBe(paris('2026-12-25T13:00'));
  expect(openingAt(calendar, paris('2026-12-26T10:00'))).toMatchObject({
    isOpen: false,
    nextAtMs: paris('2026-12-28T09:00'),
    reason: { fr: 'Inventaire' },
  });
});

test('the night the clocks go back has one hour more of open time', () => {
  const night = shop({ weekly: Array(7).fill([{ opens: '22:00', closes: '05:00' }]) });
  const from = Date.parse('2027-10-30T22:00:00+02:00');
  const [span] = openDay(night, '2027-10-30').spans;
  expect(span).toEqual({ fromMs: from, toMs: Date.parse('2027-10-31T05:00:00+01:00') });
  expect(addOpenMinutes(night, from, 8 * 60)).toBe(Date.parse('2027-10-31T05:00:00+01:00'));
});

test('the night the clocks go forward has one hour less, and a span inside the lost hour does not exist', () => {
  const night = shop({ weekly: Array(7).fill([{ opens: '22:00', closes: '05:00' }]) });
  const from = Date.parse('2027-03-27T22:00:00+01:00');
  expect(addOpenMinutes(night, from, 6 * 60)).toBe(Date.parse('2027-03-28T05:00:00+02:00'));
  const lost = shop({ weekly: Array(7).fill([{ opens: '02:15', closes: '02:45' }]) });
  expect(openDay(lost, '2027-03-28').spans).toEqual([]);
  expect(openDay(lost, '2027-03-30').spans).toHaveLength(1);
});

test('shops overseas keep their own time, on both sides of the date line', () => {
  const reunion = shop({ timezone: 'Indian/Reunion' });
  const tahiti = shop({ timezone: 'Pacific/Tahiti' });
  const at = Date.parse('2026-11-24T06:00:00Z');
  expect(openingAt(reunion, at)).toMatchObject({ isOpen: true, untilMs: Date.parse('2026-11-24T08:00:00Z') });
  expect(openingAt(tahiti, at)).toMatchObject({
    isOpen: false,
    nextAtMs: Date.parse('2026-11-24T19:00:00Z'),
  });
});

test('a shop open day and night never closes, and a shop that opens no more says so', () => {
  const always = shop({ weekly: Array(7).fill([{ opens: '00:00', closes: '24:00' }]), holidayRegions: [] });
  expect(openingAt(always, paris('2026-11-24T23:59')).isOpen).toBe(true);
  expect(addOpenMinutes(always, paris('2026-11-24T12:00'), 3 * 24 * 60)).toBe(paris('2026-11-27T12:00'));
  const gone = shop({ weekly: Array(7).fill([]) });
  expect(openingAt(gone, paris('2026-11-24T12:00'))).toEqual({ isOpen: false, reason: undefined });
  expect(readyAt(gone, paris('2026-11-24T12:00'), halfAnHour, 0)).toBeUndefined();
});

test('the hours of a day are worked out once for a shop, however often they are asked for', () => {
  const calendar = shop();
  readyAt(calendar, paris('2026-11-24T11:58'), halfAnHour, 3);
  const known = openDay(calendar, '2026-11-24');
  readyAt(calendar, paris('2026-11-24T15:00'), halfAnHour, 3);
  expect(openDay(calendar, '2026-11-24')).toBe(known);
  expect(openDay(shop(), '2026-11-24')).not.toBe(known);
});
