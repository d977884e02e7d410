import { handedOverStates, type OrderMode, type OrderState } from '@passerelle/shared/orders/states';
import type { Explanation, Locale } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';
import { among } from '../platform/sql-lists.js';
import { hasDeadline, isOpen, isWaiting } from './states-in-sql.js';

/** One line as it stands. */
export interface OrderLine {
  readonly line: number;
  readonly sku: string;
  readonly stockSku: string;
  readonly unitsPerPack: number;
  readonly quantity: number;
  readonly unitCents: number;
  readonly netCents: number;
  readonly picked: number;
  readonly missing: number;
  readonly missingReason: string | null;
  /** Packs on their way from another shop. */
  readonly inTransfer: number;
  /** Packs of what is missing that nobody waits for any more: left out, or replaced by another line. */
  readonly waived: number;
  /** The article of the order that this one takes the place of. */
  readonly insteadOf: string | null;
  readonly bought: number;
  readonly putBack: number;
  readonly damaged: number;
}

/** What commands change of an order. */
export interface OrderStanding {
  readonly store: string;
  readonly state: OrderState;
  readonly readyAt: Date;
  readonly collectBy: Date;
  readonly collectRule: object;
  readonly readySince: Date | null;
  readonly extendedAt: Date | null;
  readonly checkedInAt: Date | null;
  readonly remindedAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly claimedBy: string | null;
  readonly claimedAt: Date | null;
  readonly bin: string | null;
  readonly closedAt: Date | null;
  readonly mode: OrderMode;
  /** Paid before the hand-over, cents: authorised or captured, by card or voucher. */
  readonly paidCents: number;
  /** What of that has to go back to the shopper by now, cents; never more. */
  readonly owedBackCents: number;
  /** What of that is on its way back already, cents. */
  readonly sentBackCents: number;
  /** An unpaid collect order is held until then. */
  readonly payBy: Date | null;
  /** While a payment is on its way the deadline takes nothing away. */
  readonly pinnedUntil: Date | null;
}

/** An order with its lines. */
export interface Order extends OrderStanding {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly contactKeys: readonly string[];
  readonly customerId: string | null;
  readonly locale: Locale;
  /** Canonical text of the promised quote. */
  readonly document: string;
  readonly hash: string;
  readonly explanation: Explanation;
  readonly totalCents: number;
  readonly units: number;
  readonly placedAt: Date;
  readonly lines: readonly OrderLine[];
}

/** Columns of an order `o`. */
export const columns = `o.id, o.number, o.store, o.mode, o.state, o.revision, o.first_name as "firstName",
  o.last_name as "lastName", o.email, o.phone, o.contact_keys as "contactKeys", o.customer_id as "customerId",
  o.locale, o.document, o.hash, o.explanation, o.total_cents as "totalCents", o.units, o.placed_at as "placedAt",
  o.ready_at as "readyAt", o.collect_by as "collectBy", o.collect_rule as "collectRule",
  o.ready_since as "readySince", o.extended_at as "extendedAt", o.checked_in_at as "checkedInAt",
  o.reminded_at as "remindedAt", o.acknowledged_at as "acknowledgedAt", o.claimed_by as "claimedBy",
  o.claimed_at as "claimedAt", o.bin, o.closed_at as "closedAt", o.paid_cents as "paidCents",
  o.owed_back_cents as "owedBackCents", o.sent_back_cents as "sentBackCents", o.pay_by as "payBy", o.pinned_until as "pinnedUntil"`;

const linesOf = (order: string) => `(select coalesce(json_agg(json_build_object('line', l.line, 'sku', l.sku,
  'stockSku', l.stock_sku, 'unitsPerPack', l.units_per_pack, 'quantity', l.quantity, 'unitCents', l.unit_cents,
  'netCents', l.net_cents, 'picked', l.picked, 'missing', l.missing, 'missingReason', l.missing_reason,
  'inTransfer', l.in_transfer, 'waived', l.waived, 'insteadOf', l.instead_of,
  'bought', l.bought, 'putBack', l.put_back, 'damaged', l.damaged) order by l.line), '[]')
  from order_line l where l.order_id = ${order}) as lines`;

/** Columns of an order `o` with its lines. */
export const orderWithLines = `${columns}, ${linesOf('o.id')}`;

/** Orders by number with their lines. */
export function ordersByNumber(numbers: readonly string[]): Sql {
  return {
    name: 'orders-by-number',
    text: `select ${orderWithLines} from customer_order o where o.number = any($1)`,
    values: [numbers],
  };
}

/** The document of any order that has this hash: equal hashes are equal documents. */
export function documentByHash(hash: string): Sql {
  return {
    name: 'order-document-by-hash',
    text: 'select document from customer_order where hash = $1 limit 1',
    values: [hash],
  };
}

/** A displayed price that somebody was promised. */
export interface PromisedPrice {
  readonly sku: string;
  readonly unitCents: number;
}

/** The prices of what is promised, each once. */
export const openPrices: Sql = {
  text: `select distinct l.sku, l.unit_cents as "unitCents"
         from customer_order o join order_line l on l.order_id = o.id where ${isOpen}`,
};

/** Which of these orders are not open any more. */
export function endedAmong(ids: readonly string[]): Sql {
  return { text: `select id from customer_order o where id = any($1) and not (${isOpen})`, values: [ids] };
}

/** Open orders with a line at one of these prices. */
export function openAtPrices(prices: readonly PromisedPrice[], limit: number): Sql {
  return {
    text: `select ${orderWithLines} from customer_order o
            where ${isOpen} and exists (
              select from order_line l join unnest($1::text[], $2::integer[]) as p(sku, cents)
                on p.sku = l.sku and p.cents = l.unit_cents
               where l.order_id = o.id)
            order by o.placed_at desc limit $3`,
    values: [prices.map(({ sku }) => sku), prices.map(({ unitCents }) => unitCents), limit],
  };
}

/** Orders by id with their lines. */
export function ordersById(ids: readonly string[]): Sql {
  return {
    name: 'orders-by-id',
    text: `select ${orderWithLines} from customer_order o where o.id = any($1)`,
    values: [ids],
  };
}

/** Ids of orders of a customer that were handed over, the latest first. */
export function handedOverTo(customerIds: readonly string[], limit: number): Sql {
  return {
    name: 'handed-over-to',
    text: `select id from customer_order where customer_id = any($1) and ${among('state', handedOverStates)}
            order by placed_at desc limit $2`,
    values: [customerIds, limit],
  };
}

export function numbersOf(ids: readonly string[]): Sql {
  return {
    name: 'numbers-of-orders',
    text: 'select id, number from customer_order where id = any($1)',
    values: [ids],
  };
}

/** Takes the order's row for this transaction; its lines are read after the lock is won. */
export function lockOrder(number: string): Sql {
  return {
    name: 'lock-order',
    text: `select ${columns} from customer_order o where o.number = $1 for no key update of o`,
    values: [number],
  };
}

/** The same by its id, whatever became of it. */
export function lockById(id: string): Sql {
  return {
    name: 'lock-order-by-id',
    text: `select ${columns} from customer_order o where o.id = $1 for no key update of o`,
    values: [id],
  };
}

/** The same for an order that is past its deadline, unless somebody else holds the row. */
export function lockExpired(id: string, now: Date): Sql {
  return {
    name: 'lock-expired',
    text: `select ${columns} from customer_order o
            where o.id = $1 and o.collect_by <= $2 and ${hasDeadline}
              and (o.pinned_until is null or o.pinned_until <= $2)
              for no key update of o skip locked`,
    values: [id, now],
  };
}

/** The same for an order that is kept for somebody. */
export function lockKept(id: string): Sql {
  return {
    name: 'lock-kept',
    text: `select ${columns} from customer_order o
            where o.id = $1 and ${isOpen} for no key update of o`,
    values: [id],
  };
}

/** What a deadline is counted from. */
export interface KeptOrder {
  readonly id: string;
  readonly store: string;
  readonly collectBy: Date;
  readonly collectRule: object;
}

/** Orders that are kept for somebody, in the order of their ids, from behind one on. */
export function keptOrders(limit: number, after: { readonly id: string } | undefined): Sql {
  return {
    name: 'kept-orders',
    text: `select o.id, o.store, o.collect_by as "collectBy", o.collect_rule as "collectRule" from customer_order o
            where ${isOpen} and ($2::uuid is null or o.id > $2) order by o.id limit $1`,
    values: [limit, after?.id ?? null],
  };
}

/** Lines of one order. */
export function linesOfOrder(orderId: string): Sql {
  return { name: 'lines-of-order', text: `select ${linesOf('$1')}`, values: [orderId] };
}

/** Writes how an order stands now and counts its revision up. */
export function saveStanding(orderId: string, standing: OrderStanding): Sql {
  return {
    name: 'save-standing',
    text: `update customer_order set revision = revision + 1, store = $2, state = $3, ready_at = $4, collect_by = $5,
             collect_rule = $6, ready_since = $7, extended_at = $8, checked_in_at = $9, reminded_at = $10,
             acknowledged_at = $11, claimed_by = $12, claimed_at = $13, bin = $14, closed_at = $15, mode = $16,
             paid_cents = $17, owed_back_cents = $18, pay_by = $19, pinned_until = $20, sent_back_cents = $21
           where id = $1`,
    values: [
      orderId,
      standing.store,
      standing.state,
      standing.readyAt,
      standing.collectBy,
      JSON.stringify(standing.collectRule),
      standing.readySince,
      standing.extendedAt,
      standing.checkedInAt,
      standing.remindedAt,
      standing.acknowledgedAt,
      standing.claimedBy,
      standing.claimedAt,
      standing.bin,
      standing.closedAt,
      standing.mode,
      standing.paidCents,
      standing.owedBackCents,
      standing.payBy,
      standing.pinnedUntil,
      standing.sentBackCents,
    ],
  };
}

/** Writes what became of lines so far. */
export function saveLines(orderId: string, lines: readonly OrderLine[]): Sql {
  return {
    name: 'save-lines',
    text: `update order_line l set picked = n.picked, missing = n.missing, missing_reason = n.reason,
             bought = n.bought, put_back = n.put_back, damaged = n.damaged, in_transfer = n.in_transfer,
             waived = n.waived
           from unnest($2::integer[], $3::integer[], $4::integer[], $5::text[], $6::integer[], $7::integer[],
                       $8::integer[], $9::integer[], $10::integer[])
             as n(line, picked, missing, reason, bought, put_back, damaged, in_transfer, waived)
           where l.order_id = $1 and l.line = n.line`,
    values: [
      orderId,
      lines.map(({ line }) => line),
      lines.map(({ picked }) => picked),
      lines.map(({ missing }) => missing),
      lines.map(({ missingReason }) => missingReason),
      lines.map(({ bought }) => bought),
      lines.map(({ putBack }) => putBack),
      lines.map(({ damaged }) => damaged),
      lines.map(({ inTransfer }) => inTransfer),
      lines.map(({ waived }) => waived),
    ],
  };
}

/** Adds lines that an order did not have when it was placed. */
export function addLines(orderId: string, lines: readonly OrderLine[]): Sql {
  return {
    name: 'add-lines',
    text: `insert into order_line
             (order_id, line, sku, stock_sku, units_per_pack, quantity, unit_cents, net_cents, instead_of)
           select $1, l.line, l.sku, l."stockSku", l."unitsPerPack", l.quantity, l."unitCents", l."netCents",
                  l."insteadOf"
             from jsonb_to_recordset($2) as l(line integer, sku text, "stockSku" text, "unitsPerPack" integer,
               quantity integer, "unitCents" integer, "netCents" integer, "insteadOf" text)`,
    values: [orderId, JSON.stringify(lines)],
  };
}

/** One row of an order's story. */
export interface OrderEvent {
  readonly orderId: string;
  readonly at: Date;
  readonly command: string;
  readonly from: OrderState;
  readonly to: OrderState;
  readonly actorKind: string;
  readonly actor: string;
  readonly detail: object | null;
}

/** Adds one row to the order's story. */
export function addEvent(event: OrderEvent): Sql {
  return {
    name: 'add-order-event',
    text: `insert into order_event (order_id, at, command, from_state, to_state, actor_kind, actor, detail)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      event.orderId,
      event.at,
      event.command,
      event.from,
      event.to,
      event.actorKind,
      event.actor,
      event.detail && JSON.stringify(event.detail),
    ],
  };
}

/** Packs of an article that were not found at one moment. */
export interface Miss {
  readonly at: Date;
  readonly packs: number;
}

/** What was recorded as not found of an article and not undone since, by the order's story. */
export function missesOf(orderId: string, sku: string): Sql {
  return {
    name: 'misses-of',
    text: `select at, (detail ->> 'missing')::integer as packs from order_event
            where order_id = $1 and command = 'pick' and detail ->> 'sku' = $2 and detail ? 'missing'
              and id > (select coalesce(max(id), 0) from order_event where order_id = $1
                          and (command in ('change-store', 'choose', 'send-transfer') or command = 'undo-pick' and detail ->> 'sku' = $2))
            order by id`,
    values: [orderId, sku],
  };
}

/** Counts the order as ended (1) or open again (-1) for its contacts; answers for how many too little was counted. */
export function endForContacts(order: Pick<Order, 'contactKeys' | 'units'>, ended: 1 | -1): Sql {
  return {
    name: 'end-for-contacts',
    text: 'select end_for_contacts($1, $2, $3) as drifted',
    values: [order.contactKeys, ended, ended * order.units],
  };
}

/** Orders waiting to be prepared, per shop. */
export function waitingOrders(stores: readonly string[]): Sql {
  return {
    name: 'waiting-orders',
    text: `select o.store, count(*)::integer as waiting from customer_order o
            where o.store = any($1) and (${isWaiting} or o.state = 'picking') group by o.store`,
    values: [stores],
  };
}

/** Until when the open orders of a shop are kept, the first due first; half an hour of grace is nobody's closing. */
export function openPromises(store: string, limit: number): Sql {
  return {
    text: `select o.collect_by as at, o.collect_rule as rule from customer_order o
            where o.store = $1 and ${isOpen}
              and not coalesce((o.collect_rule->>'hasGrace')::boolean, false)
            order by o.collect_by limit $2`,
    values: [store, limit],
  };
}

/** An order whose deadline has passed, and its place among those. */
export interface Overdue {
  readonly id: string;
  /** As the database writes it, to the microsecond. */
  readonly collectBy: string;
}

/** Orders whose deadline has passed, the longest past first, from behind a place on. */
export function pastDeadline(now: Date, limit: number, after: Overdue | undefined): Sql {
  return {
    name: 'past-deadline',
    text: `select o.id, o.collect_by::text as "collectBy" from customer_order o
            where ${hasDeadline} and o.collect_by <= $1 and (o.pinned_until is null or o.pinned_until <= $1)
              and ($3::timestamptz is null or (o.collect_by, o.id) > ($3, $4))
            order by o.collect_by, o.id limit $2`,
    values: [now, limit, after?.collectBy ?? null, after?.id ?? null],
  };
}

/** The stored answer of a key, if there is one. */
export function storedAnswer(scope: string, key: string): Sql {
  return {
    name: 'stored-place-answer',
    text: 'select payload_hash as "payloadHash", answer from idempotency_key where scope = $1 and key = $2',
    values: [scope, key],
  };
}

const instants = [
  'placedAt',
  'readyAt',
  'collectBy',
  'readySince',
  'extendedAt',
  'checkedInAt',
  'remindedAt',
  'acknowledgedAt',
  'claimedAt',
  'closedAt',
  'payBy',
  'pinnedUntil',
] as const;

/** An order that was kept as JSON has its instants again; any other comes back as it is. */
export function revived(order: Order): Order {
  const dates = instants.map((name) => [name, order[name] === null ? null : new Date(order[name])]);
  return { ...order, ...Object.fromEntries(dates) };
}

/** Marks orders whose deadline is near as reminded and answers them; rows that others hold wait for the next time. */
export function dueSoon(now: Date, hours: number, paidHours: number, limit: number): Sql {
  const isNear = (before: string) => `o.collect_by <= $1::timestamptz + make_interval(hours => ${before})`;
  return {
    name: 'due-soon',
    text: `update customer_order o set reminded_at = $1
           from (select o.id from customer_order o
                  where ${hasDeadline} and o.collect_by > $1
                    and (${isNear('$2')} and o.reminded_at is null
                      or o.mode = 'collect' and (${isNear('$4')} and o.reminded_at is null
                        or ${isNear('$2')} and o.reminded_at <= o.collect_by - make_interval(hours => $2)))
                  order by o.collect_by limit $3 for no key update skip locked) near
           where o.id = near.id
           returning o.id, o.number, o.store, o.state`,
    values: [now, hours, limit, paidHours],
  };
}
