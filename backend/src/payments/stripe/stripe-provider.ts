import { Injectable } from '@nestjs/common';
import type { Stripe } from 'stripe';
import { Clock } from '../../platform/clock.js';
import { Config, type StripeAccount } from '../../platform/config.js';
import {
  type Errand,
  type PaymentAsk,
  PaymentProvider,
  type ProviderEvent,
  type ProviderPayment,
  type ProviderReading,
  ProviderRefusal,
  UnverifiedMessage,
} from '../provider.js';
import { eventOf, standingOf } from './stripe-events.js';

const TIMEOUT_MS = 20_000;
const TOLERANCE_SECONDS = 300;
// Refusals that another time may not meet.
const PASSING = new Set(['lock_timeout', 'balance_insufficient', 'idempotency_key_in_use']);

/**
 * Stripe: a Checkout page a payment, captured and refunded through its payment intent. A page stays open for a day
 * unless it is closed, which is asked for when our time is over: Stripe takes no end nearer than half an hour.
 */
@Injectable()
export class StripeProvider extends PaymentProvider {
  readonly name = 'stripe';
  private connection: Promise<Stripe> | undefined;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    super();
  }

  async open(ask: PaymentAsk): Promise<{ ref: string; url: string }> {
    const { intentId, amountCents, currency, capturesLater, label, locale, returnUrl } = ask;
    const stripe = await this.connected();
    const { id: ref, url } = await stripe.checkout.sessions.create(
      {
        mode: 'payment',
        client_reference_id: intentId,
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: currency.toLowerCase(),
              unit_amount: amountCents,
              product_data: { name: label },
            },
          },
        ],
        payment_intent_data: {
          capture_method: capturesLater ? 'manual' : 'automatic',
          metadata: { intentId },
        },
        metadata: { intentId },
        locale,
        success_url: returnUrl,
        cancel_url: returnUrl,
      },
      { idempotencyKey: `open ${intentId}` },
    );
    if (url === null) throw new Error('Stripe made a page without an address');
    return { ref, url };
  }

  async capture(payment: ProviderPayment, { id, amountCents }: Errand): Promise<void> {
    const stripe = await this.connected();
    const intentId = await this.paymentIntentOf(payment);
    await this.unlessDone(
      () =>
        stripe.paymentIntents.capture(intentId, { amount_to_capture: amountCents }, { idempotencyKey: id }),
      async (words) => {
        const { status, amount_received } = await stripe.paymentIntents.retrieve(intentId);
        if (status === 'succeeded' && amount_received === amountCents) return;
        if (status === 'requires_capture') throw new Error(words);
        throw new ProviderRefusal('authorisation-lost', `Stripe has it ${status}`);
      },
    );
  }

  async refund(payment: ProviderPayment, { id, amountCents, isRepeat }: Errand): Promise<string> {
    const stripe = await this.connected();
    const payment_intent = await this.paymentIntentOf(payment);
    // Stripe forgets idempotency keys after a day or so; a refund that is tried again later is looked for first.
    const former = isRepeat ? await this.refundOf(stripe, payment_intent, id) : undefined;
    if (former !== undefined) return former;
    const metadata = { errandId: id, intentId: payment.intentId };
    const made = await this.unlessDone(
      () => stripe.refunds.create({ payment_intent, amount: amountCents, metadata }, { idempotencyKey: id }),
      (words) => Promise.reject(new ProviderRefusal('not-refundable', words)),
    );
    return made.id;
  }

  async cancel(payment: ProviderPayment, { id }: Errand): Promise<void> {
    const stripe = await this.connected();
    const session = await stripe.checkout.sessions.retrieve(payment.ref);
    if (session.status === 'open') return this.expire(stripe, payment, id);
    if (session.status === 'expired') return;
    const intentId = idOf(session.payment_intent);
    if (intentId === undefined) return;
    await this.unlessDone(
      () => stripe.paymentIntents.cancel(intentId, {}, { idempotencyKey: id }),
      async () => {
        const { status } = await stripe.paymentIntents.retrieve(intentId);
        if (status !== 'canceled') throw new ProviderRefusal('already-paid', `Stripe has it ${status}`);
      },
    );
  }

  async close(payment: ProviderPayment, { id }: Errand): Promise<void> {
    const stripe = await this.connected();
    const { status } = await stripe.checkout.sessions.retrieve(payment.ref);
    if (status === 'complete') throw new ProviderRefusal('already-paid', 'Its page is complete');
    if (status === 'open') await this.expire(stripe, payment, id);
  }

  async read({ ref }: ProviderPayment): Promise<ProviderReading | undefined> {
    const stripe = await this.connected();
    const session = await stripe.checkout.sessions.retrieve(ref, { expand: ['payment_intent'] });
    const intent = session.payment_intent;
    return standingOf(session, typeof intent === 'object' && intent !== null ? intent : undefined);
  }

  async verify(
    raw: Buffer,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): Promise<ProviderEvent | undefined> {
    const stripe = await this.connected();
    const signature = headers['stripe-signature'];
    if (typeof signature !== 'string') throw new UnverifiedMessage('Not signed');
    try {
      const event = stripe.webhooks.constructEvent(
        raw,
        signature,
        this.account().webhookSecret,
        TOLERANCE_SECONDS,
        undefined,
        this.clock.now().getTime(),
      );
      return eventOf(event);
    } catch (error) {
      if (error instanceof stripe.errors.StripeSignatureVerificationError)
        throw new UnverifiedMessage('The signature does not fit');
      throw error;
    }
  }

  private async expire(stripe: Stripe, { ref }: ProviderPayment, key: string): Promise<void> {
    await this.unlessDone(
      () => stripe.checkout.sessions.expire(ref, {}, { idempotencyKey: key }),
      async () => {
        const { status } = await stripe.checkout.sessions.retrieve(ref);
        if (status === 'complete') throw new ProviderRefusal('already-paid', 'It was paid meanwhile');
      },
    );
  }

  private async paymentIntentOf({ ref }: ProviderPayment): Promise<string> {
    const stripe = await this.connected();
    const { payment_intent } = await stripe.checkout.sessions.retrieve(ref);
    const id = idOf(payment_intent);
    if (id === undefined) throw new ProviderRefusal('authorisation-lost', 'Nobody paid on that page');
    return id;
  }

  private async refundOf(
    stripe: Stripe,
    paymentIntent: string,
    errandId: string,
  ): Promise<string | undefined> {
    const { data } = await stripe.refunds.list({ payment_intent: paymentIntent, limit: 100 });
    return data.find(({ metadata, status }) => metadata?.errandId === errandId && status !== 'failed')?.id;
  }

  /** Does it, and when Stripe says that its state does not allow it, finds out whether it was done before. */
  private async unlessDone<Result, Found>(
    act: () => Promise<Result>,
    look: (words: string) => Promise<Found>,
  ): Promise<Result | Found> {
    const { errors } = await this.connected();
    try {
      return await act();
    } catch (error) {
      const isDecided = error instanceof errors.StripeInvalidRequestError && !PASSING.has(error.code ?? '');
      if (isDecided) return look(error.message);
      throw error;
    }
  }

  private account(): StripeAccount {
    const { stripe } = this.config.payments;
    if (stripe === undefined) throw new Error('No account at Stripe is configured');
    return stripe;
  }

  /** The library is read with the first payment: whoever takes none by Stripe never needs it. */
  private connected(): Promise<Stripe> {
    this.connection ??= import('stripe').then(({ Stripe }) => {
      const { secretKey, apiUrl } = this.account();
      return new Stripe(secretKey, {
        timeout: TIMEOUT_MS,
        maxNetworkRetries: 1,
        telemetry: false,
        ...(apiUrl && {
          host: apiUrl.hostname,
          port: apiUrl.port,
          protocol: apiUrl.protocol === 'http:' ? ('http' as const) : ('https' as const),
        }),
      });
    });
    return this.connection;
  }
}

function idOf(expandable: string | { readonly id: string } | null): string | undefined {
  return typeof expandable === 'object' ? expandable?.id : expandable;
}
