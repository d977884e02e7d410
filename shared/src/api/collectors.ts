/** Somebody else who may collect an order. */
import type { OrderState } from '../orders/states.js';

export interface CollectorRequest {
  firstName: string;
  lastName: string;
  phone?: string;
}

/** Who may collect an order. */
export interface NamedPerson {
  firstName: string;
  lastName: string;
  phoneMasked?: string;
  namedAt: string;
}

/** Whom the shopper named, with what to hand on. */
export interface CollectorView extends NamedPerson {
  /** The short code and the QR of this person, good for one order until they are revoked. */
  code: string;
  qr: string;
  /** Shows the collection and no price, no address, no other order. */
  token: string;
}

/** Nobody but the shopper where there is no collector. */
export interface NamedCollectorView {
  collector: CollectorView | null;
}

/** What a named person has to know. */
export interface CollectionView {
  number: string;
  state: OrderState;
  /** Of whoever collects. */
  firstName: string;
  /** First name of whoever ordered; nothing else of that person is shown. */
  from: string;
  lines: { sku: string; name: string; label: string; image: string; quantity: number }[];
  store: { code: string; name: string; street: string; postcode: string; city: string };
  collectBy: string;
  bin?: string;
  /** Only while there is something to collect. */
  code?: string;
  qr?: string;
}
