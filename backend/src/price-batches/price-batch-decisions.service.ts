import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Books } from '../platform/books.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { isId } from '../platform/ids.js';
import { refuse } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { PricesService } from '../prices/prices.service.js';
import { mayApprove, needsSecondPerson } from './domain/second-person.js';
import { MOST_LINES, PriceBatchChecks } from './price-batch-checks.service.js';
import {
  type BatchRow,
  batchForUpdate,
  decideBatch,
  proposeBatch,
  reviseBatch,
  takeTurn,
} from './price-batches.queries.js';
import { type CountsRow, countsOf, deleteConflicts, type LineRow, linesOf } from './price-lines.queries.js';

type Person = Pick<Colleague, 'staffId'>;

/** As many articles as an entry of the trail names. */
const MOST_NAMED = 100;

/** From draft to decision: who may, when, and what becomes of the prices. */
@Injectable()
export class PriceBatchDecisions {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly books: Books,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly checks: PriceBatchChecks,
    private readonly prices: PricesService,
    private readonly audit: AuditTrail,
  ) {}

  /** Submits a draft: it takes effect at once where one person may decide it, else it waits for a second one. */
  async propose(request: KeyedRequest, id: string, by: Person): Promise<void> {
    await this.act(request, id, async (tx, batch) => {
      if (batch.state !== 'draft') refuse('already-decided', { state: batch.state });
      await this.submit(tx, batch, by);
    });
  }

  /** Has the prices take effect; refuses conflicts, a moment that is over, and whoever wrote in it. */
  async approve(request: KeyedRequest, id: string, by: Person, comment: string | undefined): Promise<void> {
    await this.act(request, id, async (tx, batch) => {
      if (batch.state !== 'proposed') refuse('already-decided', { state: batch.state });
      const { counts, isSecondNeeded } = await this.size(tx, batch);
      if (!mayApprove(by.staffId, batch.authors, isSecondNeeded)) refuse('own-proposal');
      if (counts.conflicts > 0) refuse('price-conflicts', { conflicts: counts.conflicts });
      await this.publish(tx, batch, by, comment);
    });
  }

  /** Ends a proposal with a reason; nothing changes. */
  async refuse(request: KeyedRequest, id: string, by: Person, comment: string): Promise<void> {
    await this.act(request, id, async (tx, batch) => {
      if (batch.state !== 'proposed') refuse('already-decided', { state: batch.state });
      await this.decide(tx, batch, 'refused', by, comment);
    });
  }

  /** Takes a draft or a proposal back; what was approved is brought back by a batch of its own. */
  async withdraw(request: KeyedRequest, id: string, by: Person): Promise<void> {
    await this.act(request, id, async (tx, batch) => {
      if (batch.state !== 'draft' && batch.state !== 'proposed')
        refuse('already-decided', { state: batch.state });
      await this.decide(tx, batch, 'withdrawn', by, undefined);
    });
  }

  /** Takes the lines in conflict out of a batch. Who only takes lines out may still be its second person. */
  async setConflictsAside(request: KeyedRequest, id: string, by: Person): Promise<void> {
    await this.act(request, id, async (tx, batch) => {
      if (batch.state !== 'draft' && batch.state !== 'proposed')
        refuse('already-decided', { state: batch.state });
      const removed = await tx.rows<{ sku: string }>(deleteConflicts(id));
      if (removed.length === 0) return;
      await tx.run(reviseBatch(id));
      const skus = removed.map(({ sku }) => sku).sort();
      await this.audit.record(tx, {
        by,
        act: 'price-conflicts-set-aside',
        subject: subjectOf(batch),
        after: { removed: skus.length, articles: skus.slice(0, MOST_NAMED) },
      });
    });
  }

  /** What a fresh batch becomes when it is no draft; its lines have just been checked. */
  async submit(tx: Tx, batch: BatchRow, by: Person): Promise<void> {
    this.demandFuture(batch);
    const { counts, isSecondNeeded } = await this.size(tx, batch);
    if (counts.all === counts.unchanged) refuse('nothing-left');
    await tx.run(proposeBatch(batch.id, this.clock.now(), by.staffId));
    const mayTakeEffect = counts.conflicts === 0 && mayApprove(by.staffId, batch.authors, isSecondNeeded);
    if (mayTakeEffect) return this.publish(tx, batch, by, undefined);
    await this.audit.record(tx, {
      by,
      act: 'price-batch-proposed',
      subject: subjectOf(batch),
      after: { prices: counts.all, conflicts: counts.conflicts },
    });
  }

  private async publish(tx: Tx, batch: BatchRow, by: Person, comment: string | undefined): Promise<void> {
    this.demandFuture(batch);
    const { id, effectiveAt, isAnnounced } = batch;
    const lines = await tx.rows<LineRow>(linesOf(id, 'all', 0, MOST_LINES));
    const changes = lines
      .filter(({ checked }) => checked !== 'unchanged')
      .map(({ sku, priceCents, floorCents, formerFloorCents, formerCents, priorCents }) => ({
        ...{ sku, priceCents, effectiveAt },
        floorCents: floorCents ?? formerFloorCents ?? undefined,
        isAnnounced:
          isAnnounced &&
          formerCents !== null &&
          priceCents < formerCents &&
          priceCents < (priorCents ?? formerCents),
      }));
    if (changes.length === 0) refuse('nothing-left');
    await this.prices.record(tx, changes, { at: this.clock.now(), by: by.staffId, batch: id });
    await this.decide(tx, batch, 'approved', by, comment, changes.length);
  }

  private async decide(
    tx: Tx,
    batch: BatchRow,
    state: 'approved' | 'refused' | 'withdrawn',
    by: Person,
    comment: string | undefined,
    prices?: number,
  ): Promise<void> {
    await tx.run(decideBatch(batch.id, state, { at: this.clock.now(), by: by.staffId, comment }));
    await this.audit.record(tx, {
      by,
      act: `price-batch-${state}`,
      subject: subjectOf(batch),
      before: { state: batch.state },
      after: { state, effectiveAt: batch.effectiveAt, prices, comment },
    });
  }

  private demandFuture({ effectiveAt }: BatchRow): void {
    if (effectiveAt.getTime() > this.clock.now().getTime()) return;
    const message = 'effectiveAt must be in the future: nobody is charged otherwise than was shown';
    refuse('in-the-past', { errors: [{ field: 'effectiveAt', code: 'in-the-past', message }] });
  }

  private async size(tx: Tx, { id }: BatchRow): Promise<{ counts: CountsRow; isSecondNeeded: boolean }> {
    const [counts] = await tx.rows<CountsRow>(countsOf([id]));
    if (!counts) return refuse('nothing-left');
    const size = {
      changedLines: counts.all - counts.unchanged,
      steepestBasisPoints: counts.steepestBasisPoints,
    };
    return { counts, isSecondNeeded: needsSecondPerson(size, this.config.pricesAlone) };
  }

  /** One act after the other on all batches: what one of them changes, the next one sees. */
  private async act(
    request: KeyedRequest,
    id: string,
    story: (tx: Tx, batch: BatchRow) => Promise<void>,
  ): Promise<void> {
    if (!isId(id)) refuse('not-found');
    await this.books.refresh();
    await this.idempotency.once(request, async (tx) => {
      await tx.run(takeTurn);
      const [batch] = await tx.rows<BatchRow>(batchForUpdate(id));
      if (!batch) return refuse('not-found');
      await this.checks.refresh(tx, batch);
      await story(tx, batch);
      return { id };
    });
  }
}

/** A batch as the trail of decisions names it. */
export function subjectOf({ id, name }: Pick<BatchRow, 'id' | 'name'>) {
  return { kind: 'price-batch', id, label: name };
}
