import { Injectable } from '@nestjs/common';
import type { PriceBatchChangeRequest, PriceBatchRequest } from '@passerelle/shared/api/price-batches';
import { minuteOf } from '@passerelle/shared/time';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Books } from '../platform/books.js';
import { authoredInstant } from '../platform/civil-instants.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { isId, newId } from '../platform/ids.js';
import { refuse } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { PricesService } from '../prices/prices.service.js';
import { lineFaults } from './domain/authored-lines.js';
import { stillInForce } from './domain/reversals.js';
import { type AuthoredPrice, PriceBatchChecks } from './price-batch-checks.service.js';
import { PriceBatchDecisions, subjectOf } from './price-batch-decisions.service.js';
import {
  type BatchRow,
  batchForUpdate,
  changeBatch,
  insertBatch,
  takeTurn,
} from './price-batches.queries.js';
import { type FormerRow, formerPrices } from './price-lines.queries.js';

type Person = Pick<Colleague, 'staffId'>;

/** A batch about to be written: its fields were read, its articles are known. */
export interface NewBatch {
  readonly name: string;
  readonly effectiveAt: Date;
  readonly isAnnounced: boolean;
  readonly lines: readonly AuthoredPrice[];
  readonly isDraft: boolean;
  readonly reverses?: string;
}

const MINUTE_MS = 60_000;

/** Writes batches and changes them while nothing is decided. */
@Injectable()
export class PriceBatchAuthoring {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly books: Books,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly catalogue: CatalogueService,
    private readonly prices: PricesService,
    private readonly checks: PriceBatchChecks,
    private readonly decisions: PriceBatchDecisions,
    private readonly audit: AuditTrail,
  ) {}

  /** Writes a batch and, unless it is kept as a draft, submits it; answers its id. */
  async create(request: KeyedRequest, wanted: PriceBatchRequest, by: Person): Promise<string> {
    const { lines, draft = false, isAnnounced = true } = wanted;
    const effectiveAt = this.future(wanted.effectiveAt);
    this.demandArticles(lines);
    await this.books.refresh();
    const name = wanted.name ?? wanted.effectiveAt.slice(0, 10);
    return this.once(request, (tx) =>
      this.write(tx, { name, effectiveAt, isAnnounced, lines, isDraft: draft }, by),
    );
  }

  /** Changes what is not decided yet; whoever does is one of its authors from then on. */
  async change(
    request: KeyedRequest,
    id: string,
    wanted: PriceBatchChangeRequest,
    by: Person,
  ): Promise<string> {
    if (!isId(id)) refuse('not-found');
    const moved = wanted.effectiveAt === undefined ? undefined : this.future(wanted.effectiveAt);
    if (wanted.lines) this.demandArticles(wanted.lines);
    await this.books.refresh();
    return this.once(request, async (tx) => {
      await tx.run(takeTurn);
      const batch = await this.won(tx, id);
      if (batch.state !== 'draft' && batch.state !== 'proposed')
        refuse('already-decided', { state: batch.state });
      const { name, effectiveAt, isAnnounced } = batch;
      const changed = {
        name: wanted.name ?? name,
        effectiveAt: moved ?? effectiveAt,
        isAnnounced: wanted.isAnnounced ?? isAnnounced,
      };
      await tx.run(changeBatch(id, changed, by.staffId));
      if (wanted.lines) await this.checks.write(tx, { ...batch, ...changed }, wanted.lines);
      else await this.checks.refresh(tx, { ...batch, ...changed, checkedWith: '' });
      await this.audit.record(tx, {
        by,
        act: 'price-batch-changed',
        subject: subjectOf({ id, name: changed.name }),
        before: { name, effectiveAt, isAnnounced },
        after: { ...changed, ...(wanted.lines && { prices: wanted.lines.length }) },
      });
      return id;
    });
  }

  /**
   * Writes the batch that brings the former prices of an approved one back, where nobody changed them since. Without
   * a time it takes effect with the batch itself while that has not begun, else at the next minute.
   */
  async reverse(
    request: KeyedRequest,
    id: string,
    wanted: { readonly effectiveAt?: string | undefined; readonly name?: string | undefined },
    by: Person,
  ): Promise<string> {
    if (!isId(id)) refuse('not-found');
    const asked = wanted.effectiveAt === undefined ? undefined : this.future(wanted.effectiveAt);
    await this.books.refresh();
    return this.once(request, async (tx) => {
      await tx.run(takeTurn);
      const batch = await this.won(tx, id);
      if (batch.state !== 'approved') refuse('already-decided', { state: batch.state });
      const nowMs = this.clock.now().getTime();
      const soon = new Date(Math.max(minuteOf(nowMs) + MINUTE_MS, batch.effectiveAt.getTime()));
      const effectiveAt = asked ?? soon;
      const former = await tx.rows<FormerRow>(formerPrices(id));
      const lines = stillInForce(former, effectiveAt.getTime(), (sku) => this.prices.book().sku(sku)?.prices);
      if (lines.length === 0) refuse('nothing-left');
      const name = wanted.name ?? `${batch.name} (retour)`.slice(0, 120);
      // What was asked before cannot be a reduction.
      const back = { name, effectiveAt, isAnnounced: false, lines, isDraft: false, reverses: id };
      return this.write(tx, back, by);
    });
  }

  /** Writes a batch whose articles are known and whose time is to come. */
  async write(tx: Tx, wanted: NewBatch, by: Person): Promise<string> {
    const { name, effectiveAt, isAnnounced, lines, reverses } = wanted;
    const at = this.clock.now();
    const id = newId(at);
    await tx.run(takeTurn);
    await tx.run(insertBatch({ id, name, effectiveAt, isAnnounced, reverses, at, by: by.staffId }));
    const batch = await this.won(tx, id);
    await this.checks.write(tx, batch, lines);
    await this.audit.record(tx, {
      by,
      act: reverses === undefined ? 'price-batch-created' : 'price-batch-reversed',
      subject: subjectOf({ id, name }),
      after: { effectiveAt, prices: lines.length, isAnnounced, reverses },
    });
    if (!wanted.isDraft) await this.decisions.submit(tx, batch, by);
    return id;
  }

  /** The instant a batch is to take effect; refuses what is no time, a skipped hour and what is over. */
  future(text: string): Date {
    const at = authoredInstant(text, this.config.zone, 'effectiveAt');
    if (at.getTime() <= this.clock.now().getTime()) {
      const message = 'effectiveAt must be in the future';
      refuse('in-the-past', { errors: [{ field: 'effectiveAt', code: 'in-the-past', message }] });
    }
    return at;
  }

  /** Refuses `unknown-sku` and `duplicate-sku`, naming the field of each. */
  private demandArticles(lines: readonly AuthoredPrice[]): void {
    const faults = lineFaults(lines, 'lines', (sku) => this.catalogue.find(sku)?.isActive === true);
    if (faults) refuse(faults.code, { errors: faults.errors });
  }

  private async won(tx: Tx, id: string): Promise<BatchRow> {
    const [batch] = await tx.rows<BatchRow>(batchForUpdate(id));
    return batch ?? refuse('not-found');
  }

  private async once(request: KeyedRequest, story: (tx: Tx) => Promise<string>): Promise<string> {
    const { id } = await this.idempotency.once(request, async (tx) => ({ id: await story(tx) }));
    return id;
  }
}
