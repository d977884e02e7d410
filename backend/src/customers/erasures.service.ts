import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { ErasureView } from '@passerelle/shared/api/accounts';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { Logger } from '../platform/logger.js';
import { addressesHeldBy, type HeldAddress } from './customer-records.queries.js';
import { CustomerRecordsService } from './customer-records.service.js';
import {
  askErasure,
  forget,
  type OwnOrder,
  ordersOfPerson,
  outlivedGuests,
  takeForErasure,
  waitingErasures,
} from './erasures.queries.js';

/** A hand-over may still be undone, and its receipt be on the way. */
const WARM_MINUTES = 60;
const AT_ONCE = 200;
const DAY_MS = 86_400_000;

/** Forgets people: at their wish, once nothing of theirs is open, and guests who never bought, after their time. */
@Injectable()
export class Erasures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly idempotency: Idempotency,
    private readonly records: CustomerRecordsService,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Notes that a person wants to be forgotten and does it at once, unless an order of theirs is open or has just
   * ended: then it is done when that is over. `by` is the colleague who was asked; absent: the person themselves.
   */
  async ask(request: KeyedRequest, id: string, by?: { readonly staffId: string }): Promise<ErasureView> {
    const { customerId } = await this.idempotency.once(request, async (tx) => {
      const known = await this.records.known(id, tx);
      const isNew = (await tx.run(askErasure(known, this.clock.now()))) > 0;
      if (isNew) await this.record(tx, 'customer-erasure-asked', known, by);
      return { customerId: known };
    });
    return this.attempt(customerId);
  }

  /** How many orders keep a person from being forgotten. */
  async openOrders(customerId: string): Promise<number> {
    const { orders } = await this.traces(this.database, customerId);
    return orders.filter(({ isOpen }) => isOpen).length;
  }

  @Cron('*/10 * * * *')
  async everyTenMinutes(): Promise<void> {
    if (this.config.runsWorker) await this.said('erased', () => this.eraseDue());
  }

  @Cron('23 3 * * *')
  async atNight(): Promise<void> {
    if (this.config.runsWorker) await this.said('guests-forgotten', () => this.forgetGuests());
  }

  /** Forgets those who asked and whose orders have ended by now; answers how many. */
  async eraseDue(): Promise<number> {
    const waiting = await this.database.rows<{ id: string }>(waitingErasures(AT_ONCE));
    let erased = 0;
    for (const { id } of waiting) if ((await this.attempt(id)).state === 'done') erased += 1;
    return erased;
  }

  /** Forgets guests who reserved, bought nothing and were not seen for the set period; answers how many. */
  async forgetGuests(): Promise<number> {
    const nowMs = this.clock.now().getTime();
    const before = (days: number) => new Date(nowMs - days * DAY_MS);
    const { guestKeptDays, prospectKeptDays } = this.config;
    const guests = await this.database.rows<{ id: string }>(
      outlivedGuests(before(guestKeptDays), before(prospectKeptDays), AT_ONCE),
    );
    let forgotten = 0;
    for (const { id } of guests) if ((await this.attempt(id)).state === 'done') forgotten += 1;
    return forgotten;
  }

  private attempt(customerId: string): Promise<ErasureView> {
    return this.database.inTransaction(async (tx) => {
      const [taken] = await tx.rows<{ id: string }>(takeForErasure(customerId));
      if (taken === undefined) return { state: 'done', openOrders: 0 };
      const { family, orders, held } = await this.traces(tx, customerId);
      const openOrders = orders.filter(({ isOpen }) => isOpen).length;
      if (orders.some(({ isOpen, isWarm }) => isOpen || isWarm)) return { state: 'waits', openOrders };
      // What somebody else's order merely named may be another person's address.
      const addresses = held.filter(({ isClaim }) => !isClaim);
      await this.records.lock(tx, held);
      const at = this.clock.now();
      for (const statement of forget({ customerId, family, addresses, orders, at })) await tx.run(statement);
      await this.record(tx, 'customer-erased', customerId);
      return { state: 'done', openOrders: 0 };
    });
  }

  private async traces(from: Pick<Tx, 'rows'>, customerId: string) {
    const family = await this.records.family(customerId, from);
    const held = await from.rows<HeldAddress>(addressesHeldBy(customerId));
    const warmSince = new Date(this.clock.now().getTime() - WARM_MINUTES * 60_000);
    const proved = held.filter(({ verifiedAt }) => verifiedAt !== null);
    return { family, held, orders: await from.rows<OwnOrder>(ordersOfPerson(family, proved, warmSince)) };
  }

  private async record(tx: Tx, act: string, id: string, by?: { readonly staffId: string }): Promise<void> {
    const subject = { kind: 'customer', id, label: id.slice(-8) };
    await this.trail.record(tx, { ...(by && { by }), act, subject });
  }

  private async said(event: string, work: () => Promise<number>): Promise<void> {
    const people = await work().catch((error: unknown) => String(error));
    if (people !== 0) this.logger.event('info', event, { people });
  }
}
