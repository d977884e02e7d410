/** What the bank, goods on the road and another till must say; each statement lists what contradicts it. */

// The books of the bank and ours.
export const disagreeingBank = `
  select i.id, i.state, i.captured_cents, b.captured_cents as banks, i.refunded_cents, b.refunded_cents as banks_back
    from payment_intent i join sandbox_payment b on b.merchant_ref = i.id::text
   where i.captured_cents <> b.captured_cents or i.refunded_cents <> b.refunded_cents limit 10`;

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
