-- Facts that surfaces told differently, and the comparisons that looked for them. Locks: creates only, but for a brief
-- exclusive lock on price_change while its index is built.
create table contradiction (
  id uuid primary key,
  -- What the fact is and of what: 'stock PV18 lyon', 'document 1042'.
  fact_key text not null,
  fact text not null check (fact in ('price', 'list-price', 'stock', 'sold-price', 'receipt', 'document')),
  sku text,
  store text,
  document text,
  -- {surface, value} as it should be, and of every surface that told otherwise when it was seen last.
  expected jsonb not null,
  told jsonb not null,
  seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  -- When the fact itself last changed before that.
  changed_at timestamptz,
  closed_at timestamptz check (closed_at >= seen_at)
);
create unique index contradiction_open on contradiction (fact_key) where closed_at is null;
create index contradiction_closed on contradiction (closed_at desc, id desc) where closed_at is not null;

-- One row: who compares now and until when at most, what somebody asked for, what the last comparison found, and how
-- far the walk through the catalogue has come.
create table contradiction_check (
  single boolean primary key default true check (single),
  -- Of the process that compares: only it may write what it found.
  turn uuid,
  running_until timestamptz,
  started_at timestamptz,
  done_places integer not null default 0,
  places integer not null default 0,
  asked_at timestamptz,
  asked_places integer not null default 0,
  finished_at timestamptz,
  result jsonb,
  walked_to text not null default '',
  round integer not null default 0
);
insert into contradiction_check default values;

-- Each comparison that was finished, for two days.
create table contradiction_round (
  id uuid primary key,
  finished_at timestamptz not null,
  comparisons integer not null,
  unanswered integer not null
);
create index contradiction_round_finished on contradiction_round (finished_at);

-- Prices that began to hold a moment ago are compared first.
create index price_change_effective on price_change (effective_at desc, id desc);
