import type { Sql } from '../platform/database.js';

/**
 * Sums of payments where they differ from what they stand for: captures and refunds that were done, refunds that were
 * asked, and the books of the sandbox. What is still under way at a provider is not compared with it.
 */
export const paymentDrifts: Sql = {
  name: 'reconcile-payments',
  text: `
    with errands as (
      select intent_id,
        coalesce(sum(amount_cents) filter (where kind = 'capture' and state = 'done'), 0) as captured,
        coalesce(sum(amount_cents) filter (where kind = 'capture' and state <> 'refused'), 0) as capture_asked,
        coalesce(sum(amount_cents) filter (where kind = 'refund' and state = 'done'), 0) as refunded,
        coalesce(sum(amount_cents) filter (where kind = 'refund' and state <> 'refused'), 0) as refund_asked,
        bool_or(state in ('asked', 'parked')) as is_under_way
      from payment_errand group by intent_id
    ),
    sums as (
      select i.id, i.provider, i.provider_ref, i.state, i.captured_cents, i.capture_asked_cents, i.refund_asked_cents,
        i.refunded_cents, coalesce(e.captured, 0) as captured, coalesce(e.capture_asked, 0) as capture_asked,
        coalesce(e.refunded, 0) as refunded, coalesce(e.refund_asked, 0) as refund_asked,
        coalesce(e.is_under_way, false) as is_under_way
      from payment_intent i left join errands e on e.intent_id = i.id
    )
    select what, row, kept::integer, derived::integer from (
      -- Without a capture that was asked for, the provider captured by itself.
      select 'captured of a payment' as what, id::text as row, captured_cents as kept, captured as derived
      from sums where captured <> captured_cents and (captured > 0 or capture_asked > 0)
      union all
      select 'capture asked of a payment', id::text, capture_asked_cents, capture_asked
      from sums where state <> 'captured' and capture_asked_cents <> capture_asked
      union all
      select 'refunded of a payment', id::text, refunded_cents, refunded from sums where refunded_cents <> refunded
      union all
      select 'refunds asked of a payment', id::text, refund_asked_cents, refund_asked
      from sums where refund_asked_cents <> refund_asked
      union all
      select 'captured by the sandbox', s.id::text, s.captured_cents, b.captured_cents
      from sums s join sandbox_payment b on s.provider = 'sandbox' and b.ref = s.provider_ref
      where not s.is_under_way and s.captured_cents <> b.captured_cents
        -- An answer that is still to be told, or that was kept because it does not fit.
        and s.state = 'captured'
      union all
      select 'refunded by the sandbox', s.id::text, s.refunded_cents, b.refunded_cents
      from sums s join sandbox_payment b on s.provider = 'sandbox' and b.ref = s.provider_ref
      where not s.is_under_way and s.refunded_cents <> b.refunded_cents
      union all
      select 'paid at the sandbox, unknown here', s.id::text, 0, b.captured_cents
      from sums s join sandbox_payment b on s.provider = 'sandbox' and b.ref = s.provider_ref
      where s.state <> 'captured' and not s.is_under_way and b.captured_cents > 0
        and not exists (select from payment_event v where v.intent_id = s.id and v.fault is not null)
        and not exists (select from sandbox_delivery d where d.ref = b.ref and d.state = 'waiting')
    ) drift
    order by what, row limit 1000`,
};
