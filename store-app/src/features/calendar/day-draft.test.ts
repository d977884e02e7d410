import { dayOf, draftOf, isWhole, withDay } from './day-draft.js';

const day = {
  date: '2026-12-06',
  spans: [{ opens: '10:00', closes: '24:00' }],
  reason: { fr: 'Nocturne', en: 'Late opening' },
};

test('a day is sent as it was read, and an empty second opening is none', () => {
  expect(dayOf(draftOf(day))).toEqual(day);
  expect(dayOf({ ...draftOf(undefined), date: '2026-12-07', fr: ' Fermé ' })).toEqual({
    date: '2026-12-07',
    spans: [],
    reason: { fr: 'Fermé', en: 'Fermé' },
  });
});

test('a day that moves leaves its former place, and days stand in their order', () => {
  const other = { ...day, date: '2026-12-24' };
  expect(withDay([day, other], '2026-12-06', { ...day, date: '2026-12-31' })).toEqual([
    other,
    { ...day, date: '2026-12-31' },
  ]);
  expect(withDay([day, other], '2026-12-24', undefined)).toEqual([day]);
});

test('a day without a date or with half an opening is not asked about', () => {
  expect(isWhole(day)).toBe(true);
  expect(isWhole({ ...day, date: '' })).toBe(false);
  expect(isWhole({ ...day, spans: [{ opens: '10:00', closes: '' }] })).toBe(false);
});
