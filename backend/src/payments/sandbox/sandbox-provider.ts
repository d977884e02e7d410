import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { KeyedHash } from '../../platform/keyed-hash.js';
import {
  type Errand,
  type PaymentAsk,
  PaymentProvider,
  type ProviderEvent,
  type ProviderPayment,
  type ProviderReading,
  UnreadableMessage,
  UnverifiedMessage,
} from '../provider.js';
import { SandboxLedger } from './sandbox-ledger.service.js';
import { isSigned, SIGNATURE_HEADER } from './signature.js';

/** The sandbox behind the port that every provider has. */
@Injectable()
export class SandboxProvider extends PaymentProvider {
  readonly name = 'sandbox';

  constructor(
    private readonly ledger: SandboxLedger,
    private readonly clock: Clock,
    private readonly hash: KeyedHash,
  ) {
    super();
  }

  /** Known to the sandbox and to the platform, and to nobody else. */
  get webhookSecret(): Buffer {
    return this.hash.of('sandbox-webhook');
  }

  async open(ask: PaymentAsk): Promise<{ ref: string; url: string }> {
    const ref = await this.ledger.open(ask);
    return { ref, url: `/pay/sandbox/${ref}` };
  }

  capture({ ref }: ProviderPayment, errand: Errand): Promise<void> {
    return this.ledger.capture(ref, errand);
  }

  async refund({ ref }: ProviderPayment, errand: Errand): Promise<string> {
    await this.ledger.refund(ref, errand);
    return `sbr_${errand.id}`;
  }

  cancel({ ref }: ProviderPayment, errand: Errand): Promise<void> {
    return this.ledger.cancel(ref, errand);
  }

  close({ ref }: ProviderPayment, errand: Errand): Promise<void> {
    return this.ledger.close(ref, errand);
  }

  read({ ref }: ProviderPayment): Promise<ProviderReading | undefined> {
    return this.ledger.read(ref);
  }

  async verify(
    raw: Buffer,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): Promise<ProviderEvent> {
    const signature = headers[SIGNATURE_HEADER];
    if (typeof signature !== 'string' || !isSigned(this.webhookSecret, raw, signature, this.clock.now()))
      throw new UnverifiedMessage('The signature does not fit');
    return eventIn(parsed(raw));
  }
}

const WHATS: readonly string[] = [
  'requires-action',
  'declined',
  'authorised',
  'captured',
  'expired',
  'cancelled',
  'refunded',
  'refund-failed',
] satisfies ProviderEvent['what'][];

function eventIn(body: unknown): ProviderEvent {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const { eventId, at, intentId, ref, what, amountCents, currency, errandId, method } = said;
  const isWhole =
    isText(eventId) &&
    isText(at) &&
    !Number.isNaN(Date.parse(at)) &&
    isText(intentId) &&
    isText(ref) &&
    isText(what) &&
    WHATS.includes(what) &&
    Number.isInteger(amountCents) &&
    isText(currency);
  const isOfRefund = what === 'refunded' || what === 'refund-failed';
  if (!isWhole || (isOfRefund && !isText(errandId))) throw new UnreadableMessage('Members are missing');
  return {
    ...{ eventId, intentId, ref, what, amountCents, currency },
    ...(isOfRefund && { errandId }),
    ...(isText(method) && { method }),
    at: new Date(at),
  } as ProviderEvent;
}

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    throw new UnreadableMessage('Not JSON');
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 200;
}
