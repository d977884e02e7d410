import { Injectable } from '@nestjs/common';
import type { NewWebhookView, WebhookRequest, WebhookView } from '@passerelle/shared/api/webhooks';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { newBytes, newId } from '../platform/ids.js';
import { refuse } from '../platform/problems.js';
import { Seals } from '../platform/seals.js';
import type { Colleague } from '../platform/signed-in.js';
import { StoresService } from '../stores/stores.service.js';
import { SECRET_MARK } from './domain/signature.js';
import { systemResolver, targetOf } from './targets.js';
import {
  endSubscription,
  insertSubscription,
  parkAllOf,
  pauseSubscription,
  type SubscriptionFigures,
  type SubscriptionRow,
  standingSubscriptions,
  subscriptions,
} from './webhooks.queries.js';

const SECRET_BYTES = 32;
const MOST_SHOWN = 200;
const PURPOSE = 'webhook';
// How long a process may not have heard of a subscription that another one made.
const REMEMBERED_MS = 2_000;

/** Who wants to be told what: made at head office, with a secret that signs and is shown once. */
@Injectable()
export class Subscriptions {
  private remembered: { rows: Promise<SubscriptionRow[]>; at: number } | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly seals: Seals,
    private readonly stores: StoresService,
    private readonly trail: AuditTrail,
  ) {}

  async list(): Promise<WebhookView[]> {
    return (await this.database.rows<SubscriptionFigures>(subscriptions(null, MOST_SHOWN))).map(viewOf);
  }

  /** One that stands; refuses `not-found`. */
  async one(id: string, from: Pick<Tx, 'rows'> = this.database): Promise<WebhookView> {
    const [row] = await from.rows<SubscriptionFigures>(subscriptions(id, 1));
    return row ? viewOf(row) : refuse('not-found');
  }

  /** Makes a subscription; only this answer says its secret. Refuses `webhook-target-refused` with the reason. */
  async create(by: Colleague, wanted: WebhookRequest): Promise<NewWebhookView> {
    for (const [place, store] of (wanted.stores ?? []).entries())
      this.stores.known(store, `stores[${place}]`);
    const { allowsLoopbackWebhooks: allowsLoopback } = this.config;
    const target = await targetOf(wanted.url, { allowsLoopback }, systemResolver);
    if (typeof target === 'string') return refuse('webhook-target-refused', { reason: target, field: 'url' });
    const now = this.clock.now();
    const id = newId(now);
    const secret = SECRET_MARK + newBytes(SECRET_BYTES).toString('base64');
    const row: SubscriptionRow = {
      id,
      name: wanted.name.trim(),
      url: target.url.href,
      topics: [...new Set(wanted.topics)],
      stores: wanted.stores ? [...new Set(wanted.stores)] : null,
      secret: this.seals.close(PURPOSE, id, secret),
      createdAt: now,
      pausedAt: null,
    };
    await this.database.inTransaction(async (tx) => {
      await tx.run(insertSubscription(row, by.staffId));
      await this.trail.record(tx, {
        ...{ by, act: 'webhook-created', subject: { kind: 'webhook', id, label: row.name } },
        after: { host: target.url.host, topics: row.topics.join(' '), stores: row.stores?.join(' ') ?? '' },
      });
    });
    this.forget();
    return { webhook: await this.one(id), secret };
  }

  /** Holds messages back, or lets them go again. */
  async pause(tx: Tx, by: Colleague, id: string, isPaused: boolean): Promise<WebhookView> {
    const { name, isPaused: before } = await this.one(id, tx);
    await tx.run(pauseSubscription(id, isPaused, this.clock.now()));
    if (before !== isPaused)
      await this.trail.record(tx, {
        ...{ by, act: isPaused ? 'webhook-paused' : 'webhook-resumed' },
        subject: { kind: 'webhook', id, label: name },
      });
    tx.afterCommit(() => this.forget());
    return this.one(id, tx);
  }

  /** Ends a subscription for good; what still waited is parked. */
  async end(tx: Tx, by: Colleague, id: string): Promise<void> {
    const { name } = await this.one(id, tx);
    await tx.run(endSubscription(id, this.clock.now()));
    await tx.run(parkAllOf(id));
    await this.trail.record(tx, { by, act: 'webhook-ended', subject: { kind: 'webhook', id, label: name } });
    tx.afterCommit(() => this.forget());
  }

  /** A receiver that says it is gone for good is asked no more until somebody looks. */
  async rest(id: string): Promise<void> {
    await this.database.run(pauseSubscription(id, true, this.clock.now()));
    this.forget();
  }

  /** Those that stand, as every process remembers them for a moment. */
  standing(): Promise<readonly SubscriptionRow[]> {
    const isOld = this.remembered === undefined || performance.now() - this.remembered.at > REMEMBERED_MS;
    if (this.remembered === undefined || isOld) {
      const rows = this.database.rows<SubscriptionRow>(standingSubscriptions);
      this.remembered = { rows, at: performance.now() };
      rows.catch(() => this.forget());
    }
    return this.remembered.rows;
  }

  /** The secret that signs what goes to this receiver. */
  secretOf({ subscription, secret }: { readonly subscription: string; readonly secret: Buffer }): string {
    return this.seals.open(PURPOSE, subscription, secret);
  }

  private forget(): void {
    this.remembered = undefined;
  }
}

function viewOf(row: SubscriptionFigures): WebhookView {
  const { id, name, url, topics, stores, createdAt, pausedAt, waiting, parked, lastDeliveredAt } = row;
  return {
    ...{ id, name, url, topics: [...topics], stores: stores && [...stores] },
    ...{ createdAt: createdAt.toISOString(), isPaused: pausedAt !== null, waiting, parked },
    lastDeliveredAt: lastDeliveredAt?.toISOString() ?? null,
  };
}
