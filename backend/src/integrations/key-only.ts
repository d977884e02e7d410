import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { ApiScope } from '@passerelle/shared/api/integrations';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../platform/problems.js';
import { RateLimits } from '../platform/rate-limits.js';
import { ApiKeys } from './api-keys.service.js';
import { recogniseHolder } from './key-holder.js';

const SCOPE = 'api-scope';
const BEARER = /^Bearer (pk_[A-Za-z0-9_-]{43})$/;
// Batches of 1,000 entries: more than one till or ERP ever sends.
const PER_MINUTE = { hits: 3_000, windowSeconds: 60 };
const STRANGERS = { hits: 300, windowSeconds: 60 };

/** Lets in programs whose key has the scope; to others the route does not exist. */
@Injectable()
class KeyOnlyGuard implements CanActivate {
  constructor(
    private readonly keys: ApiKeys,
    private readonly limits: RateLimits,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const secret = BEARER.exec(request.headers.authorization ?? '')?.[1];
    const holder = secret && (await this.keys.holderOf(secret));
    if (!holder) {
      await this.limits.perAddress('strange-api-key', request, STRANGERS);
      return refuse('api-key-needed');
    }
    await this.limits.perCaller('api-key', holder.keyId, PER_MINUTE);
    const scope = this.reflector.get<ApiScope>(SCOPE, context.getHandler());
    if (!holder.scopes.includes(scope)) return refuse('not-found');
    recogniseHolder(request, holder);
    return true;
  }
}

/** Opens a route to programs whose key has this scope, and to nobody else. */
export function KeyOnly(scope: ApiScope): MethodDecorator {
  return applyDecorators(SetMetadata(SCOPE, scope), UseGuards(KeyOnlyGuard), ApiBearerAuth());
}
