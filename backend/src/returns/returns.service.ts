import { Injectable } from '@nestjs/common';
import type { InspectionRequest, ReturnRequest } from '@passerelle/shared/api/returns';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { refuse } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { areInspected, misspoken, parted } from './domain/return-lines.js';
import { Exchanges } from './exchanges.service.js';
import { GoodsBrought } from './goods-brought.service.js';
import { ReturnedGoods } from './returned-goods.service.js';
import { endReturn, type GoodsReturn, lockReturn, returnByNumber, rewriteLines } from './returns.queries.js';
import { Settlements } from './settlements.service.js';
import type { WonPurchase } from './won-purchase.js';
import { WonPurchases } from './won-purchases.service.js';

/** Goods brought back: received in quarantine, looked at, and paid back from the nets that were sold. */
@Injectable()
export class ReturnsService {
  constructor(
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly purchases: WonPurchases,
    private readonly exchanges: Exchanges,
    private readonly brought: GoodsBrought,
    private readonly goods: ReturnedGoods,
    private readonly settlements: Settlements,
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
      const purchase = await this.purchases.win(tx, receipt, colleague.store, wanted.lines);
      const received = await this.brought.write(tx, purchase, wanted, colleague);
      const { lines } = received;
      if (areInspected(lines)) await this.settlements.settle(tx, purchase, received, lines, colleague);
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
      const { purchase, received } = await this.waiting(tx, number, colleague);
      const wrong = misspoken(received.lines, found);
      if (wrong.length > 0) refuse('wrong-quantity', { lines: wrong });
      const lines = parted(purchase.document, received.lines, found);
      await tx.run(rewriteLines(received.id, lines));
      await this.settlements.settle(tx, purchase, received, lines, colleague);
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
      await this.goods.move(tx, received, 'given-back', received.lines, 'quarantine', 'sold', colleague, at);
      await tx.run(endReturn(received.id, { state: 'refused', by: colleague.staffId, at, reason }, []));
      await this.goods.tell(tx, received);
      return number;
    });
  }

  private async waiting(
    tx: Tx,
    number: string,
    { store }: ShopColleague,
  ): Promise<{ purchase: WonPurchase; received: GoodsReturn }> {
    const [known] = await tx.rows<GoodsReturn>(returnByNumber(number));
    if (known === undefined || known.store !== store) return refuse('not-found');
    // The purchase first, as when goods are received: two acts on it wait for each other in one order.
    const purchase = await this.purchases.win(tx, known.receipt, store, []);
    await tx.run(lockReturn(number));
    const [received] = await tx.rows<GoodsReturn>(returnByNumber(number));
    if (received?.state !== 'received') return refuse('state-does-not-allow', { state: received?.state });
    return { purchase, received };
  }
}
