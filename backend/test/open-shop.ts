import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import request from 'supertest';
import { DueOrders } from '../src/orders/due-orders.service.js';
import { PaidOrders } from '../src/orders/paid-orders.service.js';
import { newId } from '../src/platform/ids.js';
import { StockService } from '../src/stock/stock.service.js';
import { type OpenApp, openApp } from './open-app.js';
import { addArticle, addStore, refreshBooks, type ShopFloorArticle, setPrices } from './shop-floor.js';
import { cookieFor, signIn } from './staff.js';

/** An article of the test: units on the shelf of the first shop, price, and whatever differs from a plain one. */
export interface ShopArticle extends Omit<ShopFloorArticle, 'stock'> {
  readonly stock?: number | Readonly<Record<string, number>>;
  readonly priceCents?: number;
}

export interface ShopOptions {
  readonly articles?: Readonly<Record<string, ShopArticle>>;
  /** Codes of shops; the first is the one that is meant when none is named. */
  readonly stores?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

type Lines = Readonly<Record<string, number>>;
type Answer = request.Response;

export interface Wish {
  readonly store?: string;
  readonly codes?: readonly string[];
  readonly key?: string;
  readonly contact?: Readonly<Record<string, string>>;
  readonly quote?: { readonly hash: string; readonly at: string };
  readonly mode?: string;
  readonly vouchers?: readonly string[];
}

let shoppers = 0;

/**
 * A shop with shelves, prices, a colleague and a manager, on a database of its own and with a clock that the test
 * moves. Units come in through the ledger, as everywhere.
 */
export async function openShop({ articles = {}, stores = ['lyon'], env = {} }: ShopOptions = {}) {
  const opened = await openApp({ DEMO: '1', ...env });
  const [home = 'lyon'] = stores;
  for (const [place, code] of stores.entries())
    await addStore(opened.database, code, { lat: 45.76 + place / 10 });
  for (const [sku, { stock: _, priceCents: __, ...article }] of Object.entries(articles))
    await addArticle(opened.database, sku, article);
  const prices = Object.entries(articles).map(([sku, { priceCents = 1000 }]) => [sku, priceCents]);
  await setPrices(opened, Object.fromEntries(prices));
  await refreshBooks(opened);
  for (const [sku, { stock = 0 }] of Object.entries(articles)) {
    const byStore = typeof stock === 'number' ? { [home]: stock } : stock;
    for (const [store, units] of Object.entries(byStore)) await deliver(opened, store, sku, units);
  }
  return shopOn(opened, home);
}

export type Shop = ReturnType<typeof shopOn>;

/** The gestures of a scene on an open application. */
export function shopOn(opened: OpenApp, home: string) {
  const http = () => request(opened.app.getHttpServer());
  const enrolled = new Set<string>();
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = (role: 'colleague' | 'manager' = 'colleague', store = home, who = role as string) => {
    const name = `${who}-${store}`;
    const known =
      cookies.get(name) ?? (enrolled.has(name) ? signIn(opened, name) : enrolAnew(name, role, store));
    cookies.set(name, known);
    return known;
  };
  const enrolAnew = (name: string, role: 'colleague' | 'manager', store: string) => {
    enrolled.add(name);
    return cookieFor(opened, { login: name, role, store }).then(({ cookie }) => cookie);
  };
  const wanted = (basket: string | Lines) => (typeof basket === 'string' ? { [basket]: 1 } : basket);
  const lines = (basket: string | Lines) =>
    Object.entries(wanted(basket)).map(([sku, quantity]) => ({ sku, quantity }));

  return {
    ...opened,
    home,
    http,
    lines,
    /** Units come in from a supplier. */
    deliver: (sku: string, units: number, store = home) => deliver(opened, store, sku, units),
    /** Reserves as a shopper of the test's own, unless it says who. */
    reserve: async (basket: string | Lines, wish: Wish = {}): Promise<Answer> => {
      shoppers += 1;
      const { store = home, codes = [], key = randomUUID(), quote, mode = 'reserve', vouchers } = wish;
      const contact = { firstName: 'Camille', lastName: 'Essai', email: `camille.${shoppers}@example.org` };
      return http()
        .post('/api/v1/orders')
        .set('idempotency-key', key)
        .send({
          mode,
          store,
          lines: lines(basket),
          codes,
          contact: wish.contact ?? contact,
          quote,
          vouchers,
        });
    },
    quote: async (basket: string | Lines, codes: readonly string[] = [], store = home) =>
      (
        await http()
          .post('/api/v1/quotes')
          .send({ store, lines: lines(basket), codes })
      ).body,
    /** What everybody is told can be promised. */
    atp: async (sku: string, store = home): Promise<number> => {
      const { body } = await http().get(`/api/v1/stores/${store}?sku=${sku}`);
      return body.availability[0].availableToPromise;
    },
    /** Balances of one row. */
    accounts: async (sku: string, store = home) => {
      const [row] = await opened.database.rows<Record<string, number>>({
        text: 'select shelf, held, set_aside, quarantine from stock_level where sku = $1 and store = $2',
        values: [sku, store],
      });
      return row;
    },
    /** The shopper's own view. */
    show: (order: OrderView): Promise<OrderView> =>
      http()
        .get(`/api/v1/orders/${order.number}`)
        .set('authorization', `Tracking ${order.trackingToken}`)
        .then(({ body }) => body),
    /** A command of the shopper. */
    ask: (
      order: OrderView,
      command: string,
      body: object = {},
      key: string = randomUUID(),
    ): Promise<Answer> =>
      http()
        .post(`/api/v1/orders/${order.number}/${command}`)
        .set('authorization', `Tracking ${order.trackingToken}`)
        .set('idempotency-key', key)
        .send(body)
        .then((answer) => answer),
    cookieOf,
    /** A call of a colleague; `POST` carries a key of its own. */
    staff: async (
      route: string,
      body?: object,
      as: { role?: 'colleague' | 'manager'; store?: string; who?: string; key?: string } = {},
    ): Promise<Answer> => {
      const path = `/api/v1/staff/${route}`;
      const call = async () => {
        const cookie = await cookieOf(as.role, as.store, as.who);
        if (body === undefined) return http().get(path).set('cookie', cookie);
        const key = as.key ?? randomUUID();
        return http().post(path).set('cookie', cookie).set('idempotency-key', key).send(body);
      };
      const answer = await call();
      if (answer.status !== 401) return answer;
      // The clock of the scene has gone past the end of the session.
      cookies.clear();
      return call();
    },
    /** Runs what the clock has made due. */
    expire: () => opened.app.get(DueOrders).expire(),
    /** The same for paid orders that never were paid or are back on the shelf. */
    sweep: async () => {
      await opened.app.get(PaidOrders).cancelUnpaid();
      await opened.app.get(PaidOrders).takeBack();
    },
    refreshBooks: () => refreshBooks(opened),
    setPrices: async (prices: Readonly<Record<string, number>>, at?: Date) => {
      await setPrices(opened, prices, at);
      await refreshBooks(opened);
    },
  };
}

async function deliver(opened: OpenApp, store: string, sku: string, units: number): Promise<void> {
  if (units === 0) return;
  const now = opened.clock.now();
  const move = { store, sku, from: 'supplier', to: 'shelf', units, causeType: 'delivery' } as const;
  await opened.database.inTransaction((tx) =>
    opened.app
      .get(StockService)
      .moveSurely(tx, [{ ...move, causeId: newId(now), causeLine: 1, actor: 'test' }], now),
  );
}
