import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database.js';
import { type HeardState, isLate } from './domain/life.js';
import { intentOf, Payables, type PaymentChange } from './payables.service.js';
import {
  captureAsked,
  type ErrandRow,
  lockErrand,
  refuseRefunds,
  settleErrand,
} from './payment-errands.queries.js';
import {
  addRefundAsked,
  addRefunded,
  type IntentRow,
  lockIntent,
  noteCaptured,
  noteLost,
  setState,
} from './payments.queries.js';

const ENDS = new Set<HeardState>(['expired', 'cancelled', 'captured']);

/**
 * What may become of an intent. Each takes the row as it was locked in the caller's transaction, writes the change and
 * tells whoever is paid for, in that transaction.
 */
@Injectable()
export class IntentChanges {
  constructor(private readonly payables: Payables) {}

  /** A state without money that moved. */
  async stands(tx: Tx, row: IntentRow, state: Exclude<HeardState, 'captured'>, at: Date): Promise<void> {
    await tx.run(setState(row.id, state, ENDS.has(state) ? at : null));
    // What the provider released can no longer be captured; what we release ourselves is no news when it says so.
    if (row.state === 'authorised') return this.lost(tx, row, 'Released by the provider', at);
    await this.tell(tx, row, at);
  }

  /** So much was captured; what asked for it is done. */
  async captured(tx: Tx, row: IntentRow, amountCents: number, at: Date): Promise<void> {
    await tx.run(noteCaptured(row.id, amountCents, at));
    for (const errand of await tx.rows<ErrandRow>(captureAsked(row.id)))
      await tx.run(settleErrand(errand.id, 'done', at));
    await this.tell(tx, row, at);
  }

  /** The provider will not give what it authorised; refunds of it are void. */
  async lost(tx: Tx, row: IntentRow, why: string, at: Date): Promise<void> {
    for (const errand of await tx.rows<ErrandRow>(captureAsked(row.id)))
      await tx.run(settleErrand(errand.id, 'refused', at, { error: why }));
    await tx.rows(refuseRefunds(row.id, at, why));
    await tx.run(noteLost(row.id, at));
    await this.tell(tx, row, at, { reason: 'authorisation-lost' });
  }

  /** A refund was made; said twice, it counts once. */
  async refunded(tx: Tx, row: IntentRow, errandId: string, at: Date, ref?: string): Promise<void> {
    const [errand] = await tx.rows<ErrandRow>(lockErrand(errandId));
    if (errand?.intentId !== row.id || errand.kind !== 'refund' || errand.state === 'done') return;
    const { id, amountCents, cause } = errand;
    // One that was given up, or refused by mistake, and happened all the same: what it had set free is asked again.
    if (errand.state === 'refused') await tx.run(addRefundAsked(row.id, amountCents));
    await tx.run(settleErrand(id, 'done', at, ref === undefined ? {} : { ref }));
    await tx.run(addRefunded(row.id, amountCents));
    await this.tell(tx, row, at, { refund: { id, amountCents, cause, state: 'done' } });
  }

  /** A refund will not be made, or came back; the money may be given back another way. */
  async refundFailed(tx: Tx, row: IntentRow, errandId: string, at: Date, why: string): Promise<void> {
    const [errand] = await tx.rows<ErrandRow>(lockErrand(errandId));
    if (errand?.intentId !== row.id || errand.kind !== 'refund' || errand.state === 'refused') return;
    const { id, amountCents, cause } = errand;
    if (errand.state === 'done') await tx.run(addRefunded(row.id, -amountCents));
    await tx.run(addRefundAsked(row.id, -amountCents));
    await tx.run(settleErrand(id, 'refused', at, { error: why }));
    await this.tell(tx, row, at, { refund: { id, amountCents, cause, state: 'failed' } });
  }

  private async tell(
    tx: Tx,
    before: IntentRow,
    at: Date,
    more: Pick<PaymentChange, 'reason' | 'refund'> = {},
  ): Promise<void> {
    const [row = before] = await tx.rows<IntentRow>(lockIntent(before.id));
    const intent = intentOf(row);
    const { state } = intent;
    await this.payables.tell(tx, {
      ...{ for: intent.for, intent, was: before.state, state, at },
      isLate: isLate(before.state, state),
      ...more,
    });
  }
}
