/** What is said about a shop's door and about when an order would be ready. */

import type { StoreView } from '@passerelle/shared/api/stores';
import { daysAway, formatRelativeDay } from '@passerelle/shared/i18n/format';
import type { Words } from '../../lib/words.js';

/** "ouvert jusqu’à 19 h 30", "fermé, ouvre demain à 8 h", with the reason when the shop gives one. */
export function openWords(store: Pick<StoreView, 'open' | 'timezone'>, words: Words): string {
  const { t } = words;
  const { now, until, nextAt, reason } = store.open;
  if (now) return until ? t('open.until', { time: words.time(until, store.timezone) }) : t('open.now');
  const closed = reason ? t('closed.because', { reason }) : t('closed');
  return nextAt ? `${closed}, ${t('closed.next', { when: words.dayTime(nextAt, store.timezone) })}` : closed;
}

/** The same for a narrow place: a time alone is today's. */
export function shortOpenWords(store: Pick<StoreView, 'open' | 'timezone'>, words: Words): string {
  const { now, nextAt } = store.open;
  const isLater = nextAt === undefined || daysAway(nextAt, words.now, store.timezone) !== 0;
  if (now || isLater) return openWords(store, words);
  return words.t('closed.today', { time: words.time(nextAt, store.timezone) });
}

/** Is its door open at that instant, as far as the shop's answer tells: a page may stand open over an opening hour. */
export function isOpenAt({ now, until, nextAt }: StoreView['open'], instant: number): boolean {
  if (now) return until === undefined || instant < Date.parse(until);
  return nextAt !== undefined && instant >= Date.parse(nextAt);
}

/** "prêt à 15 h 40" today, "prêt demain à 9 h 30" otherwise; nothing when the shop promises nothing. */
export function readyWords(readyAt: string | undefined, zone: string, words: Words): string | undefined {
  if (!readyAt) return undefined;
  const isToday = daysAway(readyAt, words.now, zone) === 0;
  return isToday
    ? words.t('ready.at', { time: words.time(readyAt, zone) })
    : words.t('ready.on', { when: words.dayTime(readyAt, zone) });
}

/** The same with the day always said: "prêt aujourd’hui à 15 h 40". */
export function readyDayWords(readyAt: string | undefined, zone: string, words: Words): string | undefined {
  return readyAt ? words.t('ready.on', { when: words.dayTime(readyAt, zone) }) : undefined;
}

/** "Prêt aujourd’hui à", for the line above a large time. */
export function readyDayLabel(readyAt: string, zone: string, words: Words): string {
  return words.t('ready.day', { day: formatRelativeDay(readyAt, words.now, zone, words.locale) });
}

/** Where a map application shows the way to a shop. */
export function directionsUrl({ lat, lon }: Pick<StoreView, 'lat' | 'lon'>): string {
  return `https://www.openstreetmap.org/directions?to=${lat}%2C${lon}`;
}
