import { civilIn } from './when-field.js';

/** How an instant is said in a period: by its day where the day begins there, else by its minute. */
export interface SaidInstant {
  /** The day to name: of an end at midnight the day before, which it still includes. */
  readonly atMs: number;
  readonly isWholeDay: boolean;
}

/** The beginning of a period, as people say it. */
export function saidStart(at: string, zone: string): SaidInstant {
  return { atMs: Date.parse(at), isWholeDay: isMidnight(at, zone) };
}

/** The end of a half-open period, as people say it: midnight is the end of the day before. */
export function saidEnd(at: string, zone: string): SaidInstant {
  const isWholeDay = isMidnight(at, zone);
  return { atMs: Date.parse(at) - (isWholeDay ? 1 : 0), isWholeDay };
}

function isMidnight(at: string, zone: string): boolean {
  return civilIn(at, zone).endsWith('T00:00');
}
