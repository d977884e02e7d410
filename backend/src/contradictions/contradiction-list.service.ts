import { Injectable } from '@nestjs/common';
import type {
  ComparisonView,
  ContradictionCheckView,
  ContradictionsView,
  ContradictionView,
  OpenGapsView,
  RecentChecksView,
  RunningCheckView,
} from '@passerelle/shared/api/contradictions';
import type { Page } from '@passerelle/shared/api/page';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { StoresService } from '../stores/stores.service.js';
import { type ContradictionRow, closedOnes, openCount, openOnes } from './contradictions.queries.js';
import { isSame, type Observation } from './domain/compare.js';
import { type CheckRow, lastCheck, roundsSince } from './turns.queries.js';

const MOST_SHOWN = 50;
const HOUR_MS = 3_600_000;
const ASKED_FOR_MS = 120_000;

/** What head office is told of contradictions. */
@Injectable()
export class ContradictionList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly stores: StoresService,
  ) {}

  /** What is open, the last comparison, and the one that is under way. */
  async view(locale: Locale): Promise<ContradictionsView> {
    const now = this.clock.now();
    const [open, [{ count } = { count: 0 }], [last], [recent]] = await Promise.all([
      this.database.rows<ContradictionRow>(openOnes(MOST_SHOWN)),
      this.database.rows<{ count: number }>(openCount),
      this.database.rows<CheckRow>(lastCheck),
      this.database.rows<RecentChecksView>(roundsSince(new Date(now.getTime() - HOUR_MS))),
    ]);
    const check = last && this.checkOf(last, locale);
    const running = last && runningOf(last, now);
    return {
      open: count,
      items: open.map((row) => this.viewOf(row, locale)),
      lastHour: recent ?? { checks: 0, comparisons: 0, unanswered: 0 },
      ...(check && { check }),
      ...(running && { running }),
      isAsked: last !== undefined && isAsked(last, now),
    };
  }

  /** How many are open. */
  async open(): Promise<OpenGapsView> {
    const [row] = await this.database.rows<{ count: number }>(openCount);
    return { open: row?.count ?? 0 };
  }

  /** What is over, the latest first. */
  async closed(locale: Locale, cursor: string | undefined, limit: number): Promise<Page<ContradictionView>> {
    const [at, id] = cursor ? placeIn(cursor, 'string', 'string') : [];
    const before = at && id ? { at: new Date(at), id } : undefined;
    const rows = await this.database.rows<ContradictionRow>(closedOnes(before, limit + 1));
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map((row) => this.viewOf(row, locale)),
      nextCursor: last?.closedAt ? cursorOf(last.closedAt.toISOString(), last.id) : null,
    };
  }

  private checkOf({ finishedAt, result }: CheckRow, locale: Locale): ContradictionCheckView | undefined {
    if (finishedAt === null || result === null) return undefined;
    const { compared, surfaces, ...rest } = result;
    return {
      at: finishedAt.toISOString(),
      ...rest,
      surfaces: [...surfaces],
      compared: compared.map((one) => this.comparison(one, locale)),
    };
  }

  private viewOf(row: ContradictionRow, locale: Locale): ContradictionView {
    const { id, fact, sku, store, document, expected, told, seenAt, lastSeenAt, changedAt, closedAt } = row;
    const named = {
      ...(sku !== null && { sku }),
      ...(store !== null && { store }),
      ...(document !== null && { document }),
    };
    return {
      id,
      ...this.comparison({ fact, ...named, expected, told }, locale),
      seenAt: seenAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      ...(changedAt !== null && { changedAt: changedAt.toISOString() }),
      ...(closedAt !== null && { closedAt: closedAt.toISOString() }),
    };
  }

  private comparison(one: Observation, locale: Locale): ComparisonView {
    const { fact, sku, store, document, expected } = one;
    return {
      fact,
      ...(sku !== undefined && { sku, name: this.catalogue.find(sku)?.product.name[locale] ?? sku }),
      ...(store !== undefined && { store, storeName: this.stores.find(store)?.name ?? store }),
      ...(document !== undefined && { document }),
      expected,
      told: one.told.map((reading) => ({ ...reading, isSame: isSame(one, reading) })),
    };
  }
}

/** A turn that nobody prolonged is none. */
function runningOf(
  { startedAt, runningUntil, donePlaces, places }: CheckRow,
  now: Date,
): RunningCheckView | undefined {
  if (startedAt === null || runningUntil === null || runningUntil <= now) return undefined;
  return { startedAt: startedAt.toISOString(), donePlaces, places };
}

/** Where no process compares any more, nobody waits for ever. */
function isAsked({ askedAt }: CheckRow, now: Date): boolean {
  return askedAt !== null && now.getTime() - askedAt.getTime() < ASKED_FOR_MS;
}
