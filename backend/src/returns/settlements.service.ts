import { Injectable } from '@nestjs/common';
import { refundOfUnits } from '@passerelle/shared/pricing/refunds';
import type { Means } from '@passerelle/shared/returns/refund-means';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { type Inspected, rangesOf } from './domain/return-lines.js';
import { Exchanges } from './exchanges.service.js';
import { ReturnMoney } from './return-money.service.js';
import { ReturnedGoods } from './returned-goods.service.js';
import { endReturn, type GoodsReturn } from './returns.queries.js';
import type { WonPurchase } from './won-purchase.js';

/** Inspected goods: to the shelf or not, exchanged, and paid back. */
@Injectable()
export class Settlements {
  constructor(
    private readonly clock: Clock,
    private readonly goods: ReturnedGoods,
    private readonly exchanges: Exchanges,
    private readonly money: ReturnMoney,
  ) {}

  /**
   * Ends a return of a purchase whose row is won. What it gives back is counted after what is settled already: goods
   * that still wait may yet be given back to the shopper, and no cent of VAT hangs on them.
   */
  async settle(
    tx: Tx,
    purchase: WonPurchase,
    received: GoodsReturn,
    lines: readonly Inspected[],
    colleague: ShopColleague,
  ): Promise<void> {
    const at = this.clock.now();
    const sellable = lines.filter(({ condition }) => condition === 'sellable');
    await this.goods.move(tx, received, 'inspection', sellable, 'quarantine', 'shelf', colleague, at);
    const given = await this.exchanges.sell(tx, purchase, lines, colleague);
    const settled = purchase.earlier.filter(({ state }) => state === 'settled');
    const gone = settled.flatMap((each) => rangesOf(each.lines));
    const refund = refundOfUnits(purchase.document, gone, rangesOf(lines));
    const exchangedCents = given?.totalCents ?? 0;
    const cents = refund.refundCents - exchangedCents;
    const money = cents > 0 ? await this.money.giveBack(tx, purchase.root, received, cents, colleague) : [];
    const refunds: Means[] =
      exchangedCents > 0 ? [...money, { method: 'exchange', amountCents: exchangedCents }] : money;
    const ended = { by: colleague.staffId, at, exchangeReceipt: given?.number, refund };
    await tx.run(endReturn(received.id, { state: 'settled', ...ended }, refunds));
    await this.goods.tell(tx, { ...received, refundCents: refund.refundCents }, purchase.sale);
  }
}
