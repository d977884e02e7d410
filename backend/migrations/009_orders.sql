-- Orders and their whole life. Locks: creates only.
create table customer_order (
  id uuid primary key,
  number text not null unique,
  store text not null,
  mode text not null check (mode in ('reserve', 'collect')),
  state text not null check (state in
    ('requested', 'pending-payment', 'held', 'placed', 'picking', 'short', 'in-transfer', 'ready', 'closed',
     'collected', 'partly-collected', 'expired', 'uncollected', 'returned-uncollected', 'cancelled', 'refused')),
  -- Grows by one with each transition; what a screen saw last.
  revision integer not null default 0,
  first_name text not null,
  last_name text not null,
  email text,
  phone text,
  -- Normalised e-mail and phone: the limits of open reservations count each of them.
  contact_keys text[] not null check (cardinality(contact_keys) between 1 and 2),
  customer_id uuid,
  locale text not null check (locale in ('fr', 'en')),
  marketing_consent boolean not null default false,
  -- The canonical quote document, byte for byte, its SHA-256, and what was explained beside it.
  document text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  explanation jsonb not null,
  total_cents integer not null check (total_cents >= 0),
  -- What the contact limits count for it until it ends.
  units integer not null check (units > 0),
  placed_at timestamptz not null,
  -- Promised ready time, deadline as an instant and as the rule that made it.
  ready_at timestamptz not null,
  collect_by timestamptz not null,
  collect_rule jsonb not null,
  ready_since timestamptz,
  extended_at timestamptz,
  checked_in_at timestamptz,
  reminded_at timestamptz,
  acknowledged_at timestamptz,
  claimed_by uuid,
  claimed_at timestamptz,
  bin text,
  closed_at timestamptz,
  -- Paid before the hand-over, and what of it has to go back by now.
  paid_cents integer not null default 0 check (paid_cents >= 0),
  owed_back_cents integer not null default 0 check (owed_back_cents >= 0),
  -- What of that was released or asked to be refunded already.
  sent_back_cents integer not null default 0 check (sent_back_cents >= 0 and sent_back_cents <= owed_back_cents),
  -- A collect order that is not paid is held until then; a deadline takes nothing away before `pinned_until`.
  pay_by timestamptz,
  pinned_until timestamptz,
  check (owed_back_cents <= paid_cents),
  check (state <> 'pending-payment' or mode = 'collect' and pay_by is not null),
  check (email is not null or phone is not null)
) with (fillfactor = 80);
create index customer_order_queue on customer_order (store, collect_by, id)
  where state in ('requested', 'pending-payment', 'held', 'placed', 'picking', 'short', 'in-transfer', 'ready');
create index customer_order_due on customer_order (collect_by)
  where state in ('requested', 'pending-payment', 'held', 'placed', 'picking', 'short', 'in-transfer', 'ready');
create index customer_order_unpaid on customer_order (pay_by) where state = 'pending-payment';
create index customer_order_uncollected on customer_order (closed_at) where state = 'uncollected';
create index customer_order_ended on customer_order (closed_at) where closed_at is not null;
create index customer_order_email on customer_order (email, placed_at desc) where email is not null;
create index customer_order_phone on customer_order (phone, placed_at desc) where phone is not null;
create index customer_order_customer on customer_order (customer_id, placed_at desc) where customer_id is not null;

create table order_line (
  order_id uuid not null references customer_order (id),
  line integer not null,
  sku text not null,
  stock_sku text not null,
  units_per_pack integer not null,
  quantity integer not null check (quantity > 0),
  unit_cents integer not null,
  net_cents integer not null,
  picked integer not null default 0 check (picked >= 0),
  missing integer not null default 0 check (missing >= 0),
  missing_reason text,
  -- On its way from another shop: in no account of this one.
  in_transfer integer not null default 0 check (in_transfer >= 0),
  bought integer not null default 0 check (bought >= 0),
  put_back integer not null default 0 check (put_back >= 0),
  damaged integer not null default 0 check (damaged >= 0),
  primary key (order_id, line),
  unique (order_id, sku),
  check (picked + missing + in_transfer <= quantity),
  check (bought + put_back + damaged <= quantity)
) with (fillfactor = 80);
create index order_line_stock on order_line (stock_sku);

-- One row per command: who, what, from, to. The order's story and its audit.
create table order_event (
  id bigint generated always as identity primary key,
  order_id uuid not null,
  at timestamptz not null,
  command text not null,
  from_state text,
  to_state text not null,
  actor_kind text not null check (actor_kind in ('shopper', 'colleague', 'manager', 'system')),
  actor text not null,
  device text,
  detail jsonb
);
create index order_event_order on order_event (order_id, id);
create trigger order_event_is_history before update or delete on order_event
  for each statement execute function refuse_change();

-- Open reservations and units per contact, guarded where stock is.
create table contact_limit (
  contact_key text primary key,
  open_orders integer not null check (open_orders >= 0),
  open_units integer not null check (open_units >= 0)
) with (fillfactor = 70);

-- Units to bring back to the shelf; they are promised online again only after the scan.
create table put_back_task (
  id uuid primary key,
  order_id uuid not null,
  store text not null,
  sku text not null,
  stock_sku text not null,
  units_per_pack integer not null,
  quantity integer not null check (quantity > 0),
  remaining integer not null check (remaining >= 0 and remaining <= quantity),
  -- The command that left it: only what a hand-over left goes back into the bin when that hand-over is undone.
  cause text not null,
  bin text,
  created_at timestamptz not null,
  done_at timestamptz
) with (fillfactor = 80);
create index put_back_task_open on put_back_task (store, created_at) where done_at is null;
create index put_back_task_order on put_back_task (order_id);
