import type { Locale } from '@passerelle/shared/i18n/runtime';

const MINUTE_MS = 60_000;

const units: Readonly<Record<Locale, readonly [day: string, hour: string, minute: string]>> = {
  fr: ['j', 'h', 'min'],
  en: ['d', 'h', 'min'],
};

/** How far two instants are apart, in the two largest units: "2 j 9 h", "3 h 20 min", "less than a minute" as "1 min". */
export function timeApart(fromMs: number, toMs: number, locale: Locale): string {
  const minutes = Math.max(1, Math.floor(Math.abs(toMs - fromMs) / MINUTE_MS));
  const parts = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const first = parts.findIndex((part) => part > 0);
  return parts
    .slice(first, first + 2)
    .map((part, place) => (part > 0 ? `${part}\u00a0${units[locale][first + place]}` : ''))
    .filter(Boolean)
    .join(' ');
}
