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
    /** Why a message did not arrive; a code that only the provider understands stays beside the words. */
    const reasonWords = (reason: string) => {
      const key = `reason.${reason}`;
      if (has(key)) return say(key);
      return `${say(isOfNumber(reason) ? 'reason.number' : 'reason.refused')} (${reason})`;
    };
    return { ...words, say, has, kindWords, reasonWords };
  }, [words, locale]);
}

/** Twilio's codes for a number that cannot be written to. */
const numberCodes = new Set(['21211', '21610', '21612', '21614']);

/** A reason such as `400 21211`: the status and the provider's own code. */
function isOfNumber(reason: string): boolean {
  return numberCodes.has(reason.split(' ')[1] ?? '');
}
