import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { StockAlertRequest } from '@passerelle/shared/api/stock-alerts';
import type { Locale } from '@passerelle/shared/pricing/types';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { MessagesService } from '../notifications/messages.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { normaliseEmail, normalisePhone } from '../platform/contact-address.js';
import { Database } from '../platform/database.js';
import type { FactTopic, ToldFact, TouchedStock } from '../platform/facts.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { newId } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { Outbox } from '../platform/outbox.js';
import { refuse, refuseField } from '../platform/problems.js';
import { RateLimits } from '../platform/rate-limits.js';
import { Relay } from '../platform/relay.js';
import { AvailabilityService } from '../stock/availability.service.js';
import { StoresService } from '../stores/stores.service.js';
import { addAlert, awaitedSkus, markTold, pruneAlerts, type ToldAlert } from './stock-alerts.queries.js';

/** By which units may have come back to a shelf; a new order only ever takes some. */
const restocking: readonly FactTopic[] = [
  'stock-alert-asked',
  'stock-changed',
  'order-changed',
  'order-expired',
  'order-cancelled',
  'order-closed',
  'order-reopened',
  'order-store-changed',
];

const ALERTS_PER_CONTACT = { hits: 20, windowSeconds: 86_400 };
const TOLD_AT_ONCE = 200;
const DAY_MS = 86_400_000;
const TOLD_KEPT_DAYS = 30;
const WAITING_DAYS = 180;

/** Tells a shopper once when a shop has an article again. */
@Injectable()
export class StockAlertsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly idempotency: Idempotency,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
    private readonly relay: Relay,
    private readonly catalogue: CatalogueService,
    private readonly stores: StoresService,
    private readonly availability: AvailabilityService,
    private readonly messages: MessagesService,
  ) {}

  onModuleInit(): void {
    this.relay.tell(restocking, (fact) => this.hear(fact));
  }

  /**
   * Notes that somebody wants to hear of an article in a shop. Says nothing about whether they had asked before.
   * Refuses `unknown-sku`, `unknown-store`, `invalid-field`, and `contact-needs-email` where no SMS can leave.
   */
  async ask(wanted: StockAlertRequest, request: KeyedRequest, locale: Locale): Promise<object> {
    const { sku, stockSku } = this.catalogue.known(wanted.sku);
    const store = this.stores.known(wanted.store).code;
    const contact = this.contactIn(wanted);
    await this.limits.guess('stock-alert-contact', contact.email ?? contact.phone ?? '', ALERTS_PER_CONTACT);
    const at = this.clock.now();
    return this.idempotency.once(
      request,
      async (tx) => {
        await tx.run(addAlert({ id: newId(at), sku, stockSku, store, ...contact, locale, at }));
        // Units may come back while this is written; the fact is told after the commit and finds both.
        await this.outbox.append(tx, { topic: 'stock-alert-asked', subject: stockSku, store, payload: {} });
        return {};
      },
      202,
    );
  }

  /** Notes the messages of all who wait for an article that is there again, of those made of these units. */
  async tellBack({ store, skus: stockSkus }: TouchedStock): Promise<void> {
    const awaited = await this.database.rows<{ sku: string }>(awaitedSkus(store, stockSkus));
    const sold = awaited.map(({ sku }) => sku).filter((sku) => this.isSold(sku));
    const found = await this.availability.of(sold, [store]);
    const back = found.filter(({ availableToPromise }) => availableToPromise > 0).map(({ sku }) => sku);
    if (back.length === 0) return;
    while ((await this.tellSome(store, back)) === TOLD_AT_ONCE);
  }

  @Cron('37 * * * *')
  async onTheHour(): Promise<void> {
    if (!this.config.runsWorker) return;
    const alerts = await this.prune().catch((error: unknown) => String(error));
    this.logger.event('info', 'pruned', { alerts });
  }

  /** Forgets alerts that have had their time; answers how many. */
  async prune(): Promise<number> {
    const nowMs = this.clock.now().getTime();
    return this.database.run(
      pruneAlerts(new Date(nowMs - TOLD_KEPT_DAYS * DAY_MS), new Date(nowMs - WAITING_DAYS * DAY_MS)),
    );
  }

  private async hear({ topic, subject, store, payload }: ToldFact): Promise<void> {
    const asked = topic === 'stock-alert-asked' && store !== null ? [{ store, skus: [subject] }] : [];
    for (const touched of [...asked, ...(payload.touched ?? [])]) await this.tellBack(touched);
  }

  private async tellSome(store: string, skus: readonly string[]): Promise<number> {
    return this.database.inTransaction(async (tx) => {
      const now = this.clock.now();
      const told = await tx.rows<ToldAlert>(markTold(store, skus, TOLD_AT_ONCE, now));
      await this.messages.addBackInStock(tx, told, now);
      return told.length;
    });
  }

  private isSold(sku: string): boolean {
    const article = this.catalogue.find(sku);
    return article?.isActive === true && article.product.isActive;
  }

  private contactIn({ contact: { email, phone } }: StockAlertRequest) {
    if (email?.trim()) {
      const mailbox = normaliseEmail(email);
      if (mailbox === null)
        refuseField('contact.email', 'is-email', 'contact.email must be an e-mail address');
      return { email: mailbox, phone: null };
    }
    if (!phone?.trim())
      refuseField('contact.email', 'missing', 'contact.email or contact.phone must be given');
    const number = normalisePhone(phone, this.config.country);
    if (number === null) refuseField('contact.phone', 'is-phone', 'contact.phone must be a telephone number');
    // Without a gateway nobody could be told by SMS.
    if (this.config.sms === undefined && !this.config.isDemo) refuse('contact-needs-email');
    return { email: null, phone: number };
  }
}
