/**
 * What money, vouchers and goods that came back must be, in the plainest words: each statement lists what contradicts
 * it. Chaos and the model of paid orders hold the database against them.
 */

// Money of the bank and of vouchers for one order, beside its receipt and what came back of its goods, exchanged or not.
const money = `
  select o.id, o.number, o.state, o.paid_cents, o.owed_back_cents,
    coalesce((select sum(captured_cents) from payment_intent i where i.for_kind = 'order' and i.for_id = o.id::text), 0) as captured,
    coalesce((select sum(refunded_cents + elsewhere_cents) from payment_intent i where i.for_kind = 'order' and i.for_id = o.id::text), 0) as refunded,
    coalesce((select sum(u.taken_cents - u.given_back_cents) from voucher_use u
               where u.for_kind = 'order' and u.for_id = o.id::text
                  or u.for_kind = 'sale' and u.for_id in (select s.id::text from sale s where s.order_id = o.id)), 0) as used,
    coalesce((select sum(u.reserved_cents) from voucher_use u where u.for_kind = 'order' and u.for_id = o.id::text), 0) as put_aside,
    coalesce((select sum(p.amount_cents) from sale s join payment p on p.sale_id = s.id
               where s.order_id = o.id and p.method = 'online'), 0) as receipts,
    coalesce((select sum(p.amount_cents) from sale s join payment p on p.sale_id = s.id
               where s.order_id = o.id and p.method in ('gift-card', 'store-credit')), 0) as voucher_receipts,
    coalesce((select sum(f.amount_cents) from family m join goods_return r on r.sale_id = m.member
               join refund_payment f on f.return_id = r.id
               where m.order_id = o.id and f.method = 'online'), 0) as returned,
    coalesce((select sum(b.balance_cents) from family m join goods_return r on r.sale_id = m.member
               join voucher_movement b on b.act = 'give-back' and b.cause = 'return ' || r.id
               where m.order_id = o.id), 0) as voucher_returned
  from customer_order o
  where exists (select from payment_intent i where i.for_kind = 'order' and i.for_id = o.id::text)
     or exists (select from voucher_use u where u.for_kind = 'order' and u.for_id = o.id::text)`;

// A purchase that was paid for, and itself or what was exchanged for its goods.
const family = `
  select s.id as root, s.order_id, m.id as member from sale s
    join sale m on m.id = s.id or m.exchange_of = s.number
   where s.exchange_of is null`;

// What the bank and vouchers took and did not give back is what receipts and open orders say.
const wrongMoney = `
  with family as (${family}), money as (${money})
  select * from money
   where refunded > captured or captured > paid_cents
      or case
           when state in ('collected', 'partly-collected')
             then captured - refunded <> receipts - returned or used <> voucher_receipts - voucher_returned
           when state in ('ready', 'uncollected') then captured - refunded + used <> paid_cents - owed_back_cents
           when state in ('placed', 'picking', 'short', 'in-transfer') then captured <> refunded or used > paid_cents
           when state in ('pending-payment', 'held') then captured <> refunded or used <> 0
           else captured <> refunded or used <> 0 or put_aside <> 0
         end`;

// What is on a voucher is what was issued less what was spent, and what its movements say; never less than nothing.
const wrongVouchers = `
  select v.id, v.balance_cents, v.reserved_cents, v.issued_cents, u.spent, m.balance, m.reserved, m.renewed from voucher v
    left join (select voucher_id, sum(taken_cents - given_back_cents) as spent from voucher_use group by 1) u
      on u.voucher_id = v.id
    left join (select voucher_id, sum(balance_cents) as balance, sum(reserved_cents) as reserved,
                      min(running) as least, coalesce(sum(-balance_cents) filter (where act = 'renew'), 0) as renewed
                 from (select *, sum(balance_cents) over (partition by voucher_id order by seq) as running
                         from voucher_movement) each group by 1) m on m.voucher_id = v.id
   where v.balance_cents + v.reserved_cents <> v.issued_cents - coalesce(u.spent, 0) - m.renewed
      or v.balance_cents is distinct from m.balance or v.reserved_cents is distinct from m.reserved
      or least(v.balance_cents, v.reserved_cents, m.least) < 0`;

// What vouchers paid at a counter stands on the receipt, less what went back on them.
const wrongCounterVouchers = `
  with family as (${family}), spent as (
    select u.for_id as sale, sum(u.taken_cents - u.given_back_cents) as used from voucher_use u
     where u.for_kind = 'sale' group by 1)
  select s.number, spent.used from spent join sale s on s.id::text = spent.sale
   where s.order_id is null
     and spent.used <> (select sum(p.amount_cents) from payment p
                         where p.sale_id = s.id and p.method in ('gift-card', 'store-credit'))
       - coalesce((select sum(b.balance_cents) from family m join goods_return r on r.sale_id = m.member
                     join voucher_movement b on b.act = 'give-back' and b.cause = 'return ' || r.id
                    where m.root = s.id), 0)`;

// A settled return gave back what its units cost, on vouchers as much as it says; any other gave nothing.
const wrongRefunds = `
  select r.number, r.state, r.refund_cents, f.cents, f.on_vouchers, f.exchanged from goods_return r
    left join lateral (
      select coalesce(sum(amount_cents), 0) as cents,
             coalesce(sum(amount_cents) filter (where method in ('gift-card', 'store-credit')), 0) as on_vouchers,
             coalesce(sum(amount_cents) filter (where method = 'exchange'), 0) as exchanged
        from refund_payment p where p.return_id = r.id) f on true
   where f.cents <> case when r.state = 'settled' then r.refund_cents else 0 end
      or f.exchanged <> coalesce((select total_cents from sale s where s.number = r.exchange_receipt), 0)
      or r.refund_cents <> (select sum(net_cents) from return_line l where l.return_id = r.id)
      or f.on_vouchers <>
           coalesce((select sum(balance_cents) from voucher_movement b
                      where b.act in ('give-back', 'renew') and b.cause = 'return ' || r.id), 0)
         + coalesce((select sum(issued_cents) from voucher v where v.cause = 'return ' || r.number), 0)`;

// Money in less money out is what the goods cost that were kept, whatever was exchanged for whatever.
const wrongPurchases = `
  with family as (${family}), settled as (
    select m.root, r.id, r.refund_cents from family m join goods_return r on r.sale_id = m.member
     where r.state = 'settled')
  select s.number from sale s
   where s.id in (select root from settled)
     and s.total_cents - (select coalesce(sum(p.amount_cents), 0) from settled x join refund_payment p on p.return_id = x.id
                           where x.root = s.id and p.method <> 'exchange')
      <> (select sum(f.total_cents) from family m join sale f on f.id = m.member where m.root = s.id)
       - (select sum(x.refund_cents) from settled x where x.root = s.id)`;

// No unit came back twice, and each at its own net.
const wrongUnits = `
  with standing as (
    select r.sale_id, r.number, l.* from goods_return r join return_line l on l.return_id = r.id
     where r.state <> 'refused')
  select l.number, l.sku, l.first_unit, l.quantity, l.net_cents from standing l
   where l.net_cents is distinct from (
           select sum(u.net) from sale_line t, unnest(t.unit_nets) with ordinality u(net, nth)
            where t.sale_id = l.sale_id and t.sku = l.sku
              and u.nth > l.first_unit and u.nth <= l.first_unit + l.quantity)
      or exists (select from standing o
                  where o.sale_id = l.sale_id and o.sku = l.sku and (o.return_id, o.line) <> (l.return_id, l.line)
                    and o.first_unit < l.first_unit + l.quantity and l.first_unit < o.first_unit + o.quantity)`;

// The VAT of what came back is the document's before minus after, to the cent.
const wrongVat = `
  with given as (
    select r.sale_id, (v ->> 'basisPoints')::integer as rate, sum((v ->> 'grossCents')::integer) as gross,
           sum((v ->> 'vatCents')::integer) as vat
      from goods_return r, jsonb_array_elements(r.vat) v where r.state = 'settled' group by 1, 2),
  sold as (
    select s.id, (v ->> 'basisPoints')::integer as rate, (v ->> 'grossCents')::integer as gross
      from sale s, jsonb_array_elements(s.document::jsonb -> 'vat') v where s.id in (select sale_id from given))
  select s.number, given.rate, given.gross, given.vat from given join sale s on s.id = given.sale_id
    left join sold on sold.id = given.sale_id and sold.rate = given.rate
   where sold.gross is null or given.gross > sold.gross
      or given.vat <> round(sold.gross::numeric * sold.rate / (10000 + sold.rate))
                    - round((sold.gross - given.gross)::numeric * sold.rate / (10000 + sold.rate))`;

// More came back than was sold.
const overReturned = `
  select s.number, l.sku, sum(l.quantity) as returned, max(sold.quantity) as sold
    from goods_return r join return_line l on l.return_id = r.id join sale s on s.id = r.sale_id
    left join (select sale_id, sku, sum(quantity) as quantity from sale_line group by sale_id, sku) sold
      on sold.sale_id = s.id and sold.sku = l.sku
   where r.state <> 'refused'
   group by s.number, l.sku having sum(l.quantity) > coalesce(max(sold.quantity), 0)`;

/** All of them, by what they promise. */
export const moneyTruths: readonly (readonly [promise: string, contradictions: string])[] = [
  ['what the bank and vouchers took is receipts and what is owed', wrongMoney],
  ['a voucher holds what was issued less what was spent', wrongVouchers],
  ['what vouchers paid at a counter stands on its receipt', wrongCounterVouchers],
  ['a return gave back what its units cost, where it says', wrongRefunds],
  ['money in less money out is what the goods cost that were kept', wrongPurchases],
  ['no unit came back twice, and each at its own net', wrongUnits],
  ['the VAT of what came back is before minus after', wrongVat],
  ['nothing came back that was not sold', overReturned],
];
