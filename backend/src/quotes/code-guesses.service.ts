import { Injectable } from '@nestjs/common';
import { normaliseCode } from '@passerelle/shared/pricing/normalise';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../platform/clock.js';
import { readCookie } from '../platform/cookies.js';
import { RateLimits } from '../platform/rate-limits.js';
import { SESSION_COOKIE, Sessions } from '../platform/sessions.js';
import { QuotesService } from './quotes.service.js';

const BUCKET = 'promo-code';
/** A person mistypes a few times; a machine that guesses needs thousands. */
const GUESSES = { hits: 60, windowSeconds: 600 };

/** Keeps strangers from finding codes by trying. */
@Injectable()
export class CodeGuesses {
  constructor(
    private readonly limits: RateLimits,
    private readonly sessions: Sessions,
    private readonly quotes: QuotesService,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts the request against its address when a code in it may be a guess, before anything is looked up, and refuses
   * `too-many-requests` beyond the limit; then even right codes have to wait, or the refusals would tell.
   * Answers whether the reasons of refusals may be told: to signed-in staff, who are not counted.
   */
  async mayKnow(request: FastifyRequest, codes: readonly string[]): Promise<boolean> {
    if (codes.length === 0) return false;
    const secret = readCookie(request, SESSION_COOKIE);
    if (secret && (await this.sessions.find(secret))) return true;
    const isGuess = codes.some((code) => !this.isRunning(normaliseCode(code)));
    if (isGuess) await this.limits.guess(BUCKET, request.ip, GUESSES);
    else await this.limits.refuseSpent(BUCKET, request.ip, GUESSES);
    return false;
  }

  private isRunning(code: string): boolean {
    const nowMs = this.clock.now().getTime();
    return this.quotes
      .versionsOfCode(code)
      .some(
        ({ needsCode, startsMs, endsMs }) =>
          needsCode && startsMs <= nowMs && (endsMs === null || nowMs < endsMs),
      );
  }
}
