import { generateURI, verifySync } from 'otplib';

/** RFC 4648's alphabet: 32 signs of it are the 160 bits that RFC 4226 recommends. */
export const SECRET_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
export const SECRET_SIGNS = 32;
const STEP_SECONDS = 30;

/** Is it written as an app writes a code? Spaces between the figures are forgiven. */
export function isAppCode(typed: string): boolean {
  return /^\d{6}$/.test(typed.replaceAll(/\s/g, ''));
}

/**
 * The 30-second step (RFC 6238) whose code this is: that of now, of the one before or of the next, since clocks of
 * phones drift. Undefined for a wrong code, and for one of a step that is not after `lastStep`: each opens once.
 */
export function stepOfCode(secret: string, typed: string, now: Date, lastStep: number): number | undefined {
  if (!isAppCode(typed)) return undefined;
  const verdict = verifySync({
    secret,
    token: typed.replaceAll(/\s/g, ''),
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: STEP_SECONDS,
  });
  if (!verdict.valid || !('timeStep' in verdict)) return undefined;
  return verdict.timeStep > lastStep ? verdict.timeStep : undefined;
}

/** What the app reads from the picture: `otpauth://totp/...`. */
export function enrolmentUri(issuer: string, login: string, secret: string): string {
  return generateURI({ issuer, label: login, secret });
}
