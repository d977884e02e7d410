import { Injectable } from '@nestjs/common';
import type { GrossErrorDecision, GrossErrorLineView } from '@passerelle/shared/api/gross-errors';
import type { Locale, QuoteDocument } from '@passerelle/shared/pricing/types';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { ArticleWords } from '../catalogue/article-words.service.js';
import type { Order } from '../orders/order-acts.service.js';
import type { PromisedPrice } from '../orders/order-reader.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { QuotesService } from '../quotes/quotes.service.js';
import { isGrossError, priceBefore } from './domain/gross-error.js';
import {
  decideOrder,
  type FoundLine,
  type GrossErrorRow,
  noteOfOrder,
  noteSale,
  ofOrder,
} from './gross-errors.queries.js';

export type { FoundLine } from './gross-errors.queries.js';

const HOUR_MS = 3_600_000;
/** A promise is kept for days; an article has seldom more prices than that in them. */
const LATEST_PRICES = 12;

/** What a manager decided about a price, and why. */
export interface Decided {
  readonly decision: GrossErrorDecision;
  readonly reason: string;
}

/** Prices that are probably a mistake are shown with both facts and wait for a manager; none is changed silently. */
@Injectable()
export class GrossErrors {
  constructor(
    private readonly quotes: QuotesService,
    private readonly words: ArticleWords,
    private readonly audit: AuditTrail,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The lines of a document whose price is far below what everybody pays now or paid just before it. */
  async found({ lines, store, at }: QuoteDocument): Promise<FoundLine[]> {
    const { basisPoints, lookbackHours } = this.config.grossError;
    const books = this.quotes.books();
    const current = await this.displayed(
      store,
      lines.map(({ sku }) => sku),
    );
    return lines.flatMap(({ sku, quantity, regularCents, unitCents }): FoundLine[] => {
      const prices = books.sku(sku)?.prices ?? [];
      const beforeCents = priceBefore(prices, Date.parse(at), lookbackHours * HOUR_MS);
      const currentCents = current.get(sku) ?? unitCents;
      const facts = { currentCents, ...(beforeCents !== undefined && { beforeCents }) };
      if (!isGrossError({ regularCents, unitCents }, facts, basisPoints)) return [];
      return [{ sku, quantity, promisedCents: unitCents, ...facts }];
    });
  }

  /** Which of these promised prices are worth a look: far below a price that their article has or had lately. */
  suspects(promised: readonly PromisedPrice[]): PromisedPrice[] {
    const { basisPoints } = this.config.grossError;
    const books = this.quotes.books();
    return promised.filter(({ sku, unitCents }) => {
      const lately = books.sku(sku)?.prices.slice(-LATEST_PRICES) ?? [];
      const facts = { currentCents: Math.max(0, ...lately.map(({ priceCents }) => priceCents)) };
      return isGrossError({ regularCents: unitCents, unitCents }, facts, basisPoints);
    });
  }

  /** What a manager decided about an order; undefined when nobody has. */
  async decisionOn(orderId: string, from: Pick<Tx, 'rows'> = this.database): Promise<Decided | undefined> {
    const [row] = await from.rows<GrossErrorRow>(ofOrder(orderId));
    return row?.decision && row.reason !== null ? { decision: row.decision, reason: row.reason } : undefined;
  }

  /** Notes that an order has such a price, once; a manager has to decide. */
  async note(order: Order, lines: readonly FoundLine[]): Promise<void> {
    const at = this.clock.now();
    await this.database.run(noteOfOrder(newId(at), order, lines, at));
  }

  /** Writes the decision down, with who made it; record last in a transaction that won the order's row. */
  async decide(
    tx: Tx,
    order: Order,
    lines: readonly FoundLine[],
    { decision, reason }: Decided,
    by: ShopColleague,
  ): Promise<void> {
    const at = this.clock.now();
    await tx.run(noteOfOrder(newId(at), order, lines, at));
    await tx.run(decideOrder(order.id, { decision, reason, by: by.staffId, at }));
    await this.audit.record(tx, {
      by,
      act: decision === 'honour' ? 'gross-error-honoured' : 'gross-error-refused',
      subject: { kind: 'order', id: order.number, label: order.number },
      after: { reason, lines },
    });
  }

  /** Writes down that a manager sold at such a price. */
  async letThrough(
    tx: Tx,
    sale: { readonly number: string; readonly store: string },
    lines: readonly FoundLine[],
    reason: string,
    by: ShopColleague,
  ): Promise<void> {
    const at = this.clock.now();
    const { number, store } = sale;
    await tx.run(noteSale(newId(at), { receipt: number, store, reason, by: by.staffId }, lines, at));
    await this.audit.record(tx, {
      by,
      act: 'gross-error-honoured',
      subject: { kind: 'receipt', id: number, label: number },
      after: { reason, lines },
    });
  }

  /** Lines as people read them. */
  views(lines: readonly FoundLine[], locale: Locale): GrossErrorLineView[] {
    return lines.map((line) => {
      const { name, label } = this.words.of(line.sku, locale);
      return { ...line, name, label };
    });
  }

  /** What everybody pays for one unit now; a SKU that is no longer sold has no such price. */
  private async displayed(store: string, skus: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const sold = this.quotes.sold(skus);
    if (sold.length === 0) return new Map();
    const kilogram = { quantity: 1, grams: 1_000 };
    const lines = sold.map((sku) => ({ sku, ...(this.words.isWeighed(sku) ? kilogram : { quantity: 1 }) }));
    const { document } = await this.quotes.quote({ store, lines, codes: [] });
    return new Map(document.lines.map(({ sku, unitCents }) => [sku, unitCents]));
  }
}
