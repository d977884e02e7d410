import type { Letter } from './letter.js';
import { translators } from './translators.js';

/** The letter with the link to its reader's choices; as it is where there is none. */
export function withChoices(letter: Letter, url: string | undefined): Letter {
  if (url === undefined) return letter;
  const { t } = translators[letter.locale];
  return {
    ...letter,
    choices: { label: t('choices.label'), url },
    short: `${letter.short} ${t('choices.sms', { link: url })}`,
  };
}
