import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OpinionQuestionView, OpinionRequest } from '@passerelle/shared/api/opinions';
import { handedOverStates } from '@passerelle/shared/orders/states';
import { MessagesService } from '../notifications/messages.service.js';
import { OrderProofs } from '../orders/order-proofs.service.js';
import { OrderReader } from '../orders/order-reader.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import type { ToldFact } from '../platform/facts.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/problems.js';
import { Relay } from '../platform/relay.js';
import { StoresService } from '../stores/stores.service.js';
import { keepOpinion, type OpinionRow, opinionsOf } from './opinions.queries.js';

/** A question may be answered for so long after the collection, and an answer be changed for so long after it. */
const ANSWER_DAYS = 30;
const CHANGE_DAYS = 7;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

type Asked = NonNullable<Awaited<ReturnType<OrderReader['byNumber']>>>;

/** Asks, once an order and some hours after it was collected, how that was; keeps the answer. */
@Injectable()
export class OpinionsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly relay: Relay,
    private readonly idempotency: Idempotency,
    private readonly messages: MessagesService,
    private readonly orders: OrderReader,
    private readonly proofs: OrderProofs,
    private readonly stores: StoresService,
  ) {}

  onModuleInit(): void {
    this.relay.tell(['order-closed'], (fact) => this.ask(fact));
  }

  /** The question of an order, and what was answered; refuses `not-found` for a wrong token as for a wrong number. */
  async question(number: string, token: string | undefined): Promise<OpinionQuestionView> {
    return this.view(await this.asked(number, token));
  }

  /** Takes an answer, or another one in its place for a week; refuses `question-over` later. */
  async answer(
    number: string,
    token: string | undefined,
    request: KeyedRequest,
    { score, words = '' }: OpinionRequest,
  ): Promise<OpinionQuestionView> {
    const order = await this.asked(number, token);
    await this.idempotency.once(request, async (tx) => {
      const at = this.clock.now();
      const [former] = await tx.rows<OpinionRow>(opinionsOf([order.id]));
      if (untilOf(order, former) <= at) refuse('question-over');
      const said = { id: newId(at), orderId: order.id, store: order.store, score, words: words.trim(), at };
      const kept = await tx.run(keepOpinion(said, new Date(at.getTime() - CHANGE_DAYS * DAY_MS)));
      if (kept === 0) refuse('question-over');
      return {};
    });
    return this.view(order);
  }

  private async ask({ payload, at }: ToldFact): Promise<void> {
    const orderId = payload.id;
    const { questionAfterHours } = this.config;
    if (orderId === undefined || questionAfterHours === 0) return;
    const order = await this.orders.byId(orderId);
    // Whoever kept nothing has nothing to say of a collection.
    if (!order?.lines.some(({ bought }) => bought > 0)) return;
    const dueAt = new Date(at.getTime() + questionAfterHours * HOUR_MS);
    await this.database.inTransaction((tx) => this.messages.addQuestion(tx, orderId, at, dueAt));
  }

  private async asked(number: string, token: string | undefined): Promise<Asked> {
    const order = await this.orders.byNumber(number);
    if (order === undefined || token === undefined) return refuse('not-found');
    if (!this.proofs.isOpinionToken(token, order.id)) return refuse('not-found');
    return handedOverStates.includes(order.state) ? order : refuse('not-found');
  }

  private async view(order: Asked): Promise<OpinionQuestionView> {
    const [answer] = await this.database.rows<OpinionRow>(opinionsOf([order.id]));
    const until = untilOf(order, answer);
    const store = this.stores.find(order.store);
    return {
      number: order.number,
      store: order.store,
      storeName: store?.name ?? order.store,
      collectedAt: collectedAt(order).toISOString(),
      timezone: store?.calendar.timezone ?? this.config.zone,
      ...(answer && {
        answer: { score: answer.score, words: answer.words, at: answer.answeredAt.toISOString() },
      }),
      until: until.toISOString(),
      isOpen: until > this.clock.now(),
    };
  }
}

function untilOf(order: Asked, answer: OpinionRow | undefined): Date {
  if (answer !== undefined) return new Date(answer.answeredAt.getTime() + CHANGE_DAYS * DAY_MS);
  return new Date(collectedAt(order).getTime() + ANSWER_DAYS * DAY_MS);
}

function collectedAt({ closedAt, placedAt }: Asked): Date {
  return closedAt ?? placedAt;
}
