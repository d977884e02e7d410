-- Goods on their way between shops. Locks: creates only.
create table transfer (
  id uuid primary key,
  number text not null unique,
  from_store text not null,
  to_store text not null check (to_store <> from_store),
  state text not null check (state in
    ('requested', 'approved', 'prepared', 'shipped', 'received', 'received-with-difference', 'closed',
     'refused', 'cancelled', 'lost')),
  revision integer not null default 0,
  -- The order whose shopper waits for it; its units never stand free in between.
  order_id uuid,
  order_number text,
  requested_by uuid,
  requested_at timestamptz not null,
  check ((order_id is null) = (order_number is null))
) with (fillfactor = 80);
create index transfer_from on transfer (from_store, requested_at desc, id desc);
create index transfer_to on transfer (to_store, requested_at desc, id desc);
create index transfer_order on transfer (order_id) where order_id is not null;

create table transfer_line (
  transfer_id uuid not null references transfer (id),
  line integer not null,
  sku text not null,
  stock_sku text not null,
  units_per_pack integer not null,
  quantity integer not null check (quantity > 0),
  -- Packs that left, arrived whole, and arrived broken; what left and did neither is a difference.
  shipped integer not null default 0 check (shipped >= 0 and shipped <= quantity),
  received integer not null default 0 check (received >= 0),
  damaged integer not null default 0 check (damaged >= 0),
  primary key (transfer_id, line),
  unique (transfer_id, sku),
  check (received + damaged <= shipped)
) with (fillfactor = 80);

-- Who did what, when: the transfer's story.
create table transfer_event (
  id bigint generated always as identity primary key,
  transfer_id uuid not null,
  at timestamptz not null,
  command text not null,
  from_state text,
  to_state text not null,
  actor text not null,
  detail jsonb
);
create index transfer_event_transfer on transfer_event (transfer_id, id);
create trigger transfer_event_is_history before update or delete on transfer_event
  for each statement execute function refuse_change();
