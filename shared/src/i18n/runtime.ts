/** The one i18n runtime of both apps and of the messages: ICU catalogues, compiled before use, keys typed by the caller. */
import { setupI18n } from '@lingui/core';
import type { CompiledMessage } from '@lingui/message-utils/compileMessage';

export type Locale = 'fr' | 'en';
export const locales: readonly Locale[] = ['fr', 'en'];
export const defaultLocale: Locale = 'fr';

/** BCP 47 tags used for numbers, dates and plurals. English dates are written day first, as the shops write them. */
export const languageTags: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Messages by key, compiled by `compileCatalogue` or by the build. */
export type Catalogue<Key extends string> = Readonly<Record<Key, CompiledMessage>>;

export type MessageValues = Readonly<Record<string, string | number>>;

export interface Translator<Key extends string> {
  readonly locale: Locale;
  /** The sentence of that key; a key that has none is a fault of ours and is refused aloud. */
  readonly t: (key: Key, values?: MessageValues) => string;
}

/** Binds a compiled catalogue to a language. Values that are amounts or times are formatted before they come here. */
export function createTranslator<Key extends string>(
  locale: Locale,
  catalogue: Catalogue<Key>,
): Translator<Key> {
  const i18n = setupI18n({
    locale,
    locales: languageTags[locale],
    messages: { [locale]: { ...catalogue } },
    missing: (_locale, key) => {
      throw new Error(`No ${locale} message for ${key}`);
    },
  });
  return { locale, t: (key, values) => i18n._(key, values) };
}

/** The language asked for by an Accept-Language header, or the default. */
export function localeFromHeader(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .sort((a, b) => b.quality - a.quality)
    .find(({ language }) => locales.includes(language as Locale));
  return (wanted?.language as Locale | undefined) ?? defaultLocale;
}
