import {
  type Catalogue,
  createTranslator,
  type Locale,
  type MessageValues,
} from '@passerelle/shared/i18n/runtime';
import { use } from 'react';
import { useWords, type Words } from '../lib/words.js';

/** The words of the whole app, and `say` for the sentences of one room of the head office. */
export interface OfficeWords<Key extends string> extends Words {
  say: (key: Key, values?: MessageValues) => string;
  /** Has the room a sentence of that key? For keys that are made of what the server says. */
  has: (key: string) => key is Key;
}

type Sentences<Key extends string> = Pick<OfficeWords<Key>, 'say' | 'has'>;
type Loaders = Readonly<Record<Locale, () => Promise<{ default: unknown }>>>;

/**
 * A room's own catalogue, fetched with its first screen: what head office reads costs the shop's tablets nothing.
 * Suspends until the sentences are there.
 */
export function roomWords<Key extends string>(load: Loaders): () => OfficeWords<Key> {
  const loaded = new Map<Locale, Promise<Sentences<Key>>>();
  const sentences = (locale: Locale): Promise<Sentences<Key>> => {
    const known = loaded.get(locale);
    if (known !== undefined) return known;
    const coming = load[locale]().then((module) => {
      // The build compiles the two catalogues: their type in the editor is that of the sources.
      const catalogue = module.default as Catalogue<Key>;
      const { t: say } = createTranslator(locale, catalogue);
      return { say, has: (key: string): key is Key => Object.hasOwn(catalogue, key) };
    });
    loaded.set(locale, coming);
    // A cut while it was fetched must not stay for ever.
    coming.catch(() => loaded.delete(locale));
    return coming;
  };
  return function useRoomWords() {
    const words = useWords();
    return { ...words, ...use(sentences(words.locale)) };
  };
}
