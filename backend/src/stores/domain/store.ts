import type { LocalText } from '@passerelle/shared/pricing/types';
import type { CivilSpan, StoreCalendar } from './calendar.js';
import { instantOf } from './civil-time.js';

/** A shop as every process keeps it in memory. */
export interface Store {
  readonly code: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  readonly phone: string;
  readonly services: readonly string[];
  readonly calendar: StoreCalendar;
  readonly directions?: LocalText;
  /** Minutes of open time to prepare one order, and for each order already waiting. */
  readonly preparationMinutes: number;
  readonly minutesPerWaitingOrder: number;
  readonly holdOpenDays: number;
  readonly takesReservations: boolean;
  /** A shop that closed for good keeps its name for the orders it had. */
  readonly isActive: boolean;
}

const CIVIL_TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** The spans of one day as they are stored. Throws when they are not civil times. */
export function readSpans(stored: unknown): readonly CivilSpan[] {
  if (!Array.isArray(stored)) throw new Error('Hours must be a list of spans');
  return stored.map((span: Partial<Record<'opens' | 'closes', unknown>>) => {
    const { opens, closes } = span;
    if (typeof opens !== 'string' || typeof closes !== 'string') throw new Error('A span opens and closes');
    if (!CIVIL_TIME.test(opens) || !CIVIL_TIME.test(closes)) {
      throw new Error(`${opens}-${closes} are not civil times`);
    }
    return { opens, closes };
  });
}

/** Refuses a calendar that no later question could be asked of: an unknown zone, a week without seven days. */
export function checkCalendar(calendar: StoreCalendar): StoreCalendar {
  instantOf(calendar.timezone, '2026-01-01', '00:00');
  if (calendar.weekly.length !== 7) throw new Error('A week has seven days');
  return calendar;
}
