import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  UseGuards,
} from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answers } from './answers.js';
import { Clock } from './clock.js';
import { readCookie } from './cookies.js';
import { refuse } from './problems.js';
import { SHOPPER_COOKIE, ShopperSessions } from './shopper-sessions.js';
import { recogniseShopper, type Shopper, shopperIn } from './signed-in.js';

/** A proof is fresh for so long; the sign-in is the first one. */
const PROOF_MINUTES = 15;

/** Recognises whoever is signed in and lets everybody pass. */
@Injectable()
class KnownShopperGuard implements CanActivate {
  constructor(private readonly sessions: ShopperSessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const secret = readCookie(request, SHOPPER_COOKIE);
    const shopper = secret ? await this.sessions.find(secret) : undefined;
    if (shopper !== undefined) recogniseShopper(request, shopper);
    return true;
  }
}

/** Lets in shoppers who are signed in; refuses `not-signed-in`. */
@Injectable()
class ShopperOnlyGuard extends KnownShopperGuard {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    await super.canActivate(context);
    if (shopperIn(context.switchToHttp().getRequest<FastifyRequest>()) === undefined)
      return refuse('not-signed-in');
    return true;
  }
}

/** Lets in whoever showed lately that it is them; refuses `proof-needed`. */
@Injectable()
class JustSignedInGuard implements CanActivate {
  constructor(private readonly clock: Clock) {}

  canActivate(context: ExecutionContext): boolean {
    const shopper = shopperIn(context.switchToHttp().getRequest<FastifyRequest>());
    if (shopper === undefined) return refuse('not-signed-in');
    const ageMs = this.clock.now().getTime() - shopper.provedAt.getTime();
    if (ageMs > PROOF_MINUTES * 60_000) return refuse('proof-needed', { proofMinutes: PROOF_MINUTES });
    return true;
  }
}

/** Opens a route or a whole controller to shoppers who are signed in. */
export function ShopperOnly() {
  return applyDecorators(UseGuards(ShopperOnlyGuard), ApiCookieAuth());
}

/** Has a route know the shopper, where one is signed in; guests pass as well. */
export function KnowsShopper() {
  return applyDecorators(UseGuards(KnownShopperGuard));
}

/**
 * For what a phone left lying about must not do: the shopper signed in within the last 15 minutes, else `proof-needed`.
 * Stands on a handler of a controller that is `@ShopperOnly`, whose guard comes first.
 */
export function JustSignedIn(): MethodDecorator {
  return applyDecorators(UseGuards(JustSignedInGuard), Answers('proof-needed'));
}

/** The shopper as an argument of a handler behind `@ShopperOnly`. */
export const SignedInShopper = createParamDecorator(
  (_: undefined, context: ExecutionContext): Shopper =>
    shopperIn(context.switchToHttp().getRequest<FastifyRequest>()) ?? refuse('not-signed-in'),
);

/** The shopper as an argument of a handler behind `@KnowsShopper`; undefined for a guest. */
export const AnyShopper = createParamDecorator(
  (_: undefined, context: ExecutionContext): Shopper | undefined =>
    shopperIn(context.switchToHttp().getRequest<FastifyRequest>()),
);
