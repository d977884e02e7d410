/** Turns a catalogue as people write it into what the runtime reads. Runs in the build of the apps and at the start of the backend. */
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Catalogue, Locale } from './runtime.js';

const noBreakSpace = '\u00a0';
const narrowNoBreakSpace = '\u202f';

/**
 * Compiles ICU messages; French spacing is set here, so that translators type plain spaces.
 * Throws on the first message that is not valid ICU, naming its key.
 */
export function compileCatalogue<Key extends string>(
  locale: Locale,
  messages: Readonly<Record<Key, string>>,
): Catalogue<Key> {
  const entries = Object.entries<string>(messages).map(([key, message]) => {
    try {
      return [key, compileMessageOrThrow(message, locale === 'fr' ? frenchSpacing : undefined)];
    } catch (fault) {
      throw new Error(`The ${locale} message ${key} is not valid ICU: ${String(fault)}`);
    }
  });
  return Object.fromEntries(entries);
}

/** Narrow space before ; ! ? and percent, no-break space before the colon and inside guillemets. */
export function frenchSpacing(text: string): string {
  return text
    .replace(/ ([;!?%])/g, `${narrowNoBreakSpace}$1`)
    .replace(/ :/g, `${noBreakSpace}:`)
    .replace(/« /g, `«${noBreakSpace}`)
    .replace(/ »/g, `${noBreakSpace}»`);
}
