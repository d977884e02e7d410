import type { StoreCalendarWords } from '@passerelle/shared/api/stores';
import type { CivilSpan, StoreCalendar } from './calendar.js';
import { checkCalendar } from './store.js';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The calendar that these words mean. Throws for a zone that does not exist. */
export function calendarOf(words: StoreCalendarWords & { readonly timezone: string }): StoreCalendar {
  const { timezone, weekly, exceptions, holidayRegions, opensOnHolidays } = words;
  return checkCalendar({
    ...{ timezone, weekly, holidayRegions, opensOnHolidays },
    exceptions: new Map(
      exceptions.map(({ date, spans, reason }) => [date, { spans, reason: reason.fr, reasonEn: reason.en }]),
    ),
  });
}

/** Hours as a line for each day, so that a trail of changes names the day: "09:00-12:00, 14:00-19:00". */
export function calendarWords({ weekly, exceptions }: Pick<StoreCalendarWords, 'weekly' | 'exceptions'>) {
  return {
    weekly: Object.fromEntries(weekly.map((spans, day) => [WEEKDAYS[day], spoken(spans)])),
    exceptions: Object.fromEntries(
      exceptions.map(({ date, spans, reason }) => [date, `${spoken(spans)} (${reason.fr})`]),
    ),
  };
}

function spoken(spans: readonly CivilSpan[]): string {
  return spans.length === 0 ? '-' : spans.map(({ opens, closes }) => `${opens}-${closes}`).join(', ');
}
