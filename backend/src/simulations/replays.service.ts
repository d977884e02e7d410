import { Injectable } from '@nestjs/common';
import type { ReplayView } from '@passerelle/shared/api/simulator';
import type { Explanation, QuoteDocument } from '@passerelle/shared/pricing/types';
import type { Order } from '../orders/order-acts.service.js';
import { OrderReader } from '../orders/order-reader.service.js';
import { refuse } from '../platform/problems.js';
import { type KeptQuote, type ReplayedPromise, WhatIf } from '../quotes/what-if.service.js';
import { ReceiptsService } from '../receipts/receipts.service.js';
import { documentDifferences } from './domain/differences.js';
import { SimulatorService } from './simulator.service.js';

/** A document that was kept, and the promise that it settles. */
interface Kept extends KeptQuote {
  readonly kind: 'order' | 'receipt';
  readonly number: string;
  readonly hash: string;
  readonly promise?: ReplayedPromise;
}

/** Computes what was sold or promised again, with today's engine and the books as they were. */
@Injectable()
export class ReplaysService {
  constructor(
    private readonly whatIf: WhatIf,
    private readonly simulator: SimulatorService,
    private readonly orders: OrderReader,
    private readonly receipts: ReceiptsService,
  ) {}

  /** Replays the order or the receipt of that number; refuses `not-found`. */
  async replay(number: string): Promise<ReplayView> {
    const kept = (await this.receipt(number)) ?? (await this.order(number)) ?? refuse('not-found');
    const { document, hash } = kept;
    const simulated = await this.whatIf.replay(kept, kept.promise);
    const differences = documentDifferences(document, simulated.quote.document);
    return {
      kind: kept.kind,
      number: kept.number,
      store: document.store,
      at: document.at,
      lines: document.lines
        .filter(({ quantity }) => quantity > 0)
        .map(({ sku, quantity, grams }) => ({ sku, quantity, ...(grams !== undefined && { grams }) })),
      codes: document.applied.flatMap(({ code }) => code ?? []),
      stored: { hash, document },
      recomputed: this.simulator.view(simulated),
      isSame: simulated.quote.hash === hash && differences.length === 0,
      differences,
    };
  }

  private async order(number: string): Promise<Kept | undefined> {
    const order = await this.orders.byNumber(number);
    return order && { kind: 'order', number, hash: order.hash, ...readQuote(order) };
  }

  private async receipt(number: string): Promise<Kept | undefined> {
    const sale = await this.receipts.kept(number);
    if (sale === undefined) return undefined;
    const order = sale.orderId === null ? undefined : await this.orders.byId(sale.orderId);
    return {
      kind: 'receipt',
      number,
      hash: sale.hash,
      ...readQuote(sale),
      ...(order && { promise: promiseOf(order) }),
    };
  }
}

function readQuote(kept: { document: string; explanation: Explanation }): KeptQuote {
  return { document: JSON.parse(kept.document) as QuoteDocument, explanation: kept.explanation };
}

function promiseOf(order: Order): ReplayedPromise {
  return {
    ...readQuote(order),
    bought: new Map(order.lines.map(({ sku, bought }) => [sku, bought])),
  };
}
