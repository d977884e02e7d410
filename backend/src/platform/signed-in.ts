import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from './problems.js';

export type Role = 'colleague' | 'manager' | 'head-office';

/** Who is signed in and acts; every staff command carries it. */
export interface Colleague {
  readonly staffId: string;
  readonly name: string;
  readonly role: Role;
  /** The shop whose documents they may touch; null for head office. */
  readonly store: string | null;
}

/** A colleague who stands in a shop. */
export interface ShopColleague extends Colleague {
  readonly role: 'colleague' | 'manager';
  readonly store: string;
}

/** What is known of the session itself. */
export interface Session {
  readonly sessionId: string;
  /** When the person last showed that they are there: at the sign-in or by a proof since. */
  readonly provedAt: Date;
  /** What has to be put right before anything else can be done: a password that somebody gave, a second factor. */
  readonly needs: Need | undefined;
}

/** A shopper who is signed in. */
export interface Shopper {
  /** The record that stands for this person, whichever they signed in to. */
  readonly customerId: string;
  readonly sessionId: string;
  /** When they last showed that it is them. */
  readonly provedAt: Date;
}

export type Need = 'password' | 'totp';

const signedIn = new WeakMap<object, Colleague>();
const sessions = new WeakMap<object, Session>();
const shoppers = new WeakMap<object, Shopper>();

/** Remembers for the life of the request who was recognised, and by which session. */
export function recognise(request: FastifyRequest, colleague: Colleague, session: Session): void {
  signedIn.set(request.raw, colleague);
  sessions.set(request.raw, session);
}

/** Remembers for the life of the request which shopper it is from. */
export function recogniseShopper(request: FastifyRequest, shopper: Shopper): void {
  shoppers.set(request.raw, shopper);
}

/** The shopper behind a request, once a guard has recognised one. */
export function shopperIn(request: FastifyRequest): Shopper | undefined {
  return shoppers.get(request.raw);
}

/** The session behind a request, once the guard has recognised one. */
export function sessionIn(request: FastifyRequest): Session | undefined {
  return sessions.get(request.raw);
}

/** The colleague behind a request, once the guard has recognised one. */
export function colleagueIn(request: FastifyRequest): Colleague | undefined {
  return signedIn.get(request.raw);
}

/** The colleague as an argument of a handler behind `@StaffOnly`. */
export const SignedIn = createParamDecorator((_: undefined, context: ExecutionContext): Colleague => {
  return colleagueIn(context.switchToHttp().getRequest<FastifyRequest>()) ?? refuse('not-signed-in');
});

/** The session as an argument of a handler behind `@StaffOnly`. */
export const InSession = createParamDecorator((_: undefined, context: ExecutionContext): Session => {
  return sessionIn(context.switchToHttp().getRequest<FastifyRequest>()) ?? refuse('not-signed-in');
});

/** The colleague of a shop as an argument; to head office the route does not exist. */
export const InShop = createParamDecorator((_: undefined, context: ExecutionContext): ShopColleague => {
  const colleague = colleagueIn(context.switchToHttp().getRequest<FastifyRequest>());
  if (colleague === undefined) return refuse('not-signed-in');
  const { role, store } = colleague;
  if (role === 'head-office' || store === null) return refuse('not-found');
  return { ...colleague, role, store };
});
