import { Injectable } from '@nestjs/common';
import argon2 from 'argon2';
import { newSecret } from './ids.js';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const COST = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes a password for keeping: argon2id with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return argon2.hash(password, COST);
}

@Injectable()
export class Passwords {
  // Compared against when there is nobody of that name, so that the answer takes as long.
  private readonly nobody = hashPassword(newSecret());

  /** Is it the password behind the hash? Takes as long when there is no hash at all. */
  async matches(hash: string | undefined, password: string): Promise<boolean> {
    const isSame = await argon2.verify(hash ?? (await this.nobody), password);
    return isSame && hash !== undefined;
  }
}
