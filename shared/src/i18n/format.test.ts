import {
  formatCivilDay,
  formatDayTime,
  formatDeadline,
  formatDistance,
  formatMoney,
  formatPercent,
  formatQuoteSign,
  formatRelativeDay,
  formatSpans,
  formatTime,
  unbrokenMeasures,
} from './format.js';

const paris = 'Europe/Paris';
const now = Date.parse('2026-06-11T14:50:00+02:00');

test('an amount is written with two decimals, thousands and a real minus sign', () => {
  expect(formatMoney(124056, 'fr')).toBe('1\u202f240,56\u00a0€');
  expect(formatMoney(-2000, 'fr')).toBe('\u221220,00\u00a0€');
  expect(formatMoney(124056, 'en')).toBe('€1,240.56');
});

test('times are those of the shop, whatever the machine thinks', () => {
  expect(formatTime('2026-06-11T13:40:00Z', paris, 'fr')).toBe('15\u00a0h\u00a040');
  expect(formatTime('2026-06-11T06:00:00Z', paris, 'fr')).toBe('8\u00a0h');
  expect(formatTime('2026-06-11T13:40:00Z', 'Indian/Reunion', 'en')).toBe('17:40');
});

test('today and tomorrow are words, another day is a date', () => {
  expect(formatDayTime('2026-06-11T15:40:00+02:00', now, paris, 'fr')).toBe(
    'aujourd’hui à\u00a015\u00a0h\u00a040',
  );
  expect(formatRelativeDay('2026-06-12T00:10:00+02:00', now, paris, 'en')).toBe('tomorrow');
  expect(formatDeadline('2026-06-13T19:30:00+02:00', now, paris, 'fr')).toBe(
    'samedi 13 juin, 19\u00a0h\u00a030',
  );
  expect(formatDeadline('2027-01-01T12:00:00+01:00', now, paris, 'fr')).toBe(
    'vendredi 1er janvier 2027, 12\u00a0h',
  );
});

test('on the night the clocks change, midnight still parts two days', () => {
  const beforeMidnight = Date.parse('2026-10-24T23:55:00+02:00');
  expect(formatRelativeDay('2026-10-25T23:30:00+01:00', beforeMidnight, paris, 'fr')).toBe('demain');
});

test('hours, distances, rates and days are worded for the language', () => {
  expect(
    formatSpans(
      [
        { opens: '09:00', closes: '12:00' },
        { opens: '14:00', closes: '19:30' },
      ],
      'fr',
    ),
  ).toBe('9\u00a0h\u00a0– 12\u00a0h, 14\u00a0h\u00a0– 19\u00a0h\u00a030');
  expect(formatDistance(2140, 'fr')).toBe('2,1\u00a0km');
  expect(formatDistance(391_400, 'en')).toBe('391\u00a0km');
  expect(formatPercent(550, 'fr')).toBe('5,5\u00a0%');
  expect(formatCivilDay('2026-07-14', 'fr')).toBe('mardi 14 juillet');
  expect(formatCivilDay('2026-07-14', 'en')).toBe('Tuesday 14 July');
});

test('a quote is told apart by two groups of four, whether its whole hash or its beginning is known', () => {
  expect(formatQuoteSign('7c1f90ab33d2')).toBe('7C1F 90AB');
  expect(formatQuoteSign('7c1f90ab')).toBe('7C1F 90AB');
});

test('a number stays on the line of its unit, words part as they like', () => {
  expect(unbrokenMeasures('Perceuse à colonne 500 W, table inclinable')).toBe(
    'Perceuse à colonne 500\u00a0W, table inclinable',
  );
  expect(unbrokenMeasures('Vis 5 × 60 mm, boîte de 200 pièces')).toBe(
    'Vis 5\u00a0×\u00a060\u00a0mm, boîte de 200 pièces',
  );
});
