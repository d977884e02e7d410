import {
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { normaliseEmail, normalisePhone } from '../platform/contact-address.js';
import { Database, type Tx } from '../platform/database.js';
import type { FactTopic, ToldFact } from '../platform/facts.js';
import { giveWay } from '../platform/give-way.js';
import { newId } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { Pacer } from '../platform/pacer.js';
import { prune } from '../platform/pruning.js';
import { Relay } from '../platform/relay.js';
import { Preferences } from '../preferences/preferences.service.js';
import type { LetterKind } from './letter.js';
import { MessageSender } from './message-sender.service.js';
import {
  addBackInStockMessages,
  addLinkMessages,
  addMessage,
  addNewsMessage,
  addSignInMessage,
  type BackNotice,
  contactOfOrder,
  type MessageRow,
  messageById,
  type NewMessage,
  type News,
  newestMessages,
  type OrderContact,
  type SignInNotice,
} from './messages.queries.js';

export type { MessageRow } from './messages.queries.js';

const kinds = {
  'order-placed': 'received',
  'order-payment-asked': 'pay-link',
  'order-ready': 'ready',
  'order-due-soon': 'reminder',
  'order-expired': 'expired',
  'order-cancelled': 'cancelled',
  'order-closed': 'receipt',
  'order-store-changed': 'moved',
  'order-deadline-moved': 'later',
  'order-paid': 'paid',
  'order-short': 'short',
  'order-choice-due': 'choice-due',
  'order-choice-lapsed': 'choice-lapsed',
  'order-in-transfer': 'in-transfer',
  'order-arrived-short': 'arrived-short',
  'order-paid-late': 'paid-late',
  'order-taken-back': 'goods-back',
  'order-refunded': 'refunded',
  'order-credited': 'credited',
  'goods-returned': 'returned',
} as const satisfies Partial<Record<FactTopic, LetterKind>>;

const POLL_MS = 1_000;
const LINKS_REACH_DAYS = 60;
const LINKS_PERIOD_MS = 600_000;

/** Tells people what became of their order, and what they asked to hear of: each message written once, sent at least once. */
@Injectable()
export class MessagesService implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly pacer: Pacer;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly relay: Relay,
    private readonly sender: MessageSender,
    private readonly preferences: Preferences,
  ) {
    this.pacer = new Pacer(POLL_MS, () => this.sendAndRest(), logger, 'messages-failed');
  }

  onModuleInit(): void {
    this.relay.tell(Object.keys(kinds) as (keyof typeof kinds)[], (fact) => this.note(fact));
  }

  onApplicationBootstrap(): void {
    if (this.config.runsWorker) this.pacer.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.pacer.stop();
  }

  /** Sends all that waits and is due; for tests and for a drain before maintenance. */
  async drain(): Promise<void> {
    while ((await this.sendOne()) > 0);
  }

  /**
   * Sends the links of somebody's orders to the address that they were ordered with. Says nothing about whether
   * there were any, and does the same work either way.
   */
  async sendLinks(contact: string, number: string | undefined): Promise<void> {
    const now = this.clock.now();
    await this.database.run(
      addLinkMessages({
        email: normaliseEmail(contact),
        phone: normalisePhone(contact, this.config.country),
        number: number?.trim() || null,
        since: new Date(now.getTime() - LINKS_REACH_DAYS * 86_400_000),
        period: String(Math.floor(now.getTime() / LINKS_PERIOD_MS)),
        at: now,
      }),
    );
    this.pacer.nudge();
  }

  /** Notes, in the caller's transaction, that these people are to be told that an article is back; once an alert. */
  async addBackInStock(tx: Tx, notices: readonly BackNotice[], at: Date): Promise<void> {
    if (notices.length === 0) return;
    await tx.run(addBackInStockMessages(notices, at));
    tx.afterCommit(() => this.pacer.nudge());
  }

  /** Notes, in the caller's transaction, that a code or a link goes to an address. */
  async addSignIn(tx: Tx, notice: Omit<SignInNotice, 'id'>): Promise<void> {
    await tx.run(addSignInMessage({ ...notice, id: newId(notice.at) }));
    tx.afterCommit(() => this.pacer.nudge());
  }

  /**
   * Notes, in the caller's transaction, that whoever collected an order is asked how it was, not before `dueAt`; once an
   * order.
   */
  async addQuestion(tx: Tx, orderId: string, at: Date, dueAt: Date): Promise<void> {
    await this.noteOf(tx, { cause: `question ${orderId}`, kind: 'question', orderId, fact: {}, at, dueAt });
  }

  /**
   * Notes, in the caller's transaction, advertising to these addresses; once an address and a cause. Those who did not
   * say yes to it get none, nor does whoever takes it back before it is sent.
   */
  async addNews(tx: Tx, news: News): Promise<number> {
    const { cause, words, addresses, locale, at } = news;
    let noted = 0;
    for (const address of addresses) {
      if (!(await this.preferences.mayAdvertise(address, tx))) continue;
      noted += await tx.run(addNewsMessage({ id: newId(at), cause, words, address, locale, at }));
    }
    if (noted > 0) tx.afterCommit(() => this.pacer.nudge());
    return noted;
  }

  @Cron('47 * * * *')
  async onTheHour(): Promise<void> {
    if (!this.config.runsWorker) return;
    const messages = await this.prune().catch((error: unknown) => String(error));
    this.logger.event('info', 'pruned', { messages });
  }

  /** Forgets messages that have had their time, sent or not, and the addresses in them; answers how many. */
  async prune(): Promise<number> {
    return prune(this.database, {
      table: 'message',
      where: `state not in ('waiting', 'sending') and created_at < $1::timestamptz - make_interval(days => $2)`,
      values: [this.clock.now(), this.config.messagesKeptDays],
    });
  }

  /** The newest messages. */
  newest(limit: number): Promise<MessageRow[]> {
    return this.database.rows<MessageRow>(newestMessages(limit));
  }

  async byId(id: string): Promise<MessageRow | undefined> {
    return (await this.database.rows<MessageRow>(messageById(id)))[0];
  }

  private async note(fact: ToldFact): Promise<void> {
    // What comes back from the counter's own sales has no order to write about.
    if (fact.topic === 'goods-returned' && fact.payload.orderId === undefined) return;
    const orderId = fact.payload.orderId ?? fact.payload.id;
    const kind = kinds[fact.topic as keyof typeof kinds];
    if (orderId === undefined) throw new Error(`Fact ${fact.id} names no order`);
    const noted = { cause: `fact ${fact.id}`, kind, orderId, fact: fact.payload, at: fact.at };
    await this.noteOf(this.database, noted);
    this.pacer.nudge();
  }

  private async noteOf(
    by: Pick<Tx, 'rows' | 'run'>,
    noted: Omit<NewMessage, 'ids' | 'channels'>,
  ): Promise<void> {
    const [contact] = await by.rows<OrderContact>(contactOfOrder(noted.orderId));
    if (contact === undefined) return;
    const channels = await this.preferences.serviceChannels(contact);
    await by.run(addMessage({ ...noted, channels, ids: channels.map(() => newId(noted.at)) }));
  }

  private async sendAndRest(): Promise<number> {
    const begun = performance.now();
    const sent = await this.sendOne();
    if (sent > 0) await giveWay(performance.now() - begun);
    return sent;
  }

  private async sendOne(): Promise<number> {
    return (await this.sender.sendNext()) ? 1 : 0;
  }
}
