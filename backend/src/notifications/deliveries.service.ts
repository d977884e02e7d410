import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { MessageView, TroubledMessagePage } from '@passerelle/shared/api/messages';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { maskEmail, maskPhone } from '../platform/contact-address.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database, type Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { newId } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { refuse } from '../platform/problems.js';
import { prune } from '../platform/pruning.js';
import type { Colleague } from '../platform/signed-in.js';
import {
  addReceipt,
  applyReceipt,
  type EarlyReceipt,
  type KnownMessage,
  loseTrack,
  markAccepted,
  nameReceipt,
  receiptsMessage,
  sendAgain,
  type ToldRow,
  takeEarlyReceipts,
  toldOfOrder,
  troubledMessages,
} from './deliveries.queries.js';
import { saysMore } from './domain/delivery.js';
import type { MessageKind } from './messages.queries.js';
import type { Receipt } from './sms/sms-gateway.js';
import { SmsGateways } from './sms/sms-gateways.service.js';

const PAGE = 50;
const MOST_OF_ORDER = 100;
/** Longer than a gateway is listened to. */
const PATIENCE_MS = 120_000;

/** What a receipt came to: `early` ones wait for the message they are of. */
export type ReceiptOutcome = 'applied' | 'stale' | 'repeat' | 'early';

/** What became of messages after they left, as gateways and mail servers tell it. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly idempotency: Idempotency,
    private readonly gateways: SmsGateways,
    private readonly trail: AuditTrail,
  ) {}

  /** A gateway took a message, and calls it so; what it told of it already is applied. */
  async accepted(messageId: string, provider: string, ref: string | null): Promise<void> {
    const now = this.clock.now();
    await this.database.inTransaction(async (tx) => {
      await tx.run(markAccepted(messageId, provider, ref, now));
      if (ref === null) return;
      const early = await tx.rows<EarlyReceipt>(takeEarlyReceipts(provider, ref, messageId));
      for (const receipt of early) await this.apply(tx, provider, ref, messageId, receipt);
    });
  }

  /**
   * Takes what a gateway tells of a message, that it named by our id or by its own: once, in any order, and never back to
   * an earlier state. The caller has verified who speaks.
   */
  async take(
    provider: string,
    told: Receipt & { readonly ref: string },
    messageId: string | null = null,
  ): Promise<ReceiptOutcome> {
    const now = this.clock.now();
    const id = newId(now);
    return this.database.inTransaction(async (tx) => {
      const [message] = await tx.rows<KnownMessage>(receiptsMessage(provider, told.ref, messageId));
      const receipt = { ...told, id, provider, messageId: message?.id ?? null, receivedAt: now };
      if ((await tx.run(addReceipt(receipt))) === 0) return 'repeat';
      if (message === undefined) return messageId === null ? 'early' : 'stale';
      await tx.run(nameReceipt(id, message.id));
      return this.applyTo(tx, message, told);
    });
  }

  /** What an order's shopper was told and what became of it, the first message first. */
  async ofOrder(orderId: string): Promise<MessageView[]> {
    return (await this.database.rows<ToldRow>(toldOfOrder(orderId, MOST_OF_ORDER))).map(viewOf);
  }

  /** A page of messages that did not arrive or of which nobody knows, the newest first. */
  async trouble(cursor: string | undefined): Promise<TroubledMessagePage> {
    const before = cursor === undefined ? null : placeIn(cursor, 'number')[0];
    const rows = await this.database.rows<ToldRow>(troubledMessages(before, PAGE + 1));
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => ({
        ...viewOf(row),
        recipientMasked: row.channel === 'email' ? maskEmail(row.recipient) : maskPhone(row.recipient),
        ...(row.orderNumber && { order: row.orderNumber }),
        tries: row.tries,
      })),
      nextCursor: last ? cursorOf(Number(last.seq)) : null,
    };
  }

  /** Sends a message again, because somebody looked and decided so; refuses `message-went-out` for any other. */
  async sendAgain(request: KeyedRequest, by: Colleague, id: string): Promise<{ id: string }> {
    return this.idempotency.once(request, async (tx) => {
      const [again] = await tx.rows<{ kind: MessageKind }>(sendAgain(id, this.clock.now()));
      if (again === undefined) return refuse('message-went-out');
      const subject = { kind: 'message', id, label: again.kind };
      await this.trail.record(tx, { by, act: 'message-sent-again', subject });
      return { id };
    });
  }

  @Cron('* * * * *')
  async everyMinute(): Promise<void> {
    if (this.config.runsWorker) await this.loseTrack().catch((error: unknown) => this.say(error));
  }

  @Cron('49 * * * *')
  async onTheHour(): Promise<void> {
    if (this.config.runsWorker) await this.prune().catch((error: unknown) => this.say(error));
  }

  /** Gives up on answers of gateways that nobody is waiting for any more; answers how many. */
  async loseTrack(): Promise<number> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - PATIENCE_MS);
    return this.database.run(loseTrack(before, now, this.gateways.chosen?.repeatsSafely ?? true));
  }

  /** Forgets receipts of messages that nobody knows; those of others go with their message. */
  async prune(): Promise<number> {
    return prune(this.database, {
      table: 'message_receipt',
      where: 'message_id is null and received_at < $1::timestamptz - make_interval(days => $2)',
      values: [this.clock.now(), this.config.messagesKeptDays],
    });
  }

  private async apply(
    tx: Tx,
    provider: string,
    ref: string,
    messageId: string,
    told: Receipt,
  ): Promise<void> {
    const [message] = await tx.rows<KnownMessage>(receiptsMessage(provider, ref, messageId));
    if (message !== undefined) await this.applyTo(tx, message, told);
  }

  private async applyTo(tx: Tx, message: KnownMessage, told: Receipt): Promise<'applied' | 'stale'> {
    if (!saysMore(message, told)) return 'stale';
    await tx.run(applyReceipt(message.id, told, this.clock.now()));
    return 'applied';
  }

  private say(error: unknown): void {
    this.logger.event('warn', 'deliveries-failed', { message: String(error) });
  }
}

const words = { waiting: 'queued', sending: 'queued' } as const;

function viewOf(row: ToldRow): MessageView {
  const { id, kind, channel, state, reason, createdAt, stateAt, nextTryAt } = row;
  const waits = state === 'waiting' && nextTryAt !== null && nextTryAt > createdAt;
  return {
    ...{ id, kind, channel },
    state: state === 'waiting' || state === 'sending' ? words[state] : state,
    at: createdAt.toISOString(),
    ...(stateAt && { stateAt: stateAt.toISOString() }),
    ...(waits && { waitsUntil: nextTryAt.toISOString() }),
    ...(reason && channel === 'sms' && { reason }),
    ...(reason && channel === 'email' && { reason: 'mail-server' }),
  };
}
