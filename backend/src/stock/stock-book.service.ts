import { Injectable } from '@nestjs/common';
import type { Page } from '@passerelle/shared/api/page';
import type { MovementView, StockView } from '@passerelle/shared/api/stock';
import type { Locale } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { type Article, CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database, type Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox.js';
import { refuseField } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { correctionOf } from './domain/count.js';
import { StockService } from './stock.service.js';
import {
  countedSince,
  lastCount,
  type Movement,
  movementsOf,
  standingAt,
  writeCount,
} from './stock-book.queries.js';
import { StockTasks } from './stock-tasks.service.js';

/** What somebody counted on a shelf, and when. */
export interface ShelfCount {
  readonly sku: string;
  /** Units that stood in the sales area, promised but not yet set aside among them. */
  readonly counted: number;
  readonly at: Date;
}

const PAGE = 50;
// A tablet's clock may run a little ahead.
const AHEAD_MS = 5 * 60_000;
const nothing = {
  shelf: 0,
  held: 0,
  setAside: 0,
  quarantine: 0,
  outbound: 0,
  safetyStock: 0,
  availableToPromise: 0,
};

/** The shop's book of units: where they stand, why, and what a count makes of it. */
@Injectable()
export class StockBook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly stock: StockService,
    private readonly tasks: StockTasks,
    private readonly catalogue: CatalogueService,
    private readonly words: ArticleWords,
    private readonly names: StaffNames,
  ) {}

  /** One article with a page of its movements, the newest first. A pack shows the row of what it contains. */
  async view(sku: string, store: string, locale: Locale, cursor?: string): Promise<StockView> {
    const article = this.catalogue.known(sku);
    const [view] = await this.views([article], store, locale);
    return { ...(view as StockView), movements: await this.movements(article.stockSku, store, cursor) };
  }

  /** Articles in the order given, without their movements. */
  async views(articles: readonly Article[], store: string, locale: Locale): Promise<StockView[]> {
    const levels = await this.stock.levels(
      this.database,
      store,
      articles.map(({ stockSku }) => stockSku),
    );
    return articles.map(({ sku, stockSku, unitsPerPack }) => {
      const { name, label, gtin, image, aisle } = this.words.of(sku, locale);
      const { safetyStock, availableToPromise, ...level } = levels.get(stockSku) ?? nothing;
      const { shelf, held, setAside, quarantine, outbound } = level;
      return {
        ...{ sku, store, name, label, gtin, image },
        ...(aisle && { aisle }),
        accounts: { shelf, held, setAside, quarantine, outbound },
        safetyStock,
        availableToPromise: Math.floor(availableToPromise / unitsPerPack),
        movements: { items: [], nextCursor: null },
      };
    });
  }

  /** Records a count, once per key, as of its own time. */
  async count(
    count: ShelfCount,
    colleague: ShopColleague,
    request: KeyedRequest,
    locale: Locale,
  ): Promise<StockView> {
    const { stockSku, unitsPerPack } = this.catalogue.known(count.sku);
    if (count.at.getTime() > this.clock.now().getTime() + AHEAD_MS)
      refuseField('at', 'in-the-future', 'at must not be in the future');
    await this.idempotency.once(request, (tx) =>
      this.apply(tx, { ...count, sku: stockSku, counted: count.counted * unitsPerPack }, colleague),
    );
    return this.view(count.sku, colleague.store, locale);
  }

  /**
   * Applies a count as of its own time: what moved since then is not part of it and stays. A count older than one
   * that was already applied changes nothing.
   */
  async apply(tx: Tx, { sku, counted, at }: ShelfCount, { store, staffId }: ShopColleague): Promise<void> {
    const now = this.clock.now();
    const countedAt = at > now ? now : at;
    const levels = await this.stock.take(tx, store, [sku]);
    const [{ standing } = { standing: 0 }] = await tx.rows<{ standing: number }>(
      standingAt(store, sku, countedAt),
    );
    const newer = await tx.rows(countedSince(store, sku, countedAt));
    const isSuperseded = newer.length > 0;
    const id = newId(now);
    const kept = { id, store, sku, counted, countedAt, expected: standing, isSuperseded };
    await tx.run(writeCount({ ...kept, recordedAt: now, actor: staffId }));
    if (isSuperseded) return;

    const { foundUnits, lostUnits, missingPromised } = correctionOf(
      counted,
      standing,
      levels.get(sku)?.shelf ?? 0,
    );
    const cause = { store, sku, causeType: 'count', causeId: id, causeLine: 1, actor: staffId };
    if (foundUnits > 0)
      await this.stock.moveSurely(
        tx,
        [{ ...cause, from: 'loss', to: 'shelf', units: foundUnits }],
        countedAt,
      );
    if (lostUnits > 0)
      await this.stock.moveSurely(tx, [{ ...cause, from: 'shelf', to: 'loss', units: lostUnits }], countedAt);
    await this.tasks.counted(tx, store, sku, staffId, now);
    if (missingPromised > 0) {
      const reason = `counted-short-by: ${missingPromised}`;
      await this.tasks.open(tx, { store, sku, kind: 'rescue', reason, at: now });
    }
    await this.outbox.append(tx, {
      topic: 'stock-changed',
      subject: sku,
      store,
      payload: { touched: [{ store, skus: [sku] }] },
    });
  }

  /** When a row was last counted. The caller has won the row, so that nobody is counting it now. */
  async countedAt(tx: Tx, store: string, sku: string): Promise<Date | undefined> {
    const [row] = await tx.rows<{ countedAt: Date }>(lastCount(store, sku));
    return row?.countedAt;
  }

  private async movements(
    sku: string,
    store: string,
    cursor: string | undefined,
  ): Promise<Page<MovementView>> {
    const [at, id] = cursor ? placeIn(cursor, 'string', 'number') : [];
    const before = at !== undefined && id !== undefined ? { at, id } : undefined;
    const found = await this.database.rows<Movement>(movementsOf(store, sku, before, PAGE + 1));
    const shown = found.slice(0, PAGE);
    const last = found.length > PAGE ? shown.at(-1) : undefined;
    const names = await this.names.of(shown.map(({ actor }) => actor));
    return {
      items: shown.map(({ actor, at: movedAt, ...movement }) => ({
        ...movement,
        who: names.get(actor) ?? actor,
        at: instantUtc(movedAt.getTime()),
      })),
      nextCursor: last ? cursorOf(last.at.toISOString(), Number(last.id)) : null,
    };
  }
}
