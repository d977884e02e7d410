/** The words of the account's pages, apart from the catalogue, so that no other page carries them. */
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type Catalogue, createTranslator } from '@passerelle/shared/i18n/runtime';
import { useMemo } from 'react';
import { useWords } from '../../lib/words.js';
import english from './i18n/en.json';
import french from './i18n/fr.json';

export type AccountKey = keyof typeof french;

// The build compiles the catalogues; TypeScript sees the sentences people write.
const catalogues = { fr: french, en: english } as unknown as Record<Locale, Catalogue<AccountKey>>;

/** The page's words and, as `a`, those of the account. */
export function useAccountWords() {
  const words = useWords();
  const { locale } = words;
  const a = useMemo(() => createTranslator(locale, catalogues[locale]).t, [locale]);
  return { ...words, a };
}
