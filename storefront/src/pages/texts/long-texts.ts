/** The long texts of the pages that are read, apart from the catalogue, so that no other page carries them. */

import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type Catalogue, createTranslator } from '@passerelle/shared/i18n/runtime';
import english from './i18n/en.json';
import french from './i18n/fr.json';

export type TextKey = keyof typeof french;

// The build compiles the catalogues; TypeScript sees the sentences people write.
const catalogues = { fr: french, en: english } as unknown as Record<Locale, Catalogue<TextKey>>;

/** Sentences of the long texts in one language. */
export function longTexts(locale: Locale) {
  return createTranslator(locale, catalogues[locale]).t;
}
