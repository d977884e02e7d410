import type { Stripe } from 'stripe';
import type { ProviderEvent, ProviderReading } from '../provider.js';

type Said = Pick<ProviderEvent, 'eventId' | 'at'>;

/** What an event of Stripe says about a payment of ours; undefined when it is of no interest. */
export function eventOf(event: Stripe.Event): ProviderEvent | undefined {
  const said: Said = { eventId: event.id, at: new Date(event.created * 1000) };
  switch (event.type) {
    case 'payment_intent.requires_action':
    case 'payment_intent.payment_failed':
    case 'payment_intent.amount_capturable_updated':
    case 'payment_intent.succeeded':
    case 'payment_intent.canceled': {
      const reading = readingOf(event.data.object, event.type);
      return reading && { ...said, ...reading };
    }
    case 'checkout.session.expired':
      return sessionExpired(said, event.data.object);
    case 'refund.updated':
    case 'refund.failed':
      return refundEvent(said, event.data.object);
    default:
      return undefined;
  }
}

const whats = {
  'payment_intent.requires_action': 'requires-action',
  'payment_intent.payment_failed': 'declined',
  'payment_intent.amount_capturable_updated': 'authorised',
  'payment_intent.succeeded': 'captured',
  'payment_intent.canceled': 'cancelled',
} as const;

function readingOf(intent: Stripe.PaymentIntent, type: keyof typeof whats): ProviderReading | undefined {
  return stateOf(intent, whats[type]);
}

const standings: Readonly<Partial<Record<Stripe.PaymentIntent.Status, ProviderReading['what']>>> = {
  requires_action: 'requires-action',
  processing: 'requires-action',
  requires_capture: 'authorised',
  succeeded: 'captured',
  canceled: 'cancelled',
};

/** How a payment stands, asked of Stripe; undefined while nobody paid. */
export function standingOf(
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent | undefined,
): ProviderReading | undefined {
  const what = intent && standings[intent.status];
  if (intent !== undefined && what !== undefined) return stateOf(intent, what);
  if (session.status !== 'expired') return undefined;
  const intentId = session.client_reference_id;
  const { currency, amount_total: amountCents } = session;
  if (intentId === null || currency === null || amountCents === null) return undefined;
  return { intentId, ref: session.id, what: 'expired', amountCents, currency: currency.toUpperCase() };
}

/** Payments that were not made here carry no id of ours; they are somebody else's business. */
function stateOf(intent: Stripe.PaymentIntent, what: ProviderReading['what']): ProviderReading | undefined {
  const { intentId } = intent.metadata;
  if (intentId === undefined) return undefined;
  const method = intent.payment_method_types[0];
  return {
    ...{ intentId, what, currency: intent.currency.toUpperCase() },
    amountCents: what === 'captured' ? intent.amount_received : intent.amount,
    ...((what === 'captured' || what === 'authorised') && method !== undefined && { method }),
  };
}

function sessionExpired(said: Said, session: Stripe.Checkout.Session): ProviderEvent | undefined {
  const standing = standingOf({ ...session, status: 'expired' }, undefined);
  return standing && { ...said, ...standing };
}

function refundEvent(said: Said, refund: Stripe.Refund): ProviderEvent | undefined {
  const { errandId, intentId } = refund.metadata ?? {};
  if (errandId === undefined || intentId === undefined) return undefined;
  const what = { succeeded: 'refunded', failed: 'refund-failed', canceled: 'refund-failed' }[
    refund.status ?? ''
  ];
  if (what !== 'refunded' && what !== 'refund-failed') return undefined;
  const { amount: amountCents, currency } = refund;
  return { ...said, intentId, errandId, what, amountCents, currency: currency.toUpperCase() };
}
