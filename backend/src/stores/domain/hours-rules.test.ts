import { closedAt, exceptionFaults, weekFaults } from './hours-rules.js';

const span = (opens: string, closes: string) => ({ opens, closes });
const week = (days: Readonly<Record<number, ReturnType<typeof span>[]>>) =>
  Array.from({ length: 7 }, (_, day) => days[day] ?? []);
const told = (faults: readonly { field: string; code: string }[]) =>
  faults.map(({ field, code }) => `${field} ${code}`);

test('a lunch break, an adjoining span and a night are a week', () => {
  expect(weekFaults(week({ 0: [span('09:00', '12:00'), span('14:00', '19:00')] }))).toEqual([]);
  expect(weekFaults(week({ 0: [span('09:00', '12:00'), span('12:00', '19:00')] }))).toEqual([]);
  expect(weekFaults(week({ 4: [span('18:00', '02:00')], 5: [span('02:00', '24:00')] }))).toEqual([]);
  expect(weekFaults(week({ 6: [span('00:00', '24:00')] }))).toEqual([]);
});

test('spans that meet are told by the later one, also over midnight and over the end of the week', () => {
  const lunch = week({ 2: [span('14:00', '19:00'), span('09:00', '14:30')] });
  expect(told(weekFaults(lunch))).toEqual(['weekly[2][0].opens overlaps']);
  const night = week({ 4: [span('18:00', '03:00')], 5: [span('02:00', '04:00')] });
  expect(told(weekFaults(night))).toEqual(['weekly[5][0].opens overlaps']);
  const sunday = week({ 6: [span('20:00', '09:30')], 0: [span('09:00', '12:00')] });
  expect(told(weekFaults(sunday))).toEqual(['weekly[0][0].opens overlaps']);
  expect(told(weekFaults(week({ 0: [span('09:00', '09:00')] })))).toEqual(['weekly[0][0].closes empty-span']);
});

test('days that differ are to come, exist, and stand there once', () => {
  const days = [
    { date: '2026-12-24', spans: [span('09:00', '16:00')] },
    { date: '2026-12-24', spans: [] },
    { date: '2026-02-30', spans: [] },
    { date: '2026-11-23', spans: [] },
    { date: '2029-01-01', spans: [span('09:00', '12:00'), span('11:00', '13:00')] },
  ];
  expect(told(exceptionFaults(days, '2026-11-24', '2028-11-24'))).toEqual([
    'exceptions[1].date repeated',
    'exceptions[2].date no-such-day',
    'exceptions[3].date past-day',
    'exceptions[4].date far-day',
    'exceptions[4].spans[1].opens overlaps',
  ]);
});

test('closing early cuts the opening that goes on and those to come', () => {
  const day = [span('09:00', '12:00'), span('14:00', '19:00')];
  expect(closedAt(day, '16:00')).toEqual([span('09:00', '12:00'), span('14:00', '16:00')]);
  expect(closedAt(day, '13:00')).toEqual([span('09:00', '12:00')]);
  expect(closedAt(day, '08:00')).toEqual([]);
  expect(closedAt(day, '19:00')).toBeUndefined();
});
