import { compileCatalogue } from '@passerelle/shared/i18n/compile';
import { createTranslator, type Locale, type Translator } from '@passerelle/shared/i18n/runtime';
import { en } from './words/en.js';
import { fr, type MessageKey } from './words/fr.js';

/** The sentences of messages in each language, compiled once at start. */
export const translators: Readonly<Record<Locale, Translator<MessageKey>>> = {
  fr: createTranslator('fr', compileCatalogue<MessageKey>('fr', fr)),
  en: createTranslator('en', compileCatalogue<MessageKey>('en', en)),
};
