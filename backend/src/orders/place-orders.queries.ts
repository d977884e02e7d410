import type { OrderMode, OrderState } from '@passerelle/shared/orders/states';
import type { Sql } from '../platform/database.js';
import type { FactPayload, FactTopic } from '../platform/facts.js';
import type { KeyedRequest } from '../platform/idempotency.js';
import { usesOf } from '../promotions/promotion-uses.service.js';
import { promotionContact } from './domain/contact.js';
import type { OrderDraft } from './domain/draft.js';

/** One order to place: the draft, the key it came under, and the books it was quoted from. */
export interface PlaceAsk {
  readonly draft: OrderDraft;
  readonly request: KeyedRequest;
  readonly books: { readonly prices: number; readonly promotions: number };
}

/** What is kept under the key and told again to a repeat. */
export type PlaceAnswer =
  | {
      readonly result: 'placed';
      readonly order: string;
      readonly number: string;
      readonly store: string;
      readonly collectBy: string;
      readonly mode: OrderMode;
      readonly state: OrderState;
    }
  | {
      readonly result: 'out-of-stock';
      readonly left: readonly { readonly sku: string; readonly available: number }[];
    }
  | { readonly result: 'contact-limit' }
  | { readonly result: 'promotion-exhausted'; readonly promotions: readonly string[] }
  | { readonly result: 'code-spent'; readonly codes: readonly string[] };

/** One row of the function's answer. */
export interface PlaceRow {
  readonly n: number;
  readonly result: PlaceAnswer['result'] | 'replay' | 'key-reused' | 'stale-books';
  readonly answer: PlaceAnswer | null;
}

export interface ContactLimits {
  readonly maxOpenOrders: number;
  readonly maxOpenUnits: number;
}

/** The whole batch as one statement; distinct rows, contacts, promotions and codes are named once and referred to by place. */
export function placeOrders(asks: readonly PlaceAsk[], limits: ContactLimits): Sql {
  const rows = new Places();
  const contacts = new Places();
  const promotions = new Places();
  const codes = new Places();
  const demand = { order: [] as number[], row: [] as number[], units: [] as number[] };
  const counts = { order: [] as number[], contact: [] as number[] };
  const uses = {
    order: [] as number[],
    promotion: [] as number[],
    code: [] as number[],
    cents: [] as number[],
    contact: [] as string[],
  };
  for (const [place, { draft }] of asks.entries()) {
    const n = place + 1;
    for (const { sku, units } of draft.demand) {
      demand.order.push(n);
      demand.row.push(rows.of(sku, draft.store));
      demand.units.push(units);
    }
    for (const key of draft.contactKeys) {
      counts.order.push(n);
      counts.contact.push(contacts.of(key));
    }
    for (const { promotion, code, discountCents } of usesOf(draft.quote.document)) {
      uses.order.push(n);
      uses.promotion.push(promotions.of(promotion));
      uses.code.push(code === undefined ? 0 : codes.of(code));
      uses.cents.push(discountCents);
      uses.contact.push(promotionContact(draft.contact));
    }
  }
  return {
    name: 'place-orders',
    text: `select n, result, answer
             from place_orders($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20)`,
    values: [
      JSON.stringify(asks.map(askEntry)),
      rows.column(0),
      rows.column(1),
      demand.order,
      demand.row,
      demand.units,
      contacts.column(0),
      counts.order,
      counts.contact,
      limits.maxOpenOrders,
      limits.maxOpenUnits,
      promotions.column(0),
      codes.column(0),
      uses.order,
      uses.promotion,
      uses.code,
      uses.cents,
      uses.contact,
      JSON.stringify(asks.map(orderEntry)),
      JSON.stringify(asks.flatMap(lineEntries)),
    ],
  };
}

function askEntry({ draft, request, books }: PlaceAsk) {
  const answer: PlaceAnswer = {
    result: 'placed',
    order: draft.id,
    number: draft.number,
    store: draft.store,
    collectBy: draft.collectBy.toISOString(),
    mode: draft.mode,
    state: draft.state,
  };
  return {
    scope: request.scope,
    key: request.key,
    payload: request.payloadHash.toString('hex'),
    prices: books.prices,
    promotions: books.promotions,
    units: draft.units,
    at: draft.placedAt,
    answer,
  };
}

function orderEntry({ draft }: PlaceAsk, place: number) {
  const { contact, quote, actor } = draft;
  const fact: FactPayload = {
    id: draft.id,
    number: draft.number,
    state: draft.state,
    revision: 0,
    command: 'place',
    touched: [{ store: draft.store, skus: draft.demand.map(({ sku }) => sku) }],
  };
  return {
    n: place + 1,
    id: draft.id,
    number: draft.number,
    store: draft.store,
    mode: draft.mode,
    state: draft.state,
    payBy: draft.payBy,
    ...contact,
    contactKeys: draft.contactKeys,
    customerId: draft.customerId,
    locale: draft.locale,
    marketingConsent: draft.marketingConsent,
    document: quote.canonical,
    hash: quote.hash,
    explanation: quote.explanation,
    totalCents: quote.document.totalCents,
    units: draft.units,
    placedAt: draft.placedAt,
    readyAt: draft.readyAt,
    collectBy: draft.collectBy,
    collectRule: draft.collectRule,
    actor: actor.id,
    actorKind: actor.kind,
    device: draft.device,
    topic: topicOf(draft),
    fact,
  };
}

/** What is not paid yet is told to nobody but those who show stock. */
function topicOf({ state }: OrderDraft): FactTopic {
  return state === 'pending-payment' ? 'order-begun' : 'order-placed';
}

function lineEntries({ draft }: PlaceAsk, place: number) {
  return draft.lines.map((line) => ({ n: place + 1, id: draft.id, ...line }));
}

/** Distinct things in the order they were first named; places count from 1, as PostgreSQL's arrays do. */
class Places {
  private readonly known = new Map<string, number>();
  private readonly columns: string[][] = [[], []];

  of(...parts: readonly string[]): number {
    const key = parts.join('\u0000');
    const place = this.known.get(key);
    if (place !== undefined) return place;
    for (const [column, part] of parts.entries()) this.columns[column]?.push(part);
    this.known.set(key, this.known.size + 1);
    return this.known.size;
  }

  column(place: 0 | 1): readonly string[] {
    return this.columns[place] ?? [];
  }
}
