import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

export const LEAST_CHARACTERS = 12;
/** Of 0 to 4: it would take a machine at least 10^8 tries. */
const LEAST_SCORE = 3;
/** What people of this house would think of first, in the language they think in. */
const HOUSE_WORDS = [
  'motdepasse',
  'passerelle',
  'magasin',
  'siege',
  'bricolage',
  'maison',
  'bonjour',
  'soleil',
];

let strength: ZxcvbnFactory | undefined;

export type PasswordFault = 'too-short' | 'too-common';

/**
 * What keeps a password from being chosen: fewer than 12 characters, or so usual (common passwords, rows of keys,
 * repetitions, dates, the person's own name) that a machine guesses it. Lengths count characters as people see them.
 */
export function passwordFault(password: string, ownWords: readonly string[]): PasswordFault | undefined {
  if ([...new Intl.Segmenter().segment(password)].length < LEAST_CHARACTERS) return 'too-short';
  // Its lists take a while to read, and most processes never ask.
  strength ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, house: HOUSE_WORDS },
    graphs: adjacencyGraphs,
  });
  const words = ownWords.flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]).filter(Boolean);
  return strength.check(password, words).score < LEAST_SCORE ? 'too-common' : undefined;
}
