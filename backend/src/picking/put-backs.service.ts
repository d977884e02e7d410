import { Injectable } from '@nestjs/common';
import type { Page } from '@passerelle/shared/api/page';
import type { PutBackView } from '@passerelle/shared/api/staff-orders';
import type { Locale } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { touchedBy } from '../orders/order-acts.service.js';
import { type OpenPutBack, OrderPutBacks } from '../orders/order-put-backs.service.js';
import { Clock } from '../platform/clock.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { Outbox } from '../platform/outbox.js';
import { refuse } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { StockService } from '../stock/stock.service.js';

/** What was scanned back; nothing said means everything that is left of it. */
export interface PutBackScan {
  readonly number: string;
  readonly sku?: string;
  readonly quantity?: number;
}

/** Units on their way back to the shelf: promised online again only after the scan. */
@Injectable()
export class PutBacksService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly putBacks: OrderPutBacks,
    private readonly stock: StockService,
    private readonly words: ArticleWords,
  ) {}

  /** What a shop has to carry back, the oldest first. */
  async list(
    store: string,
    locale: Locale,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<PutBackView>> {
    const [at, id] = cursor ? placeIn(cursor, 'string', 'string') : [];
    const after = at && id ? { at: new Date(at), id } : undefined;
    const open = await this.putBacks.ofStore(this.database, store, after, limit + 1);
    const shown = open.slice(0, limit);
    const last = open.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((task) => this.view(task, locale)),
      nextCursor: last ? cursorOf(last.since.toISOString(), last.id) : null,
    };
  }

  /** Units of an order are on the shelf again; answers what is left to carry. Refuses `wrong-article`, `wrong-quantity`. */
  async scan(
    { number, sku, quantity }: PutBackScan,
    colleague: ShopColleague,
    request: KeyedRequest,
    locale: Locale,
  ): Promise<{ items: PutBackView[] }> {
    return this.idempotency.once(request, async (tx) => {
      const at = this.clock.now();
      const open = await this.putBacks.take(tx, number, colleague.store);
      const asked = sku === undefined ? open : open.filter((task) => task.sku === sku);
      if (asked.length === 0) return refuse(open.length === 0 ? 'not-found' : 'wrong-article', { sku });
      const scanned = shareOut(asked, quantity);
      for (const { task, packs } of scanned) await this.putBacks.done(tx, task.id, packs, at);
      const moves = scanned.map(({ task, packs }) => ({
        store: task.store,
        sku: task.stockSku,
        from: 'set_aside' as const,
        to: 'shelf' as const,
        units: packs * task.unitsPerPack,
        causeType: 'put-back',
        causeId: task.id,
        // What had been carried back before this scan: each scan of a task has a line of its own.
        causeLine: task.quantity - task.remaining + 1,
        actor: colleague.staffId,
      }));
      await this.stock.moveSurely(tx, moves, at);
      await this.outbox.append(tx, {
        topic: 'stock-changed',
        subject: number,
        store: colleague.store,
        payload: { number, touched: touchedBy(moves), hasPutBacks: true },
      });
      const packsOf = new Map(scanned.map(({ task, packs }) => [task.id, packs]));
      const left = open.map((task) => ({ ...task, remaining: task.remaining - (packsOf.get(task.id) ?? 0) }));
      return { items: left.filter(({ remaining }) => remaining > 0).map((task) => this.view(task, locale)) };
    });
  }

  /** One task in the words of a language. */
  view(task: OpenPutBack, locale: Locale): PutBackView {
    const { name, label, gtin, image, aisle } = this.words.of(task.sku, locale);
    return {
      id: task.id,
      order: task.order,
      sku: task.sku,
      ...{ name, label, gtin, image },
      quantity: task.remaining,
      ...(aisle && { aisle }),
      ...(task.bin && { bin: task.bin }),
      since: instantUtc(task.since.getTime()),
    };
  }
}

/** The packs of a scan over the tasks of its article, the oldest first; all that is left when no number was said. */
function shareOut(tasks: readonly OpenPutBack[], quantity: number | undefined) {
  const open = tasks.reduce((sum, { remaining }) => sum + remaining, 0);
  let left = quantity ?? open;
  if (left > open) refuse('wrong-quantity', { open });
  const shares: { task: OpenPutBack; packs: number }[] = [];
  for (const task of tasks) {
    const packs = Math.min(left, task.remaining);
    if (packs > 0) shares.push({ task, packs });
    left -= packs;
  }
  return shares;
}
