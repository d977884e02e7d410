import type { Catalogue, Locale } from '@passerelle/shared/i18n/runtime';
import type { MessageKey } from './words.js';

/** A language and everything the app says in it. */
export interface Spoken {
  locale: Locale;
  catalogue: Catalogue<MessageKey>;
}

const catalogues: Record<Locale, () => Promise<{ default: unknown }>> = {
  fr: () => import('../i18n/fr.json'),
  en: () => import('../i18n/en.json'),
};

/** Fetches the words of one language. */
export async function learn(locale: Locale): Promise<Spoken> {
  const module = await catalogues[locale]();
  // The build compiles the two catalogues: their type in the editor is that of the sources.
  return { locale, catalogue: module.default as Catalogue<MessageKey> };
}
