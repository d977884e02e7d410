import { Injectable } from '@nestjs/common';
import type { Page } from '@passerelle/shared/api/page';
import type {
  PersonView,
  PriceBatchDetailView,
  PriceBatchLineView,
  PriceBatchState,
  PriceBatchView,
  PriceLineFilter,
} from '@passerelle/shared/api/price-batches';
import { roundedShare } from '@passerelle/shared/money';
import type { Locale } from '@passerelle/shared/pricing/types';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Config } from '../platform/config.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { isId } from '../platform/ids.js';
import { refuse } from '../platform/problems.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { mayApprove, needsSecondPerson } from './domain/second-person.js';
import { PriceBatchChecks } from './price-batch-checks.service.js';
import { PriceBatchImpact } from './price-batch-impact.service.js';
import { type BatchRow, batch, batches, batchForUpdate } from './price-batches.queries.js';
import { type CountsRow, countsOf, type LineRow, linesOf } from './price-lines.queries.js';

const PAGE = 30;
const NOTHING = { all: 0, conflicts: 0, down: 0, up: 0, unchanged: 0, steepestBasisPoints: 0 };

/** Batches as head office sees them, their checks as new as the books. */
@Injectable()
export class PriceBatchViews {
  constructor(
    private readonly database: Database,
    private readonly checks: PriceBatchChecks,
    private readonly impact: PriceBatchImpact,
    private readonly catalogue: CatalogueService,
    private readonly names: StaffNames,
    private readonly config: Config,
  ) {}

  /** A page of batches, the latest first. */
  async list(
    state: PriceBatchState | undefined,
    cursor: string | undefined,
    asker: string,
  ): Promise<Page<PriceBatchView>> {
    const before = cursor === undefined ? undefined : placeIn(cursor, 'string')[0];
    if (before !== undefined && !isId(before)) refuse('not-found');
    const rows = await this.database.rows<BatchRow>(batches(state, before, PAGE + 1));
    const shown = rows.slice(0, PAGE);
    return {
      items: await this.views(shown, asker),
      nextCursor: rows.length > PAGE ? cursorOf(shown.at(-1)?.id ?? '') : null,
    };
  }

  /** One batch; refuses `not-found`. */
  async one(id: string, asker: string): Promise<PriceBatchView> {
    const [view] = await this.views([await this.fresh(id)], asker);
    return view ?? refuse('not-found');
  }

  /** One batch with a page of its lines. */
  async detail(
    id: string,
    page: { readonly filter: PriceLineFilter; readonly cursor?: string | undefined; readonly limit: number },
    asker: string,
    locale: Locale,
  ): Promise<PriceBatchDetailView> {
    const row = await this.fresh(id);
    const after = page.cursor === undefined ? 0 : placeIn(page.cursor, 'number')[0];
    const [[view], lines] = await Promise.all([
      this.views([row], asker),
      this.database.rows<LineRow>(linesOf(id, page.filter, after, page.limit + 1)),
    ]);
    const shown = lines.slice(0, page.limit);
    const nextCursor = lines.length > page.limit ? cursorOf(shown.at(-1)?.line ?? 0) : null;
    const items = shown.map((line) => this.line(line, row.effectiveAt.getTime(), locale));
    return { ...(view ?? refuse('not-found')), lines: { items, nextCursor } };
  }

  /** A batch whose checks are as new as the books. */
  async fresh(id: string): Promise<BatchRow> {
    if (!isId(id)) refuse('not-found');
    const [row] = await this.database.rows<BatchRow>(batch(id));
    if (!row) refuse('not-found');
    if (await this.checks.isFresh(this.database, row)) return row;
    return this.database.inTransaction(async (tx) => {
      const [won] = await tx.rows<BatchRow>(batchForUpdate(id));
      if (!won) return refuse('not-found');
      await this.checks.refresh(tx, won);
      return won;
    });
  }

  private async views(rows: readonly BatchRow[], asker: string): Promise<PriceBatchView[]> {
    const counts = await this.database.rows<CountsRow>(countsOf(rows.map(({ id }) => id)));
    const countsById = new Map(counts.map(({ batch: id, ...figures }) => [id, figures]));
    const people = rows.flatMap(({ createdBy, proposedBy, decidedBy }) =>
      [createdBy, proposedBy, decidedBy].filter((id) => id !== null),
    );
    const names = await this.names.of(people);
    const person = (staffId: string): PersonView => ({ staffId, name: names.get(staffId) ?? '' });
    return rows.map((row) => this.view(row, countsById.get(row.id) ?? NOTHING, asker, person));
  }

  private view(
    row: BatchRow,
    { steepestBasisPoints, ...counts }: Omit<CountsRow, 'batch'>,
    asker: string,
    person: (staffId: string) => PersonView,
  ): PriceBatchView {
    const changedLines = counts.all - counts.unchanged;
    const isSecondNeeded = needsSecondPerson({ changedLines, steepestBasisPoints }, this.config.pricesAlone);
    const { id, name, state, isAnnounced, revision, reverses, proposedBy, decidedBy, comment } = row;
    return {
      ...{ id, name, state, isAnnounced, revision, counts },
      effectiveAt: row.effectiveAt.toISOString(),
      needsSecondPerson: isSecondNeeded,
      mayApprove: mayApprove(asker, row.authors, isSecondNeeded),
      createdAt: row.createdAt.toISOString(),
      createdBy: person(row.createdBy),
      ...(row.proposedAt && { proposedAt: row.proposedAt.toISOString() }),
      ...(proposedBy !== null && { proposedBy: person(proposedBy) }),
      ...(row.decidedAt && { decidedAt: row.decidedAt.toISOString() }),
      ...(decidedBy !== null && { decidedBy: person(decidedBy) }),
      ...(comment !== null && { comment }),
      ...(reverses !== null && { reverses: { id: reverses, name: row.reversesName ?? '' } }),
      reversedBy: [...row.reversedBy],
    };
  }

  private line(line: LineRow, effectiveMs: number, locale: Locale): PriceBatchLineView {
    const { sku, priceCents, formerCents, priorCents, priorAt, checked, otherBatch, otherName } = line;
    const article = this.catalogue.find(sku);
    const floorCents = line.floorCents ?? line.formerFloorCents;
    return {
      sku,
      name: article?.product.name[locale] ?? sku,
      label: article?.label[locale] ?? '',
      image: article?.product.image ?? '',
      vatBasisPoints: article?.vatBasisPoints ?? 0,
      ...(formerCents !== null && {
        formerCents,
        changeBasisPoints: roundedShare(priceCents - formerCents, 10_000, formerCents),
      }),
      priceCents,
      ...(floorCents !== null && { floorCents }),
      ...(priorCents !== null && { priorCents }),
      check: checked,
      ...(checked === 'false-reduction' && priorAt && { soldAt: priorAt.toISOString() }),
      ...(otherBatch !== null && { otherBatch: { id: otherBatch, name: otherName ?? '' } }),
      promotions: this.impact.ownPromotionsOn(sku, effectiveMs, locale),
    };
  }
}
