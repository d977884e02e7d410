/** How a deadline is told: in words first, with an icon and a colour that say the same. */

type Urgency = 'late' | 'soon' | 'today' | 'later';

export interface TimeLeft {
  urgency: Urgency;
  /** Whole minutes, at least 0: left before the deadline, or gone since it. */
  minutes: number;
  /** Whole days between the two civil dates in the shop's zone: 0 is today, 1 tomorrow. */
  days: number;
}

/** From here on the card turns orange. */
const soonMinutes = 30;

const minuteMs = 60_000;

/** Civil date in a zone as a day number, so that two dates can be subtracted whatever the clock did between them. */
function dayNumber(atMs: number, timeZone: string | undefined): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(atMs);
  return Math.floor(Date.parse(`${parts}T00:00:00Z`) / 86_400_000);
}

/**
 * The time left before `dueMs`. Minutes are rounded so that nobody is promised more than is left:
 * down before the deadline, up after it.
 */
export function timeLeft(dueMs: number, nowMs: number, timeZone?: string): TimeLeft {
  const leftMs = dueMs - nowMs;
  const days = dayNumber(dueMs, timeZone) - dayNumber(nowMs, timeZone);
  if (leftMs < 0) return { urgency: 'late', minutes: Math.max(1, Math.ceil(-leftMs / minuteMs)), days };
  const minutes = Math.floor(leftMs / minuteMs);
  if (minutes < soonMinutes) return { urgency: 'soon', minutes, days };
  return { urgency: days > 0 ? 'later' : 'today', minutes, days };
}

/** Overdue first, then by deadline, then by number so that two screens agree. */
export function byDeadline<T extends { dueAt: string; number: string }>(left: T, right: T): number {
  return Date.parse(left.dueAt) - Date.parse(right.dueAt) || left.number.localeCompare(right.number);
}
