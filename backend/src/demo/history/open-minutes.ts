import type { DemoShop } from '../chain/shops.js';
import { plusDays, weekdayOf } from '../chain/shops.js';
import { instantIn } from '../civil-days.js';
import type { Chance } from '../random.js';

const FIXED_HOLIDAYS = new Set(['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']);
const MINUTE_MS = 60_000;
// Nobody is served in the first and the last minutes of an opening.
const MARGIN_MINUTES = 25;

/** A moment in a shop's ordinary hours, so many days before `today` or the next earlier day that it was open. */
export function openMoment(shop: DemoShop, today: string, daysAgo: number, luck: Chance): Date {
  for (let back = 0; ; back += 1) {
    const day = plusDays(today, -daysAgo - back);
    const spans = FIXED_HOLIDAYS.has(day.slice(5)) ? [] : (shop.weekly[weekdayOf(day)] ?? []);
    if (spans.length === 0) continue;
    const span = luck.pick(spans);
    const opensMs = instantIn(day, span.opens, shop.timezone).getTime();
    const closesMs = instantIn(day, span.closes, shop.timezone).getTime();
    const minutes = (closesMs - opensMs) / MINUTE_MS;
    return new Date(opensMs + luck.between(MARGIN_MINUTES, minutes - MARGIN_MINUTES) * MINUTE_MS);
  }
}
