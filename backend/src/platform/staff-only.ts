import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiCookieAuth } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { readCookie } from './cookies.js';
import { refuse } from './problems.js';
import { SelfCalls } from './self-calls.js';
import { SESSION_COOKIE, Sessions } from './sessions.js';
import { type Role, recognise } from './signed-in.js';

const ALLOWED_ROLES = 'allowed-roles';
const BEFORE_SAFEGUARDS = 'before-safeguards';

/** Lets in the signed-in staff of these roles; to other roles the route does not exist. */
@Injectable()
class StaffOnlyGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly selfCalls: SelfCalls,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const secret = readCookie(request, SESSION_COOKIE);
    const found = this.selfCalls.take(request) ?? (secret ? await this.sessions.find(secret) : undefined);
    if (found === undefined) return refuse('not-signed-in');
    const { colleague, session } = found;
    const allowed = this.reflector.getAllAndOverride<readonly Role[]>(ALLOWED_ROLES, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!allowed.includes(colleague.role)) return refuse('not-found');
    if (session.needs !== undefined && !this.reflector.get<boolean>(BEFORE_SAFEGUARDS, context.getHandler()))
      return refuse(session.needs === 'password' ? 'password-change-needed' : 'totp-needed');
    recognise(request, colleague, session);
    return true;
  }
}

/** Leaves a handler open to whoever has yet to change a given password or to enrol a second factor. */
export function BeforeSafeguards(): MethodDecorator {
  return SetMetadata(BEFORE_SAFEGUARDS, true);
}

/** Opens a route or a whole controller to staff of the named roles and to nobody else. */
export function StaffOnly(...allowed: readonly [Role, ...Role[]]) {
  return applyDecorators(SetMetadata(ALLOWED_ROLES, allowed), UseGuards(StaffOnlyGuard), ApiCookieAuth());
}
