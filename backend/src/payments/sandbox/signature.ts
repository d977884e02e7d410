import { createHmac } from 'node:crypto';
import { isSameText } from '../../platform/keyed-hash.js';

/** The header in which the sandbox signs its messages: `t=1764000000,v1=...`. */
export const SIGNATURE_HEADER = 'sandbox-signature';
/** How old a message may be, and how far ahead of our clock. */
const TOLERANCE_SECONDS = 300;

/** Signs a body as of an instant: HMAC-SHA-256 over `seconds.body`. */
export function signatureOf(secret: Buffer, body: string | Buffer, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${macOf(secret, body, seconds)}`;
}

/** Was this body signed with the secret, and not long ago? */
export function isSigned(secret: Buffer, body: Buffer, header: string, now: Date): boolean {
  const [, time, mac] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  if (time === undefined || mac === undefined) return false;
  const isRecent = Math.abs(now.getTime() / 1000 - Number(time)) <= TOLERANCE_SECONDS;
  return isSameText(mac, macOf(secret, body, Number(time))) && isRecent;
}

function macOf(secret: Buffer, body: string | Buffer, seconds: number): string {
  return createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex');
}
