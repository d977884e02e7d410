-- Promises and sales at a price that is probably a mistake, and what a manager decided. Locks: creates only.
create table gross_error (
  id uuid primary key,
  order_id uuid unique,
  order_number text,
  receipt text,
  store text not null,
  -- [{sku, quantity, promisedCents, currentCents, beforeCents?}] as they were found.
  lines jsonb not null,
  found_at timestamptz not null,
  decision text check (decision in ('honour', 'refuse')),
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  -- The order ended without a decision: nobody has to make one any more.
  ended_at timestamptz,
  check (order_id is not null or receipt is not null),
  check ((decision is null) = (decided_at is null) and (decision is null) = (reason is null))
);
create index gross_error_found on gross_error (found_at desc, id);
