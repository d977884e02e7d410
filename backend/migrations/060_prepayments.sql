-- Orders that colleagues take for somebody at the counter or on the telephone. Locks: creates only.

-- Money that a till took for an order before its hand-over, and gave back.
create table prepayment (
  id uuid primary key,
  order_id uuid not null,
  -- The shop whose till it was.
  store text not null,
  staff_id uuid not null,
  act text not null check (act in ('take', 'give-back')),
  method text not null check (method in ('card', 'cash')),
  amount_cents integer not null check (amount_cents > 0),
  at timestamptz not null
);
create index prepayment_order on prepayment (order_id, at);
create trigger prepayment_is_history before update or delete on prepayment
  for each statement execute function refuse_change();

-- Who took an order, and how it came.
create table taken_order (
  order_id uuid primary key,
  channel text not null check (channel in ('counter', 'telephone')),
  -- The shop where it was taken.
  store text not null,
  staff_id uuid not null,
  -- The shop it is brought to as soon as that is certain, when it was placed where the goods are.
  bring_to text,
  -- Where the goods were promised when it was placed.
  from_store text not null,
  brought_at timestamptz,
  at timestamptz not null,
  check (brought_at is null or bring_to is not null)
) with (fillfactor = 80);
create index taken_order_store on taken_order (store, at desc);
