/** The words of messages and opinions, apart from the catalogue: they come with the panels that show them. */
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type Catalogue, createTranslator } from '@passerelle/shared/i18n/runtime';
import { useMemo } from 'react';
import { useWords } from '../../lib/words.js';
import english from './i18n/en.json';
import french from './i18n/fr.json';

type Key = keyof typeof french;

// The build compiles the catalogues; TypeScript sees the sentences people write.
const catalogues = { fr: french, en: english } as unknown as Record<Locale, Catalogue<Key>>;

/** The app's words and, as `say`, those of messages. */
export function useMessagesWords() {
  const words = useWords();
  const { locale } = words;
  return useMemo(() => {
    const { t: say } = createTranslator(locale, catalogues[locale]);
    const has = (key: string): key is Key => Object.hasOwn(catalogues[locale], key);
    /** What a message was about; a kind that has no word yet is named as it is. */
    const kindWords = (kind: string) => {
      const key = `kind.${kind}`;
      return has(key) ? say(key) : kind;
    };
    return { ...words, say, has, kindWords };
  }, [words, locale]);
}
