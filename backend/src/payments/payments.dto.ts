import type {
  ErrandKind,
  EventFault,
  KeptEventView,
  PaidForView,
  PaymentTroubleView,
  StuckErrandView,
  WebhookAnswer,
} from '@passerelle/shared/api/payments';

export class WebhookAnswerDto implements WebhookAnswer {
  outcome: 'applied' | 'stale' | 'repeat' | 'kept' | 'ignored';
  /** Why it was kept for somebody to look at, and changed nothing. */
  fault?: EventFault;
}

export class NoPaymentWordsDto {}

export class PaidForDto implements PaidForView {
  kind: string;
  id: string;
  /** What a person calls it, where its kind has a name. */
  number?: string;
  /** The shop that it is of. */
  storeName?: string;
}

export class StuckErrandDto implements StuckErrandView {
  id: string;
  kind: ErrandKind;
  state: 'parked' | 'refused';
  amountCents: number;
  currency: string;
  cause: string;
  provider: string;
  paidFor: PaidForDto;
  tries: number;
  lastError?: string;
  askedAt: string;
  settledAt: string;
}

export class KeptEventDto implements KeptEventView {
  provider: string;
  eventId: string;
  what: string;
  fault: EventFault;
  amountCents?: number;
  currency?: string;
  paidFor?: PaidForDto;
  receivedAt: string;
}

export class PaymentTroubleDto implements PaymentTroubleView {
  errands: StuckErrandDto[];
  events: KeptEventDto[];
}
