import { timeLeft } from './time-left.js';

/** The shape of the day: where hours, deadlines and now stand on a ruler, in percent of its width. */

interface RulerMark {
  /** Percent from the left. */
  left: number;
  atMs: number;
  tone: 'late' | 'soon' | 'due';
  count: number;
}

export interface Ruler {
  fromMs: number;
  untilMs: number;
  /** Where now stands; 0 before the day, 100 after it. */
  nowLeft: number;
  hours: { left: number; atMs: number }[];
  ticks: { left: number; size: 'hour' | 'half' | 'quarter' }[];
  marks: RulerMark[];
}

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;
const hourMs = 60 * minuteMs;
/** Marks nearer than this would cover each other, on a ruler as wide as a tablet. */
const nearPercentOfTablet = 3;

const clamp = (percent: number): number => Math.min(100, Math.max(0, percent));

/**
 * Lays a day out. `dueMs` outside of the day are left to the list; overdue ones of today stay visible at their time.
 * Marks nearer than `nearPercent` of the ruler become one sum, or stand beside each other where they differ.
 */
export function layOutDay(
  fromMs: number,
  untilMs: number,
  nowMs: number,
  dueMs: readonly number[],
  nearPercent = nearPercentOfTablet,
): Ruler {
  const span = untilMs - fromMs;
  const leftOf = (atMs: number): number => ((atMs - fromMs) / span) * 100;
  const ticks: Ruler['ticks'] = [];
  const hours: Ruler['hours'] = [];
  for (let atMs = Math.ceil(fromMs / quarterMs) * quarterMs; atMs < untilMs; atMs += quarterMs) {
    const size = atMs % hourMs === 0 ? 'hour' : atMs % (hourMs / 2) === 0 ? 'half' : 'quarter';
    ticks.push({ left: leftOf(atMs), size });
    if (size === 'hour' && leftOf(atMs) > 3 && leftOf(atMs) < 97) hours.push({ left: leftOf(atMs), atMs });
  }
  return {
    fromMs,
    untilMs,
    nowLeft: clamp(leftOf(nowMs)),
    hours,
    ticks,
    marks: apart(marksOf(dueMs, nowMs, leftOf, nearPercent), nearPercent),
  };
}

function marksOf(
  dueMs: readonly number[],
  nowMs: number,
  leftOf: (atMs: number) => number,
  nearPercent: number,
): RulerMark[] {
  const marks: RulerMark[] = [];
  for (const atMs of [...dueMs].sort((a, b) => a - b)) {
    const left = leftOf(atMs);
    if (left < 0 || left > 100) continue;
    const { urgency } = timeLeft(atMs, nowMs);
    const tone = urgency === 'late' ? 'late' : urgency === 'soon' ? 'soon' : 'due';
    const last = marks.at(-1);
    if (last !== undefined && last.tone === tone && left - last.left < nearPercent) last.count += 1;
    else marks.push({ left: Math.min(98.4, Math.max(1.6, left)), atMs, tone, count: 1 });
  }
  return marks;
}

/** What is late and what is due are told apart: a mark that would cover the one before it moves on, back at the end. */
function apart(marks: readonly RulerMark[], nearPercent: number): RulerMark[] {
  const spread = marks.map((mark) => ({ ...mark }));
  for (const [place, mark] of spread.entries()) {
    const before = spread[place - 1];
    if (before !== undefined) mark.left = Math.max(mark.left, before.left + nearPercent);
  }
  for (let place = spread.length - 1, most = 98.4; place >= 0; place--, most -= nearPercent) {
    const mark = spread[place];
    if (mark !== undefined) mark.left = Math.min(mark.left, most);
  }
  return spread;
}
