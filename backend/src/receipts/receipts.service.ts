import { Injectable } from '@nestjs/common';
import type { Page } from '@passerelle/shared/api/page';
import type { ReceiptView } from '@passerelle/shared/api/sales';
import type { Explanation, Locale, Quote, QuoteDocument } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database, type Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/problems.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { StoresService } from '../stores/stores.service.js';
import {
  documentByHash,
  isUndone,
  lockSale,
  nextReceipt,
  type Payment,
  type Sale,
  type SaleLine,
  saleByNumber,
  salesOfCustomer,
  salesOfOrders,
  salesOfStore,
  writeSale,
  writeToldSales,
} from './receipts.queries.js';

export type { Payment, Sale } from './receipts.queries.js';

/** What a sale is made of; the number comes with the writing. */
export interface SaleDraft {
  readonly id: string;
  readonly store: string;
  readonly order?: { readonly id: string; readonly number: string };
  readonly customerId?: string;
  readonly staffId: string;
  readonly quote: Quote;
  readonly payments: readonly Payment[];
  readonly soldAt: Date;
  /** The sale that this one undoes. */
  readonly reverses?: string;
  /** The first receipt of goods that were exchanged for these. */
  readonly exchangeOf?: string;
}

/** A sale of another till, as it was told. */
export interface ToldReceipt {
  readonly id: string;
  /** Unique over all shops and sources. */
  readonly number: string;
  readonly source: string;
  /** What the customer's paper says. */
  readonly sourceNumber: string;
  readonly store: string;
  readonly customerId: string | null;
  /** The key that told it, where colleagues stand in our own sales. */
  readonly staffId: string;
  readonly document: QuoteDocument;
  readonly canonical: string;
  readonly hash: string;
  readonly explanation: Explanation;
  readonly totalCents: number;
  readonly paidCents: number;
  readonly soldAt: Date;
  readonly payments: readonly Payment[];
}

const NUMBER_DIGITS = 6;

/** Money taken: one receipt for each, whether at the counter or at a hand-over. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly database: Database,
    private readonly words: ArticleWords,
    private readonly stores: StoresService,
    private readonly staffNames: StaffNames,
  ) {}

  /**
   * Writes a sale under the shop's next number. Payments must cover the total; what cash is over is given back as
   * change. Refuses `payment-mismatch`.
   */
  async write(tx: Tx, draft: SaleDraft): Promise<Sale> {
    const { quote, payments } = draft;
    const { totalCents } = quote.document;
    checkPayments(payments, totalCents);
    const [{ lastNumber } = { lastNumber: 0 }] = await tx.rows<{ lastNumber: number }>(
      nextReceipt(draft.store),
    );
    const sale: Sale = {
      id: draft.id,
      number: receiptNumber(draft.store, lastNumber),
      store: draft.store,
      orderId: draft.order?.id ?? null,
      orderNumber: draft.order?.number ?? null,
      customerId: draft.customerId ?? null,
      staffId: draft.staffId,
      document: quote.canonical,
      hash: quote.hash,
      explanation: quote.explanation,
      totalCents,
      paidCents: sumOf(payments),
      soldAt: draft.soldAt,
      reverses: draft.reverses ?? null,
      exchangeOf: draft.exchangeOf ?? null,
      payments,
    };
    const paymentIds = payments.map(() => newId(draft.soldAt));
    await tx.run(writeSale(sale, this.linesOf(quote.document), paymentIds));
    return sale;
  }

  /** Keeps sales that other tills made, under the numbers they have there; what they cost was decided there too. */
  async keepTold(tx: Tx, sales: readonly ToldReceipt[]): Promise<void> {
    if (sales.length === 0) return;
    const kept = sales.map(({ document, payments, ...sale }) => ({
      ...sale,
      lines: this.linesOf(document).map((line, place) => ({ ...line, line: place + 1 })),
      payments: payments.map((payment) => ({ ...payment, id: newId(sale.soldAt) })),
    }));
    await tx.run(writeToldSales(kept));
  }

  /** Undoes a sale by one that reverses it, under a number of its own; the first stays as it was printed. */
  async reverse(
    tx: Tx,
    sale: Sale,
    by: { readonly id: string; readonly staffId: string; readonly at: Date },
  ): Promise<Sale> {
    const [{ lastNumber } = { lastNumber: 0 }] = await tx.rows<{ lastNumber: number }>(
      nextReceipt(sale.store),
    );
    const reversal: Sale = {
      ...sale,
      id: by.id,
      number: receiptNumber(sale.store, lastNumber),
      staffId: by.staffId,
      soldAt: by.at,
      reverses: sale.id,
      payments: [],
    };
    await tx.run(writeSale(reversal, this.linesOf(JSON.parse(sale.document) as QuoteDocument), []));
    return reversal;
  }

  /** The sale of that number as it is kept, in whichever shop. */
  async kept(number: string): Promise<Sale | undefined> {
    return (await this.database.rows<Sale>(saleByNumber(number)))[0];
  }

  /** Wins the row of a sale, for whoever takes goods of it back. Refuses `not-found`, and `not-returnable` for one that was undone. */
  async take(tx: Tx, number: string): Promise<Sale> {
    await tx.run(lockSale(number));
    const [sale] = await tx.rows<Sale>(saleByNumber(number));
    if (sale === undefined) return refuse('not-found');
    const [row] = await tx.rows<{ isUndone: boolean }>(isUndone(sale.id));
    return sale.reverses !== null || row?.isUndone ? refuse('not-returnable') : sale;
  }

  /** The document sold under that hash, as it is kept; undefined when no sale has it. */
  async documentOf(hash: string): Promise<string | undefined> {
    return (await this.database.rows<{ document: string }>(documentByHash(hash)))[0]?.document;
  }

  /** The receipt of that number, in whichever shop; refuses `not-found`. */
  async byNumber(number: string, locale: Locale): Promise<ReceiptView> {
    const [sale] = await this.database.rows<Sale>(saleByNumber(number));
    if (sale === undefined) return refuse('not-found');
    const [view] = await this.views([sale], locale);
    return view as ReceiptView;
  }

  /** What a shop sold, the newest first. */
  async ofStore(
    store: string,
    locale: Locale,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<ReceiptView>> {
    const [at, id] = cursor ? placeIn(cursor, 'string', 'string') : [];
    const before = at && id ? { at: new Date(at), id } : undefined;
    const sales = await this.database.rows<Sale>(salesOfStore(store, before, limit + 1));
    const shown = sales.slice(0, limit);
    const last = sales.length > limit ? shown.at(-1) : undefined;
    return {
      items: await this.views(shown, locale),
      nextCursor: last ? cursorOf(last.soldAt.toISOString(), last.id) : null,
    };
  }

  /** Sales that settled these orders, reversals included, the oldest first. */
  ofOrders(orderIds: readonly string[], from: Pick<Tx, 'rows'> = this.database): Promise<Sale[]> {
    return from.rows<Sale>(salesOfOrders(orderIds));
  }

  /** What one person bought at the counter or collected, the newest first. */
  ofCustomer(customerIds: readonly string[], limit: number): Promise<Sale[]> {
    return this.database.rows<Sale>(salesOfCustomer(customerIds, limit));
  }

  /** Receipts as people read them; a sale that was undone and its reversal are left out. */
  async views(sales: readonly Sale[], locale: Locale): Promise<ReceiptView[]> {
    const undone = new Set(sales.flatMap(({ id, reverses }) => (reverses ? [id, reverses] : [])));
    const standing = sales.filter(({ id }) => !undone.has(id));
    const names = await this.staffNames.of(standing.map(({ staffId }) => staffId));
    return standing.map((sale) => this.view(sale, names.get(sale.staffId) ?? '', locale));
  }

  private linesOf({ lines }: QuoteDocument): SaleLine[] {
    return lines.map((line) => ({
      ...this.words.stockShape(line.sku),
      sku: line.sku,
      quantity: line.quantity,
      unitCents: line.unitCents,
      netCents: line.netCents,
      vatBasisPoints: line.vatBasisPoints,
      unitNets: line.unitNets.flatMap(({ netCents, units }) => Array<number>(units).fill(netCents)),
    }));
  }

  private view(sale: Sale, colleague: string, locale: Locale): ReceiptView {
    const document = JSON.parse(sale.document) as QuoteDocument;
    return {
      number: sale.number,
      store: sale.store,
      storeName: this.stores.find(sale.store)?.name ?? sale.store,
      soldAt: instantUtc(sale.soldAt.getTime()),
      ...(sale.orderNumber && { order: sale.orderNumber }),
      ...(sale.exchangeOf && { exchangeOf: sale.exchangeOf }),
      colleague,
      totalCents: sale.totalCents,
      changeCents: sale.paidCents - sale.totalCents,
      hash: sale.hash,
      hash8: sale.hash.slice(0, 8),
      document,
      explanation: sale.explanation,
      lines: document.lines.map(({ sku, quantity, grams, unitCents, netCents }) => {
        const { name, label } = this.words.of(sku, locale);
        return { sku, name, label, quantity, ...(grams !== undefined && { grams }), unitCents, netCents };
      }),
      payments: [...sale.payments],
    };
  }
}

function receiptNumber(store: string, place: number): string {
  return `${store}-${String(place).padStart(NUMBER_DIGITS, '0')}`;
}

/** Cash may exceed what is due; cards and gift cards never pay more than the total. */
function checkPayments(payments: readonly Payment[], totalCents: number): void {
  const paidCents = sumOf(payments);
  const notCash = sumOf(payments.filter(({ method }) => method !== 'cash'));
  const hasCash = payments.some(({ method }) => method === 'cash');
  const isExact = paidCents === totalCents;
  const hasChange = hasCash && paidCents > totalCents && notCash <= totalCents;
  if (!isExact && !hasChange) refuse('payment-mismatch', { totalCents, paidCents });
}

/** What a sale was paid with and kept: cash less its change. */
export function moneyKept({
  payments,
  paidCents,
  totalCents,
}: Pick<Sale, 'payments' | 'paidCents' | 'totalCents'>): Payment[] {
  let changeCents = paidCents - totalCents;
  return payments.flatMap(({ method, amountCents }) => {
    const back = method === 'cash' ? Math.min(changeCents, amountCents) : 0;
    changeCents -= back;
    return amountCents > back ? [{ method, amountCents: amountCents - back }] : [];
  });
}

function sumOf(payments: readonly Payment[]): number {
  return payments.reduce((sum, { amountCents }) => sum + amountCents, 0);
}
