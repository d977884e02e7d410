import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { ProblemCode } from '@passerelle/shared/problems';
import type { FastifyRequest } from 'fastify';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { Database, sqlStateOf, type Tx } from './database.js';
import { isId } from './ids.js';
import { ProblemError, refuse, refuseField } from './problems.js';
import { prune } from './pruning.js';
import { colleagueIn, shopperIn } from './signed-in.js';

/** What makes two requests the same one: who asks for what, under which key, with which words. */
export interface KeyedRequest {
  /** Actor and route. */
  readonly scope: string;
  readonly key: string;
  /** SHA-256 of path and body. */
  readonly payloadHash: Buffer;
}

interface StoredAnswer {
  readonly payload_hash: Buffer;
  readonly status: number;
  readonly answer: unknown;
}

interface StoredRefusal {
  readonly code: ProblemCode;
  readonly members: Readonly<Record<string, unknown>>;
}

const LOCK_NOT_AVAILABLE = '55P03';

/** Reads key, actor, route and payload of an unsafe request; refuses `idempotency-key-missing`. */
function keyedRequest(request: FastifyRequest): KeyedRequest {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') refuse('idempotency-key-missing');
  if (!isId(key)) refuseField('Idempotency-Key', 'must-be-uuid', 'must be a UUID');
  const path = request.url.split('?', 1)[0] ?? '';
  return {
    scope: `${actorOf(request)} ${request.method} ${request.routeOptions.url ?? path}`,
    key: key.toLowerCase(),
    payloadHash: createHash('sha256')
      .update(path)
      .update('\u0000')
      .update(JSON.stringify(request.body ?? null))
      .digest(),
  };
}

/** The keyed request as an argument of a handler; documents and demands the `Idempotency-Key` header. */
export const Keyed = createParamDecorator(
  (_: undefined, context: ExecutionContext): KeyedRequest =>
    keyedRequest(context.switchToHttp().getRequest<FastifyRequest>()),
  [
    (target, property) => {
      const descriptor = property && Object.getOwnPropertyDescriptor(target, property);
      if (property && descriptor)
        ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })(
          target,
          property,
          descriptor,
        );
    },
  ],
);

/** One effect and one answer per key, also after a restart and from another instance. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Runs the story in one transaction, once per key, and keeps its answer in that same transaction.
   * A repeat is given the stored answer; a repeat while the first is still running waits for it.
   * Refusals of status 409 and 422 that the story throws are stored too (its writes are undone); any other
   * error leaves no trace, so that the request can be tried again.
   */
  async once<Body>(request: KeyedRequest, story: (tx: Tx) => Promise<Body>, status = 200): Promise<Body> {
    const outcome = await this.database.inTransaction(async (tx): Promise<StoredAnswer> => {
      const stored = await this.claim(tx, request);
      return stored ?? (await this.firstAnswer(tx, request, story, status));
    });
    if (!outcome.payload_hash.equals(request.payloadHash)) refuse('idempotency-key-reused');
    if (outcome.status < 400) return outcome.answer as Body;
    const { code, members } = outcome.answer as StoredRefusal;
    throw new ProblemError(code, members);
  }

  /** Forgets answers that have had their time: two days, unless set otherwise. */
  async prune(): Promise<number> {
    return prune(this.database, {
      table: 'idempotency_key',
      where: 'created_at < $1::timestamptz - make_interval(hours => $2)',
      values: [this.clock.now(), this.config.answersKeptHours],
    });
  }

  /** Takes the key for this transaction, or answers what was said the first time. */
  private async claim(tx: Tx, request: KeyedRequest): Promise<StoredAnswer | undefined> {
    const { scope, key, payloadHash } = request;
    const isFirst = await tx
      .run({
        name: 'idempotency-claim',
        text: `insert into idempotency_key (scope, key, payload_hash, created_at) values ($1, $2, $3, $4)
               on conflict do nothing`,
        values: [scope, key, payloadHash, this.clock.now()],
      })
      .catch((error: unknown) => {
        // The first request holds the row for longer than a lock may be waited for.
        if (sqlStateOf(error) === LOCK_NOT_AVAILABLE) refuse('idempotency-in-progress');
        throw error;
      });
    if (isFirst === 1) return undefined;
    const [stored] = await tx.rows<StoredAnswer>({
      name: 'idempotency-stored',
      text: 'select payload_hash, status, answer from idempotency_key where scope = $1 and key = $2',
      values: [scope, key],
    });
    return stored ?? refuse('idempotency-in-progress');
  }

  private async firstAnswer<Body>(
    tx: Tx,
    request: KeyedRequest,
    story: (tx: Tx) => Promise<Body>,
    status: number,
  ): Promise<StoredAnswer> {
    await tx.run({ text: 'savepoint story' });
    const outcome = await story(tx).then(
      (body) => ({ payload_hash: request.payloadHash, status, answer: body }),
      async (error: unknown) => {
        const refusal = storable(error);
        if (refusal === undefined) throw error;
        await tx.run({ text: 'rollback to savepoint story' });
        tx.forgetAfterCommit();
        return { payload_hash: request.payloadHash, ...refusal };
      },
    );
    await tx.run({
      name: 'idempotency-answer',
      text: 'update idempotency_key set status = $3, answer = $4 where scope = $1 and key = $2',
      values: [request.scope, request.key, outcome.status, JSON.stringify(outcome.answer ?? null)],
    });
    return outcome;
  }
}

function storable(error: unknown): { status: number; answer: StoredRefusal } | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  const { status } = error;
  if (status !== 409 && status !== 422) return undefined;
  return { status, answer: { code: error.code, members: error.members } };
}

/** A colleague or a signed-in shopper by id; the holder of a tracking token by its hash; anybody else is "anyone". */
function actorOf(request: FastifyRequest): string {
  const colleague = colleagueIn(request);
  if (colleague !== undefined) return `staff:${colleague.staffId}`;
  const shopper = shopperIn(request);
  if (shopper !== undefined) return `customer:${shopper.customerId}`;
  const token = request.headers.authorization;
  if (token === undefined) return 'anyone';
  return `bearer:${createHash('sha256').update(token).digest('hex').slice(0, 16)}`;
}
