import { instantOf } from './civil-time.js';
import { layOutDay } from './day-ruler.js';

const at = (time: string): number => Date.parse(`2026-11-24T${time}:00+01:00`);
const day = (nowTime: string, ...due: string[]) =>
  layOutDay(at('09:00'), at('19:00'), at(nowTime), due.map(at));

test('now stands where the day has come to', () => {
  expect(day('14:00').nowLeft).toBe(50);
});

test('before opening the ruler starts, after closing it is full', () => {
  expect(day('07:30').nowLeft).toBe(0);
  expect(day('22:00').nowLeft).toBe(100);
});

test('a deadline stands at its share of the day, an overdue one is marked late', () => {
  const { marks } = day('14:00', '11:30', '16:30');
  expect(marks).toMatchObject([
    { left: 25, tone: 'late', count: 1 },
    { left: 75, tone: 'due', count: 1 },
  ]);
});

test('deadlines that would cover each other become one mark with their number', () => {
  const { marks } = day('10:00', '18:00', '18:00', '18:05');
  expect(marks).toMatchObject([{ left: 90, count: 3 }]);
});

test('an overdue and an urgent deadline side by side stay two marks', () => {
  const { marks } = day('14:00', '13:59', '14:01');
  expect(marks.map((mark) => mark.tone)).toEqual(['late', 'soon']);
});

test('on the narrow ruler of a phone no mark covers another one', () => {
  const due = ['13:59', '14:01', '16:00', '16:10'].map(at);
  const { marks } = layOutDay(at('09:00'), at('19:00'), at('14:00'), due, 9);
  expect(marks.map(({ tone, count }) => [tone, count])).toEqual([
    ['late', 1],
    ['soon', 1],
    ['due', 2],
  ]);
  for (const [place, mark] of marks.entries())
    if (place > 0) expect(mark.left - (marks[place - 1]?.left ?? 0)).toBeGreaterThanOrEqual(9);
});

test('marks at the end of the day stay on the ruler', () => {
  const due = ['18:57', '18:59'].map(at);
  const { marks } = layOutDay(at('09:00'), at('19:00'), at('18:58'), due, 9);
  expect(marks.map(({ left }) => Math.round(left * 10) / 10)).toEqual([89.4, 98.4]);
});

test('what is due on another day is left to the list', () => {
  const tomorrow = layOutDay(at('09:00'), at('19:00'), at('10:00'), [
    Date.parse('2026-11-25T10:00:00+01:00'),
  ]);
  expect(tomorrow.marks).toEqual([]);
});

test('there is a long tick on each hour and a short one on each quarter', () => {
  const { ticks, hours } = day('10:00');
  expect(ticks).toHaveLength(40);
  expect(ticks.filter((tick) => tick.size === 'hour')).toHaveLength(10);
  expect(hours[0]).toMatchObject({ left: 10, atMs: at('10:00') });
});

test('civil opening hours become instants on both clock-change nights', () => {
  expect(new Date(instantOf('2026-11-24', '09:00', 'Europe/Paris')).toISOString()).toBe(
    '2026-11-24T08:00:00.000Z',
  );
  expect(new Date(instantOf('2026-10-25', '09:00', 'Europe/Paris')).toISOString()).toBe(
    '2026-10-25T08:00:00.000Z',
  );
  expect(new Date(instantOf('2026-03-29', '09:00', 'Europe/Paris')).toISOString()).toBe(
    '2026-03-29T07:00:00.000Z',
  );
});
