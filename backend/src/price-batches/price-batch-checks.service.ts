import { setImmediate as otherWork } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { priceAt } from '@passerelle/shared/pricing/phases/base-price';
import type { Tx } from '../platform/database.js';
import { PricesService } from '../prices/prices.service.js';
import { PriorPrices } from '../prior-prices/prior-prices.service.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { checkPrice } from './domain/price-checks.js';
import { type BatchRow, markChecked, rivalsState } from './price-batches.queries.js';
import {
  type CheckedLine,
  deleteLines,
  type LineRow,
  linesOf,
  putLines,
  rivalsOf,
  writeLines,
} from './price-lines.queries.js';

/** A price as authored. */
export interface AuthoredPrice {
  readonly sku: string;
  readonly priceCents: number;
  readonly floorCents?: number | undefined;
}

type Header = Pick<BatchRow, 'id' | 'effectiveAt' | 'isAnnounced' | 'reverses'>;

/** Other requests get their turn after so many lines. */
const TURN_LINES = 500;
/** Most lines of a batch. */
export const MOST_LINES = 100_000;

/** Compares the lines of a batch with the books and with the other batches, and keeps what it found with them. */
@Injectable()
export class PriceBatchChecks {
  constructor(
    private readonly prices: PricesService,
    private readonly promotions: PromotionsService,
    private readonly priorPrices: PriorPrices,
  ) {}

  /** Writes the lines of a batch anew, each with what its check found. */
  async write(tx: Tx, header: Header, lines: readonly AuthoredPrice[]): Promise<CheckedLine[]> {
    const checkedWith = await this.grounds(tx, header);
    const checked = await this.check(tx, header, lines);
    await tx.run(deleteLines(header.id));
    await tx.run(writeLines(header.id, checked));
    await tx.run(markChecked(header.id, checkedWith));
    return checked;
  }

  /** Writes some lines of a batch whose checks are fresh, each with what its check found; the others stay. */
  async put(tx: Tx, header: Header, lines: readonly AuthoredPrice[]): Promise<void> {
    if (lines.length > 0) await tx.run(putLines(header.id, await this.check(tx, header, lines)));
  }

  /** Are the checks of a batch that is not decided yet as new as the books and the other batches? */
  async isFresh(from: Pick<Tx, 'rows'>, batch: BatchRow): Promise<boolean> {
    const isDecided = batch.state !== 'draft' && batch.state !== 'proposed';
    return isDecided || batch.checkedWith === (await this.grounds(from, batch));
  }

  /** Checks again what was checked against books that have changed since. */
  async refresh(tx: Tx, batch: BatchRow): Promise<void> {
    if (await this.isFresh(tx, batch)) return;
    const rows = await tx.rows<LineRow>(linesOf(batch.id, 'all', 0, MOST_LINES));
    await this.write(
      tx,
      batch,
      rows.map(({ sku, priceCents, floorCents }) => ({
        sku,
        priceCents,
        floorCents: floorCents ?? undefined,
      })),
    );
  }

  private async grounds(from: Pick<Tx, 'rows'>, { id, effectiveAt }: Header): Promise<string> {
    const [rivals] = await from.rows<{ state: string }>(rivalsState(id, effectiveAt));
    const versions = [this.prices.book().version, this.promotions.book().version];
    return `${versions.join(' ')} ${effectiveAt.toISOString()} ${rivals?.state ?? ''}`;
  }

  private async check(
    tx: Tx,
    { id, effectiveAt, isAnnounced, reverses }: Header,
    lines: readonly AuthoredPrice[],
  ): Promise<CheckedLine[]> {
    const skus = lines.map(({ sku }) => sku);
    const rivals = new Map(
      (await tx.rows<{ sku: string; batch: string }>(rivalsOf(id, reverses, effectiveAt, skus))).map(
        (row) => [row.sku, row.batch],
      ),
    );
    const checked: CheckedLine[] = [];
    for (const line of lines) {
      if (checked.length % TURN_LINES === TURN_LINES - 1) await otherWork();
      checked.push(this.checkLine(line, effectiveAt.getTime(), isAnnounced, rivals.get(line.sku)));
    }
    return checked;
  }

  private checkLine(
    line: AuthoredPrice,
    atMs: number,
    isAnnounced: boolean,
    otherBatch: string | undefined,
  ): CheckedLine {
    const priced = this.prices.book().glance(line.sku);
    const former = priced && priceAt(priced, atMs);
    const isCut = former !== undefined && line.priceCents < former.priceCents;
    const prior = isCut ? this.priorPrices.lowestBefore(line.sku, atMs) : undefined;
    const checked = checkPrice({
      ...line,
      former,
      priorCents: prior?.cents,
      isAnnounced,
      hasRival: otherBatch !== undefined,
    });
    return {
      ...line,
      formerCents: former?.priceCents,
      formerFloorCents: former?.floorCents,
      priorCents: prior?.cents,
      priorMs: prior?.lowestFromMs,
      checked,
      ...(checked === 'two-batches' && { otherBatch }),
    };
  }
}
