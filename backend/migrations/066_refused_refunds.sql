-- Refunds that a provider refused for good and that a shop settled another way. Locks: `payment_intent` and
-- `payment_errand` for the moment of adding a column; creates a table.
alter table payment_intent
  -- Given back by somebody else than the provider: nobody gives it back again.
  add column elsewhere_cents integer not null default 0 check (elsewhere_cents >= 0);
alter table payment_errand
  add column elsewhere_at timestamptz,
  add constraint payment_errand_elsewhere_check check (elsewhere_at is null or kind = 'refund');

-- What a shop gave in its place; one refund, once.
create table refund_settlement (
  errand_id uuid primary key,
  order_id uuid not null,
  -- The shop whose till or hand it was.
  store text not null,
  staff_id uuid not null,
  method text not null check (method in ('cash', 'store-credit')),
  amount_cents integer not null check (amount_cents > 0),
  at timestamptz not null
);
create index refund_settlement_order on refund_settlement (order_id, at);
create trigger refund_settlement_is_history before update or delete on refund_settlement
  for each statement execute function refuse_change();
