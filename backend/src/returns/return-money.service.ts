import { Injectable } from '@nestjs/common';
import { leftOf, type Means, spread } from '@passerelle/shared/returns/refund-means';
import { PaymentsService } from '../payments/payments.service.js';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { moneyKept, ReceiptsService, type Sale } from '../receipts/receipts.service.js';
import { byKind, VoucherPayments } from '../vouchers/voucher-payments.service.js';
import { Vouchers } from '../vouchers/vouchers.service.js';
import { creditCause } from './domain/credit-cause.js';
import { type GoodsReturn, returnsOfFamily } from './returns.queries.js';

/** Money of purchases that comes back: to where it came from, whatever was exchanged in between. */
@Injectable()
export class ReturnMoney {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly receipts: ReceiptsService,
    private readonly payments: PaymentsService,
    private readonly vouchers: Vouchers,
    private readonly voucherPayments: VoucherPayments,
  ) {}

  /** The purchase that was paid for: of goods that were exchanged, the one they were exchanged for. */
  async rootOf(sale: Sale): Promise<Sale> {
    if (sale.exchangeOf === null) return sale;
    return (await this.receipts.kept(sale.exchangeOf)) ?? refuse('not-found');
  }

  /** Wins what a refund of a purchase may touch, before its row: payments, then vouchers. */
  async win(tx: Tx, root: Sale): Promise<void> {
    if (root.orderId) await this.payments.lock(tx, { kind: 'order', id: root.orderId });
    await this.voucherPayments.win(tx, [], purchasesOf(root));
  }

  /** What of the money of a purchase has not gone back, in the order in which it goes back. */
  async leftOf(root: Sale, from: Pick<Tx, 'rows'> = this.database): Promise<Means[]> {
    const family = await from.rows<GoodsReturn>(returnsOfFamily(root.number));
    return leftOf(
      moneyKept(root),
      family.flatMap(({ refunds }) => refunds),
    );
  }

  /**
   * Gives `cents` back for a return. What was paid online is asked of the provider, what vouchers paid goes back to
   * those vouchers, and the till gives the rest; a new credit is issued where it was wished for, or where the card is
   * not one of ours or can be spent no more. Answers what went back on what.
   */
  async giveBack(
    tx: Tx,
    root: Sale,
    received: GoodsReturn,
    cents: number,
    colleague: ShopColleague,
  ): Promise<Means[]> {
    const wanted = spread(cents, await this.leftOf(root, tx), received.wished);
    if (received.wished === 'store-credit') {
      await this.issue(tx, received, cents, colleague);
      return wanted;
    }
    const cause = `return ${received.id}`;
    const online = sumOf(wanted, 'online');
    if (online > 0 && root.orderId !== null)
      await this.payments.requestRefund(tx, { kind: 'order', id: root.orderId }, online, cause);
    const toVouchers = sumOf(wanted, 'gift-card') + sumOf(wanted, 'store-credit');
    const back = await this.voucherPayments.giveBack(tx, purchasesOf(root), toVouchers, cause);
    // What came back to a card whose time is over goes on the same new credit as what no card of ours paid.
    const given = back.filter(({ isOver }) => !isOver);
    const issuedCents = toVouchers - given.reduce((sum, { amountCents }) => sum + amountCents, 0);
    await this.issue(tx, received, issuedCents, colleague);
    const issued = { kind: 'store-credit' as const, amountCents: issuedCents };
    const till = wanted.filter(({ method }) => method === 'card' || method === 'cash');
    const first: Means[] = online > 0 ? [{ method: 'online', amountCents: online }] : [];
    return [...first, ...byKind([...given, issued]), ...till];
  }

  /** A voucher of its own, once a return. */
  private async issue(
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
}

/** What vouchers may have paid for: the order before its hand-over, and the sale at the counter. */
function purchasesOf({ id, orderId }: Pick<Sale, 'id' | 'orderId'>) {
  const sale = { kind: 'sale', id };
  return orderId === null ? [sale] : [sale, { kind: 'order', id: orderId }];
}

function sumOf(means: readonly Means[], method: Means['method']): number {
  return means.filter((each) => each.method === method).reduce((sum, each) => sum + each.amountCents, 0);
}
