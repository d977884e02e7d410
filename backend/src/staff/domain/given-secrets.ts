/** Signs that nobody takes for another one when they are read aloud or from paper: no 0, 1, i, l, o. */
export const CLEAR_SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';
export const FIRST_PASSWORD_SIGNS = 16;
const FIRST_PASSWORD_GROUP = 4;
export const RECOVERY_CODE_SIGNS = 10;
export const RECOVERY_CODES = 10;

/** Signs in groups, as people copy them: `k7mf-2qpx`. */
export function grouped(signs: string, groupSize: number): string {
  return signs.match(new RegExp(`.{1,${groupSize}}`, 'g'))?.join('-') ?? '';
}

/** A password for the first sign-in, from 16 signs that were drawn. */
export function firstPasswordOf(signs: string): string {
  return grouped(signs, FIRST_PASSWORD_GROUP);
}

/** A recovery code as it is compared: however it was typed, its signs alone. */
export function plainRecoveryCode(typed: string): string {
  return typed.toLowerCase().replaceAll(/[\s-]/g, '');
}
