/**
 * Digits and letters of which none is taken for another: of 0 O Q D, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V none or one is in.
 * There are 23 of them, a prime, so that the check sign finds what it must.
 */
const SIGNS = '3479ACDEFGHJKLMNPRTVWXY';
/** 15 signs of 23 are 67 bits; with the check sign a code is four groups of four. */
const RANDOM_SIGNS = 15;

/** The code that bytes nobody can foresee stand for: as even as 16 bytes over 15 signs can be. */
export function codeFrom(bytes: Uint8Array): string {
  let rest = bytes.subarray(0, 16).reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let signs = '';
  for (let place = 0; place < RANDOM_SIGNS; place += 1) {
    signs += SIGNS.charAt(Number(rest % BigInt(SIGNS.length)));
    rest /= BigInt(SIGNS.length);
  }
  return `${signs}${checkSign(signs)}`;
}

/** Can this be a code? One wrong sign, or two neighbours the wrong way round, cannot. */
export function isWellFormed(code: string): boolean {
  if (code.length !== RANDOM_SIGNS + 1 || [...code].some((sign) => !SIGNS.includes(sign))) return false;
  return checkSign(code.slice(0, -1)) === code.at(-1);
}

/** A code in groups of four, so that it can be read out. */
export function printedCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-');
}

function checkSign(signs: string): string {
  let sum = 0;
  for (const [place, sign] of [...signs].entries()) sum += (place + 1) * SIGNS.indexOf(sign);
  return SIGNS.charAt(sum % SIGNS.length);
}
