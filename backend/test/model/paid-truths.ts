/** What must be true of money, goods that came back and what another till told; each statement lists what contradicts it. */

/** What money there must be of each order, in the plainest words, beside what there is. */
export const wrongMoney = `
  with money as (
    select o.number, o.state, o.paid_cents, o.owed_back_cents, o.sent_back_cents,
      coalesce((select sum(captured_cents) from payment_intent i where i.for_kind = 'order' and i.for_id = o.id::text), 0) as captured,
      coalesce((select sum(refunded_cents) from payment_intent i where i.for_kind = 'order' and i.for_id = o.id::text), 0) as refunded,
      coalesce((select sum(p.amount_cents) from sale s join payment p on p.sale_id = s.id
                 where s.order_id = o.id and p.method = 'online'), 0) as receipts,
      coalesce((select sum(f.amount_cents) from sale s join goods_return r on r.sale_id = s.id
                 join refund_payment f on f.return_id = r.id
                 where s.order_id = o.id and f.method = 'online'), 0) as returned
    from customer_order o)
  select * from money where refunded > captured or captured > paid_cents
    or captured - refunded <> case
         when state in ('collected', 'partly-collected') then receipts - returned
         when state in ('ready', 'uncollected') then paid_cents - owed_back_cents
         else 0 end`;

export const overReturned = `
  select s.number, l.sku from goods_return r
    join return_line l on l.return_id = r.id join sale s on s.id = r.sale_id
   where r.state <> 'refused'
   group by s.id, s.number, l.sku
  having sum(l.quantity) > coalesce((select sum(quantity) from sale_line t where t.sale_id = s.id and t.sku = l.sku), 0)`;

/**
 * Entries of another till that are not one sale each, or whose units left more than once; a promised unit leaves under
 * the cause of its order instead.
 */
export const repeatedImports = `
  select e.external_id, count(s.id) as sales from integration_entry e
    left join sale s on s.id = e.id
    left join sale_line l on l.sale_id = s.id
   where e.kind = 'sale'
   group by e.external_id, e.id
  having count(s.id) <> 1
      or sum(l.quantity) < (select sum(m.quantity) from stock_movement m where m.cause_id = e.id and m.to_account = 'sold')`;

/** Units that are here beside those that came and left. */
export const lostUnits = `
  select l.sku from stock_level l join (
    select sku, sum(case when from_account in ('supplier', 'loss', 'sold', 'transit') then quantity else 0 end
                  - case when to_account in ('supplier', 'loss', 'sold', 'transit') then quantity else 0 end) as came
      from stock_movement group by sku) m using (sku)
   group by l.sku having sum(l.shelf + l.held + l.set_aside + l.quarantine + l.outbound) <> max(m.came)`;
