import type { PriceHistoryEntryView } from '@passerelle/shared/api/price-batches';

export const HEIGHT = 220;
/** Room for the amounts at the left. */
export const PADDING = 84;
export const RIGHT = 16;
const TOP = 28;
const BOTTOM = 34;
const DAY_MS = 86_400_000;
/** How much of the drawing shows the last price: enough to be seen as a level. */
const TRAIL = 0.08;

type Entry = Pick<PriceHistoryEntryView, 'priceCents' | 'effectiveAt'>;

/** The steps of a list of prices as paths of a drawing of that width, and the lines to read them by. */
export function chartOf(entries: readonly Entry[], nowMs: number, width: number) {
  const steps = entries
    .map(({ priceCents, effectiveAt }) => ({ cents: priceCents, atMs: Date.parse(effectiveAt) }))
    .reverse();
  const fromMs = steps[0]?.atMs ?? nowMs;
  const lastMs = Math.max(nowMs, steps.at(-1)?.atMs ?? nowMs);
  const toMs = lastMs + Math.max(DAY_MS, (lastMs - fromMs) * TRAIL);
  const amounts = steps.map(({ cents }) => cents);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const x = (atMs: number) => PADDING + ((atMs - fromMs) / (toMs - fromMs)) * (width - PADDING - RIGHT);
  const y = (cents: number) =>
    high === low ? (HEIGHT - BOTTOM) / 2 : TOP + ((high - cents) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const path = (from: number, until: number) =>
    steps
      .flatMap(({ cents, atMs }, place) => {
        const start = Math.max(atMs, from);
        const end = Math.min(steps[place + 1]?.atMs ?? toMs, until);
        return start < end ? [`${x(start).toFixed(1)},${y(cents).toFixed(1)} H${x(end).toFixed(1)}`] : [];
      })
      .map((piece, place) => `${place === 0 ? 'M' : 'L'}${piece}`)
      .join(' ');
  const ticks = [...new Set([high, low])].map((cents) => ({ cents, y: y(cents) }));
  return {
    ...{ past: path(fromMs, nowMs), future: path(nowMs, toMs), ticks, nowX: x(nowMs) },
    ...{ fromMs, lastMs, lastX: x(lastMs) },
  };
}
