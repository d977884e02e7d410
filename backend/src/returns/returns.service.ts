import { Injectable } from '@nestjs/common';
import type { InspectionRequest, ReturnLineRequest, ReturnRequest } from '@passerelle/shared/api/returns';
import { netOfUnits, refundOf, type UnitsBySku } from '@passerelle/shared/pricing/refunds';
import type { QuoteDocument, QuoteLine } from '@passerelle/shared/pricing/types';
import type { Means } from '@passerelle/shared/returns/refund-means';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { ReceiptsService, type Sale } from '../receipts/receipts.service.js';
import type { WonOfOrders } from '../sales/selling.service.js';
import { StockService } from '../stock/stock.service.js';
import { groundAt, groundsOf } from './domain/grounds.js';
import { Exchanges } from './exchanges.service.js';
import { ReturnMoney } from './return-money.service.js';
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

/** A purchase that goods come back from, won. */
interface Taken {
  readonly sale: Sale;
  /** The one that was paid for: another one where its goods were exchanged before. */
  readonly root: Sale;
  readonly won: WonOfOrders;
}

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
    private readonly money: ReturnMoney,
    private readonly exchanges: Exchanges,
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
      this.exchanges.demandAlike(wanted.lines);
      const taken = await this.take(tx, receipt, colleague, wanted.lines);
      const { received, returned } = await this.write(tx, taken, wanted, colleague);
      if (received.lines.every(isInspected))
        await this.settle(tx, taken, received, received.lines, colleague, returned);
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
      const { taken, received } = await this.waiting(tx, number, colleague);
      const lines = inspected(received.lines, found);
      await tx.run(rewriteLines(received.id, lines));
      await this.settle(tx, taken, received, lines, colleague, {});
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

  private async waiting(tx: Tx, number: string, colleague: ShopColleague) {
    const { store } = colleague;
    const [known] = await tx.rows<GoodsReturn>(returnByNumber(number));
    if (known === undefined || known.store !== store) return refuse('not-found');
    // The purchase first, as when goods are received: two acts on it wait for each other in one order.
    const taken = await this.take(tx, known.receipt, colleague, []);
    await tx.run(lockReturn(number));
    const [received] = await tx.rows<GoodsReturn>(returnByNumber(number));
    if (received?.state !== 'received') return refuse('state-does-not-allow', { state: received?.state });
    return { taken, received };
  }

  /**
   * The purchase's row is won, after those of its payments and of what is given in exchange; whoever works on a purchase
   * or on what was exchanged for it has the row of the first receipt before that of the last.
   */
  private async take(
    tx: Tx,
    receipt: string,
    { store }: ShopColleague,
    lines: readonly ReturnLineRequest[],
  ): Promise<Taken> {
    const known = (await this.receipts.kept(receipt)) ?? refuse('not-found');
    const root = await this.money.rootOf(known);
    await this.money.win(tx, root);
    const won = await this.exchanges.win(tx, store, lines);
    if (root.number !== known.number) await this.receipts.take(tx, root.number);
    const sale = await this.receipts.take(tx, known.number);
    return { sale, root: root.number === known.number ? sale : root, won };
  }

  private async write(
    tx: Tx,
    { sale, root }: Taken,
    wanted: ReturnRequest,
    colleague: ShopColleague,
  ): Promise<{ received: GoodsReturn; returned: UnitsBySku }> {
    const { store, staffId } = colleague;
    const at = this.clock.now();
    const document = JSON.parse(sale.document) as QuoteDocument;
    const earlier = await tx.rows<GoodsReturn>(returnsOfSale(sale.id));
    const returned = unitsOf(earlier.flatMap(({ lines }) => lines));
    const units = unitsOf(wanted.lines);
    refuseTooMuch(document, returned, units);
    const ground = this.groundOf(root, wanted, colleague, at);
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
    const whole = { ...received, receipt: sale.number, refunds: [], exchangeReceipt: null };
    await this.tell(tx, whole);
    return { received: whole, returned };
  }

  /** `returned`: units of the purchase that came back before, where something is exchanged. */
  private async settle(
    tx: Tx,
    taken: Taken,
    received: GoodsReturn,
    lines: readonly Inspected[],
    colleague: ShopColleague,
    returned: UnitsBySku,
  ): Promise<void> {
    const at = this.clock.now();
    const sellable = lines.filter(({ condition }) => condition === 'sellable');
    await this.move(tx, received, 'inspection', sellable, 'quarantine', 'shelf', colleague, at);
    const given = await this.exchanges.sell(tx, { ...taken, returned, lines }, colleague);
    const exchangedCents = given?.totalCents ?? 0;
    const cents = received.refundCents - exchangedCents;
    const money = cents > 0 ? await this.money.giveBack(tx, taken.root, received, cents, colleague) : [];
    const refunds: Means[] =
      exchangedCents > 0 ? [...money, { method: 'exchange', amountCents: exchangedCents }] : money;
    const ended = { state: 'settled' as const, by: colleague.staffId, at, exchangeReceipt: given?.number };
    await tx.run(endReturn(received.id, ended, refunds));
    await this.tell(tx, received, taken.sale);
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
    return mergedLines(lines).map(({ sku, quantity, condition, replacement }, place) => {
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
        replacement: replacement ?? null,
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
    const key = `${line.sku} ${isSaid ? condition : ''} ${line.replacement ?? ''}`;
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
