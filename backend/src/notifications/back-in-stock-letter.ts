import type { Locale } from '@passerelle/shared/pricing/types';
import type { Letter } from './letter.js';
import { translators } from './translators.js';
import type { MessageKey } from './words/fr.js';

export interface BackInStock {
  /** The article as people call it. */
  readonly article: string;
  readonly store: { readonly name: string; readonly address: string; readonly phone: string };
  readonly locale: Locale;
  readonly brand: string;
  /** The product's page at that shop. */
  readonly link: string;
}

/** The one letter of a stock alert: what is back, where, and that no other letter follows. */
export function writeBackInStock({ article, store, locale, brand, link }: BackInStock): Letter {
  const { name, address, phone } = store;
  const values = { article, store: name, address, phone, brand, link };
  const say = (key: MessageKey) => translators[locale].t(key, values);
  return {
    locale,
    brand,
    subject: say('back-in-stock.subject'),
    heading: say('back-in-stock.heading'),
    paragraphs: [say('back-in-stock.text'), say('back-in-stock.notKept')],
    buttons: [{ label: say('button.seeThere'), url: link }],
    footer: [say('footer.shop'), say('back-in-stock.why')],
    short: say('sms.back-in-stock'),
  };
}
