import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  UseGuards,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Answers } from './answers.js';
import { Clock } from './clock.js';
import { refuse } from './problems.js';
import { sessionIn } from './signed-in.js';

/** A proof is fresh for so long; the sign-in is the first one. */
const PROOF_MINUTES = 15;

/** Lets in a session whose person has shown lately that they are there; refuses `proof-needed`. */
@Injectable()
class FreshlyProvenGuard implements CanActivate {
  constructor(private readonly clock: Clock) {}

  canActivate(context: ExecutionContext): boolean {
    const session = sessionIn(context.switchToHttp().getRequest<FastifyRequest>());
    if (session === undefined) return refuse('not-signed-in');
    const ageMs = this.clock.now().getTime() - session.provedAt.getTime();
    if (ageMs > PROOF_MINUTES * 60_000) return refuse('proof-needed', { proofMinutes: PROOF_MINUTES });
    return true;
  }
}

/**
 * For acts that an unattended desk must not do: publishing, approving, exporting. The person signed in or proved
 * themselves within the last 15 minutes, else `proof-needed`; `POST /staff/session/proof` renews it and the call is
 * repeated. Stands on a handler of a controller that is `@StaffOnly`, whose guard comes first.
 */
export function FreshlyProven(): MethodDecorator {
  return applyDecorators(UseGuards(FreshlyProvenGuard), Answers('proof-needed'));
}
