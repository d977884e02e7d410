import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { Logger } from '../platform/logger.js';
import { Preferences } from '../preferences/preferences.service.js';
import { StoresService } from '../stores/stores.service.js';
import { markEnded, markSending } from './deliveries.queries.js';
import { Deliveries } from './deliveries.service.js';
import { quietUntil } from './domain/quiet-hours.js';
import { MailTransport } from './mail-transport.service.js';
import { kindRules } from './message-kinds.js';
import { MessageWriter } from './message-writer.service.js';
import {
  keepWords,
  type MessageRow,
  markDone,
  markFailed,
  postpone,
  takeWaiting,
  type WaitingMessage,
} from './messages.queries.js';
import type { SmsGateway } from './sms/sms-gateway.js';
import { SmsGateways } from './sms/sms-gateways.service.js';

const MAX_TRIES = 10;

/** What is left to do once a message's row was let go. */
interface Outgoing {
  readonly message: MessageRow & { readonly text: string };
  readonly gateway: SmsGateway;
}

/**
 * Writes and sends what waits. An e-mail goes out under its row's lock and at least once, always under the same
 * `Message-ID`; a text message is marked before its gateway is asked, so that one that may have gone out is never sent
 * again by itself.
 */
@Injectable()
export class MessageSender {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly writer: MessageWriter,
    private readonly mail: MailTransport,
    private readonly gateways: SmsGateways,
    private readonly deliveries: Deliveries,
    private readonly preferences: Preferences,
    private readonly stores: StoresService,
  ) {}

  /** Takes the next message that is due as far as it goes now; answers whether there was one. */
  async sendNext(): Promise<boolean> {
    const taken = await this.database.inTransaction((tx) => this.takeNext(tx));
    if (taken === 'nothing') return false;
    if (taken !== 'done') await this.giveToGateway(taken);
    return true;
  }

  private async takeNext(tx: Tx): Promise<'nothing' | 'done' | Outgoing> {
    const now = this.clock.now();
    const [message] = await tx.rows<WaitingMessage>(takeWaiting(now));
    if (message === undefined) return 'nothing';
    const until = this.quietUntil(message, now);
    if (until !== undefined) {
      await tx.run(postpone(message.id, until));
      return 'done';
    }
    try {
      return await this.begin(tx, message, now);
    } catch (error) {
      await this.failed(tx, message, error instanceof Error ? error.message : String(error));
      return 'done';
    }
  }

  private async begin(tx: Tx, message: WaitingMessage, now: Date): Promise<'done' | Outgoing> {
    const written = message.text === null ? await this.writer.write(message) : undefined;
    if (written === 'unwanted') {
      await tx.run(markDone(message.id, 'withheld', now));
      return 'done';
    }
    if (written !== undefined) await tx.run(keepWords(message.id, written));
    const { text, ...rest } = { ...message, ...written };
    if (text === null) throw new Error('nothing-left-to-tell');
    const ready = { ...rest, text };
    const gateway = this.gateways.chosen;
    if (message.channel === 'sms' && gateway !== undefined) {
      await tx.run(markSending(message.id, now));
      return { message: ready, gateway };
    }
    const leaves = message.channel === 'email' && this.mail.isConfigured;
    if (leaves)
      await this.mail.send({ ...ready, ...(await this.headersOf(ready)), subject: ready.subject ?? '' });
    await tx.run(markDone(message.id, leaves ? 'sent' : 'kept', now));
    return 'done';
  }

  /** Advertising says where it can be ended in one click. */
  private async headersOf({ kind, recipient }: MessageRow): Promise<{ unsubscribeAt?: string }> {
    if (kindRules[kind].purpose === 'service') return {};
    const token = await this.preferences.tokenFor({ kind: 'email', value: recipient });
    const query = new URLSearchParams({ token });
    return { unsubscribeAt: `${this.config.publicUrl}/api/v1/preferences/unsubscription?${query}` };
  }

  /** Asks the gateway outside any transaction, and notes what it said. */
  private async giveToGateway({ message, gateway }: Outgoing): Promise<void> {
    const { id, recipient, text, kind } = message;
    const outcome = await gateway.send({ id, recipient, text, purpose: kindRules[kind].purpose });
    if (outcome.kind === 'accepted') {
      await this.deliveries.accepted(id, gateway.name, outcome.ref);
      return;
    }
    await this.database.inTransaction(async (tx) => {
      const mayAskAgain = outcome.kind === 'refused' ? !outcome.isFinal : gateway.repeatsSafely;
      if (mayAskAgain) return this.failed(tx, message, outcome.reason);
      const state = outcome.kind === 'refused' ? 'failed' : 'unknown';
      this.logger.event('warn', 'message-not-sent', { message: id, kind, state });
      await tx.run(markEnded(id, state, outcome.reason, this.clock.now()));
    });
  }

  private async failed(tx: Tx, { id, kind }: MessageRow, why: string): Promise<void> {
    // An address may stand in what the other side says; it is kept with the message and not in the log.
    this.logger.event('warn', 'message-not-sent', { message: id, kind });
    await tx.run(markFailed(id, why, this.clock.now(), MAX_TRIES));
  }

  private quietUntil(message: WaitingMessage, now: Date): Date | undefined {
    const { quietHours, zone } = this.config;
    const { quiet, notOnSundays } = kindRules[message.kind];
    if (quietHours === undefined || quiet === 'never') return undefined;
    if (message.channel === 'email' && quiet !== 'all') return undefined;
    if (quiet === 'unless-in-shop' && message.isInShop) return undefined;
    const store = message.orderStore ?? message.fact.back?.store;
    const timezone = store === undefined ? undefined : this.stores.find(store)?.calendar.timezone;
    return quietUntil(now, timezone ?? zone, quietHours, notOnSundays);
  }
}
