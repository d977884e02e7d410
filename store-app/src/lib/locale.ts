import { defaultLocale, type Locale, locales } from '@passerelle/shared/i18n/runtime';
import { useSyncExternalStore } from 'react';

/** The language of this tablet: kept on it, French until somebody chooses. */

const storageKey = 'passerelle.language';
const listeners = new Set<() => void>();

let current: Locale = locales.find((locale) => locale === localStorage.getItem(storageKey)) ?? defaultLocale;

export function chooseLocale(locale: Locale): void {
  current = locale;
  localStorage.setItem(storageKey, locale);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, () => current);
}
