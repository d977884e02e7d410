import type { Sql } from '../platform/database.js';

/** Figures of vouchers where they differ from their movements, and from what purchases did with them. */
export const voucherDrifts: Sql = {
  name: 'reconcile-vouchers',
  text: `
    with moved as (
      select voucher_id, sum(balance_cents) as balance, sum(reserved_cents) as reserved
      from voucher_movement group by voucher_id
    ),
    by_use as (
      select voucher_id, for_kind, for_id, sum(reserved_cents) as reserved,
        coalesce(sum(-reserved_cents) filter (where act = 'take'), 0) as taken,
        coalesce(sum(balance_cents) filter (where act = 'give-back'), 0) as given_back
      from voucher_movement where for_kind is not null group by voucher_id, for_kind, for_id
    )
    select what, row, kept::integer, derived::integer from (
      select 'balance of a voucher' as what, v.id::text as row, v.balance_cents as kept, coalesce(m.balance, 0) as derived
      from voucher v left join moved m on m.voucher_id = v.id where v.balance_cents <> coalesce(m.balance, 0)
      union all
      select 'put aside of a voucher', v.id::text, v.reserved_cents, coalesce(m.reserved, 0)
      from voucher v left join moved m on m.voucher_id = v.id where v.reserved_cents <> coalesce(m.reserved, 0)
      union all
      select 'put aside by a purchase', u.voucher_id || ' ' || u.for_id, u.reserved_cents, coalesce(b.reserved, 0)
      from voucher_use u left join by_use b using (voucher_id, for_kind, for_id)
      where u.reserved_cents <> coalesce(b.reserved, 0)
      union all
      select 'taken by a purchase', u.voucher_id || ' ' || u.for_id, u.taken_cents, coalesce(b.taken, 0)
      from voucher_use u left join by_use b using (voucher_id, for_kind, for_id)
      where u.taken_cents <> coalesce(b.taken, 0)
      union all
      select 'given back to a purchase', u.voucher_id || ' ' || u.for_id, u.given_back_cents, coalesce(b.given_back, 0)
      from voucher_use u left join by_use b using (voucher_id, for_kind, for_id)
      where u.given_back_cents <> coalesce(b.given_back, 0)
    ) drift
    order by what, row limit 1000`,
};
