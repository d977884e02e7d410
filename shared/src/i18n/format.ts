/** Money, dates, times and distances as people write them in each language. Instants are shown in the zone of the shop they belong to. */
import { type Locale, languageTags } from './runtime.js';

const noBreakSpace = '\u00a0';
const minusSign = '\u2212';

// Intl formatters cost far more to make than to use.
const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${locale}${JSON.stringify(options)}`;
  let found = formatters.get(key) as Intl.NumberFormat | undefined;
  if (!found) {
    found = new Intl.NumberFormat(languageTags[locale], options);
    formatters.set(key, found);
  }
  return found;
}

function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${tag}${JSON.stringify(options)}`;
  let found = formatters.get(key) as Intl.DateTimeFormat | undefined;
  if (!found) {
    found = new Intl.DateTimeFormat(tag, options);
    formatters.set(key, found);
  }
  return found;
}

/** "1 240,56 €" or "€1,240.56"; a negative amount carries a real minus sign. */
export function formatMoney(cents: number, locale: Locale, currency = 'EUR'): string {
  return numberFormat(locale, { style: 'currency', currency })
    .format(cents / 100)
    .replace('-', minusSign);
}

/** The same without decimals when the amount is whole: for scales and filters, never for a price. */
export function formatRoundMoney(cents: number, locale: Locale, currency = 'EUR'): string {
  if (cents % 100 !== 0) return formatMoney(cents, locale, currency);
  return numberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 })
    .format(cents / 100)
    .replace('-', minusSign);
}

/** The sign by which people tell one quote from another, "7C1F 90AB": the first eight characters of its hash. */
export function formatQuoteSign(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`.toUpperCase();
}

/** The name of an article as it is set: a number stays on the line of its unit, "500 W", "5 × 60 mm". */
export function unbrokenMeasures(text: string): string {
  return text.replace(/(?<=\d) (?=(?:[×x%°]|\p{L}{1,3})(?!\p{L}))|(?<=\d\s[×x]) (?=\d)/gu, noBreakSpace);
}

/** A count or a measure with the language's separators. */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

/** A rate in basis points: 550 gives "5,5 %". */
export function formatPercent(basisPoints: number, locale: Locale): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000);
}

/** "0,4 km"; from 100 km on without decimals. */
export function formatDistance(meters: number, locale: Locale): string {
  const digits = meters < 100_000 ? 1 : 0;
  const kilometers = numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(meters / 1000);
  return `${kilometers}${noBreakSpace}km`;
}

/** A civil time "08:30" of a shop's hours: "8 h 30" in French, "8:30" in English. */
export function formatCivilTime(time: string, locale: Locale): string {
  const [hours = '0', minutes = '00'] = time.split(':');
  const hour = String(Number(hours));
  if (locale === 'en') return `${hour}:${minutes}`;
  return minutes === '00' ? `${hour}${noBreakSpace}h` : `${hour}${noBreakSpace}h${noBreakSpace}${minutes}`;
}

/** Hours of one day: "8 h – 12 h, 14 h – 19 h 30"; the caller words the empty day. */
export function formatSpans(
  spans: readonly { readonly opens: string; readonly closes: string }[],
  locale: Locale,
): string {
  return spans
    .map(({ opens, closes }) => {
      const [from, to] = [formatCivilTime(opens, locale), formatCivilTime(closes, locale)];
      return `${from}${noBreakSpace}– ${to}`;
    })
    .join(', ');
}

/** The time of an instant in a zone: "15 h 40" or "15:40". */
export function formatTime(instant: string | number, zone: string, locale: Locale): string {
  const time = dateFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(toDate(instant));
  return formatCivilTime(time, locale);
}

/** The civil day of an instant in a zone, `YYYY-MM-DD`. */
export function civilDay(instant: string | number, zone: string): string {
  return dateFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    toDate(instant),
  );
}

/** "samedi 13 juin" or "Saturday 13 June"; the year is added when it is not the current one. */
export function formatDate(instant: string | number, now: number, zone: string, locale: Locale): string {
  const isThisYear = civilDay(instant, zone).slice(0, 4) === civilDay(now, zone).slice(0, 4);
  return formatDay(instant, zone, locale, isThisYear ? {} : { year: 'numeric' });
}

/** A civil day `YYYY-MM-DD` in words: "mardi 14 juillet". */
export function formatCivilDay(day: string, locale: Locale): string {
  return formatDay(`${day}T12:00:00Z`, 'UTC', locale, {});
}

/** The weekday of a civil day: "jeudi". */
export function formatWeekday(day: string, locale: Locale): string {
  return dateFormat(languageTags[locale], { timeZone: 'UTC', weekday: 'long' }).format(
    toDate(`${day}T12:00:00Z`),
  );
}

function formatDay(
  instant: string | number,
  zone: string,
  locale: Locale,
  more: Intl.DateTimeFormatOptions,
): string {
  const words = dateFormat(languageTags[locale], {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...more,
  }).format(toDate(instant));
  // In French the first of a month is an ordinal; English day-first dates read better without the comma.
  return locale === 'fr' ? words.replace(/(^|\s)1 /, '$11er ') : words.replace(',', '');
}

/** How far a civil day is from today in that zone: 0 today, 1 tomorrow. */
export function daysAway(instant: string | number, now: number, zone: string): number {
  const day = (value: string | number) => Date.parse(`${civilDay(value, zone)}T00:00:00Z`);
  return Math.round((day(instant) - day(now)) / 86_400_000);
}

const relativeDays: Readonly<Record<Locale, readonly [string, string]>> = {
  fr: ['aujourd’hui', 'demain'],
  en: ['today', 'tomorrow'],
};

/** "aujourd’hui", "demain" or the date in words. */
export function formatRelativeDay(
  instant: string | number,
  now: number,
  zone: string,
  locale: Locale,
): string {
  return relativeDays[locale][daysAway(instant, now, zone)] ?? formatDate(instant, now, zone, locale);
}

/** "aujourd’hui à 15 h 40", "tomorrow at 9:30", "samedi 13 juin à 19 h 30". */
export function formatDayTime(instant: string | number, now: number, zone: string, locale: Locale): string {
  const at = locale === 'fr' ? 'à' : 'at';
  return `${formatRelativeDay(instant, now, zone, locale)} ${at}${noBreakSpace}${formatTime(instant, zone, locale)}`;
}

/** "samedi 13 juin, 19 h 30": a deadline, always with its date so that it can be noted down. */
export function formatDeadline(instant: string | number, now: number, zone: string, locale: Locale): string {
  return `${formatDate(instant, now, zone, locale)}, ${formatTime(instant, zone, locale)}`;
}

function toDate(instant: string | number): Date {
  return new Date(instant);
}
