-- Other programs: what they send, exactly once and as of its own time, and what they are told. Locks: creates; two
-- columns without a rewrite on `sale`; writes to `stock_movement` wait while the small index on found units is built.

-- Units that no account explained, and those that a later, older fact explained after all.
create index stock_movement_found on stock_movement (store, sku)
  where cause_type in ('found-as-told', 'found-explained');

-- Makes the rows that are missing and wins all of them, in the order of every other act on stock.
create function take_stock_rows(stores text[], skus text[]) returns void
language plpgsql as $$
begin
  insert into stock_level (sku, store)
  select distinct r.sku, r.store from unnest(stores, skus) as r(store, sku)
  where not exists (select 1 from stock_level l where l.sku = r.sku and l.store = r.store)
  order by 1, 2
  on conflict do nothing;
  perform 1 from stock_level l
  where (l.sku, l.store) in (select r.sku, r.store from unnest(stores, skus) as r(store, sku))
  order by l.sku, l.store
  for no key update of l;
end $$;

-- Writes movements that each have their own instant, for rows the caller has won; a cause already written is
-- skipped. Many movements of one row change it once; the table refuses an account below zero.
create function move_units_as_of(moves jsonb) returns void
language plpgsql
set plan_cache_mode = force_generic_plan
as $$
begin
  with written as (
    insert into stock_movement
      (store, sku, from_account, to_account, quantity, cause_type, cause_id, cause_line, actor, device, at)
    select m.store, m.sku, m."from", m."to", m.units, m."causeType", m."causeId", m."causeLine", m.actor, m.device, m.at
    from jsonb_to_recordset(moves) as m(store text, sku text, "from" text, "to" text, units integer,
      "causeType" text, "causeId" uuid, "causeLine" integer, actor text, device text, at timestamptz)
    on conflict (cause_id, cause_type, cause_line) do nothing
    returning store, sku, from_account, to_account, quantity
  ),
  sides as (
    select store, sku, to_account as account, quantity from written
    union all
    select store, sku, from_account, -quantity from written
  ),
  change as (
    select store, sku,
      coalesce(sum(quantity) filter (where account = 'shelf'), 0) as shelf,
      coalesce(sum(quantity) filter (where account = 'held'), 0) as held,
      coalesce(sum(quantity) filter (where account = 'set_aside'), 0) as set_aside,
      coalesce(sum(quantity) filter (where account = 'quarantine'), 0) as quarantine,
      coalesce(sum(quantity) filter (where account = 'outbound'), 0) as outbound
    from sides group by store, sku
  )
  update stock_level l
  set shelf = l.shelf + c.shelf, held = l.held + c.held, set_aside = l.set_aside + c.set_aside,
      quarantine = l.quarantine + c.quarantine, outbound = l.outbound + c.outbound
  from change c where l.sku = c.sku and l.store = c.store;
end $$;

-- A program that may call us: the secret is shown once and only its hash is kept.
create table api_key (
  id uuid primary key,
  name text not null,
  -- The first signs of the secret, by which people tell keys apart.
  hint text not null,
  secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
  scopes text[] not null check (cardinality(scopes) > 0),
  -- null: every shop.
  stores text[],
  -- The only source it may write under; null: any.
  source text,
  created_by uuid not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid
);

-- What a source has told, once: a repeat is known by its name, another content under the same name is refused.
create table integration_entry (
  source text not null,
  kind text not null check (kind in ('sale', 'movement', 'count', 'order')),
  external_id text not null,
  payload_hash bytea not null,
  -- Names the cause in the ledger.
  id uuid not null,
  happened_at timestamptz not null,
  received_at timestamptz not null,
  key_id uuid not null,
  primary key (source, kind, external_id)
);
create index integration_entry_age on integration_entry using brin (received_at);
create trigger integration_entry_is_history before update or delete on integration_entry
  for each statement execute function refuse_change();

-- A sale that another till made: under whose name it was told.
alter table sale add column source text;
alter table sale add column source_number text;
create index sale_source_number on sale (source_number) where source_number is not null;

-- Whom another program's number stands for here.
create table customer_alias (
  source text not null,
  external_id text not null,
  customer_id uuid not null references customer (id),
  payload_hash bytea not null,
  linked_at timestamptz not null,
  primary key (source, external_id)
);
create index customer_alias_customer on customer_alias (customer_id);

-- People of a file who may or may not be somebody we know; a person decides. What was told of them goes when decided.
create table customer_match (
  id uuid primary key,
  source text not null,
  external_id text not null,
  payload_hash bytea not null,
  person jsonb,
  reason text not null check (reason in ('other-name', 'two-people', 'unverified-address', 'same-name')),
  candidates uuid[] not null,
  received_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  decision text check (decision in ('same', 'new', 'dropped')),
  customer_id uuid references customer (id),
  unique (source, external_id),
  check ((decided_at is null) = (decision is null)),
  check (decided_at is null or person is null)
);
create index customer_match_open on customer_match (received_at, id) where decided_at is null;

-- A file that was read, and what came of each of its rows that was not taken.
create table integration_file (
  id uuid primary key,
  kind text not null check (kind in ('sales', 'stock-movements', 'stock-counts', 'customers', 'orders')),
  source text not null,
  file_name text not null,
  is_dry_run boolean not null,
  sent_by text not null,
  sent_at timestamptz not null,
  state text not null check (state in ('reading', 'done', 'unreadable')),
  fault jsonb,
  rows integer not null default 0,
  applied integer not null default 0,
  already integer not null default 0,
  review integer not null default 0,
  refused integer not null default 0,
  done_at timestamptz
);
create index integration_file_newest on integration_file (sent_at desc, id desc);
create table integration_file_fault (
  file uuid not null references integration_file (id),
  line integer not null,
  place integer not null,
  field text not null,
  code text not null,
  message text not null,
  primary key (file, line, place)
);

-- Who wants to be told what, and where.
create table webhook_subscription (
  id uuid primary key,
  name text not null,
  url text not null,
  topics text[] not null check (cardinality(topics) > 0),
  stores text[],
  -- Sealed: it signs what we send.
  secret bytea not null,
  created_by uuid not null,
  created_at timestamptz not null,
  paused_at timestamptz,
  ended_at timestamptz
);

-- One message to one receiver. Its id is the same however often it is sent.
create table webhook_delivery (
  id uuid primary key,
  subscription uuid not null references webhook_subscription (id),
  topic text not null,
  subject text not null,
  body text not null,
  state text not null check (state in ('waiting', 'delivered', 'parked')),
  tries integer not null default 0,
  next_try_at timestamptz,
  created_at timestamptz not null,
  delivered_at timestamptz,
  check ((state = 'waiting') = (next_try_at is not null))
) with (fillfactor = 80);
create index webhook_delivery_due on webhook_delivery (next_try_at) where state = 'waiting';
create index webhook_delivery_newest on webhook_delivery (subscription, created_at desc, id desc);
create index webhook_delivery_age on webhook_delivery using brin (created_at);

-- Every try and what came of it.
create table webhook_attempt (
  id uuid primary key,
  delivery uuid not null references webhook_delivery (id) on delete cascade,
  number integer not null,
  at timestamptz not null,
  duration_ms integer not null,
  status integer,
  error text,
  check ((status is null) <> (error is null))
);
create index webhook_attempt_delivery on webhook_attempt (delivery, at);
