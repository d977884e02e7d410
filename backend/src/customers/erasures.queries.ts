import { openStates } from '@passerelle/shared/orders/states';
import type { Sql } from '../platform/database.js';
import { among } from '../platform/sql-lists.js';
import type { Address } from './customer-records.queries.js';

export function askErasure(customerId: string, at: Date): Sql {
  return {
    text: 'update customer set erasure_asked_at = $2 where id = $1 and erasure_asked_at is null',
    values: [customerId, at],
  };
}

/** Records that asked to be forgotten and are still there. */
export function waitingErasures(limit: number): Sql {
  return {
    text: `select id from customer where erasure_asked_at is not null and erased_at is null
            order by erasure_asked_at, id limit $1`,
    values: [limit],
  };
}

/** Wins a record for its erasure; nothing when it is gone already or belongs to another by now. */
export function takeForErasure(customerId: string): Sql {
  return {
    text: `select id from customer where id = $1 and erased_at is null and merged_into is null for update`,
    values: [customerId],
  };
}

export interface OwnOrder {
  readonly id: string;
  readonly number: string;
  readonly isOpen: boolean;
  /** Just ended: it may be undone, and its message is on the way. */
  readonly isWarm: boolean;
  readonly contactKeys: readonly string[];
}

/** Every order of a person: of their records, and those that name an address they proved. */
export function ordersOfPerson(family: readonly string[], proved: readonly Address[], warmSince: Date): Sql {
  return {
    text: `with own as (
             select id from customer_order where customer_id = any($1)
             union select id from customer_order where email = any($2)
             union select id from customer_order where phone = any($3))
           select o.id, o.number, o.contact_keys as "contactKeys", ${among('o.state', openStates)} as "isOpen",
                  coalesce(o.closed_at > $4, false)
                    or exists (select from message m where m.order_id = o.id and m.state in ('waiting', 'sending')
                               and m.kind <> 'question') as "isWarm"
             from customer_order o where o.id in (select id from own)`,
    values: [family, values(proved, 'email'), values(proved, 'phone'), warmSince],
  };
}

export interface ForgottenPerson {
  readonly customerId: string;
  readonly family: readonly string[];
  readonly addresses: readonly Address[];
  readonly orders: readonly OwnOrder[];
  readonly at: Date;
}

/**
 * Everything that says who somebody was, in every table that does. Orders, receipts, movements and amounts stay, under
 * a tombstone that no message can reach (RFC 2606); what counted uses of promotions goes on counting them.
 */
export function forget({ customerId, family, addresses, orders, at }: ForgottenPerson): readonly Sql[] {
  const orderIds = orders.map(({ id }) => id);
  const numbers = orders.map(({ number }) => number);
  const keys = [
    ...new Set([
      ...orders.flatMap(({ contactKeys }) => contactKeys),
      ...addresses.map(({ kind, value }) => `${kind}:${value}`),
    ]),
  ];
  const tombstone = `customer:${customerId}`;
  const [emails, phones] = [values(addresses, 'email'), values(addresses, 'phone')];
  return [
    // Vouchers are won before orders, as everywhere.
    {
      text: 'update voucher set customer_id = null, note = null where customer_id = any($1)',
      values: [family],
    },
    {
      text: `update customer_order set first_name = '', last_name = '—', phone = null,
               email = $2, contact_keys = array[$3], marketing_consent = false where id = any($1)`,
      values: [orderIds, `${customerId}@erased.invalid`, tombstone],
    },
    {
      text: 'update promotion_use set contact_key = $2 where contact_key = any($1)',
      values: [keys, tombstone],
    },
    {
      text: `update promotion_use_alias a set contact_key = $2 where contact_key = any($1) and not exists (
               select from promotion_use_alias o where o.promotion = a.promotion
                  and o.document_id = a.document_id and o.contact_key = $2)
               and contact_key = (select min(b.contact_key) from promotion_use_alias b
                  where b.promotion = a.promotion and b.document_id = a.document_id and b.contact_key = any($1))`,
      values: [keys, tombstone],
    },
    { text: 'delete from promotion_use_alias where contact_key = any($1)', values: [keys] },
    { text: 'delete from contact_limit where contact_key = any($1) and open_orders = 0', values: [keys] },
    { text: `update opinion set order_id = null, words = '' where order_id = any($1)`, values: [orderIds] },
    {
      text: 'delete from message where order_id = any($1) or recipient = any($2)',
      values: [orderIds, [...emails, ...phones]],
    },
    {
      text: `delete from contact_preference where kind = 'email' and value = any($1) or kind = 'phone' and value = any($2)`,
      values: [emails, phones],
    },
    { text: 'delete from stock_alert where email = any($1) or phone = any($2)', values: [emails, phones] },
    // Answers that repeats of a request are given hold an order as it was.
    {
      text: `delete from idempotency_key where answer ->> 'id' = any($1) or answer ->> 'number' = any($2)`,
      values: [orderIds, numbers],
    },
    // Whom they sent, and what another program calls them: told again, that is a record of its own.
    { text: 'delete from order_collector where order_id = any($1)', values: [orderIds] },
    { text: 'delete from customer_alias where customer_id = any($1)', values: [family] },
    {
      text: `delete from customer_match where customer_id = any($1) or candidates && $1
                or person ->> 'email' = any($2) or person ->> 'phone' = any($3)`,
      values: [family, emails, phones],
    },
    ...[
      'customer_note',
      'shopper_password',
      'shopper_passkey',
      'shopper_session',
      'customer_contact',
      'basket',
    ].map((table) => ({ text: `delete from ${table} where customer_id = any($1)`, values: [family] })),
    {
      text: 'delete from sign_in_attempt where customer_id = any($1) or value = any($2)',
      values: [family, [...emails, ...phones]],
    },
    {
      text: `update customer_merge set addresses = '[]' where into_id = any($1) or from_id = any($1)`,
      values: [family],
    },
    {
      text: `update customer set first_name = '', last_name = '—', postcode = null, city = null, segments = '{}',
               erasure_asked_at = coalesce(erasure_asked_at, $2), erased_at = $2 where id = any($1)`,
      values: [family, at],
    },
  ];
}

/**
 * Guests who reserved, bought nothing and were not seen since; with a consent, an account or a record made at the
 * counter they are kept longer.
 */
export function outlivedGuests(guestsSince: Date, prospectsSince: Date, limit: number): Sql {
  return {
    text: `select c.id from customer c
            where c.merged_into is null and c.erased_at is null and c.erasure_asked_at is null and c.created_at < $1
              and (c.created_at < $2 or c.made_by is null and c.last_sign_in_at is null
                   and not advertising_allowed(c.id, 'email') and not advertising_allowed(c.id, 'sms'))
              and coalesce(c.last_sign_in_at, c.created_at) < $1
              and not exists (select from customer f where (f.id = c.id or f.merged_into = c.id)
                    and exists (select from sale s where s.customer_id = f.id))
              and not exists (select from customer f join customer_order o on o.customer_id = f.id
                    where (f.id = c.id or f.merged_into = c.id)
                      and (o.placed_at >= $1 or ${among('o.state', openStates)}
                           or exists (select from sale s where s.order_id = o.id)))
            order by c.created_at, c.id limit $3`,
    values: [guestsSince, prospectsSince, limit],
  };
}

function values(addresses: readonly Address[], kind: Address['kind']): string[] {
  return addresses.filter((address) => address.kind === kind).map(({ value }) => value);
}
