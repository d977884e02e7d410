import { Injectable } from '@nestjs/common';
import { type Limit, RateLimits } from '../platform/rate-limits.js';

// Five tries of one login from one address; more in all, so that a stranger cannot lock a colleague out at once.
const TRIES_HERE: Limit = { hits: 5, windowSeconds: 300 };
const TRIES_ANYWHERE: Limit = { hits: 25, windowSeconds: 300 };
// Whoever guesses here knows the password already; three codes of a million are right at any moment.
const CODES: Limit = { hits: 10, windowSeconds: 3600 };

/** Counts guesses at what people prove themselves by; one count for the sign-in, the proof and the account. */
@Injectable()
export class SignInGuesses {
  constructor(private readonly limits: RateLimits) {}

  /** Counts a try of this login from this address; refuses `too-many-requests` beyond the limits. */
  async count(login: string, address: string): Promise<void> {
    await this.limits.guess('sign-in-here', `${login} ${address}`, TRIES_HERE);
    await this.limits.guess('sign-in', login, TRIES_ANYWHERE);
  }

  /** Forgets the tries of a person who has shown everything that was asked. */
  async forgive(login: string, address: string): Promise<void> {
    await this.limits.forgive('sign-in-here', `${login} ${address}`);
    await this.limits.forgive('sign-in', login);
  }

  /** Counts a try at the codes of this person, wherever it comes from. */
  countCode(staffId: string): Promise<void> {
    return this.limits.guess('second-factor', staffId, CODES);
  }

  forgiveCodes(staffId: string): Promise<void> {
    return this.limits.forgive('second-factor', staffId);
  }
}
