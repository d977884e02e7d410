import type { Words } from './words.js';

/** "18 min", "1 h 18", "3 j": as long as it needs to be understood, never longer. */
export function inWords({ t }: Pick<Words, 't'>, minutes: number): string {
  if (minutes < 60) return t('duration.minutes', { minutes });
  if (minutes < 24 * 60) {
    const rest = minutes % 60;
    const hours = Math.floor(minutes / 60);
    if (rest === 0) return t('duration.hours', { hours });
    return t('duration.hoursMinutes', { hours, minutes: String(rest).padStart(2, '0') });
  }
  return t('duration.days', { days: Math.floor(minutes / (24 * 60)) });
}
