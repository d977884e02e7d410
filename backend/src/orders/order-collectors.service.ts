import { Injectable } from '@nestjs/common';
import type {
  CollectionView,
  CollectorRequest,
  CollectorView,
  NamedCollectorView,
  NamedPerson,
} from '@passerelle/shared/api/collectors';
import { openStates } from '@passerelle/shared/orders/states';
import type { Locale } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { maskPhone, normalisePhone } from '../platform/contact-address.js';
import { Database, type Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { newId } from '../platform/ids.js';
import { refuse, refuseField } from '../platform/problems.js';
import { typedCode } from '../platform/typed-code.js';
import { StoresService } from '../stores/stores.service.js';
import {
  addCollector,
  type Collector,
  collectorsIn,
  collectorsOf,
  revokeCollectors,
} from './collectors.queries.js';
import { type Order, OrderActs } from './order-acts.service.js';
import { OrderProofs } from './order-proofs.service.js';
import { OrderReader } from './order-reader.service.js';
import { ShopperOrdersService, type TokenHolder } from './shopper-orders.service.js';

const MOST_IN_A_SHOP = 2_000;

/** Whom shoppers send to collect an order, and who may until they say otherwise. */
@Injectable()
export class OrderCollectors {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly idempotency: Idempotency,
    private readonly acts: OrderActs,
    private readonly reader: OrderReader,
    private readonly shoppers: ShopperOrdersService,
    private readonly proofs: OrderProofs,
    private readonly stores: StoresService,
    private readonly words: ArticleWords,
  ) {}

  /** Names somebody; whoever was named before may collect no more. Refuses `state-does-not-allow` when it has ended. */
  async name(
    holder: TokenHolder,
    request: KeyedRequest,
    wanted: CollectorRequest,
  ): Promise<NamedCollectorView> {
    const phone = wanted.phone === undefined ? null : normalisePhone(wanted.phone, this.config.country);
    if (wanted.phone !== undefined && phone === null)
      refuseField('phone', 'phone', 'phone must be a phone number');
    await this.change(holder, request, async (tx, order, at) => {
      await tx.run(revokeCollectors(order.id, at));
      const { firstName, lastName } = wanted;
      await tx.run(
        addCollector(order.id, { id: newId(at), firstName, lastName, phone, namedAt: at, revokedAt: null }),
      );
    });
    return this.show(holder);
  }

  /** Nobody but the shopper may collect it; told twice, it stays so. */
  async revoke(holder: TokenHolder, request: KeyedRequest): Promise<NamedCollectorView> {
    await this.change(holder, request, async (tx, order, at) => {
      await tx.run(revokeCollectors(order.id, at));
    });
    return this.show(holder);
  }

  async show(holder: TokenHolder): Promise<NamedCollectorView> {
    const order = await this.shoppers.find(holder);
    const named = (await this.of(order)).find(({ revokedAt }) => revokedAt === null);
    return { collector: named ? this.view(order, named) : null };
  }

  /** The collection, to whoever was named for it: what and where, no price and nobody's address; refuses `not-found`, and `collector-revoked` to whom it was taken from. */
  async collection(number: string, header: string | undefined, locale: Locale): Promise<CollectionView> {
    const order = await this.reader.byNumber(number);
    const token = /^collector (\S+)$/i.exec(header ?? '')?.[1] ?? '';
    const named = order && (await this.of(order)).find(({ id }) => this.proofs.isTrackingToken(token, id));
    if (order === undefined || named === undefined) return refuse('not-found');
    if (named.revokedAt !== null) refuse('collector-revoked');
    const { code, name, street, postcode, city } = this.stores.known(order.store);
    return {
      number: order.number,
      state: order.state,
      firstName: named.firstName,
      from: order.firstName,
      lines: order.lines
        .filter(({ quantity, waived }) => quantity > waived)
        .map(({ sku, quantity, waived }) => {
          const { name, label, image } = this.words.of(sku, locale);
          return { sku, name, label, image, quantity: quantity - waived };
        }),
      store: { code, name, street, postcode, city },
      collectBy: instantUtc(order.collectBy.getTime()),
      ...(order.bin && { bin: order.bin }),
      ...(openStates.includes(order.state) && this.secretsOf(order, named)),
    };
  }

  /** Whose code or QR that is; undefined: of nobody who was ever named. Refuses `collector-revoked`. */
  async presenting(presented: string, order: Order): Promise<string | undefined> {
    const named = (await this.of(order)).find(({ id }) =>
      this.proofs.isProof(presented, { id, number: order.number }),
    );
    if (named !== undefined && named.revokedAt !== null) refuse('collector-revoked');
    return named?.id;
  }

  /** Refuses `collector-revoked` unless that person may still collect the order, whose row the caller has won. */
  async demandNamed(tx: Tx, order: Order, collectorId: string): Promise<void> {
    const named = (await this.of(order, tx)).find(({ id }) => id === collectorId);
    if (named === undefined || named.revokedAt !== null) refuse('collector-revoked');
  }

  /** The open order of a shop that somebody was named for with this code. */
  async numberBehind(code: string, store: string): Promise<string | undefined> {
    const rows = await this.database.rows<{ id: string; number: string }>(
      collectorsIn(store, MOST_IN_A_SHOP),
    );
    return rows.find(({ id }) => typedCode(this.proofs.pickupCode(id)) === code)?.number;
  }

  /** Who may collect an order that is not over, beside whoever ordered; for the shop's eyes. */
  async named(order: Order): Promise<NamedPerson | undefined> {
    if (!openStates.includes(order.state)) return undefined;
    const named = (await this.of(order)).find(({ revokedAt }) => revokedAt === null);
    return named && personOf(named);
  }

  /** Names by id, for the order's story. */
  async namesOf(order: Order): Promise<ReadonlyMap<string, string>> {
    return new Map(
      (await this.of(order)).map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]),
    );
  }

  private of(order: Order, from: Pick<Tx, 'rows'> = this.database): Promise<Collector[]> {
    return from.rows<Collector>(collectorsOf(order.id));
  }

  private async change(
    holder: TokenHolder,
    request: KeyedRequest,
    act: (tx: Tx, order: Order, at: Date) => Promise<void>,
  ): Promise<void> {
    await this.shoppers.find(holder);
    await this.idempotency.once(request, async (tx) => {
      const order = await this.acts.take(tx, holder.number);
      if (!openStates.includes(order.state)) refuse('state-does-not-allow', { state: order.state });
      await act(tx, order, this.clock.now());
      return null;
    });
  }

  private view(order: Order, named: Collector): CollectorView {
    return {
      ...personOf(named),
      ...this.secretsOf(order, named),
      token: this.proofs.trackingToken(named.id),
    };
  }

  /** Derived from the person's own id as the shopper's are from the order's. */
  private secretsOf({ number }: Order, { id }: Collector): { code: string; qr: string } {
    return { code: this.proofs.pickupCode(id), qr: this.proofs.qr({ id, number }) };
  }
}

function personOf({ firstName, lastName, phone, namedAt }: Collector): NamedPerson {
  return {
    ...{ firstName, lastName, ...(phone && { phoneMasked: maskPhone(phone) }) },
    namedAt: instantUtc(namedAt.getTime()),
  };
}
