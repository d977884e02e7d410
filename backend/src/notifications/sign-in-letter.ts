import type { Locale } from '@passerelle/shared/pricing/types';
import type { Letter } from './letter.js';
import { translators } from './translators.js';
import type { MessageKey } from './words/fr.js';

export interface SignInLetter {
  readonly locale: Locale;
  readonly brand: string;
  /** Six digits, for the device that asked. */
  readonly code: string;
  /** A page with a button; opening it does nothing yet. */
  readonly link: string;
}

/** The letter that lets somebody in: a link and a code by e-mail, a code alone by text message. */
export function writeSignIn({ locale, brand, code, link }: SignInLetter): Letter {
  const values = { brand, code: `${code.slice(0, 3)} ${code.slice(3)}` };
  const say = (key: MessageKey) => translators[locale].t(key, values);
  return {
    locale,
    brand,
    subject: say('sign-in.subject'),
    heading: say('sign-in.heading'),
    paragraphs: [say('sign-in.text'), say('sign-in.code')],
    buttons: [{ label: say('button.signIn'), url: link }],
    footer: [say('sign-in.notYou')],
    short: say('sms.sign-in'),
  };
}
