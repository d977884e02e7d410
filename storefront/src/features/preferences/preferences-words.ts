/** The words of the page of messages, apart from the catalogue, so that no other page carries them. */
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type Catalogue, createTranslator } from '@passerelle/shared/i18n/runtime';
import { useMemo } from 'react';
import { useWords } from '../../lib/words.js';
import english from './i18n/en.json';
import french from './i18n/fr.json';

export type PreferencesKey = keyof typeof french;

// The build compiles the catalogues; TypeScript sees the sentences people write.
const catalogues = { fr: french, en: english } as unknown as Record<Locale, Catalogue<PreferencesKey>>;

/** The page's words and, as `p`, those of the choices. */
export function usePreferencesWords() {
  const words = useWords();
  const { locale } = words;
  const p = useMemo(() => createTranslator(locale, catalogues[locale]).t, [locale]);
  return { ...words, p };
}
