/**
 * Digits and letters of which none is taken for another: of 0 O Q D, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V none or one is in.
 * There are 23 of them, a prime, so that the check sign finds what it must.
 */
export const SIGNS = '3479ACDEFGHJKLMNPRTVWXY';

/** Random signs of a code that one person holds. */
export const RANDOM_SIGNS = 10;

/** The sign that closes a code: one wrong sign, or two neighbours the wrong way round, do not fit it. */
export function checkSign(signs: string): string {
  let sum = 0;
  for (const [place, sign] of [...signs].entries()) sum += (place + 1) * SIGNS.indexOf(sign);
  return SIGNS[sum % SIGNS.length] ?? '';
}

/** A code of its random signs: prefix, signs, check sign, as the engine normalises them. */
export function codeOf(prefix: string, signs: string): string {
  return `${prefix}${signs}${checkSign(signs)}`;
}

/** Does the end of a code fit its signs? */
export function isWellFormed(code: string, prefix: string): boolean {
  const signs = code.slice(prefix.length, -1);
  return code.startsWith(prefix) && signs.length === RANDOM_SIGNS && checkSign(signs) === code.at(-1);
}

/** A code as it is printed: in groups of four, so that it can be read out. */
export function printed(code: string, prefix: string): string {
  const rest = code.slice(prefix.length).match(/.{1,4}/g) ?? [];
  return [prefix, ...rest].filter((part) => part !== '').join('-');
}
