/** What must be true of what another till told and of units; each statement lists what contradicts it. */

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
