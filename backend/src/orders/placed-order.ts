import type { OrderDraft } from './domain/draft.js';
import type { Order } from './order-rows.js';
import type { PlaceAnswer } from './place-orders.queries.js';

const untouched = {
  revision: 0,
  paidCents: 0,
  owedBackCents: 0,
  sentBackCents: 0,
  pinnedUntil: null,
  readySince: null,
  extendedAt: null,
  checkedInAt: null,
  remindedAt: null,
  acknowledgedAt: null,
  claimedBy: null,
  claimedAt: null,
  bin: null,
  closedAt: null,
} as const;
const untouchedLine = {
  picked: 0,
  missing: 0,
  missingReason: null,
  inTransfer: 0,
  waived: 0,
  insteadOf: null,
  bought: 0,
  putBack: 0,
  damaged: 0,
} as const;

/** The order that was just written, without reading it back. */
export function asPlaced(draft: OrderDraft): Order {
  const { contact, quote } = draft;
  return {
    ...draft,
    ...untouched,
    firstName: contact.firstName,
    lastName: contact.lastName,
    email: contact.email ?? null,
    phone: contact.phone ?? null,
    document: quote.canonical,
    hash: quote.hash,
    explanation: quote.explanation,
    totalCents: quote.document.totalCents,
    lines: draft.lines.map((line) => ({ ...line, ...untouchedLine })),
  };
}

/** An order of which much may have become, as it was answered the first time. */
export function asItWasPlaced(order: Order, answer: PlaceAnswer & { result: 'placed' }): Order {
  const { store, collectBy, mode, state } = answer;
  const lines = order.lines.map((line) => ({ ...line, ...untouchedLine }));
  return { ...order, ...untouched, mode, state, store, collectBy: new Date(collectBy), lines };
}
