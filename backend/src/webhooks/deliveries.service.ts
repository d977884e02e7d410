import {
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { Page } from '@passerelle/shared/api/page';
import { type DeliveryState, type WebhookDeliveryView, webhookTopics } from '@passerelle/shared/api/webhooks';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database, type Tx } from '../platform/database.js';
import type { ToldFact } from '../platform/facts.js';
import { idOf, newId } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { Pacer } from '../platform/pacer.js';
import { refuse } from '../platform/problems.js';
import { prune } from '../platform/pruning.js';
import { Relay } from '../platform/relay.js';
import type { Colleague } from '../platform/signed-in.js';
import { messageOf } from './domain/message.js';
import { nextTryAt } from './domain/retries.js';
import { signedHeaders } from './domain/signature.js';
import { post, type Reception } from './sender.js';
import { Subscriptions } from './subscriptions.service.js';
import { systemResolver, targetOf } from './targets.js';
import {
  claimDue,
  type DeliveryRow,
  type DueDelivery,
  deliveriesOf,
  deliveryExists,
  enqueue,
  noteAttempt,
  replay,
  settleDelivery,
} from './webhooks.queries.js';

const POLL_MS = 500;
const AT_ONCE = 16;
// The lease is longer than all that is claimed at once can take.
const CLAIM = { leaseSeconds: 120, most: 32, mostEach: 4 };
const PAGE = 50;
const MOST_REPLAYED = 10_000;
const KEPT_DAYS = 30;
const GONE = 410;

/** Messages to other programs: written when a fact is told, sent after, tried again, and kept in a log. */
@Injectable()
export class Deliveries implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly sending: Pacer;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly relay: Relay,
    private readonly subscriptions: Subscriptions,
    private readonly trail: AuditTrail,
    logger: Logger,
  ) {
    this.sending = new Pacer(POLL_MS, () => this.sendDue(), logger, 'webhooks-failed');
  }

  onModuleInit(): void {
    this.relay.tell(webhookTopics, (fact) => this.write(fact));
  }

  onApplicationBootstrap(): void {
    if (this.config.runsWorker) this.sending.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.sending.stop();
  }

  /** Sends what is due now; answers how much that was. Any number of processes may do so at once. */
  async sendDue(): Promise<number> {
    const due = await this.database.rows<DueDelivery>(claimDue(this.clock.now(), CLAIM));
    const waiting = [...due];
    const worker = async () => {
      for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) await this.send(each);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return due.length;
  }

  /** The log of one receiver, the newest first. */
  async page(
    subscription: string,
    state: DeliveryState | undefined,
    cursor: string | undefined,
  ): Promise<Page<WebhookDeliveryView>> {
    await this.subscriptions.one(subscription);
    const [at, id] = cursor ? placeIn(cursor, 'string', 'string') : [];
    const before = at && id ? { at, id } : undefined;
    const rows = await this.database.rows<DeliveryRow>(deliveriesOf(subscription, state, before, PAGE + 1));
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    return {
      items: shown.map(viewOf),
      nextCursor: last ? cursorOf(last.createdAt.toISOString(), last.id) : null,
    };
  }

  /** Has one message sent again, under the id it had. Refuses `not-found`. */
  async replayOne(tx: Tx, subscription: string, id: string): Promise<number> {
    await this.subscriptions.one(subscription, tx);
    if ((await tx.rows(deliveryExists(subscription, id))).length === 0) return refuse('not-found');
    const replayed = await tx.run(replay(subscription, { id }, this.clock.now(), 1));
    tx.afterCommit(() => this.sending.nudge());
    return replayed;
  }

  /** Has every message since an instant sent again. */
  async replaySince(
    tx: Tx,
    by: Colleague,
    subscription: string,
    which: { readonly since: Date; readonly state?: DeliveryState },
  ): Promise<number> {
    const { name } = await this.subscriptions.one(subscription, tx);
    const replayed = await tx.run(replay(subscription, which, this.clock.now(), MOST_REPLAYED));
    await this.trail.record(tx, {
      ...{ by, act: 'webhook-replayed', subject: { kind: 'webhook', id: subscription, label: name } },
      after: { since: which.since.toISOString(), messages: replayed },
    });
    tx.afterCommit(() => this.sending.nudge());
    return replayed;
  }

  /** Removes messages that have had their time. */
  @Cron('37 3 * * *')
  async prune(): Promise<void> {
    if (!this.config.runsWorker) return;
    await prune(this.database, {
      table: 'webhook_delivery',
      where: `state <> 'waiting' and created_at < $1::timestamptz - make_interval(days => $2)`,
      values: [this.clock.now(), KEPT_DAYS],
    });
  }

  /** Writes the message of a fact for everybody who wants it; told twice, it is written once. */
  private async write(fact: ToldFact): Promise<void> {
    const wanted = await this.subscriptions.wanting(fact);
    if (wanted.length === 0) return;
    const { topic, subject } = fact;
    const body = messageOf(fact);
    const messages = wanted.map(({ id }) => ({
      ...{ id: idOf('webhook', id, fact.id), subscription: id, topic, subject, body },
    }));
    await this.database.run(enqueue(messages, this.clock.now()));
    this.sending.nudge();
  }

  private async send(due: DueDelivery): Promise<void> {
    const at = this.clock.now();
    const reception = await this.receptionOf(due, at);
    const isDelivered = reception.status !== null && reception.status >= 200 && reception.status < 300;
    const isGone = reception.status === GONE;
    const again = isDelivered || isGone ? undefined : nextTryAt(due.tries, at);
    await this.database.inTransaction(async (tx) => {
      await tx.run(noteAttempt({ id: newId(at), delivery: due.id, number: due.tries, at, ...reception }));
      await tx.run(
        settleDelivery({
          id: due.id,
          state: isDelivered ? 'delivered' : again ? 'waiting' : 'parked',
          nextTryAt: again ?? null,
          deliveredAt: isDelivered ? at : null,
        }),
      );
    });
    if (isGone) await this.subscriptions.rest(due.subscription);
  }

  /** Looks at the address anew before each try: a name may stand for another address since. */
  private async receptionOf(due: DueDelivery, at: Date): Promise<Reception> {
    const { allowsLoopbackWebhooks: allowsLoopback } = this.config;
    const target = await targetOf(due.url, { allowsLoopback }, systemResolver);
    if (typeof target === 'string') return { status: null, error: target, durationMs: 0 };
    const secret = this.subscriptions.secretOf(due);
    // Sealed under another secret of the platform: it is tried like any other and parked, and keeps nobody waiting.
    if (secret === undefined) return { status: null, error: 'secret-unreadable', durationMs: 0 };
    const { id, body } = due;
    const timestamp = Math.floor(at.getTime() / 1000);
    return post(target, signedHeaders(secret, { id, timestamp, body }), body);
  }
}

function viewOf({
  createdAt,
  nextTryAt: next,
  deliveredAt,
  attempts,
  ...row
}: DeliveryRow): WebhookDeliveryView {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    nextTryAt: next?.toISOString() ?? null,
    deliveredAt: deliveredAt?.toISOString() ?? null,
    attempts: attempts.map((attempt) => ({ ...attempt, at: new Date(attempt.at).toISOString() })),
  };
}
