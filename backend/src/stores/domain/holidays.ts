import type { LocalText } from '@passerelle/shared/pricing/types';
import Holidays from 'date-holidays';
import { type Day, plusDays } from './civil-time.js';

const DAY_MS = 86_400_000;
const years = new Map<string, ReadonlyMap<Day, LocalText>>();

/**
 * The name of the public holiday that a day is in one of the regions, in both languages; undefined on a working day.
 * Regions are ISO 3166 codes: 'FR' for the country, 'FR-57' for what a part of it adds.
 */
export function holidayOn(regions: readonly string[], day: Day): LocalText | undefined {
  const year = Number(day.slice(0, 4));
  for (const region of regions) {
    const name = holidaysOf(region, year).get(day);
    if (name) return name;
  }
  return undefined;
}

function holidaysOf(region: string, year: number): ReadonlyMap<Day, LocalText> {
  const key = `${region} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const [country = '', state] = region.split('-');
  const calendar = state ? new Holidays(country, state) : new Holidays(country);
  const french = new Map(calendar.getHolidays(year, 'fr').map((holiday) => [holiday.date, holiday.name]));
  const found = new Map<Day, LocalText>();
  for (const { type, date, name, start, end } of calendar.getHolidays(year, 'en')) {
    if (type !== 'public') continue;
    // A holiday of several days is told once, with its first day.
    const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
    for (let place = 0; place < days; place += 1) {
      found.set(plusDays(date.slice(0, 10), place), { fr: french.get(date) ?? name, en: name });
    }
  }
  years.set(key, found);
  return found;
}
