import { quietUntil } from './quiet-hours.js';

const night = { from: '21:00', to: '08:00' };
const at = (instant: string) => new Date(instant);

test('in the evening and in the early morning a message waits for eight, during the day it does not', () => {
  expect(quietUntil(at('2026-11-24T19:59:00Z'), 'Europe/Paris', night)).toBeUndefined();
  expect(quietUntil(at('2026-11-24T20:00:00Z'), 'Europe/Paris', night)).toEqual(at('2026-11-25T07:00:00Z'));
  expect(quietUntil(at('2026-11-24T23:30:00Z'), 'Europe/Paris', night)).toEqual(at('2026-11-25T07:00:00Z'));
  expect(quietUntil(at('2026-11-25T06:59:00Z'), 'Europe/Paris', night)).toEqual(at('2026-11-25T07:00:00Z'));
  expect(quietUntil(at('2026-11-25T07:00:00Z'), 'Europe/Paris', night)).toBeUndefined();
});

test('eight o’clock is that of the shop: in Réunion it is day while Paris sleeps', () => {
  const earlyInParis = at('2026-11-25T04:30:00Z');
  expect(quietUntil(earlyInParis, 'Indian/Reunion', night)).toBeUndefined();
  expect(quietUntil(earlyInParis, 'Europe/Paris', night)).toEqual(at('2026-11-25T07:00:00Z'));
  expect(quietUntil(earlyInParis, 'America/Martinique', night)).toEqual(at('2026-11-25T12:00:00Z'));
});

test('on both nights of the clock change it is still eight o’clock there', () => {
  expect(quietUntil(at('2026-10-24T21:00:00Z'), 'Europe/Paris', night)).toEqual(at('2026-10-25T07:00:00Z'));
  expect(quietUntil(at('2026-10-25T00:30:00Z'), 'Europe/Paris', night)).toEqual(at('2026-10-25T07:00:00Z'));
  expect(quietUntil(at('2026-10-25T01:30:00Z'), 'Europe/Paris', night)).toEqual(at('2026-10-25T07:00:00Z'));
  expect(quietUntil(at('2027-03-27T22:00:00Z'), 'Europe/Paris', night)).toEqual(at('2027-03-28T06:00:00Z'));
  expect(quietUntil(at('2027-03-28T01:00:00Z'), 'Europe/Paris', night)).toEqual(at('2027-03-28T06:00:00Z'));
  const skipped = { from: '22:00', to: '02:30' };
  expect(quietUntil(at('2027-03-27T22:00:00Z'), 'Europe/Paris', skipped)).toEqual(at('2027-03-28T01:30:00Z'));
});

test('advertising waits for Monday from Saturday night on, and all Sunday', () => {
  const ask = (instant: string) => quietUntil(at(instant), 'Europe/Paris', night, true);
  const monday = at('2026-11-30T07:00:00Z');
  expect(ask('2026-11-28T12:00:00Z')).toBeUndefined();
  expect(ask('2026-11-28T22:00:00Z')).toEqual(monday);
  expect(ask('2026-11-29T04:00:00Z')).toEqual(monday);
  expect(ask('2026-11-29T12:00:00Z')).toEqual(monday);
  expect(ask('2026-11-29T22:00:00Z')).toEqual(monday);
  expect(ask('2026-11-30T07:00:00Z')).toBeUndefined();
});

test('a quiet noon ends on the same day', () => {
  const noon = { from: '12:00', to: '14:00' };
  expect(quietUntil(at('2026-11-24T11:30:00Z'), 'Europe/Paris', noon)).toEqual(at('2026-11-24T13:00:00Z'));
  expect(quietUntil(at('2026-11-24T13:00:00Z'), 'Europe/Paris', noon)).toBeUndefined();
});
