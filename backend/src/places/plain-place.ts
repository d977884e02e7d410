/** Rules for comparing the names of places: what is typed and what is stored go through the same words. */

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
]);

/** The letters and digits of a name, without accents, one space between words; "St" is "saint", "s/" is "sur". */
export function plainPlace(name: string): string {
  const words = name
    .slice(0, 100)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/\bs\//g, 'sur ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  return words.map((word, index) => abbreviated(word, index === words.length - 1)).join(' ');
}

// A last "st" may be the beginning of "strasbourg": only a finished word is an abbreviation.
function abbreviated(word: string, isLast: boolean): string {
  return isLast ? word : (ABBREVIATIONS.get(word) ?? word);
}

/** What somebody typed: a postcode or its beginning, and the words beside it. */
export interface TypedPlace {
  readonly digits: string;
  readonly words: string;
}

/** Splits "69003 lyon" and "Lyon, 69003"; a single digit after a name is an arrondissement, not a postcode. */
export function readPlace(typed: string): TypedPlace {
  const plain = plainPlace(typed);
  if (/^[0-9]{1,5}$/.test(plain)) return { digits: plain, words: '' };
  const postcode = /(?:^| )([0-9]{5})(?: |$)/.exec(plain)?.[1] ?? '';
  return { digits: postcode, words: plain.replace(postcode, ' ').replace(/ +/g, ' ').trim() };
}
