import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { BasketMergeRequest, BasketView, BasketWriteRequest } from '@passerelle/shared/api/baskets';
import { type Basket, isSameBasket } from '@passerelle/shared/baskets/basket';
import { mergeBaskets } from '@passerelle/shared/baskets/merge';
import type { Locale } from '@passerelle/shared/pricing/types';
import { CustomerRecordsService } from '../customers/customer-records.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { newId, newSecret } from '../platform/ids.js';
import { sha256 } from '../platform/keyed-hash.js';
import { Logger } from '../platform/logger.js';
import { Outbox } from '../platform/outbox.js';
import { refuse } from '../platform/problems.js';
import { prune } from '../platform/pruning.js';
import {
  addBasket,
  type BasketRow,
  basketOfKey,
  basketsOfPerson,
  type Contents,
  dropBaskets,
  giveBasket,
  lockBaskets,
  moveShares,
  noteUse,
  type Owner,
  writeBasket,
} from './baskets.queries.js';
import { basketView } from './domain/basket-view.js';

/** A merge is news for so long. */
const DAY_MS = 86_400_000;

/** Who asks for their basket: whoever is signed in, else the browser with its key. */
export interface Holder {
  readonly customerId: string | undefined;
  /** The secret in the browser's cookie. */
  readonly key: string | undefined;
}

/** A basket as it stands, and the key that a browser without one is given. */
export interface WrittenBasket {
  readonly view: BasketView;
  readonly newKey?: string;
}

/** One basket a person, or a browser that nobody signed in with. */
@Injectable()
export class BasketsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly outbox: Outbox,
    private readonly customers: CustomerRecordsService,
  ) {}

  /** The basket as it stands; a key that opens none is answered like no key. */
  async read(holder: Holder): Promise<BasketView> {
    const row = await this.find(holder);
    if (row !== undefined) await this.database.run(noteUse(row.id, this.clock.now()));
    return this.view(holder, row);
  }

  /** The basket of whoever asks, if there is one; that of a person whose records became one is one as well. */
  async find({ customerId, key }: Holder): Promise<BasketRow | undefined> {
    if (customerId === undefined) return this.ofKey(key);
    const [row, ...more] = await this.ofPerson(customerId, this.database);
    if (row === undefined || (row.customerId === customerId && more.length === 0)) return row;
    return this.database.inTransaction((tx) => this.gather(tx, customerId));
  }

  /**
   * Writes the whole basket on the revision that was read. Refuses `stale-basket` with the basket as it stands when it
   * was changed elsewhere, unless that very change stands there already: an answer may be lost.
   */
  async write(holder: Holder, wanted: BasketWriteRequest, locale: Locale): Promise<WrittenBasket> {
    const contents = contentsOf(wanted, locale);
    const current = await this.find(holder);
    if (current === undefined) return this.begin(holder, wanted, contents);
    if (isSameBasket(current, contents) && (contents.store ?? current.store) === current.store)
      return { view: this.view(holder, current) };
    const isRead = wanted.id === current.id && wanted.revision === current.revision;
    const written =
      isRead &&
      (await this.database.inTransaction(async (tx) => {
        const [row] = await tx.rows<BasketRow>(
          writeBasket(current.id, current.revision, contents, this.clock.now()),
        );
        if (row !== undefined) await this.tell(tx, row);
        return row;
      }));
    if (!written) return this.refuseStale(holder);
    return { view: this.view(holder, written) };
  }

  @Cron('33 * * * *')
  async onTheHour(): Promise<void> {
    if (!this.config.runsWorker) return;
    const baskets = await this.sweep().catch((error: unknown) => String(error));
    this.logger.event('info', 'pruned', { baskets });
  }

  /** Removes baskets that nobody looked at for the set time, and copies that are over; answers how many. */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    const shares = { table: 'basket_share', where: 'expires_at <= $1', values: [now] };
    return (
      (await prune(this.database, shares)) +
      (await prune(this.database, {
        table: 'basket',
        where: 'used_at < $1::timestamptz - make_interval(days => $2)',
        values: [now, this.config.basketKeptDays],
      }))
    );
  }

  /** The basket of a person, an empty one where they had none: what their devices listen to. */
  async ofOwner(customerId: string): Promise<string> {
    const holder = { customerId, key: undefined };
    const found = await this.find(holder);
    if (found !== undefined) return found.id;
    const nothing = { lines: [], codes: [], store: undefined, locale: 'fr' as const };
    const made = await this.database.inTransaction((tx) => this.add(tx, { customerId }, nothing));
    const { id } = made ?? (await this.find(holder)) ?? refuse('not-found');
    return id;
  }

  /** The basket of whoever asks, its row held. */
  async locked(tx: Tx, { customerId, key }: Holder): Promise<BasketRow | undefined> {
    if (customerId !== undefined) return this.gather(tx, customerId);
    const found = await this.ofKey(key, tx);
    if (found === undefined) return undefined;
    await tx.run(lockBaskets([found.id]));
    return this.ofKey(key, tx);
  }

  private async begin(
    holder: Holder,
    wanted: BasketWriteRequest,
    contents: Contents,
  ): Promise<WrittenBasket> {
    if (wanted.revision !== 0) return this.refuseStale(holder);
    if (isEmpty(contents)) return { view: this.view(holder, undefined) };
    const { customerId } = holder;
    const newKey = customerId === undefined ? newSecret() : undefined;
    const row = await this.database.inTransaction((tx) =>
      customerId === undefined
        ? this.add(tx, { keyHash: sha256(newKey ?? '') }, contents)
        : this.first(tx, customerId, contents),
    );
    if (row === undefined) return this.refuseStale(holder);
    return { view: this.view(holder, row), ...(newKey && { newKey }) };
  }

  /** Makes a person's first basket; undefined when another of their devices was faster. */
  async first(tx: Tx, customerId: string, contents: Contents): Promise<BasketRow | undefined> {
    const row = await this.add(tx, { customerId }, contents);
    if (row !== undefined) await this.tell(tx, row);
    return row;
  }

  private async add(tx: Tx, owner: Owner, contents: Contents): Promise<BasketRow | undefined> {
    const now = this.clock.now();
    const [row] = await tx.rows<BasketRow>(addBasket(newId(now), owner, contents, now));
    return row;
  }

  /** All that the records of one person have, as one basket, its row held; `also` is locked beside it. */
  async gather(tx: Tx, customerId: string, also?: BasketRow): Promise<BasketRow | undefined> {
    const [first, ...others] = await this.held(tx, customerId, also);
    if (first === undefined) return undefined;
    if (first.customerId === customerId && others.length === 0) return first;
    const ids = others.map(({ id }) => id);
    const basket = others.reduce<Basket>((one, other) => mergeBaskets(one, other).basket, first);
    if (ids.length > 0) {
      await tx.run(moveShares(ids, first.id));
      await tx.run(dropBaskets(ids));
    }
    await tx.run(giveBasket(first.id, customerId));
    const contents = { ...basket, store: first.store ?? undefined, locale: first.locale };
    const [row] = await tx.rows<BasketRow>(writeBasket(first.id, first.revision, contents, this.clock.now()));
    if (row !== undefined) await this.tell(tx, row);
    return row;
  }

  /** Every basket of a person, its row held, also one that was made while the others were waited for. */
  private async held(tx: Tx, customerId: string, also?: BasketRow): Promise<BasketRow[]> {
    for (let held: readonly string[] = []; ; ) {
      const seen = await this.ofPerson(customerId, tx);
      const wanted = [...seen, ...(also ? [also] : [])].map(({ id }) => id);
      if (wanted.every((id) => held.includes(id))) return seen;
      await tx.run(lockBaskets(wanted));
      held = wanted;
    }
  }

  private async ofKey(
    key: string | undefined,
    from: Pick<Tx, 'rows'> = this.database,
  ): Promise<BasketRow | undefined> {
    return key === undefined ? undefined : (await from.rows<BasketRow>(basketOfKey(sha256(key))))[0];
  }

  private async ofPerson(customerId: string, from: Pick<Tx, 'rows'>): Promise<BasketRow[]> {
    const family = await this.customers.family(customerId, from);
    return from.rows<BasketRow>(basketsOfPerson(customerId, family));
  }

  /** Only a person's basket has another device that hears of it. */
  async tell(tx: Tx, { id, customerId, revision }: BasketRow): Promise<void> {
    if (customerId === null) return;
    await this.outbox.append(tx, {
      topic: 'basket-changed',
      subject: id,
      store: null,
      payload: { revision },
    });
  }

  private async refuseStale(holder: Holder): Promise<never> {
    return refuse('stale-basket', { basket: this.view(holder, await this.find(holder)) });
  }

  /** The basket as whoever asks sees it. */
  view({ customerId }: Holder, row: BasketRow | undefined): BasketView {
    const newsSince = new Date(this.clock.now().getTime() - DAY_MS);
    return basketView(row, customerId !== undefined, newsSince);
  }
}

/** Is there nothing in it, neither article nor code? */
export function isEmpty({ lines, codes }: Basket): boolean {
  return lines.length === 0 && codes.length === 0;
}

/** What is written of a request. */
export function contentsOf({ lines, codes, store }: BasketMergeRequest, locale: Locale): Contents {
  return { lines: lines.map(({ sku, quantity }) => ({ sku, quantity })), codes, store, locale };
}
