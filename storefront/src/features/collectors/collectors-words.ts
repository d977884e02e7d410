/** The words about whoever collects in a shopper’s place, apart from the catalogue, so that no other page carries them. */
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type Catalogue, createTranslator, type Translator } from '@passerelle/shared/i18n/runtime';
import { useMemo } from 'react';
import { useWords, type Words } from '../../lib/words.js';
import english from './i18n/en.json';
import french from './i18n/fr.json';

type CollectorsKey = keyof typeof french;

// The build compiles the catalogues; TypeScript sees the sentences people write.
const catalogues = { fr: french, en: english } as unknown as Record<Locale, Catalogue<CollectorsKey>>;

/** The page's words and, as `c`, those about whoever collects. */
export type CollectorsWords = Words & { readonly c: Translator<CollectorsKey>['t'] };

export function useCollectorsWords(): CollectorsWords {
  const words = useWords();
  const { locale } = words;
  const c = useMemo(() => createTranslator(locale, catalogues[locale]).t, [locale]);
  return { ...words, c };
}
