import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { KeptEventView, PaymentTroubleView, StuckErrandView } from '@passerelle/shared/api/payments';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { Logger } from '../platform/logger.js';
import { refuse } from '../platform/problems.js';
import { prune } from '../platform/pruning.js';
import type { Colleague } from '../platform/signed-in.js';
import { Payables, type PurchaseName } from './payables.service.js';
import { PaymentErrands } from './payment-errands.service.js';
import {
  askAgain,
  type KeptEventRow,
  keptEvents,
  type StuckErrandRow,
  stuckErrand,
  stuckErrands,
} from './payment-trouble.queries.js';
import type { Paid } from './payments.queries.js';

const SHOWN = 200;
const STRANGE_KEPT_DAYS = 90;

/** What of payments somebody has to look at. */
@Injectable()
export class PaymentTrouble {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditTrail,
    private readonly errands: PaymentErrands,
    private readonly payables: Payables,
    private readonly logger: Logger,
  ) {}

  /** What was given up or refused, and what was said that cannot be; the newest first. */
  async list(): Promise<PaymentTroubleView> {
    const [errands, events] = await Promise.all([
      this.database.rows<StuckErrandRow>(stuckErrands(SHOWN)),
      this.database.rows<KeptEventRow>(keptEvents(SHOWN)),
    ]);
    const names = await this.payables.namesOf([...errands, ...events].flatMap(paidFor));
    return {
      errands: errands.map((row) => errandView(row, names)),
      events: events.map((row) => eventView(row, names)),
    };
  }

  /** Has something that was given up tried again, nine times more; `not-found` for what was not. */
  async tryAgain(request: KeyedRequest, id: string, by: Colleague): Promise<StuckErrandView> {
    return this.idempotency.once(request, async (tx) => {
      const [row] = await tx.rows<StuckErrandRow>(stuckErrand(id));
      if (row === undefined) return refuse('not-found');
      await tx.run(askAgain(id));
      await this.audit.record(tx, {
        by,
        act: 'payment-errand-tried-again',
        subject: { kind: 'payment-errand', id, label: `${row.kind} ${row.amountCents} ${row.currency}` },
        after: { cause: row.cause, paidFor: `${row.forKind} ${row.forId}` },
      });
      tx.afterCommit(() => this.errands.nudge());
      return errandView(row, await this.payables.namesOf(paidFor(row)));
    });
  }

  @Cron('53 * * * *')
  async onTheHour(): Promise<void> {
    if (!this.config.runsWorker) return;
    const events = await this.prune().catch((error: unknown) => String(error));
    this.logger.event('info', 'pruned', { strangeMessages: events });
  }

  /** Forgets traces of strangers' messages that have had their time; answers how many. */
  prune(): Promise<number> {
    return prune(this.database, {
      table: 'payment_event',
      where: `fault in ('signature', 'unreadable') and received_at < $1::timestamptz - make_interval(days => $2)`,
      values: [this.clock.now(), STRANGE_KEPT_DAYS],
    });
  }
}

type Names = ReadonlyMap<string, PurchaseName>;

/** What a row is about, or nothing. */
function paidFor({ forKind, forId }: { forKind: string | null; forId: string | null }): Paid[] {
  return forKind === null || forId === null ? [] : [{ kind: forKind, id: forId }];
}

function errandView(row: StuckErrandRow, names: Names): StuckErrandView {
  const { id, kind, state, amountCents, currency, cause, provider, tries, lastError } = row;
  return {
    ...{ id, kind, state, amountCents, currency, cause, provider, tries },
    paidFor: { kind: row.forKind, id: row.forId, ...names.get(row.forId) },
    ...(lastError !== null && { lastError }),
    askedAt: row.askedAt.toISOString(),
    settledAt: row.settledAt.toISOString(),
  };
}

function eventView(row: KeptEventRow, names: Names): KeptEventView {
  const { provider, eventId, what, fault, amountCents, currency } = row;
  const [paid] = paidFor(row);
  return {
    ...{ provider, eventId, what, fault },
    ...(amountCents !== null && { amountCents: Number(amountCents) }),
    ...(currency !== null && { currency }),
    ...(paid !== undefined && { paidFor: { ...paid, ...names.get(paid.id) } }),
    receivedAt: row.receivedAt.toISOString(),
  };
}
