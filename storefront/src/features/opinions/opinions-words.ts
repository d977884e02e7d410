/** The words of the question after a collection, apart from the catalogue, so that no other page carries them. */
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type Catalogue, createTranslator } from '@passerelle/shared/i18n/runtime';
import { useMemo } from 'react';
import { useWords } from '../../lib/words.js';
import english from './i18n/en.json';
import french from './i18n/fr.json';

type OpinionKey = keyof typeof french;

// The build compiles the catalogues; TypeScript sees the sentences people write.
const catalogues = { fr: french, en: english } as unknown as Record<Locale, Catalogue<OpinionKey>>;

/** The page's words and, as `o`, those of the question. */
export function useOpinionWords() {
  const words = useWords();
  const { locale } = words;
  const o = useMemo(() => createTranslator(locale, catalogues[locale]).t, [locale]);
  return { ...words, o };
}
