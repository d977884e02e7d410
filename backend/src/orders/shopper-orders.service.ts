import { Injectable } from '@nestjs/common';
import type { OrderView } from '@passerelle/shared/api/orders';
import type { Page } from '@passerelle/shared/api/page';
import type { StoreView } from '@passerelle/shared/api/stores';
import type { Locale } from '@passerelle/shared/pricing/types';
import { Database, type Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { refuse } from '../platform/problems.js';
import { Alternatives } from './alternatives.service.js';
import { theShopper } from './domain/draft.js';
import { OrderActs } from './order-acts.service.js';
import { OrderLives, wantedOf } from './order-lives.service.js';
import { OrderProofs } from './order-proofs.service.js';
import { type Order, revived } from './order-rows.js';
import { OrderViews } from './order-views.service.js';
import { ordersByNumber } from './orders.queries.js';

/** Which order is meant, and by what right. */
export interface TokenHolder {
  readonly number: string;
  /** The whole Authorization header. */
  readonly token: string | undefined;
  readonly locale: Locale;
}

/** Orders in the hands of whoever holds their tracking token; to anybody else they do not exist. */
@Injectable()
export class ShopperOrdersService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly acts: OrderActs,
    private readonly lives: OrderLives,
    private readonly views: OrderViews,
    private readonly proofs: OrderProofs,
    private readonly alternative: Alternatives,
  ) {}

  async show(holder: TokenHolder): Promise<OrderView> {
    return this.views.view(await this.find(holder), holder.locale);
  }

  /** Shops that can take the whole order. */
  async alternatives(holder: TokenHolder): Promise<Page<StoreView>> {
    const order = await this.find(holder);
    return {
      items: await this.alternative.near({ ...order, lines: wantedOf(order.lines), locale: holder.locale }),
      nextCursor: null,
    };
  }

  cancel(holder: TokenHolder, request: KeyedRequest, reason?: string): Promise<OrderView> {
    return this.command(holder, request, (tx, order) => this.lives.cancel(tx, order, theShopper, reason));
  }

  extend(holder: TokenHolder, request: KeyedRequest): Promise<OrderView> {
    return this.command(holder, request, (tx, order) => this.lives.extend(tx, order, theShopper));
  }

  checkIn(holder: TokenHolder, request: KeyedRequest): Promise<OrderView> {
    return this.command(holder, request, (tx, order) => this.lives.checkIn(tx, order, theShopper));
  }

  changeStore(holder: TokenHolder, request: KeyedRequest, store: string): Promise<OrderView> {
    return this.command(holder, request, (tx, order) => this.lives.changeStore(tx, order, theShopper, store));
  }

  /** The order of a token; refuses `not-found` for a wrong one as for a wrong number. */
  async find({ number, token }: Pick<TokenHolder, 'number' | 'token'>): Promise<Order> {
    const [order] = await this.database.rows<Order>(ordersByNumber([number]));
    if (order === undefined || !this.holds(token, order.id)) return refuse('not-found');
    return order;
  }

  /** Wins the row of the token's order, has the command carried out, once per key; answers the order after it. */
  async command(
    holder: TokenHolder,
    request: KeyedRequest,
    act: (tx: Tx, order: Order) => Promise<Order>,
  ): Promise<OrderView> {
    // What is kept under the key is the order as it was, without its derived secrets; it is shown after the commit.
    const order = await this.idempotency.once(request, async (tx) => {
      const taken = await this.acts.take(tx, holder.number);
      return this.holds(holder.token, taken.id) ? act(tx, taken) : refuse('not-found');
    });
    return this.views.view(revived(order), holder.locale);
  }

  private holds(header: string | undefined, orderId: string): boolean {
    const [scheme, token, ...rest] = (header ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'tracking' || token === undefined || rest.length > 0) return false;
    return this.proofs.isTrackingToken(token, orderId);
  }
}
