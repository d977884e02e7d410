-- The double-entry unit ledger. Locks: creates only.
create table stock_level (
  sku text not null,
  store text not null,
  shelf integer not null default 0 check (shelf >= 0),
  held integer not null default 0 check (held >= 0),
  set_aside integer not null default 0 check (set_aside >= 0),
  quarantine integer not null default 0 check (quarantine >= 0),
  outbound integer not null default 0 check (outbound >= 0),
  safety_stock integer not null default 0 check (safety_stock >= 0),
  primary key (sku, store)
  -- No index on a changing column and room on the page: almost every update stays in place.
) with (fillfactor = 80);
-- For what one shop has: neither column ever changes.
create index stock_level_store on stock_level (store, sku);

-- The one availability function: every screen, answer, feed and markup gets its figure here.
create function available_to_promise(shelf integer, safety_stock integer) returns integer
  language sql immutable parallel safe
  return greatest(shelf - safety_stock, 0);

create table stock_movement (
  id bigint generated always as identity primary key,
  store text not null,
  sku text not null,
  from_account text not null check (from_account in
    ('shelf', 'held', 'set_aside', 'quarantine', 'outbound', 'supplier', 'transit', 'sold', 'loss')),
  to_account text not null check (to_account in
    ('shelf', 'held', 'set_aside', 'quarantine', 'outbound', 'supplier', 'transit', 'sold', 'loss')),
  quantity integer not null check (quantity > 0),
  cause_type text not null,
  cause_id uuid not null,
  cause_line integer not null,
  actor text not null,
  device text,
  at timestamptz not null,
  check (from_account <> to_account),
  -- A repeat of the same cause does nothing.
  unique (cause_id, cause_type, cause_line)
);
create index stock_movement_history on stock_movement (store, sku, at desc, id desc);
create trigger stock_movement_is_history before update or delete on stock_movement
  for each statement execute function refuse_change();

-- Units the count found missing or surplus, and rescues after a promised unit was sold, for somebody to look at.
create table stock_task (
  id uuid primary key,
  store text not null,
  sku text not null,
  kind text not null check (kind in ('count', 'rescue')),
  order_id uuid,
  reason text not null,
  created_at timestamptz not null,
  done_at timestamptz,
  done_by text
);
create index stock_task_open on stock_task (store, created_at) where done_at is null;

-- What somebody counted, when, and what it changed; a count older than one already applied changes nothing.
create table stock_count (
  id uuid primary key,
  store text not null,
  sku text not null,
  counted integer not null check (counted >= 0),
  counted_at timestamptz not null,
  -- What the book said for that instant: shelf and held together, for both stand in the sales area.
  expected integer not null,
  is_superseded boolean not null,
  recorded_at timestamptz not null,
  actor text not null
);
create index stock_count_last on stock_count (store, sku, counted_at desc);
create trigger stock_count_is_history before update or delete on stock_count
  for each statement execute function refuse_change();

-- A shopper who wants to hear when a shop has it again.
create table stock_alert (
  id uuid primary key,
  sku text not null,
  store text not null,
  email text,
  phone text,
  locale text not null,
  created_at timestamptz not null,
  told_at timestamptz
);
create unique index stock_alert_once on stock_alert (sku, store, coalesce(email, phone)) where told_at is null;
