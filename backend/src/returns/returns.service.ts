import { Injectable } from '@nestjs/common';
import type { InspectionRequest, ReturnLineRequest, ReturnRequest } from '@passerelle/shared/api/returns';
import { netOfUnits, refundOf, type UnitsBySku } from '@passerelle/shared/pricing/refunds';
import type { QuoteDocument, QuoteLine } from '@passerelle/shared/pricing/types';
import { leftOf, type Means, spread } from '@passerelle/shared/returns/refund-means';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { PaymentsService } from '../payments/payments.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { moneyKept, ReceiptsService, type Sale } from '../receipts/receipts.service.js';
import { StockService } from '../stock/stock.service.js';
import { byKind, VoucherPayments } from '../vouchers/voucher-payments.service.js';
import { Vouchers } from '../vouchers/vouchers.service.js';
import { creditCause } from './domain/credit-cause.js';
import { groundAt, groundsOf } from './domain/grounds.js';
import {
  endReturn,
  type GoodsReturn,
  lockReturn,
  nextReturn,
  type ReturnLine,
  returnByNumber,
  returnsOfSale,
  rewriteLines,
  writeReturn,
} from './returns.queries.js';

type Inspected = ReturnLine & { readonly condition: 'sellable' | 'damaged' };

const NUMBER_DIGITS = 6;

/** Goods brought back: received in quarantine, looked at, and paid back from the nets that were sold. */
@Injectable()
export class ReturnsService {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly receipts: ReceiptsService,
    private readonly stock: StockService,
    private readonly words: ArticleWords,
    private readonly payments: PaymentsService,
    private readonly vouchers: Vouchers,
    private readonly voucherPayments: VoucherPayments,
  ) {}

  /**
   * Takes goods back into the colleague's shop, once per key. With a condition on every line they are inspected and
   * paid back at once; else they wait in quarantine. Refuses `return-exceeds-sale`, `return-too-late`.
   */
  receive(
    wanted: ReturnRequest,
    receipt: string,
    colleague: ShopColleague,
    request: KeyedRequest,
  ): Promise<string> {
    return this.idempotency.once(request, async (tx) => {
      const sale = await this.take(tx, receipt);
      const received = await this.write(tx, sale, wanted, colleague);
      if (received.lines.every(isInspected)) await this.settle(tx, sale, received, received.lines, colleague);
      return received.number;
    });
  }

  /** Says what the goods are like: sellable ones are on the shelf from now on, and the money goes back. */
  inspect(
    number: string,
    found: InspectionRequest,
    colleague: ShopColleague,
    request: KeyedRequest,
  ): Promise<string> {
    return this.idempotency.once(request, async (tx) => {
      const { sale, received } = await this.waiting(tx, number, colleague);
      const lines = inspected(received.lines, found);
      await tx.run(rewriteLines(received.id, lines));
      await this.settle(tx, sale, received, lines, colleague);
      return number;
    });
  }

  /** Gives the goods back to the shopper: nothing is owed. */
  refuseGoods(
    number: string,
    reason: string,
    colleague: ShopColleague,
    request: KeyedRequest,
  ): Promise<string> {
    return this.idempotency.once(request, async (tx) => {
      const { received } = await this.waiting(tx, number, colleague);
      const at = this.clock.now();
      await this.move(tx, received, 'given-back', received.lines, 'quarantine', 'sold', colleague, at);
      await tx.run(endReturn(received.id, { state: 'refused', by: colleague.staffId, at, reason }, []));
      await this.tell(tx, received);
      return number;
    });
  }

  private async waiting(tx: Tx, number: string, { store }: ShopColleague) {
    const [known] = await tx.rows<GoodsReturn>(returnByNumber(number));
    if (known === undefined || known.store !== store) return refuse('not-found');
    // The purchase first, as when goods are received: two acts on it wait for each other in one order.
    const sale = await this.take(tx, known.receipt);
    await tx.run(lockReturn(number));
    const [received] = await tx.rows<GoodsReturn>(returnByNumber(number));
    if (received?.state !== 'received') return refuse('state-does-not-allow', { state: received?.state });
    return { sale, received };
  }

  /** The purchase's row is won, after those of its payments: whoever pays or is paid back has them in this order. */
  private async take(tx: Tx, receipt: string): Promise<Sale> {
    const known = await this.receipts.kept(receipt);
    if (known?.orderId) await this.payments.lock(tx, { kind: 'order', id: known.orderId });
    if (known) await this.voucherPayments.win(tx, [], purchasesOf(known));
    return this.receipts.take(tx, receipt);
  }

  private async write(
    tx: Tx,
    sale: Sale,
    wanted: ReturnRequest,
    colleague: ShopColleague,
  ): Promise<GoodsReturn> {
    const { store, staffId } = colleague;
    const at = this.clock.now();
    const document = JSON.parse(sale.document) as QuoteDocument;
    const earlier = await tx.rows<GoodsReturn>(returnsOfSale(sale.id));
    const returned = unitsOf(earlier.flatMap(({ lines }) => lines));
    const units = unitsOf(wanted.lines);
    refuseTooMuch(document, returned, units);
    const ground = this.groundOf(sale, wanted, colleague, at);
    const refund = refundOf(document, returned, units);
    const [{ lastNumber } = { lastNumber: 0 }] = await tx.rows<{ lastNumber: number }>(nextReturn(store));
    const received = {
      id: newId(at),
      number: `R-${store}-${String(lastNumber).padStart(NUMBER_DIGITS, '0')}`,
      store,
      saleId: sale.id,
      customerId: sale.customerId,
      state: 'received' as const,
      ground,
      wished: wanted.refund.method,
      reason: wanted.reason?.trim() || null,
      refundCents: refund.refundCents,
      vat: refund.vat,
      receivedBy: staffId,
      receivedAt: at,
      settledBy: null,
      settledAt: null,
      lines: this.linesOf(document, returned, wanted.lines),
    };
    await tx.run(writeReturn(received));
    await this.move(tx, received, 'return', received.lines, 'sold', 'quarantine', colleague, at);
    const whole = { ...received, receipt: sale.number, refunds: [] };
    await this.tell(tx, whole);
    return whole;
  }

  private async settle(
    tx: Tx,
    sale: Sale,
    received: GoodsReturn,
    lines: readonly Inspected[],
    colleague: ShopColleague,
  ): Promise<void> {
    const at = this.clock.now();
    const sellable = lines.filter(({ condition }) => condition === 'sellable');
    await this.move(tx, received, 'inspection', sellable, 'quarantine', 'shelf', colleague, at);
    const earlier = await tx.rows<GoodsReturn>(returnsOfSale(sale.id));
    const left = leftOf(
      moneyKept(sale),
      earlier.flatMap(({ refunds }) => refunds),
    );
    const wanted = spread(received.refundCents, left, received.wished);
    const refunds = await this.payBack(tx, sale, received, wanted);
    await this.credit(tx, received, refunds.issuedCents, colleague);
    await tx.run(endReturn(received.id, { state: 'settled', by: colleague.staffId, at }, refunds.parts));
    await this.tell(tx, received, sale);
  }

  /**
   * What goes back online is asked of the provider, what vouchers paid goes back to those vouchers, and the till gives
   * the rest. `issuedCents` wants a new voucher: it was wished for, or the card is not one of ours.
   */
  private async payBack(
    tx: Tx,
    sale: Sale,
    { id, wished, refundCents }: GoodsReturn,
    wanted: readonly Means[],
  ): Promise<{ parts: Means[]; issuedCents: number }> {
    if (wished === 'store-credit') return { parts: [...wanted], issuedCents: refundCents };
    const cause = `return ${id}`;
    const online = sumOf(wanted, 'online');
    if (online > 0 && sale.orderId !== null)
      await this.payments.requestRefund(tx, { kind: 'order', id: sale.orderId }, online, cause);
    const toVouchers = sumOf(wanted, 'gift-card') + sumOf(wanted, 'store-credit');
    const given = await this.voucherPayments.giveBack(tx, purchasesOf(sale), toVouchers, cause);
    const issuedCents = toVouchers - given.reduce((sum, { amountCents }) => sum + amountCents, 0);
    const issued = { kind: 'store-credit' as const, amountCents: issuedCents };
    const till = wanted.filter(({ method }) => method === 'card' || method === 'cash');
    const first: Means[] = online > 0 ? [{ method: 'online', amountCents: online }] : [];
    return { parts: [...first, ...byKind([...given, issued]), ...till], issuedCents };
  }

  /** Store credit that is given is a voucher of its own, issued once. */
  private async credit(
    tx: Tx,
    { number, customerId }: GoodsReturn,
    amountCents: number,
    { staffId }: ShopColleague,
  ): Promise<void> {
    if (amountCents === 0) return;
    await this.vouchers.issue(tx, {
      kind: 'store-credit',
      amountCents,
      currency: this.config.currency,
      cause: creditCause(number),
      by: staffId,
      ...(customerId && { customerId }),
    });
  }

  private groundOf(
    sale: Sale,
    { ground, reason }: ReturnRequest,
    { role }: ShopColleague,
    now: Date,
  ): GoodsReturn['ground'] {
    if (ground === 'defect') {
      if (!reason?.trim()) refuseField('reason', 'missing', 'reason must say what is wrong with the goods');
      return 'defect';
    }
    const grounds = groundsOf(boughtAs(sale), this.config.returnDays);
    const holds = groundAt(grounds, now);
    if (ground === 'goodwill' || holds === undefined) {
      const until = grounds.at(-1)?.until;
      if (role !== 'manager' || ground !== 'goodwill') return refuse('return-too-late', { until });
      if (!reason?.trim()) refuseField('reason', 'missing', 'reason must say why it is taken back');
      return 'goodwill';
    }
    return holds;
  }

  private linesOf(
    document: QuoteDocument,
    returned: UnitsBySku,
    lines: readonly ReturnLineRequest[],
  ): ReturnLine[] {
    const from: Record<string, number> = { ...returned };
    return mergedLines(lines).map(({ sku, quantity, condition }, place) => {
      const sold = document.lines.find((line) => line.sku === sku) as QuoteLine;
      const start = from[sku] ?? 0;
      from[sku] = start + quantity;
      const netCents = netOfUnits(sold, start, quantity);
      const { stockSku, unitsPerPack } = this.words.stockShape(sku);
      return {
        line: place + 1,
        sku,
        stockSku,
        unitsPerPack,
        quantity,
        netCents,
        condition: condition ?? null,
      };
    });
  }

  private move(
    tx: Tx,
    { id, store }: Pick<GoodsReturn, 'id' | 'store'>,
    causeType: string,
    lines: readonly ReturnLine[],
    from: 'sold' | 'quarantine',
    to: 'quarantine' | 'shelf' | 'sold',
    { staffId }: ShopColleague,
    at: Date,
  ): Promise<void> {
    const goods = lines.filter(({ sku }) => !this.words.isService(sku));
    return this.stock.moveSurely(
      tx,
      goods.map(({ line, stockSku, unitsPerPack, quantity }) => ({
        store,
        sku: stockSku,
        from,
        to,
        units: quantity * unitsPerPack,
        causeType,
        causeId: id,
        causeLine: line,
        actor: staffId,
      })),
      at,
    );
  }

  /** The sale's order is named once it is paid back. */
  private tell(
    tx: Tx,
    { id, number, store, lines, refundCents }: GoodsReturn,
    { orderId, orderNumber }: Pick<Sale, 'orderId' | 'orderNumber'> = { orderId: null, orderNumber: null },
  ): Promise<void> {
    const skus = [...new Set(lines.map(({ stockSku }) => stockSku))];
    return this.outbox.append(tx, {
      topic: 'goods-returned',
      subject: number,
      store,
      payload: {
        ...{ id, number, touched: [{ store, skus }] },
        ...(orderId !== null && { orderId, order: orderNumber ?? undefined, amountCents: refundCents }),
      },
    });
  }
}

/** What vouchers may have paid for: the order before its hand-over, and the sale at the counter. */
function purchasesOf({ id, orderId }: Pick<Sale, 'id' | 'orderId'>) {
  const sale = { kind: 'sale', id };
  return orderId === null ? [sale] : [sale, { kind: 'order', id: orderId }];
}

function sumOf(means: readonly Means[], method: Means['method']): number {
  return means.filter((each) => each.method === method).reduce((sum, each) => sum + each.amountCents, 0);
}

/** In the shopper's hands since then, and bought unseen when it was paid online. */
export function boughtAs({ soldAt, payments }: Pick<Sale, 'soldAt' | 'payments'>) {
  return { at: soldAt, isAtADistance: payments.some(({ method }) => method === 'online') };
}

/** Units of each article over lines. */
export function unitsOf(lines: readonly { readonly sku: string; readonly quantity: number }[]): UnitsBySku {
  const units: Record<string, number> = {};
  for (const { sku, quantity } of lines) units[sku] = (units[sku] ?? 0) + quantity;
  return units;
}

function refuseTooMuch(document: QuoteDocument, returned: UnitsBySku, wanted: UnitsBySku): void {
  const lines = Object.entries(wanted).flatMap(([sku, quantity]) => {
    const sold = document.lines.find((line) => line.sku === sku)?.quantity ?? 0;
    const returnable = sold - (returned[sku] ?? 0);
    return quantity > returnable ? [{ sku, sold, returned: returned[sku] ?? 0, returnable }] : [];
  });
  if (lines.length > 0) refuse('return-exceeds-sale', { lines });
}

/** Lines of one article are one; unless every line says its condition, all of them wait for the inspection. */
function mergedLines(lines: readonly ReturnLineRequest[]): ReturnLineRequest[] {
  const merged = new Map<string, ReturnLineRequest>();
  const isSaid = lines.every(({ condition }) => condition !== undefined);
  for (const { condition, ...bare } of lines) {
    const line = isSaid ? { ...bare, condition } : bare;
    const key = `${line.sku} ${isSaid ? condition : ''}`;
    const known = merged.get(key);
    merged.set(key, known ? { ...known, quantity: known.quantity + line.quantity } : line);
  }
  return [...merged.values()];
}

function isInspected(line: ReturnLine): line is Inspected {
  return line.condition !== null;
}

/** The lines parted by what was found; every unit has to be spoken of. */
function inspected(lines: readonly ReturnLine[], { lines: found }: InspectionRequest): Inspected[] {
  const said = unitsOf(found);
  const waiting = unitsOf(lines);
  const wrong = [...new Set([...Object.keys(said), ...Object.keys(waiting)])].filter(
    (sku) => said[sku] !== waiting[sku],
  );
  if (wrong.length > 0) refuse('wrong-quantity', { lines: wrong });
  const parts: Inspected[] = [];
  for (const line of lines) {
    let left = line.quantity;
    let leftCents = line.netCents;
    for (const part of found.filter(({ sku }) => sku === line.sku)) {
      const quantity = Math.min(left, part.quantity);
      if (quantity === 0) continue;
      left -= quantity;
      // The last part takes what rounding leaves.
      const netCents = left === 0 ? leftCents : Math.floor((line.netCents * quantity) / line.quantity);
      leftCents -= netCents;
      parts.push({ ...line, line: parts.length + 1, quantity, netCents, condition: part.condition });
    }
  }
  return parts;
}
