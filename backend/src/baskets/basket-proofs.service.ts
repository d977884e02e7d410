import { Injectable } from '@nestjs/common';
import { KeyedHash, sha256 } from '../platform/keyed-hash.js';
import { typedCode } from '../platform/typed-code.js';

/** No sign that looks like another one: neither I, L, O nor 0, 1. 31 signs, eight of them are 39.6 bits. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_SIGNS = 8;
const TOKEN_BYTES = 24;
const TOKEN = /(?:^|\/)([\w-]{32})$/;
const CODE = new RegExp(`^[${SIGNS}]{${CODE_SIGNS}}$`);

/** The secrets of a copy of a basket, derived whenever they are needed; the database keeps hashes of them. */
@Injectable()
export class BasketProofs {
  constructor(private readonly hash: KeyedHash) {}

  /** What opens the copy anywhere: 192 bits. */
  token(shareId: string): string {
    return this.hash.of('basket-share', shareId).subarray(0, TOKEN_BYTES).toString('base64url');
  }

  /** What opens it in a shop, in two groups of four. */
  code(shareId: string): string {
    let number = BigInt(`0x${this.hash.of('basket-code', shareId).toString('hex')}`);
    let code = '';
    for (let place = 0; place < CODE_SIGNS; place += 1) {
      code += SIGNS[Number(number % BigInt(SIGNS.length))];
      number /= BigInt(SIGNS.length);
    }
    return `${code.slice(0, 4)}-${code.slice(4)}`;
  }

  tokenHash(token: string): Buffer {
    return sha256(token);
  }

  /** Keyed: whoever reads the database cannot try all codes against it. */
  codeHash(code: string): Buffer {
    return this.hash.of('basket-code-hash', typedCode(code));
  }

  /** What was read from a QR, an address or a person's lips: a token, a code, or nothing of ours. */
  readShown(shown: string): { readonly token: string } | { readonly code: string } | undefined {
    const token = TOKEN.exec(shown.trim())?.[1];
    if (token !== undefined) return { token };
    const code = typedCode(shown);
    return CODE.test(code) ? { code } : undefined;
  }
}
