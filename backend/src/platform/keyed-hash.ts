import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from './config.js';

/** HMAC-SHA-256 under the platform's secret: what can be derived again need not be kept. */
@Injectable()
export class KeyedHash {
  constructor(private readonly config: Config) {}

  /** 32 bytes that only this platform can make for these words; the purpose keeps uses apart. */
  of(purpose: string, ...words: readonly string[]): Buffer {
    return createHmac('sha256', this.config.secret)
      .update([purpose, ...words].join('\u0000'))
      .digest();
  }

  /** The same as base64url text of 43 signs. */
  textOf(purpose: string, ...words: readonly string[]): string {
    return this.of(purpose, ...words).toString('base64url');
  }

  /** Does the text presented equal what would be derived? Takes the same time whatever is presented. */
  matches(presented: string, purpose: string, ...words: readonly string[]): boolean {
    return isSameText(presented, this.textOf(purpose, ...words));
  }
}

/** Compares two texts in a time that does not tell where they differ. */
export function isSameText(one: string, other: string): boolean {
  return timingSafeEqual(sha256(one), sha256(other));
}

/** SHA-256 of a text, 32 bytes. */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
