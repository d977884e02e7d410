/** What money and goods that came back must be, in the plainest words: each statement lists what contradicts it. */

// What the provider took and did not send back is what receipts and open orders say.
export const wrongMoney = `
  with money as (
    select o.number, o.state, o.paid_cents, o.owed_back_cents,
      coalesce((select sum(captured_cents) from payment_intent i where i.for_kind = 'order' and i.for_id = o.id::text), 0) as captured,
      coalesce((select sum(refunded_cents) from payment_intent i where i.for_kind = 'order' and i.for_id = o.id::text), 0) as refunded,
      coalesce((select sum(p.amount_cents) from sale s join payment p on p.sale_id = s.id
                 where s.order_id = o.id and p.method = 'online'), 0) as receipts,
      coalesce((select sum(f.amount_cents) from sale s join goods_return r on r.sale_id = s.id
                 join refund_payment f on f.return_id = r.id
                 where s.order_id = o.id and f.method = 'online'), 0) as returned
    from customer_order o where exists (
      select from payment_intent i where i.for_kind = 'order' and i.for_id = o.id::text))
  select * from money
   where refunded > captured or captured > paid_cents
      or captured - refunded <> case
           when state in ('collected', 'partly-collected') then receipts - returned
           when state in ('ready', 'uncollected') then paid_cents - owed_back_cents
           else 0 end
   limit 10`;

// The books of the bank and ours.
export const disagreeingBank = `
  select i.id, i.state, i.captured_cents, b.captured_cents as banks, i.refunded_cents, b.refunded_cents as banks_back
    from payment_intent i join sandbox_payment b on b.merchant_ref = i.id::text
   where i.captured_cents <> b.captured_cents or i.refunded_cents <> b.refunded_cents limit 10`;

export const overReturned = `
  select s.number, l.sku, sum(l.quantity) as returned, max(sold.quantity) as sold
    from goods_return r join return_line l on l.return_id = r.id join sale s on s.id = r.sale_id
    left join (select sale_id, sku, sum(quantity) as quantity from sale_line group by sale_id, sku) sold
      on sold.sale_id = s.id and sold.sku = l.sku
   where r.state <> 'refused'
   group by s.number, l.sku having sum(l.quantity) > coalesce(max(sold.quantity), 0) limit 10`;

// One entry, one sale, and nothing of it moved twice. A promised unit leaves under the cause of its order instead.
export const repeatedImports = `
  select e.external_id, count(s.id) as sales, sum(l.quantity) as units, max(m.units) as moved
    from integration_entry e
    left join sale s on s.id = e.id
    left join sale_line l on l.sale_id = s.id
    left join lateral (select sum(quantity) as units from stock_movement m
                        where m.cause_id = e.id and m.to_account = 'sold') m on true
   where e.source = $1 and e.kind = 'sale'
   group by e.external_id having count(distinct s.id) <> 1 or max(m.units) > sum(l.quantity) limit 10`;

// A box that was emptied left nothing on the road.
export const lostOnTheRoad = `
  select t.number from transfer t join transfer_line l on l.transfer_id = t.id
   where t.number = any($1) and t.state not in ('received', 'received-with-difference', 'closed') limit 10`;
