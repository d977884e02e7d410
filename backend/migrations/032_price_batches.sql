-- Prices decided in batches, and which of them were announced as reductions.
-- Locks: price_change for an instant (columns with constant defaults, nothing is rewritten).
alter table price_change
  add column batch uuid,
  -- A lower price that was told as a reduction: its prior price is shown beside it for 30 days.
  add column is_announced boolean not null default false;
create index price_change_batch on price_change (batch) where batch is not null;

create table price_batch (
  id uuid primary key,
  name text not null,
  state text not null check (state in ('draft', 'proposed', 'approved', 'refused', 'withdrawn')),
  effective_at timestamptz not null,
  -- Are its lower prices told as reductions?
  is_announced boolean not null,
  -- Grows with every change; what a screen saw last.
  revision integer not null default 1,
  -- The batch whose former prices this one brings back.
  reverses uuid references price_batch (id),
  created_at timestamptz not null,
  created_by uuid not null,
  -- Whoever wrote a price or a date of it: none of them may be the second person.
  authors uuid[] not null,
  proposed_at timestamptz,
  proposed_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  -- What the second person wrote.
  comment text,
  -- The books and batches that its lines were checked against.
  checked_with text not null default ''
);
create index price_batch_state on price_batch (state, id desc);
create index price_batch_effective on price_batch (effective_at) where state in ('proposed', 'approved');

create table price_batch_line (
  batch uuid not null references price_batch (id),
  line integer not null,
  sku text not null,
  price_cents integer not null check (price_cents between 1 and 100000000),
  -- As authored; null: the floor stays what it is.
  floor_cents integer check (floor_cents between 0 and 100000000),
  -- What the checks found: the price it takes the place of, the lowest public price of the 30 days before.
  former_cents integer,
  former_floor_cents integer,
  prior_cents integer,
  -- When the prior price was first asked.
  prior_at timestamptz,
  checked text not null check (checked in ('ok', 'unchanged', 'false-reduction', 'below-floor', 'two-batches')),
  -- The other batch, for two-batches.
  other_batch uuid,
  primary key (batch, sku)
);
create index price_batch_line_place on price_batch_line (batch, line);
