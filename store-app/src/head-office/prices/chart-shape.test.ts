import { chartOf } from './chart-shape.js';

const at = (day: string, priceCents: number) => ({ effectiveAt: `${day}T00:00:00Z`, priceCents });
const now = Date.parse('2026-11-24T00:00:00Z');

test('a price is a level, a change a step; what is to come is drawn apart', () => {
  const { past, future, ticks } = chartOf([at('2026-12-01', 900), at('2026-11-01', 1000)], now, 900);
  expect(past).toMatch(/^M84\.0,28\.0 H[\d.]+$/);
  expect(future).toMatch(/^M[\d.]+,28\.0 H[\d.]+ L[\d.]+,186\.0 H884\.0$/);
  expect(ticks.map(({ cents }) => cents)).toEqual([1000, 900]);
});

test('one price for ever is one level line', () => {
  expect(chartOf([at('2026-11-01', 1000)], now, 900).ticks).toHaveLength(1);
  expect(chartOf([at('2026-11-01', 1000)], now, 900).past).toContain('M84.0,93.0');
});

test('the last change is named by its own day and stays a level, however long the years before it', () => {
  const { lastMs, lastX, future } = chartOf([at('2039-01-10', 900), at('2026-11-01', 1000)], now, 360);
  expect(new Date(lastMs).toISOString().slice(0, 10)).toBe('2039-01-10');
  expect(future).toContain('H344.0');
  expect(344 - lastX).toBeGreaterThan(15);
});
