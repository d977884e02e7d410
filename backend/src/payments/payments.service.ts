import { Injectable } from '@nestjs/common';
import type { Locale } from '@passerelle/shared/pricing/types';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { KeyedHash } from '../platform/keyed-hash.js';
import { refuse } from '../platform/problems.js';
import { isPaid, isUnpaid } from './domain/life.js';
import { spread } from './domain/spread.js';
import {
  type Intent,
  intentOf,
  type PayableHandler,
  Payables,
  type PurchaseNames,
} from './payables.service.js';
import { type ErrandRow, errandsOfCause, insertErrand } from './payment-errands.queries.js';
import { PaymentErrands } from './payment-errands.service.js';
import {
  addRefundAsked,
  askCapture,
  type IntentRow,
  insertIntent,
  intentsFor,
  lockIntent,
  lockIntentsFor,
  type Paid,
  prolong,
  setState,
} from './payments.queries.js';
import { Providers } from './providers.service.js';

export type { Intent, PayableHandler, PaymentChange, PurchaseName } from './payables.service.js';
export type { Paid } from './payments.queries.js';

/** What is to be paid, and where the shopper goes afterwards. */
export interface PaymentWish {
  readonly for: Paid;
  readonly amountCents: number;
  readonly currency: string;
  /** Authorised when the shopper pays, captured when we say so. */
  readonly captureLater: boolean;
  /** A path of ours. */
  readonly returnUrl: string;
  /** Nobody can pay from then on. */
  readonly expiresAt: Date;
  readonly locale: Locale;
  /** What the shopper reads on the provider's page, e.g. "Commande K7Q-4MX". */
  readonly label: string;
}

export interface Refund {
  readonly id: string;
  readonly intentId: string;
  readonly amountCents: number;
}

/** Money online, whoever moves it: what is asked here is written now and done after the commit. */
@Injectable()
export class PaymentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hash: KeyedHash,
    private readonly payables: Payables,
    private readonly providers: Providers,
    private readonly errands: PaymentErrands,
  ) {}

  /** Can anything be paid online here? */
  get isOffered(): boolean {
    return this.providers.current !== undefined;
  }

  /** Names who is told when payments of a kind change, and who names its purchases; nouns say so when they start. */
  register(kind: string, handler: PayableHandler, names?: PurchaseNames): void {
    this.payables.register(kind, handler, names);
  }

  /**
   * Has something paid: answers the page of ours that leads to the provider's. An intent of the same purchase that is
   * still unpaid is used again when nothing but its end differs, else it is ended.
   */
  async open(tx: Tx, wish: PaymentWish): Promise<{ intentId: string; url: string }> {
    const provider = this.providers.current;
    if (provider === undefined) return refuse('mode-not-offered');
    this.payables.demandKnown(wish.for.kind);
    if (!isOwnPath(wish.returnUrl)) throw new Error('The shopper comes back to a path of ours');
    const former = (await tx.rows<IntentRow>(lockIntentsFor(wish.for))).find(({ state }) => isUnpaid(state));
    if (former !== undefined) {
      if (isSame(former, wish) && former.provider === provider.name) {
        await tx.run(prolong(former.id, wish.expiresAt, wish.returnUrl));
        return { intentId: former.id, url: this.url(former.id) };
      }
      await this.end(tx, former, `replaced at ${this.clock.now().toISOString()}`);
    }
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    const { returnUrl: returnPath, ...rest } = wish;
    await tx.run(insertIntent({ id, provider: provider.name, ...rest, returnPath, createdAt }));
    return { intentId: id, url: this.url(id) };
  }

  /** The page of ours that leads to the provider's, for as long as it can be paid; whoever has it may pay. */
  url(intentId: string): string {
    return `/pay/${intentId}/${this.tokenOf(intentId)}`;
  }

  /** Does this token open the page of that intent? */
  isToken(intentId: string, token: string): boolean {
    return this.hash.matches(token, 'pay-page', intentId);
  }

  /** What was tried for a purchase, the newest first. */
  async state(paid: Paid, from: Pick<Tx, 'rows'> = this.database): Promise<Intent[]> {
    return (await from.rows<IntentRow>(intentsFor(paid))).map(intentOf);
  }

  /** The same, won for a change; do so before locking the purchase itself. */
  async lock(tx: Tx, paid: Paid): Promise<Intent[]> {
    return (await tx.rows<IntentRow>(lockIntentsFor(paid))).reverse().map(intentOf);
  }

  /**
   * Has an authorised amount, or part of it, captured; the rest is released. Once an intent: the same cause again
   * changes nothing, and false says that it cannot be captured.
   */
  async requestCapture(tx: Tx, intentId: string, amountCents: number, cause: string): Promise<boolean> {
    const [row] = await tx.rows<IntentRow>(lockIntent(intentId));
    if (row === undefined) return false;
    const [same] = await tx.rows<ErrandRow>(errandsOfCause([intentId], 'capture', cause));
    if (same !== undefined) return same.state !== 'refused';
    const isTooMuch = amountCents <= 0 || amountCents > row.amountCents;
    if (row.state !== 'authorised' || row.captureAskedCents > 0 || isTooMuch) return false;
    await tx.run(askCapture(intentId, amountCents));
    await this.errand(tx, { intentId, kind: 'capture', amountCents, cause });
    return true;
  }

  /** What may still be given back: captured or being captured, without what was asked already. */
  async refundable(paid: Paid, from: Pick<Tx, 'rows'> = this.database): Promise<number> {
    const rows = await from.rows<IntentRow>(intentsFor(paid));
    return rows.reduce((sum, row) => sum + leftOf(row), 0);
  }

  /**
   * Has money given back, from the newest payment on. Refuses `refund-exceeds-payment` with `mostCents` when there is
   * not so much; the same cause again answers what was asked the first time.
   */
  async requestRefund(tx: Tx, paid: Paid, amountCents: number, cause: string): Promise<Refund[]> {
    const rows = (await tx.rows<IntentRow>(lockIntentsFor(paid))).reverse();
    const asked = await tx.rows<ErrandRow>(
      errandsOfCause(
        rows.map(({ id }) => id),
        'refund',
        cause,
      ),
    );
    if (asked.length > 0)
      return asked.map(({ id, intentId, amountCents: cents }) => ({ id, intentId, amountCents: cents }));
    const shares = spread(
      amountCents,
      rows.map((row) => ({ id: row.id, leftCents: leftOf(row) })),
    );
    if (amountCents <= 0 || shares === undefined)
      return refuse('refund-exceeds-payment', { mostCents: rows.reduce((sum, row) => sum + leftOf(row), 0) });
    const refunds: Refund[] = [];
    for (const { id: intentId, amountCents: cents } of shares) {
      await tx.run(addRefundAsked(intentId, cents));
      const id = await this.errand(tx, { intentId, kind: 'refund', amountCents: cents, cause });
      refunds.push({ id, intentId, amountCents: cents });
    }
    return refunds;
  }

  /** Lets nobody pay any more and releases what was authorised; false when it is captured, or is being. */
  async cancel(tx: Tx, intentId: string, cause: string): Promise<boolean> {
    const [row] = await tx.rows<IntentRow>(lockIntent(intentId));
    if (row === undefined || row.captureAskedCents > 0 || row.state === 'captured') return false;
    if (isUnpaid(row.state) || row.state === 'authorised') await this.end(tx, row, cause);
    return true;
  }

  /** Gives everything back: what is captured, or is being, is refunded, anything else cancelled. */
  async giveBack(
    tx: Tx,
    paid: Paid,
    cause: string,
  ): Promise<{ cancelledCents: number; refundedCents: number }> {
    let cancelledCents = 0;
    for (const row of await tx.rows<IntentRow>(lockIntentsFor(paid))) {
      if (row.captureAskedCents > 0 || row.state === 'captured') continue;
      if (isPaid(row.state)) cancelledCents += row.amountCents;
      await this.cancel(tx, row.id, cause);
    }
    const refundedCents = await this.refundable(paid, tx);
    if (refundedCents > 0) await this.requestRefund(tx, paid, refundedCents, cause);
    return { cancelledCents, refundedCents };
  }

  private async end(tx: Tx, row: IntentRow, cause: string): Promise<void> {
    await tx.run(setState(row.id, 'cancelled', this.clock.now()));
    // Where the shopper never went, nobody knows of it.
    if (row.providerRef !== null)
      await this.errand(tx, { intentId: row.id, kind: 'cancel', amountCents: 0, cause });
  }

  private async errand(
    tx: Tx,
    errand: Pick<ErrandRow, 'intentId' | 'kind' | 'amountCents' | 'cause'>,
  ): Promise<string> {
    const at = this.clock.now();
    const id = newId(at);
    await tx.run(insertErrand({ id, ...errand }, at));
    tx.afterCommit(() => this.errands.nudge());
    return id;
  }

  private tokenOf(intentId: string): string {
    return this.hash.textOf('pay-page', intentId);
  }
}

function leftOf(row: IntentRow): number {
  const takenCents = Math.max(row.capturedCents, row.captureAskedCents);
  return takenCents - row.refundAskedCents - row.elsewhereCents;
}

function isSame(row: IntentRow, wish: PaymentWish): boolean {
  // A page that is open already ends when it was said to.
  const isInTime = row.providerRef === null || wish.expiresAt <= row.expiresAt;
  const { amountCents, currency, captureLater } = wish;
  const isSameMoney = row.amountCents === amountCents && row.currency === currency;
  return isSameMoney && row.captureLater === captureLater && isInTime;
}

function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])/.test(path);
}
