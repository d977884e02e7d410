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
