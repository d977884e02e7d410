import { Injectable } from '@nestjs/common';
import type {
  CustomerOpinionView,
  OpinionView,
  SaidWordsPage,
  ShopOpinionPage,
} from '@passerelle/shared/api/opinions';
import { CustomerHistoryService, type Looker } from '../customers/customer-history.service.js';
import { OrderReader } from '../orders/order-reader.service.js';
import { Clock } from '../platform/clock.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { isId } from '../platform/ids.js';
import { refuseField } from '../platform/problems.js';
import { StoresService } from '../stores/stores.service.js';
import {
  type OpinionRow,
  opinionsByShop,
  opinionsOf,
  type ShopOpinionRow,
  saidWords,
} from './opinions.queries.js';

const MOST_OF_PERSON = 50;
const SHOPS_A_PAGE = 50;
const WORDS_A_PAGE = 20;
const DAY_MS = 86_400_000;

interface WordsWish {
  readonly store: string | undefined;
  readonly days: number | undefined;
}

/** What people answered, for whoever serves them and for head office. */
@Injectable()
export class OpinionViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly histories: CustomerHistoryService,
    private readonly orders: OrderReader,
    private readonly stores: StoresService,
  ) {}

  /** The answer about one order; undefined when there is none. */
  async ofOrder(orderId: string): Promise<OpinionView | undefined> {
    const [row] = await this.database.rows<OpinionRow>(opinionsOf([orderId]));
    return row && opinionView(row);
  }

  /** What a person answered after their collections, the latest first; the look is kept. */
  async ofCustomer(looker: Looker, id: string): Promise<CustomerOpinionView[]> {
    const family = await this.histories.familyLooked(looker, id);
    const orderIds = await this.orders.handedOverTo(family, MOST_OF_PERSON);
    const rows = await this.database.rows<OpinionRow>(opinionsOf(orderIds));
    const numbers = await this.orders.numbersOf(orderIds);
    return rows.map((row) => ({
      ...opinionView(row),
      ...this.whereOf(row),
      order: numbers.get(row.orderId ?? '') ?? '',
    }));
  }

  /** Each shop's answers of the last days, by its code. */
  async byShop(days: number, cursor: string | undefined): Promise<ShopOpinionPage> {
    const after = cursor === undefined ? '' : placeIn(cursor, 'string')[0];
    const by = opinionsByShop(this.daysAgo(days), after, SHOPS_A_PAGE + 1);
    const rows = await this.database.rows<ShopOpinionRow>(by);
    const shown = rows.slice(0, SHOPS_A_PAGE);
    const last = rows.length > SHOPS_A_PAGE ? shown.at(-1) : undefined;
    return {
      items: shown.map(({ average, ...row }) => ({ ...row, ...this.whereOf(row), average: Number(average) })),
      nextCursor: last ? cursorOf(last.store) : null,
    };
  }

  /** What was said in words, of every shop or of one, of all times or of the last days; the latest first. */
  async words({ store, days }: WordsWish, cursor: string | undefined): Promise<SaidWordsPage> {
    const before = cursor === undefined ? null : wordsPlace(cursor);
    const since = days === undefined ? null : this.daysAgo(days);
    const rows = await this.database.rows<OpinionRow>(
      saidWords(store ?? null, since, before, WORDS_A_PAGE + 1),
    );
    const shown = rows.slice(0, WORDS_A_PAGE);
    const numbers = await this.orders.numbersOf(shown.flatMap(({ orderId }) => orderId ?? []));
    const last = rows.length > WORDS_A_PAGE ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => {
        const order = numbers.get(row.orderId ?? '');
        return { id: row.id, ...opinionView(row), ...this.whereOf(row), ...(order && { order }) };
      }),
      nextCursor: last ? cursorOf(last.answeredAt.toISOString(), last.id) : null,
    };
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }

  private whereOf({ store }: { readonly store: string }) {
    return { store, storeName: this.stores.find(store)?.name ?? store };
  }
}

function opinionView({ score, words, answeredAt }: OpinionRow): OpinionView {
  return { score, words, at: answeredAt.toISOString() };
}

function wordsPlace(cursor: string): [at: string, id: string] {
  const [at, id] = placeIn(cursor, 'string', 'string');
  if (Number.isNaN(Date.parse(at)) || !isId(id))
    refuseField('cursor', 'unknown-cursor', 'cursor must come from the page before');
  return [at, id];
}
