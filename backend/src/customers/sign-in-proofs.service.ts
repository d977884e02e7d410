import { Injectable } from '@nestjs/common';
import { isId } from '../platform/ids.js';
import { isSameText, KeyedHash } from '../platform/keyed-hash.js';

const CODE_DIGITS = 6;

/** What somebody shows to prove that they hold an address: derived from the attempt, kept nowhere. */
@Injectable()
export class SignInProofs {
  constructor(private readonly hash: KeyedHash) {}

  /** The six digits of a text message. */
  code(attemptId: string): string {
    const number = this.hash.of('sign-in-code', attemptId).readBigUInt64BE() % 10n ** BigInt(CODE_DIGITS);
    return number.toString().padStart(CODE_DIGITS, '0');
  }

  /** The words of an e-mail's link: the attempt and 256 bits that only this platform can make for it. */
  linkToken(attemptId: string): string {
    return `${attemptId}.${this.hash.textOf('sign-in-link', attemptId)}`;
  }

  isCode(typed: string, attemptId: string): boolean {
    return isSameText(typed.replaceAll(/\s/g, ''), this.code(attemptId));
  }

  /** The attempt that a link's words are of; undefined for words that were never sent. */
  attemptIn(token: string): string | undefined {
    const [attemptId = '', proof = '', ...rest] = token.split('.');
    if (rest.length > 0 || !isId(attemptId)) return undefined;
    return this.hash.matches(proof, 'sign-in-link', attemptId) ? attemptId : undefined;
  }
}
