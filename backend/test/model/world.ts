import { createHash, randomUUID } from 'node:crypto';
import { promotion } from '@passerelle/shared/pricing/build-books';
import type { Locale } from '@passerelle/shared/pricing/types';
import { HandOverService } from '../../src/hand-over/hand-over.service.js';
import { UndoHandOver } from '../../src/hand-over/undo.service.js';
import { DueOrders } from '../../src/orders/due-orders.service.js';
import type { Order } from '../../src/orders/order-acts.service.js';
import { OrderLives } from '../../src/orders/order-lives.service.js';
import { OrderProofs } from '../../src/orders/order-proofs.service.js';
import { PlacingService } from '../../src/orders/placing.service.js';
import { drifts } from '../../src/orders/reconcile.queries.js';
import { StaffOrdersService } from '../../src/orders/staff-orders.service.js';
import { PickingService } from '../../src/picking/picking.service.js';
import { PutBacksService } from '../../src/picking/put-backs.service.js';
import type { Tx } from '../../src/platform/database.js';
import type { KeyedRequest } from '../../src/platform/idempotency.js';
import { newId } from '../../src/platform/ids.js';
import { ProblemError } from '../../src/platform/problems.js';
import type { ShopColleague } from '../../src/platform/signed-in.js';
import { SalesService } from '../../src/sales/sales.service.js';
import { StockService } from '../../src/stock/stock.service.js';
import { StockBook } from '../../src/stock/stock-book.service.js';
import type { OpenApp } from '../open-app.js';
import { addArticle, addStore, publish, refreshBooks, setPrices } from '../shop-floor.js';
import { CODE_USES, type Oracle, skus, stockSkus, stores } from './oracle.js';

const START = new Date('2026-11-24T13:22:00Z').getTime();
const DELIVERED = 12;
const locale: Locale = 'fr';

/** The real services on a real database, told what to do by commands. */
export class World {
  readonly placing: PlacingService;
  readonly lives: OrderLives;
  readonly picking: PickingService;
  readonly handOvers: HandOverService;
  readonly undoing: UndoHandOver;
  readonly putBacks: PutBacksService;
  readonly sales: SalesService;
  readonly book: StockBook;
  readonly due: DueOrders;
  private readonly orders: StaffOrdersService;
  private readonly proofs: OrderProofs;

  constructor(readonly opened: OpenApp) {
    const { app } = opened;
    this.placing = app.get(PlacingService);
    this.lives = app.get(OrderLives);
    this.picking = app.get(PickingService);
    this.handOvers = app.get(HandOverService);
    this.undoing = app.get(UndoHandOver);
    this.putBacks = app.get(PutBacksService);
    this.sales = app.get(SalesService);
    this.book = app.get(StockBook);
    this.due = app.get(DueOrders);
    this.orders = app.get(StaffOrdersService);
    this.proofs = app.get(OrderProofs);
  }

  /** Goods and shops that every history shares. */
  static async open(opened: OpenApp): Promise<World> {
    for (const store of stores) await addStore(opened.database, store);
    for (const sku of stockSkus) await addArticle(opened.database, sku);
    await addArticle(opened.database, 'SCREW-6', { packOf: { sku: 'SCREW', units: 6 } });
    await setPrices(opened, Object.fromEntries(skus.map((sku) => [sku, 1000])));
    await publish(opened, promotion('ten', 'percent-off', { basisPoints: 1000 }, { needsCode: true }), {
      codes: [{ code: 'DIX', maxUses: CODE_USES }],
    });
    await refreshBooks(opened);
    return new World(opened);
  }

  /** Another history: no order was ever placed, shelves are full, prices are as at first. */
  async begin(): Promise<{ now: number; delivered: number }> {
    const { opened } = this;
    const wasAt = opened.clock.now().getTime();
    await opened.database.run({
      text: `truncate customer_order, order_line, order_event, stock_movement, stock_level, stock_task, stock_count,
               contact_limit, put_back_task, sale, sale_line, payment, receipt_counter, promotion_use, outbox,
               idempotency_key, rate_limit cascade`,
    });
    await opened.database.run({ text: 'update promotion_code set reserved_uses = 0, consumed_uses = 0' });
    await opened.database.run({
      text: 'update promotion_counter set reserved_uses=0, consumed_uses=0, reserved_cents=0, consumed_cents=0',
    });
    // Time only ever goes forward, as price histories do; the next Tuesday is like the last.
    const week = 7 * 86_400_000;
    opened.clock.set(new Date(START + Math.max(0, Math.ceil((wasAt + 60_000 - START) / week)) * week));
    await this.setPrice(1000);
    const now = opened.clock.now();
    const moves = stores.flatMap((store) =>
      stockSkus.map((sku, place) => ({
        ...{ store, sku, units: DELIVERED, causeType: 'delivery', causeId: newId(now), causeLine: place },
        ...{ from: 'supplier' as const, to: 'shelf' as const, actor: 'test' },
      })),
    );
    await opened.database.inTransaction((tx) => opened.app.get(StockService).moveSurely(tx, moves, now));
    await opened.database.run({ text: "update stock_level set safety_stock = 1 where sku = 'SAW'" });
    return { now: now.getTime(), delivered: DELIVERED };
  }

  async setPrice(unitCents: number): Promise<void> {
    const prices = Object.fromEntries(skus.map((sku) => [sku, unitCents]));
    await setPrices(this.opened, prices, this.opened.clock.now());
    await refreshBooks(this.opened);
  }

  colleague(store: string, who = 'Jo'): ShopColleague {
    const staffId = createHash('sha256').update(`${who} ${store}`).digest('hex').slice(0, 32);
    return { staffId: uuid(staffId), name: who, role: 'manager', store };
  }

  /** A request under a key; the same payload gives the same request. */
  request(key: string = randomUUID(), payload: unknown = ''): KeyedRequest {
    const payloadHash = createHash('sha256').update(JSON.stringify(payload)).digest();
    return { scope: 'model', key, payloadHash };
  }

  /** A command of a colleague on an order of the shop. */
  command(
    order: { number: string; store: string },
    act: (tx: Tx, taken: Order) => Promise<Order>,
    request = this.request(),
  ): Promise<Order> {
    return this.orders.command(order.number, this.colleague(order.store), request, act);
  }

  async codeOf(number: string): Promise<string> {
    return this.proofs.pickupCode((await this.orders.anywhere(number)).id);
  }

  get locale(): Locale {
    return locale;
  }

  /**
   * Compares everything that the oracle knows with the database, and the database with itself: balances and holds
   * (I1 to I3, I7), bytes and hashes (I4), sums (I5), caps (I6). One statement.
   */
  async compare(oracle: Oracle): Promise<void> {
    const [state] = await this.opened.database.rows<{
      drift: object;
      rows: object;
      orders: object;
      bad: object;
    }>({
      name: 'model-state',
      text: `select
        (select coalesce(json_agg(d), '[]') from (${drifts.text}) d) as drift,
        (select coalesce(json_object_agg(store || ' ' || sku, json_build_array(shelf, held, set_aside, quarantine)), '{}')
           from stock_level) as rows,
        (select coalesce(json_object_agg(o.number, json_build_array(o.store, o.state,
            (select json_agg(json_build_array(l.sku, l.picked, l.missing, l.bought, l.put_back, l.damaged)
               order by l.line) from order_line l where l.order_id = o.id))), '{}') from customer_order o) as orders,
        (select coalesce(json_agg(b), '[]') from (
          select 'hash' as what, number from customer_order
            where encode(sha256(convert_to(document, 'utf8')), 'hex') <> hash
          union all select 'hash', number from sale where encode(sha256(convert_to(document, 'utf8')), 'hex') <> hash
          union all select 'line sum', o.number from customer_order o
            where total_cents <> (select sum(net_cents) from order_line where order_id = o.id)
          union all select 'line sum', s.number from sale s
            where total_cents <> (select sum(net_cents) from sale_line where sale_id = s.id)
          union all select 'unit sum', s.number from sale s join sale_line l on l.sale_id = s.id
            where l.net_cents <> (select sum(u) from unnest(l.unit_nets) u)
          union all select 'vat sum', s.number from sale s
            where total_cents <> (select sum((v ->> 'grossCents')::integer)
                                    from jsonb_array_elements(s.document::jsonb -> 'vat') v)
          union all select 'two receipts', min(s.number) from sale s
            where s.order_id is not null and s.reverses is null
              and not exists (select from sale r where r.reverses = s.id) group by s.order_id having count(*) > 1
        ) b) as bad`,
    });
    expect(state).toEqual({ drift: [], bad: [], rows: rowsOf(oracle), orders: ordersOf(oracle) });
  }
}

/** The stable code of a refusal, or 'done'. */
export async function outcomeOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'done';
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}

function rowsOf(oracle: Oracle): object {
  return Object.fromEntries(
    [...oracle.rows].map(([key, { shelf, held, setAside, quarantine }]) => [
      key,
      [shelf, held, setAside, quarantine],
    ]),
  );
}

function ordersOf(oracle: Oracle): object {
  return Object.fromEntries(
    oracle.orders.map(({ number, store, state, lines }) => [
      number,
      [
        store,
        state,
        lines.map(({ sku, picked, missing, bought, putBack, damaged }) => [
          ...[sku, picked, missing],
          ...[bought, putBack, damaged],
        ]),
      ],
    ]),
  );
}

function uuid(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
