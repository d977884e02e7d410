import type { OrderMode, OrderState } from '@passerelle/shared/orders/states';
import type { Explanation, Locale } from '@passerelle/shared/pricing/types';

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

/** The lines of the order with this id, as one column. */
export const linesOf = (
  order: string,
) => `(select coalesce(json_agg(json_build_object('line', l.line, 'sku', l.sku,
  'stockSku', l.stock_sku, 'unitsPerPack', l.units_per_pack, 'quantity', l.quantity, 'unitCents', l.unit_cents,
  'netCents', l.net_cents, 'picked', l.picked, 'missing', l.missing, 'missingReason', l.missing_reason,
  'inTransfer', l.in_transfer, 'waived', l.waived, 'insteadOf', l.instead_of,
  'bought', l.bought, 'putBack', l.put_back, 'damaged', l.damaged) order by l.line), '[]')
  from order_line l where l.order_id = ${order}) as lines`;

/** Columns of an order `o` with its lines. */
export const orderWithLines = `${columns}, ${linesOf('o.id')}`;

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
