import { Injectable } from '@nestjs/common';
import type { NewWebhookView, WebhookRequest, WebhookView } from '@passerelle/shared/api/webhooks';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import type { ToldFact } from '../platform/facts.js';
import { newBytes, newId } from '../platform/ids.js';
import { refuse } from '../platform/problems.js';
import { Seals } from '../platform/seals.js';
import type { Colleague } from '../platform/signed-in.js';
import { StoresService } from '../stores/stores.service.js';
import { SECRET_MARK } from './domain/signature.js';
import { systemResolver, targetOf } from './targets.js';
import {
  type DueDelivery,
  endSubscription,
  insertSubscription,
  parkAllOf,
  pauseSubscription,
  type SubscriptionFigures,
  type SubscriptionRow,
  subscriptions,
  subscriptionsWanting,
} from './webhooks.queries.js';

const SECRET_BYTES = 32;
const MOST_SHOWN = 200;
const PURPOSE = 'webhook';

/** Who wants to be told what: made at head office, with a secret that signs and is shown once. */
@Injectable()
export class Subscriptions {
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
    return this.one(id, tx);
  }

  /** Ends a subscription for good; what still waited is parked. */
  async end(tx: Tx, by: Colleague, id: string): Promise<void> {
    const { name } = await this.one(id, tx);
    await tx.run(endSubscription(id, this.clock.now()));
    await tx.run(parkAllOf(id));
    await this.trail.record(tx, { by, act: 'webhook-ended', subject: { kind: 'webhook', id, label: name } });
  }

  /** A receiver that says it is gone for good is asked no more until somebody looks. */
  async rest(id: string): Promise<void> {
    await this.database.run(pauseSubscription(id, true, this.clock.now()));
  }

  /** Those who want to be told this fact; asked for each, so that no process misses a subscription just made. */
  wanting({ topic, store, at }: Pick<ToldFact, 'topic' | 'store' | 'at'>): Promise<{ id: string }[]> {
    return this.database.rows<{ id: string }>(subscriptionsWanting(topic, store, at));
  }

  /** The secret that signs what goes to this receiver; undefined when it was sealed under another secret of the platform. */
  secretOf({ subscription, secret }: Pick<DueDelivery, 'subscription' | 'secret'>): string | undefined {
    try {
      return this.seals.open(PURPOSE, subscription, secret);
    } catch {
      return undefined;
    }
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
