import type { Locale } from '@passerelle/shared/pricing/types';
import type { HeardState } from './domain/life.js';

/** What a provider is asked to let somebody pay. */
export interface PaymentAsk {
  readonly intentId: string;
  readonly amountCents: number;
  readonly currency: string;
  readonly capturesLater: boolean;
  /** What the shopper reads on the provider's page. */
  readonly label: string;
  readonly locale: Locale;
  /** Where the provider sends the shopper afterwards, absolute. */
  readonly returnUrl: string;
  readonly expiresAt: Date;
}

export interface ProviderPayment {
  readonly intentId: string;
  /** What the provider calls it. */
  readonly ref: string;
  readonly amountCents: number;
  readonly currency: string;
}

/** One act asked of the provider; its id is the idempotency key. */
export interface Errand {
  readonly id: string;
  readonly amountCents: number;
  /** It was tried before, and nobody knows whether it was done. */
  readonly isRepeat: boolean;
}

interface Said {
  /** The provider's id of this message. */
  readonly eventId: string;
  readonly at: Date;
  readonly intentId?: string;
  readonly ref?: string;
  readonly amountCents: number;
  /** Upper case. */
  readonly currency: string;
}

/** A payment stands so. */
export interface SaidState extends Said {
  readonly what: HeardState;
  readonly method?: string;
}

/** A refund was made, or failed after it had been taken on. */
export interface SaidRefund extends Said {
  readonly what: 'refunded' | 'refund-failed';
  /** Our id of the refund. */
  readonly errandId: string;
}

export type ProviderEvent = SaidState | SaidRefund;

/** How a payment stands at the provider, asked rather than told. */
export type ProviderReading = Omit<SaidState, 'eventId' | 'at'>;

/** The provider will not do it, however often it is asked. */
export class ProviderRefusal extends Error {
  constructor(
    readonly reason: 'authorisation-lost' | 'already-paid' | 'not-refundable',
    words: string,
  ) {
    super(words);
  }
}

/** A message whose sender could not be verified, or that was sent too long ago. */
export class UnverifiedMessage extends Error {}

/** A message of a verified sender that makes no sense. */
export class UnreadableMessage extends Error {}

/**
 * The port to whoever moves money. Every call may be repeated with the same ids and has its effect once; whatever is
 * thrown but a `ProviderRefusal` means that nobody knows, and the call is repeated.
 */
export abstract class PaymentProvider {
  abstract readonly name: string;
  /** Makes the provider's page for an intent. */
  abstract open(ask: PaymentAsk): Promise<{ readonly ref: string; readonly url: string }>;
  /** Takes an authorised amount, or part of it; the rest is released. */
  abstract capture(payment: ProviderPayment, errand: Errand): Promise<void>;
  /** Gives captured money back; answers the provider's reference. */
  abstract refund(payment: ProviderPayment, errand: Errand): Promise<string>;
  /** Lets nobody pay any more; refuses `already-paid`. */
  abstract close(payment: ProviderPayment, errand: Errand): Promise<void>;
  /** The same, and releases what was authorised; refuses `already-paid` once it is captured. */
  abstract cancel(payment: ProviderPayment, errand: Errand): Promise<void>;
  /** How it stands now; undefined while nothing happened. */
  abstract read(payment: ProviderPayment): Promise<ProviderReading | undefined>;
  /**
   * What a message says, once its signature and time are verified; undefined for what is of no interest. Throws
   * `UnverifiedMessage` or `UnreadableMessage`.
   */
  abstract verify(
    raw: Buffer,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): Promise<ProviderEvent | undefined>;
}
