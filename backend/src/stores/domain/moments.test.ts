import fc from 'fast-check';
import { openingAt, readyAt, type StoreCalendar } from './calendar.js';
import { collectBy } from './deadline.js';
import { ShopMoments } from './moments.js';

const twice = [
  { opens: '09:00', closes: '12:00' },
  { opens: '14:00', closes: '19:00' },
];

function calendar(differing: Partial<StoreCalendar> = {}): StoreCalendar {
  return {
    timezone: 'Europe/Paris',
    weekly: [twice, twice, twice, twice, twice, twice, []],
    exceptions: new Map(),
    holidayRegions: ['FR'],
    opensOnHolidays: false,
    ...differing,
  };
}

const halfAnHour = { preparationMinutes: 30, minutesPerWaitingOrder: 5, holdOpenDays: 2 };
const paris = (civil: string) => Date.parse(`${civil}+01:00`);
const shop = (differing: Partial<StoreCalendar> = {}) => ({
  calendar: calendar(differing),
  ...halfAnHour,
  takesReservations: true,
});

/** Everything a shop says of a moment, worked out anew. */
function workedOut(hours: ReturnType<typeof shop>, nowMs: number, waiting: number) {
  return {
    opening: openingAt(hours.calendar, nowMs),
    readyAt: readyAt(hours.calendar, nowMs, hours, waiting),
    collectBy: collectBy(hours.calendar, nowMs, hours.holdOpenDays),
  };
}

/** The same as whoever looks at the shop is told it. */
function told(hours: ReturnType<typeof shop>, nowMs: number, waiting: number) {
  const { opening, readyAt: readyMs, collectBy: kept } = workedOut(hours, nowMs, waiting);
  return {
    opening,
    ...(readyMs !== undefined && { readyAt: new Date(readyMs) }),
    ...(kept && { collectBy: new Date(kept.atMs) }),
  };
}

/** The same as it is remembered. */
function remembered(moments: ShopMoments, nowMs: number, waiting: number) {
  return {
    opening: moments.opening(nowMs),
    readyAt: moments.readyAt(nowMs, waiting),
    collectBy: moments.collectBy(nowMs),
  };
}

test('at the very instant of closing, of opening and of midnight the shop says something else', () => {
  const hours = shop({
    exceptions: new Map([['2026-11-25', { spans: [], reason: 'Inventaire' }]]),
  });
  const moments = new ShopMoments(hours);
  for (const border of ['T09:00', 'T12:00', 'T14:00', 'T19:00', 'T24:00'].map((time) =>
    time === 'T24:00' ? paris('2026-11-25T00:00') : paris(`2026-11-24${time}`),
  )) {
    for (const atMs of [border - 60_001, border - 60_000, border - 1, border, border + 1]) {
      expect(remembered(moments, atMs, 0)).toEqual(workedOut(hours, atMs, 0));
    }
  }
  expect(moments.opening(paris('2026-11-24T18:59:59')).isOpen).toBe(true);
  expect(moments.opening(paris('2026-11-24T19:00')).isOpen).toBe(false);
  expect(moments.opening(paris('2026-11-25T00:00')).reason).toEqual({ fr: 'Inventaire', en: 'Inventaire' });
});

test('the same object comes back until the moment changes, so that its text can be remembered too', () => {
  const moments = new ShopMoments(shop());
  const opening = moments.opening(paris('2026-11-24T09:00'));
  expect(moments.opening(paris('2026-11-24T11:59:59.999'))).toBe(opening);
  expect(moments.opening(paris('2026-11-24T12:00'))).not.toBe(opening);
  const kept = moments.collectBy(paris('2026-11-24T00:00'));
  expect(moments.collectBy(paris('2026-11-24T23:59:59.999'))).toBe(kept);
  expect(moments.collectBy(paris('2026-11-25T00:00'))).not.toBe(kept);
});

test('what a shop says is one object until any of it changes; without reservations it promises nothing', () => {
  const moments = new ShopMoments(shop());
  const said = moments.at(paris('2026-11-24T10:00:20'), 0);
  expect(moments.at(paris('2026-11-24T10:00:40'), 0)).toBe(said);
  expect(moments.at(paris('2026-11-24T10:00:40'), 2).readyAt).toEqual(new Date(paris('2026-11-24T10:41')));
  expect(moments.at(paris('2026-11-24T10:01:20'), 0).readyAt).toEqual(new Date(paris('2026-11-24T10:32')));
  expect(moments.at(paris('2026-11-24T12:00'), 0).opening.isOpen).toBe(false);
  const closedToOrders = new ShopMoments({ ...shop(), takesReservations: false });
  const { opening } = closedToOrders.at(paris('2026-11-24T10:00'), 0);
  expect(closedToOrders.at(paris('2026-11-24T10:00'), 0)).toStrictEqual({ opening });
});

test('a longer queue is a later ready time, within the same minute', () => {
  const moments = new ShopMoments(shop());
  expect(moments.readyAt(paris('2026-11-24T10:00:20'), 0)).toBe(paris('2026-11-24T10:31'));
  expect(moments.readyAt(paris('2026-11-24T10:00:20'), 2)).toBe(paris('2026-11-24T10:41'));
  expect(moments.readyAt(paris('2026-11-24T10:01:20'), 0)).toBe(paris('2026-11-24T10:32'));
});

const calendars: Readonly<Record<string, Partial<StoreCalendar>>> = {
  'by day': {},
  'over the night': { weekly: Array(7).fill([{ opens: '22:00', closes: '05:00' }]) },
  'day and night': { weekly: Array(7).fill([{ opens: '00:00', closes: '24:00' }]), holidayRegions: [] },
  'never again': { weekly: Array(7).fill([]) },
  'with days that differ': {
    exceptions: new Map([
      ['2027-03-28', { spans: [{ opens: '01:00', closes: '06:00' }], reason: 'Nuit' }],
      ['2027-03-29', { spans: [], reason: 'Inventaire' }],
    ]),
  },
  overseas: { timezone: 'Pacific/Tahiti' },
  'half an hour aside': {
    timezone: 'Australia/Lord_Howe',
    weekly: Array(7).fill([{ opens: '01:15', closes: '23:45' }]),
  },
};

test.each(Object.keys(calendars))('what is remembered is what would be worked out: open %s', (name) => {
  const hours = shop(calendars[name]);
  const around = [
    paris('2026-11-24T12:00'),
    paris('2026-12-25T00:00'),
    Date.parse('2027-03-28T01:00Z'),
    Date.parse('2027-10-31T01:00Z'),
    Date.parse('2027-04-03T15:00Z'),
  ];
  const moment = fc.record({
    around: fc.constantFrom(...around),
    // Whole minutes and their neighbours are where something changes.
    minutes: fc.integer({ min: -3_000, max: 3_000 }),
    aside: fc.constantFrom(-1, 0, 1, 29_999),
    waiting: fc.integer({ min: 0, max: 40 }),
  });
  fc.assert(
    fc.property(fc.array(moment, { minLength: 2, maxLength: 12 }), (steps) => {
      const moments = new ShopMoments(hours);
      for (const { around: at, minutes, aside, waiting } of steps) {
        const nowMs = at + minutes * 60_000 + aside;
        expect(remembered(moments, nowMs, waiting)).toEqual(workedOut(hours, nowMs, waiting));
        expect(moments.at(nowMs, waiting)).toStrictEqual(told(hours, nowMs, waiting));
      }
    }),
    { numRuns: name === 'day and night' || name === 'never again' ? 15 : 60 },
  );
});
