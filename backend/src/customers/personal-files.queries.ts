import type { Sql } from '../platform/database.js';
import { ownOrders } from './customer-history.queries.js';

/** Everything that is kept of one person, a list a kind; instants as ISO 8601 in UTC, amounts in cents. */
export interface PersonalFile {
  readonly person: readonly Record<string, unknown>[];
  readonly contacts: readonly Record<string, unknown>[];
  readonly consents: readonly Record<string, unknown>[];
  readonly orders: readonly Record<string, unknown>[];
  readonly receipts: readonly Record<string, unknown>[];
  readonly returns: readonly Record<string, unknown>[];
  readonly notes: readonly Record<string, unknown>[];
  readonly messages: readonly Record<string, unknown>[];
  readonly opinions: readonly Record<string, unknown>[];
  readonly preferences: readonly Record<string, unknown>[];
  readonly stockAlerts: readonly Record<string, unknown>[];
  readonly looks: readonly Record<string, unknown>[];
  readonly signIns: readonly Record<string, unknown>[];
  readonly passkeys: readonly Record<string, unknown>[];
  readonly basket: readonly Record<string, unknown>[];
  readonly basketCopies: readonly Record<string, unknown>[];
  /** Whom they named to collect an order. */
  readonly collectors: readonly Record<string, unknown>[];
  readonly payments: readonly Record<string, unknown>[];
  readonly vouchers: readonly Record<string, unknown>[];
  /** What other programs call them. */
  readonly aliases: readonly Record<string, unknown>[];
}

/** The file of a person as `reader` may have it: themselves, or head office for them. */
export function personalFile(customerId: string, reader: 'colleague' | 'shopper'): Sql {
  const list = (of: string, order: string) =>
    `(select coalesce(jsonb_agg(to_jsonb(each) order by ${order}), '[]') from (${of}) as each)`;
  return {
    text: `with family as (select id from customer where id = $1 or merged_into = $1),
           own as (${ownOrders[reader]}),
           address as (select kind, value, verified_at from customer_contact
                        where customer_id = $1 and (verified_at is not null or not is_claim)),
           receipt as (
             select s.* from sale s
              where s.order_id in (select id from own)
                 or s.customer_id in (select id from family) ${reader === 'shopper' ? 'and s.order_id is null' : ''})
           select ${list(
             `select first_name as "firstName", last_name as "lastName", postcode, city, created_at as since,
                     segments as groups, last_sign_in_at as "lastSignInAt" from customer where id = $1`,
             'since',
           )} as person,
           ${list('select kind, value as address, verified_at as "verifiedAt" from address', 'kind, address')} as contacts,
           ${list(
             `select purpose, channel, given, text_version as "textVersion", means, at from consent
               where customer_id in (select id from family)`,
             'at',
           )} as consents,
           ${list(
             `select o.number, o.mode, o.state, o.store, o.placed_at as "placedAt", o.collect_by as "collectBy",
                     o.first_name as "firstName", o.last_name as "lastName", o.email, o.phone,
                     o.total_cents as "totalCents", (
                       select jsonb_agg(jsonb_build_object('sku', l.sku, 'quantity', l.quantity,
                                'netCents', l.net_cents) order by l.line) from order_line l where l.order_id = o.id) as lines
                from customer_order o where o.id in (select id from own)`,
             '"placedAt"',
           )} as orders,
           ${list(
             `select s.number, s.store, s.sold_at as "soldAt", s.order_number as "orderNumber",
                     s.total_cents as "totalCents", left(s.hash, 8) as sign, s.reverses is not null as "isReversal", (
                       select jsonb_agg(jsonb_build_object('sku', l.sku, 'quantity', l.quantity,
                                'netCents', l.net_cents) order by l.line) from sale_line l where l.sale_id = s.id) as lines
                from receipt s`,
             '"soldAt"',
           )} as receipts,
           ${list(
             `select g.number, g.store, g.state, g.reason, g.refund_cents as "refundCents", g.received_at as "receivedAt"
                from goods_return g where g.sale_id in (select id from receipt)`,
             '"receivedAt"',
           )} as returns,
           ${list(
             `select body, written_at as "writtenAt" from customer_note
               where customer_id in (select id from family) and removed_at is null`,
             '"writtenAt"',
           )} as notes,
           ${list(
             `select kind, channel, recipient, subject, state, created_at as "createdAt", state_at as "stateAt" from message
               where order_id in (select id from own) or recipient in (select value from address)`,
             '"createdAt"',
           )} as messages,
           ${list(
             `select store, score, words, answered_at as "answeredAt" from opinion where order_id in (select id from own)`,
             '"answeredAt"',
           )} as opinions,
           ${list(
             `select kind, value as address, service, is_asked as "isAsked", created_at as "createdAt" from contact_preference
               where (kind, value) in (select kind, value from address)`,
             'address',
           )} as preferences,
           ${list(
             `select sku, store, created_at as "createdAt", told_at as "toldAt" from stock_alert
               where email in (select value from address) or phone in (select value from address)`,
             '"createdAt"',
           )} as "stockAlerts",
           ${list('select at, what from customer_look where customer_id in (select id from family)', 'at')} as looks,
           ${list(
             `select device, created_at as "startedAt", seen_at as "seenAt" from shopper_session
               where customer_id in (select id from family)`,
             '"startedAt"',
           )} as "signIns",
           ${list(
             `select device, created_at as "createdAt", used_at as "usedAt" from shopper_passkey
               where customer_id in (select id from family)`,
             '"createdAt"',
           )} as passkeys,
           ${list(
             `select lines, codes, store, created_at as "createdAt", changed_at as "changedAt" from basket
               where customer_id in (select id from family)`,
             '"createdAt"',
           )} as basket,
           ${list(
             `select lines, codes, store, created_at as "createdAt", expires_at as "expiresAt" from basket_share
               where basket_id in (select id from basket where customer_id in (select id from family))`,
             '"createdAt"',
           )} as "basketCopies",
           ${list(
             `select o.number as "orderNumber", c.first_name as "firstName", c.last_name as "lastName", c.phone,
                     c.named_at as "namedAt", c.revoked_at as "revokedAt"
                from order_collector c join customer_order o on o.id = c.order_id where o.id in (select id from own)`,
             '"namedAt"',
           )} as collectors,
           ${list(
             `select o.number as "orderNumber", p.state, p.method, p.amount_cents as "amountCents",
                     p.captured_cents as "capturedCents", p.refunded_cents as "refundedCents", p.created_at as "createdAt"
                from payment_intent p join customer_order o on p.for_kind = 'order' and p.for_id = o.id::text
               where o.id in (select id from own)
              union all
              select o.number, p.act, p.method, p.amount_cents, null, null, p.at
                from prepayment p join customer_order o on o.id = p.order_id where o.id in (select id from own)`,
             '"createdAt"',
           )} as payments,
           ${list(
             `select kind, code_tail as tail, issued_cents as "issuedCents", balance_cents as "balanceCents",
                     issued_at as "issuedAt", expires_at as "expiresAt", note from voucher
               where customer_id in (select id from family)`,
             '"issuedAt"',
           )} as vouchers,
           ${list(
             `select source, external_id as "externalId", linked_at as "linkedAt" from customer_alias
               where customer_id in (select id from family)`,
             '"linkedAt"',
           )} as aliases`,
    values: [customerId],
  };
}
