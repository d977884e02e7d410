import { Injectable } from '@nestjs/common';
import type { EventFault, WebhookAnswer } from '@passerelle/shared/api/payments';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database.js';
import { sha256Hex } from '../platform/digest.js';
import { isId } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { isNews } from './domain/life.js';
import { IntentChanges } from './intent-changes.service.js';
import { type ErrandRow, lockErrand } from './payment-errands.queries.js';
import { insertEvent, type NewEvent } from './payment-events.queries.js';
import { type IntentRow, intentIdByRef, lockIntent, noteHeard } from './payments.queries.js';
import type { ProviderEvent, ProviderReading, SaidState } from './provider.js';

/** Takes in what providers say: each message once, in any order, and only what fits what was asked for. */
@Injectable()
export class PaymentEvents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly changes: IntentChanges,
  ) {}

  /** Applies a verified message, or keeps it for a look when it does not fit; nothing else changes then. */
  take(provider: string, event: ProviderEvent): Promise<WebhookAnswer> {
    return this.database.inTransaction(async (tx) => {
      const row = await this.locked(tx, provider, event);
      const fault = row === undefined ? 'unknown-intent' : await this.faultOf(tx, row, event);
      const isApplied = row !== undefined && fault === undefined && isWanted(row, event);
      const outcome = fault !== undefined ? 'kept' : isApplied ? 'applied' : 'stale';
      if ((await tx.run(insertEvent(this.noted(provider, event, row, outcome, fault)))) === 0)
        return { outcome: 'repeat' as const };
      if (fault !== undefined) {
        tx.afterCommit(() => this.logger.event('warn', 'payment-event-kept', { provider, fault }));
        return { outcome, fault };
      }
      if (row !== undefined && isApplied) await this.apply(tx, row, event, event.at);
      return { outcome };
    });
  }

  /**
   * Applies how a payment stands at the provider, asked rather than told. What is on its way is left to the message
   * itself, whose time is the provider's.
   */
  async read(intentId: string, reading: ProviderReading): Promise<void> {
    await this.database.inTransaction(async (tx) => {
      const [row] = await tx.rows<IntentRow>(lockIntent(intentId));
      const at = this.clock.now();
      const said: SaidState = { ...reading, eventId: '', at };
      if (row === undefined || !isNews(row, { state: said.what, at })) return;
      const fault = misfit(row, said);
      if (fault === undefined)
        return this.apply(tx, row, said, said.what === 'cancelled' || said.what === 'expired' ? at : null);
      const eventId = `read ${intentId} ${said.what} ${said.amountCents} ${said.currency}`;
      await tx.run(insertEvent(this.noted(row.provider, { ...said, eventId }, row, 'kept', fault)));
    });
  }

  /** Keeps the trace of a message that cannot be believed at all; its content is a stranger's and is not kept. */
  async keepStrange(provider: string, raw: Buffer, fault: 'signature' | 'unreadable'): Promise<void> {
    const receivedAt = this.clock.now();
    await this.database.run(
      insertEvent({
        ...{
          provider,
          eventId: `${fault} ${sha256Hex(raw.toString('latin1'))}`,
          what: 'unknown',
          receivedAt,
        },
        ...{ intentId: null, ref: null, amountCents: null, currency: null, at: null },
        ...{ outcome: 'kept', fault },
      }),
    );
  }

  private async locked(tx: Tx, provider: string, event: ProviderEvent): Promise<IntentRow | undefined> {
    const named = event.intentId !== undefined && isId(event.intentId) ? event.intentId : undefined;
    const id = named ?? (await this.byRef(tx, provider, event.ref));
    const [row] = id === undefined ? [] : await tx.rows<IntentRow>(lockIntent(id));
    if (row === undefined || row.provider !== provider) return undefined;
    // Two names that belong to two intents name none.
    const owner = await this.byRef(tx, provider, event.ref);
    const isOther = event.ref !== undefined && (owner ?? id) !== id;
    return isOther || isOtherRef(row, event) ? undefined : row;
  }

  private async byRef(tx: Tx, provider: string, ref: string | undefined): Promise<string | undefined> {
    if (ref === undefined) return undefined;
    return (await tx.rows<{ id: string }>(intentIdByRef(provider, ref)))[0]?.id;
  }

  /** What does not fit what was asked for, or was done by somebody else since. */
  private async faultOf(tx: Tx, row: IntentRow, event: ProviderEvent): Promise<EventFault | undefined> {
    if (event.what !== 'refunded') return misfit(row, event);
    const [errand] = await tx.rows<ErrandRow>(lockErrand(event.errandId));
    return errand?.isElsewhere ? 'given-back-twice' : misfit(row, event);
  }

  private async apply(tx: Tx, row: IntentRow, event: ProviderEvent, heardAt: Date | null): Promise<void> {
    const now = this.clock.now();
    const method = 'method' in event ? event.method : undefined;
    await tx.run(noteHeard(row.id, heardAt, method, event.ref ?? null));
    if (event.what === 'refunded') await this.changes.refunded(tx, row, event.errandId, now);
    else if (event.what === 'refund-failed')
      await this.changes.refundFailed(tx, row, event.errandId, now, 'The provider could not give it back');
    else if (event.what === 'captured') await this.changes.captured(tx, row, event.amountCents, now);
    else await this.changes.stands(tx, row, event.what, now);
  }

  private noted(
    provider: string,
    event: ProviderEvent,
    row: IntentRow | undefined,
    outcome: NewEvent['outcome'],
    fault: EventFault | undefined,
  ): NewEvent {
    const { eventId, ref = null, what, amountCents, currency, at } = event;
    const receivedAt = this.clock.now();
    const intentId = row?.id ?? null;
    return {
      ...{ provider, eventId, intentId, ref, what, amountCents, currency, at, receivedAt, outcome },
      fault: fault ?? null,
    };
  }
}

function isOtherRef({ providerRef }: IntentRow, { ref }: ProviderEvent): boolean {
  return ref !== undefined && providerRef !== null && providerRef !== ref;
}

function isWanted(row: IntentRow, event: ProviderEvent): boolean {
  if (event.what === 'refunded' || event.what === 'refund-failed') return true;
  return isNews(row, { state: event.what, at: event.at });
}

function misfit(row: IntentRow, event: ProviderEvent): EventFault | undefined {
  if (event.currency !== row.currency) return 'wrong-currency';
  return fits(row, event) ? undefined : 'wrong-amount';
}

function fits(row: IntentRow, event: ProviderEvent): boolean {
  const { amountCents } = event;
  if (event.what === 'refunded' || event.what === 'refund-failed') return amountCents <= row.amountCents;
  if (event.what !== 'captured' || !row.captureLater) return amountCents === row.amountCents;
  if (row.captureAskedCents > 0) return amountCents === row.captureAskedCents;
  // Somebody captured it at the provider's own desk.
  return amountCents > 0 && amountCents <= row.amountCents;
}
