import { Injectable } from '@nestjs/common';
import type { HandOverRequest } from '@passerelle/shared/api/hand-over';
import { giftsIn } from '@passerelle/shared/pricing/kept-gifts';
import type { Quote, QuoteDocument } from '@passerelle/shared/pricing/types';
import { CustomerRecordsService } from '../customers/customer-records.service.js';
import type { AskedGesture } from '../gestures/gestures.service.js';
import type { Order } from '../orders/order-acts.service.js';
import type { Tx } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import { QuotesService, type Settled } from '../quotes/quotes.service.js';
import { isSettled, outcomesOf, type SettledLine } from './domain/outcomes.js';

/** What is settled at the counter and at which price. */
export interface CounterSettlement {
  readonly lines: readonly SettledLine[];
  /** The price of what is kept and added; absent when nothing is. */
  readonly settled?: Settled;
}

/** Prices a hand-over: the lower of promised and current, over what is kept and what is added. */
@Injectable()
export class SettlementsService {
  constructor(
    private readonly quotes: QuotesService,
    private readonly customers: CustomerRecordsService,
  ) {}

  /** Settles a hand-over without changing anything. Refuses `wrong-article` and `wrong-quantity`. */
  async settle(
    order: Order,
    wanted: HandOverRequest,
    contactKeys: readonly string[],
    asked?: AskedGesture,
    tx?: Tx,
  ): Promise<CounterSettlement> {
    const lines = outcomesOf(order.lines, wanted.lines);
    if (!isSettled(lines)) return refuse(lines.problem, { sku: lines.sku });
    const bought = new Map(lines.map((line) => [line.line, line.bought]));
    const kept = basket(order, ({ line }) => bought.get(line) ?? 0);
    const extras = wanted.extras ?? [];
    if (kept.length === 0 && extras.length === 0) return { lines };
    const document = JSON.parse(order.document) as QuoteDocument;
    const settled = await this.quotes.settle(
      // The order may have moved since: it is settled where it is.
      { ...document, store: order.store },
      {
        ...promiseOf(order, document),
        ...{ kept, extras, extraCodes: wanted.codes ?? [], gesture: asked?.gesture },
      },
      {
        ...{ contactKeys, tx, gestureCapBasisPoints: asked?.gestureCapBasisPoints },
        customer: order.customerId === null ? undefined : await this.customers.facts(order.customerId, tx),
      },
    );
    return { lines, settled: { ...settled, settled: this.bindingQuote(order, document, settled) } };
  }

  /** What an order costs by its promise without what is missing, cents; a threshold that we broke is not taken back. */
  async promisedCents(order: Order, contactKeys: readonly string[], tx?: Tx): Promise<number> {
    const kept = basket(order, ({ quantity, missing }) => quantity - missing);
    if (kept.length === 0) return 0;
    const document = JSON.parse(order.document) as QuoteDocument;
    const { promised } = await this.quotes.settle(
      { ...document, store: order.store },
      { ...promiseOf(order, document), kept },
      { contactKeys, tx },
    );
    return promised.document.totalCents;
  }

  /** A hand-over of exactly what was promised, at the promised price, prints the promise itself. */
  private bindingQuote(order: Order, document: QuoteDocument, { settled, isPromiseKept }: Settled): Quote {
    const isUnchanged = isPromiseKept && settled.hash === order.hash;
    return isUnchanged
      ? { hash: order.hash, canonical: order.document, document, explanation: order.explanation }
      : settled;
  }
}

/** What a settlement needs to know of the promise beside what is kept. */
function promiseOf(order: Order, document: QuoteDocument) {
  const substitutes = order.lines.flatMap(({ sku, insteadOf, unitCents }) =>
    insteadOf === null ? [] : [{ sku, insteadOf, unitCents }],
  );
  return {
    // What was replaced is there, by another name.
    unsupplied: basket(order, ({ sku, missing }) => missing - replaced(order, sku)),
    substitutes,
    gifts: giftsIn(document),
    codes: document.applied.flatMap(({ code }) => code ?? []),
  };
}

/** Packs of an article in whose place others came. */
function replaced({ lines }: Order, sku: string): number {
  return lines.filter(({ insteadOf }) => insteadOf === sku).reduce((sum, { quantity }) => sum + quantity, 0);
}

function basket(order: Order, packs: (line: Order['lines'][number]) => number) {
  return order.lines
    .map((line) => ({ sku: line.sku, quantity: packs(line) }))
    .filter(({ quantity }) => quantity > 0);
}
