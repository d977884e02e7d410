import { compileCatalogue } from '@passerelle/shared/i18n/compile';
import { createTranslator } from '@passerelle/shared/i18n/runtime';
import en from '../i18n/en.json' with { type: 'json' };
import fr from '../i18n/fr.json' with { type: 'json' };
import { inWords } from './durations.js';
import { byDeadline, timeLeft } from './time-left.js';

const now = Date.parse('2026-11-24T14:22:30+01:00');
const paris = 'Europe/Paris';
const left = (due: string) => timeLeft(Date.parse(due), now, paris);

test('a deadline that has passed is late, by what has gone, rounded up', () => {
  expect(left('2026-11-24T14:10:00+01:00')).toEqual({ urgency: 'late', minutes: 13, days: 0 });
});

test('a deadline that passed a second ago is late by one minute, never by none', () => {
  expect(left('2026-11-24T14:22:29+01:00').minutes).toBe(1);
});

test('nobody is told more time than is left', () => {
  expect(left('2026-11-24T14:40:00+01:00')).toEqual({ urgency: 'soon', minutes: 17, days: 0 });
});

test('from half an hour on a deadline is not urgent', () => {
  expect(left('2026-11-24T14:52:30+01:00').urgency).toBe('today');
});

test('the other side of midnight is tomorrow in the shop’s zone', () => {
  expect(left('2026-11-25T00:10:00+01:00')).toMatchObject({ urgency: 'later', days: 1 });
});

test('the night the clocks go back is still one night', () => {
  const evening = Date.parse('2026-10-24T22:00:00+02:00');
  const noon = Date.parse('2026-10-25T12:00:00+01:00');
  expect(timeLeft(noon, evening, paris).days).toBe(1);
});

test('overdue orders stand on top, then the nearest deadline, then the number', () => {
  const orders = [
    { number: 'C', dueAt: '2026-11-24T18:00:00+01:00' },
    { number: 'B', dueAt: '2026-11-24T15:00:00+01:00' },
    { number: 'A', dueAt: '2026-11-24T14:00:00Z' },
    { number: 'D', dueAt: '2026-11-24T14:10:00+01:00' },
  ];
  expect(orders.toSorted(byDeadline).map((order) => order.number)).toEqual(['D', 'A', 'B', 'C']);
});

test('durations are told as people say them, in both languages', () => {
  const french = createTranslator('fr', compileCatalogue('fr', fr));
  const english = createTranslator('en', compileCatalogue('en', en));
  expect(inWords(french, 18)).toBe('18\u00a0min');
  expect(inWords(french, 78)).toBe('1\u00a0h\u00a018');
  expect(inWords(french, 65)).toBe('1\u00a0h\u00a005');
  expect(inWords(french, 120)).toBe('2\u00a0h');
  expect(inWords(french, 3 * 24 * 60)).toBe('3\u00a0j');
  expect(inWords(english, 24 * 60)).toBe('1 day');
});

test('every sentence exists in both languages and is valid', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
  expect(() => compileCatalogue('fr', fr)).not.toThrow();
  expect(() => compileCatalogue('en', en)).not.toThrow();
});
