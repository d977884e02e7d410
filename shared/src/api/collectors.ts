/** Somebody else who may collect an order. */
import type { OrderState } from '../orders/states.js';

export interface CollectorRequest {
  firstName: string;
  lastName: string;
  phone?: string;
}

/** Whom the shopper named, with what to hand on. */
export interface CollectorView {
  firstName: string;
  lastName: string;
  phoneMasked?: string;
  namedAt: string;
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
  firstName: string;
  store: { code: string; name: string; street: string; postcode: string; city: string };
  collectBy: string;
  code: string;
  qr: string;
}
