import { Injectable } from '@nestjs/common';
import type { PriceLinesChangeRequest } from '@passerelle/shared/api/price-batches';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Books } from '../platform/books.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { isId } from '../platform/ids.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { lineFaults } from './domain/authored-lines.js';
import { type AuthoredPrice, MOST_LINES, PriceBatchChecks } from './price-batch-checks.service.js';
import { subjectOf } from './price-batch-decisions.service.js';
import { type BatchRow, batchForUpdate, reviseBatch, takeTurn } from './price-batches.queries.js';
import { countLines, deleteLinesOf, type KnownPrice, pricesOf } from './price-lines.queries.js';

/** As many articles as an entry of the trail names. */
const MOST_NAMED = 100;

/** Corrects single lines of a batch that nobody has decided yet; the others, and their places, stay. */
@Injectable()
export class PriceBatchLines {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly books: Books,
    private readonly catalogue: CatalogueService,
    private readonly checks: PriceBatchChecks,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Adds lines, changes their prices, takes some out; each that was touched is checked anew. Whoever writes a price is
   * an author from then on, who only takes lines out is none. Refuses `changed-meanwhile` when somebody was faster.
   */
  async change(
    request: KeyedRequest,
    id: string,
    { revision, set = [], remove = [] }: PriceLinesChangeRequest,
    by: Pick<Colleague, 'staffId'>,
  ): Promise<string> {
    if (!isId(id)) refuse('not-found');
    const faults = lineFaults(set, 'set', (sku) => this.catalogue.find(sku)?.isActive === true);
    if (faults) refuse(faults.code, { errors: faults.errors });
    const skus = new Set(set.map(({ sku }) => sku));
    const both = remove.findIndex((sku) => skus.has(sku));
    if (both >= 0) refuseField(`remove[${both}]`, 'set-too', 'this article is set and removed at once');
    await this.books.refresh();
    await this.idempotency.once(request, async (tx) => {
      await tx.run(takeTurn);
      const [batch] = await tx.rows<BatchRow>(batchForUpdate(id));
      if (!batch) return refuse('not-found');
      if (batch.state !== 'draft' && batch.state !== 'proposed')
        refuse('already-decided', { state: batch.state });
      if (batch.revision !== revision) refuse('changed-meanwhile', { revision: batch.revision });
      await this.checks.refresh(tx, batch);
      const touched = [...remove, ...skus];
      const before = await tx.rows<KnownPrice>(pricesOf(id, touched));
      await tx.run(deleteLinesOf(id, remove));
      await this.checks.put(tx, batch, withFloors(set, before));
      const [left] = await tx.rows<{ lines: number }>(countLines(id));
      if (left === undefined || left.lines === 0) refuse('nothing-left');
      if (left.lines > MOST_LINES)
        refuseField('set', 'too-many-lines', `a batch has at most ${MOST_LINES} lines`);
      await tx.run(reviseBatch(id, set.length > 0 ? by.staffId : undefined));
      await this.audit.record(tx, {
        by,
        act: 'price-lines-changed',
        subject: subjectOf(batch),
        before: { priceCents: bySku(before) },
        after: { priceCents: bySku(await tx.rows<KnownPrice>(pricesOf(id, touched))) },
      });
      return { id };
    });
    return id;
  }
}

/** A line keeps the floor that was written in it, unless another one is. */
function withFloors(set: readonly AuthoredPrice[], before: readonly KnownPrice[]): AuthoredPrice[] {
  const floors = new Map(before.map(({ sku, floorCents }) => [sku, floorCents ?? undefined]));
  return set.map((line) => ({ ...line, floorCents: line.floorCents ?? floors.get(line.sku) }));
}

function bySku(prices: readonly KnownPrice[]): Record<string, number> {
  return Object.fromEntries(prices.slice(0, MOST_NAMED).map(({ sku, priceCents }) => [sku, priceCents]));
}
