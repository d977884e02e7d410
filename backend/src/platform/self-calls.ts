import { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from './clock.js';
import { newSecret } from './ids.js';
import type { Colleague, Session } from './signed-in.js';

/** The header that carries the token of a call that this process makes to itself. */
export const SELF_CALL_HEADER = 'x-self-call';
const LIVES_MS = 5_000;

interface Token {
  readonly path: string;
  readonly store: string;
  readonly untilMs: number;
}

/**
 * Lets this process read what a tablet reads, without a person's session. A token opens one `GET` of one path for one
 * shop, once, within five seconds; it is 256 random bits, kept in this process' memory alone, and good for nothing in
 * a request that came over a socket: there is no way to use one from outside, even for whoever knew it.
 */
@Injectable()
export class SelfCalls {
  private readonly tokens = new Map<string, Token>();

  constructor(private readonly clock: Clock) {}

  /** A token for one `GET` of this path, with its query, as a colleague of the shop. */
  tokenFor(path: string, store: string): string {
    const nowMs = this.clock.now().getTime();
    for (const [old, { untilMs }] of this.tokens) if (untilMs <= nowMs) this.tokens.delete(old);
    const token = newSecret();
    this.tokens.set(token, { path, store, untilMs: nowMs + LIVES_MS });
    return token;
  }

  /** Who calls, when the request carries a token that fits; the token is spent whether it fits or not. */
  take({
    method,
    url,
    headers,
    raw,
  }: FastifyRequest): { colleague: Colleague; session: Session } | undefined {
    const presented = headers[SELF_CALL_HEADER];
    if (typeof presented !== 'string') return undefined;
    const token = this.tokens.get(presented);
    this.tokens.delete(presented);
    // Requests of the process to itself have a drawn socket; one of the network is a real one, TLS or not.
    if (raw.socket instanceof Socket) return undefined;
    if (!token || method !== 'GET' || token.path !== url) return undefined;
    if (token.untilMs <= this.clock.now().getTime()) return undefined;
    return {
      colleague: { staffId: NOBODY, name: 'Passerelle', role: 'colleague', store: token.store },
      session: { sessionId: NOBODY, provedAt: new Date(0), needs: undefined },
    };
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
