import { Injectable } from '@nestjs/common';
import type { ReturnRequest } from '@passerelle/shared/api/returns';
import { refundOfUnits } from '@passerelle/shared/pricing/refunds';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { boughtAs, groundAt, groundsOf } from './domain/grounds.js';
import { beyondSale, linesBrought, rangesOf, unitsOf } from './domain/return-lines.js';
import { ReturnedGoods } from './returned-goods.service.js';
import { type GoodsReturn, nextReturn, writeReturn } from './returns.queries.js';
import type { WonPurchase } from './won-purchase.js';

const NUMBER_DIGITS = 6;

/** Goods of a purchase as they come over the counter: by what right, which units, into quarantine. */
@Injectable()
export class GoodsBrought {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly words: ArticleWords,
    private readonly goods: ReturnedGoods,
  ) {}

  /** Writes a return that waits for its inspection. Refuses `return-exceeds-sale`, `return-too-late`. */
  async write(
    tx: Tx,
    purchase: WonPurchase,
    wanted: ReturnRequest,
    colleague: ShopColleague,
  ): Promise<GoodsReturn> {
    const { sale, document, earlier } = purchase;
    const at = this.clock.now();
    const before = earlier.flatMap(({ lines }) => lines);
    const beyond = beyondSale(document, unitsOf(before), unitsOf(wanted.lines));
    if (beyond.length > 0) refuse('return-exceeds-sale', { lines: beyond });
    const gone = rangesOf(before);
    const lines = linesBrought(document, gone, wanted.lines, (sku) => this.words.stockShape(sku));
    const received = {
      id: newId(at),
      store: colleague.store,
      saleId: sale.id,
      customerId: sale.customerId,
      state: 'received' as const,
      ground: this.groundOf(purchase, wanted, colleague, at),
      wished: wanted.refund.method,
      reason: wanted.reason?.trim() || null,
      // As if all that still waits were paid back before; its settlement counts again.
      ...refundOfUnits(document, gone, rangesOf(lines)),
      receivedBy: colleague.staffId,
      receivedAt: at,
      settledBy: null,
      settledAt: null,
      lines,
      number: await this.nextNumber(tx, colleague),
    };
    await tx.run(writeReturn(received));
    await this.goods.move(tx, received, 'return', lines, 'sold', 'quarantine', colleague, at);
    const whole = {
      ...received,
      receipt: sale.number,
      order: sale.orderNumber,
      refunds: [],
      exchangeReceipt: null,
    };
    await this.goods.tell(tx, whole);
    return whole;
  }

  private async nextNumber(tx: Tx, { store }: ShopColleague): Promise<string> {
    const [{ lastNumber } = { lastNumber: 0 }] = await tx.rows<{ lastNumber: number }>(nextReturn(store));
    return `R-${store}-${String(lastNumber).padStart(NUMBER_DIGITS, '0')}`;
  }

  private groundOf(
    { root }: WonPurchase,
    { ground, reason }: ReturnRequest,
    { role }: ShopColleague,
    now: Date,
  ): GoodsReturn['ground'] {
    if (ground === 'defect') {
      if (!reason?.trim()) refuseField('reason', 'missing', 'reason must say what is wrong with the goods');
      return 'defect';
    }
    const grounds = groundsOf(boughtAs(root), this.config.returnDays);
    const holds = groundAt(grounds, now);
    if (ground === 'goodwill' || holds === undefined) {
      const until = grounds.at(-1)?.until;
      if (role !== 'manager' || ground !== 'goodwill') return refuse('return-too-late', { until });
      if (!reason?.trim()) refuseField('reason', 'missing', 'reason must say why it is taken back');
      return 'goodwill';
    }
    return holds;
  }
}
