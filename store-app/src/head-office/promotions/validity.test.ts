import { saidEnd, saidStart } from './validity.js';

const ZONE = 'Europe/Paris';

test('an end at midnight is the day before, included, also on the night when the clocks go back', () => {
  const end = saidEnd('2026-11-30T23:00:00Z', ZONE);
  expect([new Date(end.atMs).toISOString(), end.isWholeDay]).toEqual(['2026-11-30T22:59:59.999Z', true]);
  expect(saidEnd('2026-10-24T22:00:00Z', ZONE).isWholeDay).toBe(true);
});

test('any other minute is said as it is', () => {
  const at = '2026-12-12T21:00:00Z';
  expect(saidEnd(at, ZONE)).toEqual({ atMs: Date.parse(at), isWholeDay: false });
  expect(saidStart('2026-12-11T23:00:00Z', ZONE).isWholeDay).toBe(true);
});
