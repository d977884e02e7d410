import type { Locale } from '@passerelle/shared/i18n/runtime';

/** The language of this tablet: kept on it, French until somebody chooses. */

const storageKey = 'passerelle.language';
const listeners = new Set<() => void>();

let current: Locale = localStorage.getItem(storageKey) === 'en' ? 'en' : 'fr';

export function chosenLocale(): Locale {
  return current;
}

export function chooseLocale(locale: Locale): void {
  current = locale;
  localStorage.setItem(storageKey, locale);
  for (const listener of listeners) listener();
}

/** Tells when another language is chosen; answers how to stop listening. */
export function watchLocale(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
