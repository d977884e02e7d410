import { isWithin, placeOn, readableOn, stretchAround, weeksOf } from './ruler.js';

const now = Date.parse('2026-11-24T13:22:00Z');

test('the ruler begins on the Monday of last week and holds six weeks', () => {
  const stretch = stretchAround(now, now);
  expect(new Date(stretch.fromMs).toISOString()).toBe('2026-11-16T00:00:00.000Z');
  expect(weeksOf(stretch)).toHaveLength(6);
  expect(new Date(weeksOf(stretch)[5] ?? 0).toISOString()).toBe('2026-12-21T00:00:00.000Z');
});

test('an instant that is not on it moves the ruler, one that is does not', () => {
  const usual = stretchAround(now, now);
  expect(stretchAround(usual.toMs - 1, now)).toEqual(usual);
  const far = stretchAround(Date.parse('2027-03-03T10:00:00Z'), now);
  expect(new Date(far.fromMs).toISOString()).toBe('2027-02-22T00:00:00.000Z');
  expect(isWithin(far, usual.fromMs)).toBe(false);
  expect(placeOn(usual, usual.fromMs + (usual.toMs - usual.fromMs) / 4)).toBe(25);
});

test('names that would lie on each other, or be cut by the end of the ruler, are not written', () => {
  const stretch = stretchAround(now, now);
  const on = (day: string) => ({ at: `2026-${day}T06:00:00Z` });
  const starts = [on('12-03'), on('11-18'), on('11-20'), on('12-04'), on('12-26')];
  expect(readableOn(stretch, starts).map(({ mark }) => mark)).toEqual([on('11-18'), on('12-04')]);
});

test('a name may go on to the next one, and the last to the end of the ruler', () => {
  const stretch = stretchAround(now, now);
  const on = (day: string) => ({ at: `2026-${day}T00:00:00Z` });
  const rooms = readableOn(stretch, [on('11-16'), on('12-07')]).map(({ place, room }) => [place, room]);
  expect(rooms).toEqual([
    [0, 50],
    [50, 50],
  ]);
});
