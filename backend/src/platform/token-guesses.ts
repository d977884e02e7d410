import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, type Observable } from 'rxjs';
import { ProblemError } from './problems.js';
import { type Limit, RateLimits } from './rate-limits.js';

/** A page left open may ask in vain for a while; a machine that guesses needs more than the age of the world. */
const GUESSES: Limit = { hits: 200, windowSeconds: 600 };

/**
 * For controllers whose documents exist for whoever holds their token: counts each `not-found` against its address and
 * refuses `too-many-requests` beyond the limit. The right token is never counted and never kept waiting, because
 * many shoppers may share one address and no number of tries finds 192 bits.
 */
@Injectable()
export class TokenGuesses implements NestInterceptor {
  constructor(private readonly limits: RateLimits) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(catchError((error: unknown) => this.counted(error, ip)));
  }

  private async counted(error: unknown, address: string): Promise<never> {
    if (error instanceof ProblemError && error.code === 'not-found')
      await this.limits.guess('document-token', address, GUESSES);
    throw error;
  }
}
