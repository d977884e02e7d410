import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newBytes } from './ids.js';
import { KeyedHash } from './keyed-hash.js';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps what must be read again but never at rest: AES-256-GCM under a key derived from the platform's secret. */
@Injectable()
export class Seals {
  constructor(private readonly hash: KeyedHash) {}

  /** Seals a text for one purpose and one owner; it opens for no other. */
  close(purpose: string, owner: string, text: string): Buffer {
    const iv = newBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.hash.of('seal', purpose), iv).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** The text that was sealed; throws when it was changed, belongs to another owner or to another secret. */
  open(purpose: string, owner: string, sealed: Buffer): string {
    const iv = sealed.subarray(0, IV_BYTES);
    const tag = sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
    const decipher = createDecipheriv(CIPHER, this.hash.of('seal', purpose), iv, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(owner))
      .setAuthTag(tag);
    return decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }
}
