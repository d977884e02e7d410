/** The words of a choice, apart from the catalogue, so that no other page carries them. */
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type Catalogue, createTranslator, type Translator } from '@passerelle/shared/i18n/runtime';
import { useMemo } from 'react';
import { useWords, type Words } from '../../lib/words.js';
import english from './i18n/en.json';
import french from './i18n/fr.json';

type ChoicesKey = keyof typeof french;

// The build compiles the catalogues; TypeScript sees the sentences people write.
const catalogues = { fr: french, en: english } as unknown as Record<Locale, Catalogue<ChoicesKey>>;

/** The page's words and, as `c`, those of a choice. */
export type ChoicesWords = Words & { readonly c: Translator<ChoicesKey>['t'] };

export function useChoicesWords(): ChoicesWords {
  const words = useWords();
  const { locale } = words;
  const c = useMemo(() => createTranslator(locale, catalogues[locale]).t, [locale]);
  return { ...words, c };
}
