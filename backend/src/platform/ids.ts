import { createHash, randomBytes } from 'node:crypto';

// Asking the system for chance costs more than the rest of an id, so it is asked for many ids at a time.
const POOL_BYTES = 16 * 256;
let pool = randomBytes(POOL_BYTES);
let used = 0;

function sixteenBytes(): Buffer {
  if (used === POOL_BYTES) {
    pool = randomBytes(POOL_BYTES);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
}

/** A UUIDv7: sortable by the instant it was made (RFC 9562). */
export function newId(now: Date): string {
  const bytes = sixteenBytes();
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return format(bytes);
}

/** The same UUID for the same words, so that a repeat of an outside fact has one id (RFC 9562, version 8). */
export function idOf(...words: readonly string[]): string {
  const bytes = createHash('sha256').update(words.join('\u0000')).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return format(bytes);
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Is this text written as a UUID, so that the database can be asked for it? */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** 256 bits from the system's generator, as base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Bytes nobody can foresee. */
export function newBytes(count: number): Buffer {
  return randomBytes(count);
}

/** So many signs of an alphabet, each as likely as any other, from the system's generator. */
export function randomSigns(alphabet: string, count: number): string {
  const fair = 256 - (256 % alphabet.length);
  const signs: string[] = [];
  while (signs.length < count) {
    for (const byte of randomBytes(Math.min(65_536, 2 * (count - signs.length)))) {
      // What is left over at the end of a byte's range would favour the first signs.
      if (byte < fair && signs.length < count) signs.push(alphabet.charAt(byte % alphabet.length));
    }
  }
  return signs.join('');
}

function format(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
