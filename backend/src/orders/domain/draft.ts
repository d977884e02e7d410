import { type Demand, demandOf, type StockShape } from '@passerelle/shared/orders/demand';
import type { OrderMode, OrderState } from '@passerelle/shared/orders/states';
import type { Locale, Quote } from '@passerelle/shared/pricing/types';
import { type Contact, contactKeys } from './contact.js';

/** Who acts: a shopper, a colleague by id, or the platform itself. */
export interface Actor {
  readonly kind: 'shopper' | 'colleague' | 'manager' | 'system';
  /** The colleague's id; 'shopper' and 'system' stand for themselves. */
  readonly id: string;
}

export const theShopper: Actor = { kind: 'shopper', id: 'shopper' };
export const theSystem: Actor = { kind: 'system', id: 'system' };

/** A line as it will be written: the quote's own figures and how stock is taken. */
export interface DraftLine extends StockShape {
  readonly line: number;
  readonly sku: string;
  readonly quantity: number;
  readonly unitCents: number;
  readonly netCents: number;
}

/** An order ready to be written: every decision that needs no lock has been made. */
export interface OrderDraft {
  readonly id: string;
  readonly number: string;
  readonly store: string;
  readonly mode: OrderMode;
  /** The state it is written in. */
  readonly state: OrderState;
  /** Unpaid, it is held until then. */
  readonly payBy: Date | null;
  readonly contact: Contact;
  readonly contactKeys: readonly string[];
  readonly customerId: string | null;
  readonly locale: Locale;
  readonly marketingConsent: boolean;
  readonly quote: Quote;
  readonly lines: readonly DraftLine[];
  readonly demand: readonly Demand[];
  readonly units: number;
  readonly placedAt: Date;
  readonly readyAt: Date;
  readonly collectBy: Date;
  readonly collectRule: object;
  readonly actor: Actor;
  /** How a colleague came to take it; null: the shopper placed it. */
  readonly device: string | null;
}

export type DraftFacts = Omit<OrderDraft, 'number' | 'state' | 'contactKeys' | 'lines' | 'demand' | 'units'>;

/**
 * Writes the draft of an order from a binding quote. `shapeOf` says how each article is taken from stock.
 * Lines stand in the document's canonical order, numbered from 1.
 */
export function draftOrder(facts: DraftFacts, shapeOf: (sku: string) => StockShape): OrderDraft {
  const lines = facts.quote.document.lines.map(({ sku, quantity, unitCents, netCents }, place) => ({
    line: place + 1,
    sku,
    quantity,
    unitCents,
    netCents,
    ...shapeOf(sku),
  }));
  const demand = demandOf(lines);
  return {
    ...facts,
    number: numberOf(facts.id),
    state: firstState(facts),
    contactKeys: contactKeys(facts.contact),
    lines,
    demand,
    units: demand.reduce((sum, { units }) => sum + units, 0),
  };
}

/**
 * Twelve digits in groups of four, easy to say on the phone, from the random bits of the order's UUID: nobody can
 * guess the next one, and two orders in a thousand billion share one, which the database refuses.
 */
function numberOf(orderId: string): string {
  const digits = (BigInt(`0x${orderId.replaceAll('-', '').slice(-15)}`) % 1_000_000_000_000n)
    .toString()
    .padStart(12, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
}

/** Held from the first moment; what is paid online waits for its payment, unless nothing is to pay. */
function firstState({ mode, payBy }: Pick<OrderDraft, 'mode' | 'payBy'>): OrderState {
  if (mode === 'reserve') return 'held';
  return payBy === null ? 'placed' : 'pending-payment';
}
