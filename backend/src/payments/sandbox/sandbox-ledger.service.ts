import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database, type Tx } from '../../platform/database.js';
import { newId, newSecret, randomSigns } from '../../platform/ids.js';
import { type Errand, type PaymentAsk, type ProviderReading, ProviderRefusal } from '../provider.js';
import {
  insertDelivery,
  insertOperation,
  insertPayment,
  lockPayment,
  paymentByRef,
  paymentOf,
  type SandboxPayment,
  savePayment,
  type Telling,
} from './sandbox.queries.js';
import { chosen, isPayable, plainly, readingOf, type SandboxChoice, stepped } from './sandbox-rules.js';

export type { SandboxPayment } from './sandbox.queries.js';

type Act = 'capture' | 'refund' | 'cancel' | 'close';

/**
 * The books of the sandbox: a provider that moves no money and otherwise behaves like one. Each act has its effect once
 * per idempotency key, and every change is told by a message that waits to be delivered.
 */
@Injectable()
export class SandboxLedger {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Takes on a payment; the same one again has the same reference. */
  async open(ask: PaymentAsk): Promise<string> {
    const { intentId: merchantRef, label, amountCents, currency, capturesLater, locale, expiresAt } = ask;
    const { pathname, search } = new URL(ask.returnUrl);
    await this.database.run(
      insertPayment({
        ...{ merchantRef, label, amountCents, currency, capturesLater, locale, expiresAt },
        ref: `sb_${newSecret().slice(0, 24)}`,
        merchant: nameIn(this.config.mailFrom),
        returnPath: `${pathname}${search}`,
        createdAt: this.clock.now(),
      }),
    );
    const [payment] = await this.database.rows<SandboxPayment>(paymentOf(merchantRef));
    if (payment === undefined) throw new Error('The sandbox forgot a payment');
    return payment.ref;
  }

  async find(ref: string): Promise<SandboxPayment | undefined> {
    return (await this.database.rows<SandboxPayment>(paymentByRef(ref)))[0];
  }

  /** How a payment stands, as far as the platform may know by now. */
  async read(ref: string): Promise<ProviderReading | undefined> {
    const payment = await this.find(ref);
    if (payment === undefined) return undefined;
    const isUntold = this.clock.now() < payment.toldFrom;
    return readingOf(isUntold ? { ...payment, state: 'second-step' } : payment);
  }

  /** Somebody chose on the page; undefined when there is nothing left to choose. */
  choose(ref: string, choice: SandboxChoice, telling: Telling): Promise<SandboxPayment | undefined> {
    return this.onPage(ref, (payment, now) =>
      chosen(payment, choice, telling, randomSigns('0123456789', 6), now),
    );
  }

  /** Somebody typed the code of the second step. */
  step(ref: string, code: string): Promise<SandboxPayment | undefined> {
    return this.onPage(ref, (payment, now) =>
      payment.state === 'second-step' ? stepped(payment, code, now) : payment,
    );
  }

  async capture(ref: string, errand: Errand): Promise<void> {
    await this.once(ref, 'capture', errand, (payment) => {
      if (payment.state !== 'authorised' || errand.amountCents > payment.paidCents)
        throw new ProviderRefusal('authorisation-lost', 'Nothing of the kind is authorised');
      return { ...payment, state: 'captured', capturedCents: errand.amountCents };
    });
  }

  async refund(ref: string, errand: Errand): Promise<void> {
    await this.once(ref, 'refund', errand, (payment) => {
      const refundedCents = payment.refundedCents + errand.amountCents;
      if (refundedCents > payment.capturedCents)
        throw new ProviderRefusal('not-refundable', 'So much was never captured');
      return { ...payment, refundedCents };
    });
  }

  async cancel(ref: string, errand: Errand): Promise<void> {
    await this.once(ref, 'cancel', errand, (payment) => {
      if (payment.state === 'captured') throw new ProviderRefusal('already-paid', 'It is captured already');
      return { ...payment, state: 'cancelled' };
    });
  }

  async close(ref: string, errand: Errand): Promise<void> {
    await this.once(ref, 'close', errand, (payment) => {
      if (payment.state === 'authorised' || payment.state === 'captured')
        throw new ProviderRefusal('already-paid', 'It is paid already');
      return payment.state === 'cancelled' ? payment : { ...payment, state: 'expired' };
    });
  }

  private onPage(
    ref: string,
    act: (payment: SandboxPayment, now: Date) => SandboxPayment,
  ): Promise<SandboxPayment | undefined> {
    return this.database.inTransaction(async (tx) => {
      const [payment] = await tx.rows<SandboxPayment>(lockPayment(ref));
      const now = this.clock.now();
      if (payment === undefined || !isPayable(payment, now)) return undefined;
      const after = act(payment, now);
      await tx.run(savePayment(after));
      if (after.state !== payment.state) await this.tellState(tx, after);
      return after;
    });
  }

  private async once(
    ref: string,
    kind: Act,
    { id, amountCents }: Errand,
    act: (payment: SandboxPayment) => SandboxPayment,
  ): Promise<void> {
    await this.database.inTransaction(async (tx) => {
      const [payment] = await tx.rows<SandboxPayment>(lockPayment(ref));
      if (payment === undefined) throw new Error('The sandbox knows no such payment');
      const now = this.clock.now();
      if ((await tx.run(insertOperation(id, ref, kind, amountCents, now))) === 0) return;
      const after = { ...act(payment), answer: plainly, toldFrom: now };
      await tx.run(savePayment(after));
      if (kind === 'refund') await this.tellRefund(tx, after, id, amountCents);
      else if (after.state !== payment.state) await this.tellState(tx, after);
    });
  }

  private async tellState(tx: Tx, payment: SandboxPayment): Promise<void> {
    const reading = readingOf(payment);
    const { answer, state, toldFrom } = payment;
    const at = this.clock.now();
    const eventId = newId(at);
    const body = JSON.stringify({ eventId, at: at.toISOString(), ...reading });
    const isAnswer = state !== 'second-step';
    const times = isAnswer && answer.times === 'twice' ? 2 : 1;
    for (let time = 0; time < times; time += 1)
      await tx.run(insertDelivery(newId(at), payment.ref, body, isAnswer ? toldFrom : at));
  }

  private async tellRefund(
    tx: Tx,
    { ref, merchantRef: intentId, currency }: SandboxPayment,
    errandId: string,
    amountCents: number,
  ): Promise<void> {
    const at = this.clock.now();
    const said = { intentId, ref, currency, what: 'refunded', errandId, amountCents };
    const body = JSON.stringify({ eventId: newId(at), at: at.toISOString(), ...said });
    await tx.run(insertDelivery(newId(at), ref, body, at));
  }
}

/** The name that mails are signed with: what stands before the address. */
function nameIn(mailFrom: string): string {
  return /^\s*"?([^"<]+?)"?\s*</.exec(mailFrom)?.[1] ?? mailFrom;
}
