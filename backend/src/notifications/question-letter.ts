import type { Locale } from '@passerelle/shared/pricing/types';
import type { Letter } from './letter.js';
import type { NewsWords } from './messages.queries.js';
import { translators } from './translators.js';
import type { MessageKey } from './words/fr.js';

export interface QuestionFacts {
  readonly locale: Locale;
  readonly brand: string;
  readonly name: string;
  /** Of the order. */
  readonly number: string;
  readonly store: string;
  /** The page with the question, signed. */
  readonly link: string;
}

/** The one letter after a collection: one question. */
export function writeQuestion({ locale, ...values }: QuestionFacts): Letter {
  const say = (key: MessageKey) => translators[locale].t(key, { ...values });
  return {
    locale,
    brand: values.brand,
    subject: say('question.subject'),
    heading: say('question.heading'),
    paragraphs: [say('question.text')],
    buttons: [{ label: say('button.answer'), url: values.link }],
    footer: [say('question.why')],
    short: say('sms.question'),
  };
}

/** Advertising, in the words of whoever sends it. */
export function writeNews({ subject, text, button, link }: NewsWords, locale: Locale, brand: string): Letter {
  const say = (key: MessageKey) => translators[locale].t(key, { brand, text, link });
  return {
    locale,
    brand,
    subject,
    heading: subject,
    paragraphs: [text],
    buttons: [{ label: button, url: link }],
    footer: [say('news.why')],
    short: say('sms.news'),
  };
}
