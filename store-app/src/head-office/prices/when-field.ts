import { civilDay } from '@passerelle/shared/i18n/format';

/** An instant as a field of date and time holds it, in a zone: `2026-12-01T06:00`. */
export function civilIn(at: string | number, zone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
  return `${civilDay(at, zone)}T${time}`;
}

const DAY_MS = 86_400_000;

/** Tomorrow at six, before the shops open: when prices mostly change. */
export function tomorrowAtSix(nowMs: number, zone: string): string {
  return `${civilDay(nowMs + DAY_MS, zone)}T06:00`;
}

/** A day as a document names it, with its year: `23 novembre 2026`. */
export function dayWithYear(at: string, zone: string, locale: 'fr' | 'en'): string {
  const tag = locale === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: zone }).format(new Date(at));
}
