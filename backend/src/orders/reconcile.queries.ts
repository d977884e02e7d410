import type { Sql } from '../platform/database.js';
import { isOpen } from './states-in-sql.js';

/** A figure that is kept and what it should be by the documents it stands for. */
export interface Drift {
  readonly what: string;
  /** Shop and SKU, or whatever names the row. */
  readonly row: string;
  readonly kept: number;
  readonly derived: number;
}

const accounts = ['shelf', 'held', 'set_aside', 'quarantine', 'outbound'] as const;

const balances = accounts
  .map(
    (account) => `
      select 'balance of ${account}' as what, coalesce(l.store, m.store) || ' ' || coalesce(l.sku, m.sku) as row,
             coalesce(l.${account}, 0) as kept, coalesce(m.${account}, 0) as derived
      from stock_level l full join ledger m on m.store = l.store and m.sku = l.sku
      where coalesce(l.${account}, 0) <> coalesce(m.${account}, 0)`,
  )
  .join(' union all ');

const ledgerColumns = accounts
  .map((account) => `coalesce(sum(quantity) filter (where account = '${account}'), 0) as ${account}`)
  .join(', ');

/**
 * Everything that is kept beside the facts it follows from, where the two differ: balances against the movements,
 * held and set-aside units against open orders and put-backs, promotion counters and codes against their uses,
 * contact limits against open orders. No row: all of it agrees.
 */
export const drifts: Sql = {
  name: 'reconcile',
  text: `
    with sides as (
      select store, sku, to_account as account, quantity from stock_movement
      union all select store, sku, from_account, -quantity from stock_movement
    ),
    ledger as (select store, sku, ${ledgerColumns} from sides group by store, sku),
    promised as (
      select o.store, l.stock_sku as sku,
        coalesce(sum((l.quantity - l.missing - l.in_transfer) * l.units_per_pack) filter (where o.state <> 'ready'), 0) as held,
        coalesce(sum(l.picked * l.units_per_pack) filter (where o.state = 'ready'), 0) as set_aside
      from customer_order o join order_line l on l.order_id = o.id
      where ${isOpen} group by o.store, l.stock_sku
    ),
    waiting as (
      select store, stock_sku as sku, sum(remaining * units_per_pack) as set_aside
      from put_back_task where done_at is null group by store, stock_sku
    ),
    holds as (
      select store, sku, sum(held) as held, sum(set_aside) as set_aside
      from (select store, sku, held, set_aside from promised union all select store, sku, 0, set_aside from waiting) h
      group by store, sku
    ),
    uses as (
      select promotion, code, state, count(*) as uses, sum(discount_cents) as cents
      from promotion_use where state <> 'released' group by promotion, code, state
    ),
    limits as (
      select contact_key, count(*) as orders, sum(o.units) as units
      from customer_order o cross join unnest(o.contact_keys) as contact_key
      where ${isOpen} group by contact_key
    )
    select what, row, kept::integer, derived::integer from (
      ${balances}
      union all
      select 'held by documents', coalesce(l.store, h.store) || ' ' || coalesce(l.sku, h.sku),
             coalesce(l.held, 0), coalesce(h.held, 0)
      from stock_level l full join holds h on h.store = l.store and h.sku = l.sku
      where coalesce(l.held, 0) <> coalesce(h.held, 0)
      union all
      select 'set aside by documents', coalesce(l.store, h.store) || ' ' || coalesce(l.sku, h.sku),
             coalesce(l.set_aside, 0), coalesce(h.set_aside, 0)
      from stock_level l full join holds h on h.store = l.store and h.sku = l.sku
      where coalesce(l.set_aside, 0) <> coalesce(h.set_aside, 0)
      union all
      select 'uses of a promotion', c.promotion || ' ' || s.state,
             case s.state when 'reserved' then c.reserved_uses else c.consumed_uses end,
             coalesce((select sum(uses) from uses u where u.promotion = c.promotion and u.state = s.state), 0)
      from promotion_counter c cross join (values ('reserved'), ('consumed')) as s(state)
      where case s.state when 'reserved' then c.reserved_uses else c.consumed_uses end <>
            coalesce((select sum(uses) from uses u where u.promotion = c.promotion and u.state = s.state), 0)
      union all
      select 'cents of a promotion', c.promotion || ' ' || s.state,
             case s.state when 'reserved' then c.reserved_cents else c.consumed_cents end,
             coalesce((select sum(cents) from uses u where u.promotion = c.promotion and u.state = s.state), 0)
      from promotion_counter c cross join (values ('reserved'), ('consumed')) as s(state)
      where case s.state when 'reserved' then c.reserved_cents else c.consumed_cents end <>
            coalesce((select sum(cents) from uses u where u.promotion = c.promotion and u.state = s.state), 0)
      union all
      select 'uses of a code', c.code || ' ' || s.state,
             case s.state when 'reserved' then c.reserved_uses else c.consumed_uses end,
             coalesce((select sum(uses) from uses u where u.code = c.code and u.state = s.state), 0)
      from promotion_code c cross join (values ('reserved'), ('consumed')) as s(state)
      where case s.state when 'reserved' then c.reserved_uses else c.consumed_uses end <>
            coalesce((select sum(uses) from uses u where u.code = c.code and u.state = s.state), 0)
      union all
      select 'open orders of a contact', encode(sha256(coalesce(k.contact_key, l.contact_key)::bytea), 'hex'),
             coalesce(k.open_orders, 0), coalesce(l.orders, 0)
      from contact_limit k full join limits l on l.contact_key = k.contact_key
      where coalesce(k.open_orders, 0) <> coalesce(l.orders, 0)
      union all
      select 'open units of a contact', encode(sha256(coalesce(k.contact_key, l.contact_key)::bytea), 'hex'),
             coalesce(k.open_units, 0), coalesce(l.units, 0)
      from contact_limit k full join limits l on l.contact_key = k.contact_key
      where coalesce(k.open_units, 0) <> coalesce(l.units, 0)
    ) drift
    order by what, row limit 1000`,
};
