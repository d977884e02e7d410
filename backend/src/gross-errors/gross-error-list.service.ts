import { Injectable } from '@nestjs/common';
import type { GrossErrorState, GrossErrorsView } from '@passerelle/shared/api/gross-errors';
import type { Locale, QuoteDocument } from '@passerelle/shared/pricing/types';
import { OrderReader } from '../orders/order-reader.service.js';
import { Clock } from '../platform/clock.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { StoresService } from '../stores/stores.service.js';
import {
  type GrossErrorRow,
  noted,
  noteEnded,
  page,
  undecidedCount,
  waitingOrders,
} from './gross-errors.queries.js';
import { GrossErrors } from './gross-errors.service.js';

const PAGE = 50;
/** Orders looked at in one go; more than that many open promises of one article are met at the next look. */
const MOST_SUSPECTS = 500;

/** What head office is told of such prices: every open promise with one, decided or not, and the sales let through. */
@Injectable()
export class GrossErrorList {
  constructor(
    private readonly errors: GrossErrors,
    private readonly orders: OrderReader,
    private readonly stores: StoresService,
    private readonly staffNames: StaffNames,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A page, the newest first; open promises that nobody has noted yet are noted on the way. */
  async page(
    state: GrossErrorState | undefined,
    cursor: string | undefined,
    locale: Locale,
  ): Promise<GrossErrorsView> {
    if (cursor === undefined) await this.look();
    const [at, id] = cursor === undefined ? [] : placeIn(cursor, 'string', 'string');
    const before = at && id ? { at: new Date(at), id } : undefined;
    const rows = await this.database.rows<GrossErrorRow>(
      page(state && state === 'waiting', before, PAGE + 1),
    );
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    const [{ count } = { count: 0 }] = await this.database.rows<{ count: number }>(undecidedCount);
    const names = await this.staffNames.of(shown.flatMap(({ decidedBy }) => decidedBy ?? []));
    return {
      undecided: count,
      items: shown.map((row) => ({
        ...(row.orderNumber !== null && { order: row.orderNumber }),
        ...(row.receipt !== null && { receipt: row.receipt }),
        store: row.store,
        storeName: this.stores.find(row.store)?.name ?? row.store,
        foundAt: row.foundAt.toISOString(),
        lines: this.errors.views(row.lines, locale),
        ...(row.decision !== null && { decision: row.decision }),
        ...(row.reason !== null && { reason: row.reason }),
        ...(row.decidedBy !== null && { decidedBy: names.get(row.decidedBy) ?? '' }),
        ...(row.decidedAt !== null && { decidedAt: row.decidedAt.toISOString() }),
        ...(row.endedAt !== null && { endedAt: row.endedAt.toISOString() }),
      })),
      nextCursor: last ? cursorOf(last.foundAt.toISOString(), last.id) : null,
    };
  }

  /** Notes every open promise with such a price: one look at what is promised, then only at those that stand out. */
  private async look(): Promise<void> {
    await this.letEndedGo();
    const promised = await this.orders.openPrices();
    const suspect = this.errors.suspects(promised);
    if (suspect.length === 0) return;
    const orders = await this.orders.openAtPrices(suspect, MOST_SUSPECTS);
    const known = await this.database.rows<{ id: string }>(noted(orders.map(({ id }) => id)));
    const ids = new Set(known.map(({ id }) => id));
    for (const order of orders.filter(({ id }) => !ids.has(id))) {
      const found = await this.errors.found(JSON.parse(order.document) as QuoteDocument);
      if (found.length > 0) await this.errors.note(order, found);
    }
  }

  /** An order that was cancelled or whose shopper left the article behind waits for nobody. */
  private async letEndedGo(): Promise<void> {
    const waiting = await this.database.rows<{ id: string }>(waitingOrders(MOST_SUSPECTS));
    if (waiting.length === 0) return;
    const ended = await this.orders.endedAmong(waiting.map(({ id }) => id));
    if (ended.length > 0) await this.database.run(noteEnded(ended, this.clock.now()));
  }
}
