-- One price a SKU for every channel, as an append-only history. Locks: creates only.
create table price_change (
  id bigint generated always as identity primary key,
  sku text not null,
  price_cents integer not null check (price_cents between 1 and 100000000),
  -- No discount takes a unit below this: resale at a loss is forbidden.
  floor_cents integer check (floor_cents between 0 and price_cents),
  effective_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (sku, effective_at, id)
);
create trigger price_change_is_history before update or delete on price_change
  for each statement execute function refuse_change();
create trigger price_book after insert on price_change
  for each statement execute function bump_book_version('prices');
