import { Injectable } from '@nestjs/common';
import type { WebhookAnswer } from '@passerelle/shared/api/payments';
import { refuse } from '../platform/problems.js';
import { type Limit, RateLimits } from '../platform/rate-limits.js';
import { PaymentEvents } from './payment-events.service.js';
import {
  type PaymentProvider,
  type ProviderEvent,
  UnreadableMessage,
  UnverifiedMessage,
} from './provider.js';
import { Providers } from './providers.service.js';

/** So many messages that cannot be verified are noted from one address; beyond, they are refused unread. */
const FORGERIES: Limit = { hits: 50, windowSeconds: 600 };

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The door at which providers tell what happened; nobody else is believed. */
@Injectable()
export class ProviderMessages {
  constructor(
    private readonly providers: Providers,
    private readonly events: PaymentEvents,
    private readonly limits: RateLimits,
  ) {}

  /** Refuses `signature-refused` for what a provider did not sign just now. */
  async take(name: string, raw: Buffer, headers: Headers, address: string): Promise<WebhookAnswer> {
    const provider = this.providers.named(name) ?? refuse('not-found');
    const event = await this.verified(provider, raw, headers, address);
    if (event === 'unreadable') return { outcome: 'kept', fault: 'unreadable' };
    return event === undefined ? { outcome: 'ignored' } : this.events.take(name, event);
  }

  private async verified(
    provider: PaymentProvider,
    raw: Buffer,
    headers: Headers,
    address: string,
  ): Promise<ProviderEvent | 'unreadable' | undefined> {
    try {
      return await provider.verify(raw, headers);
    } catch (error) {
      if (error instanceof UnreadableMessage) {
        await this.events.keepStrange(provider.name, raw, 'unreadable');
        return 'unreadable';
      }
      if (!(error instanceof UnverifiedMessage)) throw error;
      await this.limits.guess('payment-forgery', address, FORGERIES);
      await this.events.keepStrange(provider.name, raw, 'signature');
      return refuse('signature-refused');
    }
  }
}
