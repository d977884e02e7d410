import { Injectable } from '@nestjs/common';
import type {
  ServingShopsView,
  ShopsRequest,
  TakenOrdersView,
  TakenOrderView,
} from '@passerelle/shared/api/taken-orders';
import type { Locale } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { LocatorService } from '../locator/locator.service.js';
import type { Order } from '../orders/order-acts.service.js';
import { OrderProofs } from '../orders/order-proofs.service.js';
import { OrderReader } from '../orders/order-reader.service.js';
import { maskedContact } from '../orders/order-views.service.js';
import { PlacesService } from '../places/places.service.js';
import { Clock } from '../platform/clock.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { StoresService } from '../stores/stores.service.js';
import { BroughtOrders } from '../transfers/brought-orders.service.js';
import { type TakenOrder, takenIn, takenOrder } from './taken-orders.queries.js';

const MOST_SHOPS = 6;
const PAGE = 20;

/** What a shop took for people, wherever it is collected, and where things can be had. */
@Injectable()
export class TakenOrderViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly orders: OrderReader,
    private readonly proofs: OrderProofs,
    private readonly names: StaffNames,
    private readonly stores: StoresService,
    private readonly locator: LocatorService,
    private readonly places: PlacesService,
    private readonly words: ArticleWords,
    private readonly brought: BroughtOrders,
  ) {}

  /** Shops that can promise all of it now, the nearest first, each with when it may be here. */
  async shops(
    { lines, place }: ShopsRequest,
    { store }: ShopColleague,
    locale: Locale,
  ): Promise<ServingShopsView> {
    const here = this.stores.known(store);
    const from = place?.trim() ? await this.places.locate(place) : { lat: here.lat, lon: here.lon };
    if (from === undefined) return { items: [] };
    const wanted = lines.map(({ sku, quantity }) => ({ sku, quantity }));
    const { items } = await this.locator.search({ from, wanted, inStock: true, limit: MOST_SHOPS }, locale);
    const arrival = this.brought.mayArriveAt(store, this.clock.now());
    return {
      items: items.map((shop) => ({
        store: shop,
        isHere: shop.code === store,
        ...(shop.code !== store && arrival && { mayBeHereAt: instantUtc(arrival.getTime()) }),
      })),
    };
  }

  /** An order that the colleague's shop took; refuses `not-found`. */
  async known(number: string, { store }: ShopColleague): Promise<{ order: Order; taken: TakenOrder }> {
    const order = await this.orders.byNumber(number);
    const [taken] = order ? await this.database.rows<TakenOrder>(takenOrder(order.id)) : [];
    return order === undefined || taken?.store !== store ? refuse('not-found') : { order, taken };
  }

  async one(number: string, colleague: ShopColleague, locale: Locale): Promise<TakenOrderView> {
    const { order, taken } = await this.known(number, colleague);
    const names = await this.names.of([taken.staffId]);
    return this.view(order, taken, names.get(taken.staffId) ?? '', locale);
  }

  /** What the shop took, the newest first. */
  async page({ store }: ShopColleague, locale: Locale, cursor?: string): Promise<TakenOrdersView> {
    const [at, id] = cursor ? placeIn(cursor, 'string', 'string') : [];
    const before = at && id ? { at, id } : undefined;
    const rows = await this.database.rows<TakenOrder>(takenIn(store, before, PAGE + 1));
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    const names = await this.names.of(shown.map(({ staffId }) => staffId));
    const orders = await Promise.all(shown.map(({ orderId }) => this.orders.byId(orderId)));
    return {
      items: shown.flatMap((taken, place) => {
        const order = orders[place];
        return order ? [this.view(order, taken, names.get(taken.staffId) ?? '', locale)] : [];
      }),
      nextCursor: last ? cursorOf(last.at.toISOString(), last.orderId) : null,
    };
  }

  private view(order: Order, taken: TakenOrder, takenBy: string, locale: Locale): TakenOrderView {
    const { number, mode, state, totalCents, paidCents, payBy, customerId } = order;
    const { firstName, lastName, ...masked } = maskedContact(order);
    const nameOf = (code: string) => this.stores.find(code)?.name ?? code;
    const isBrought = taken.bringTo !== null;
    const store = taken.bringTo ?? order.store;
    return {
      ...{ number, channel: taken.channel, mode, state, totalCents, paidCents, takenBy },
      takenAt: instant(taken.at),
      ...(customerId && { customerId }),
      customerName: `${firstName} ${lastName}`,
      ...masked,
      ...{ store, storeName: nameOf(store) },
      ...(isBrought && { fromName: nameOf(taken.from) }),
      pickupCode: this.proofs.pickupCode(order.id),
      readyAt: instant(order.readyAt),
      collectBy: instant(order.collectBy),
      lines: order.lines.map(({ sku, quantity, netCents }) => {
        const { name, label, image } = this.words.of(sku, locale);
        return { sku, name, label, image, quantity, netCents };
      }),
      ...(state === 'pending-payment' && payBy && { payBy: instant(payBy) }),
    };
  }
}

function instant(at: Date): string {
  return instantUtc(at.getTime());
}
