/** Words about baskets of several devices and people, apart from the catalogue, so that no other page carries them. */
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type Catalogue, createTranslator } from '@passerelle/shared/i18n/runtime';
import { useMemo } from 'react';
import { useWords } from '../../lib/words.js';
import english from './i18n/en.json';
import french from './i18n/fr.json';

type BasketKey = keyof typeof french;

// The build compiles the catalogues; TypeScript sees the sentences people write.
const catalogues = { fr: french, en: english } as unknown as Record<Locale, Catalogue<BasketKey>>;

/** The page's words and, as `b`, those of shared and merged baskets. */
export function useBasketWords() {
  const words = useWords();
  const { locale } = words;
  const b = useMemo(() => createTranslator(locale, catalogues[locale]).t, [locale]);
  return { ...words, b };
}
