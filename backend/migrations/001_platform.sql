-- What every module stands on. Locks: creates only, nothing existing is touched.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- French and English text is compared without accents and case; immutable so that it can be indexed.
create function plain_text(value text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, value));

-- Append-only tables refuse every change, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- One row per unsafe request: scope is the actor and the route, the answer is what was said first.
create table idempotency_key (
  scope text not null,
  key uuid not null,
  payload_hash bytea not null,
  status smallint,
  answer jsonb,
  created_at timestamptz not null,
  primary key (scope, key)
) with (fillfactor = 90);
create index idempotency_key_age on idempotency_key using brin (created_at);

-- Facts that happened, written with the change that made them; the relay tells the others after the commit.
create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  -- The document the fact is about: facts of one document are told in order.
  subject text not null,
  store text,
  payload jsonb not null,
  created_at timestamptz not null,
  -- When live screens were told.
  announced_at timestamptz,
  tries smallint not null default 0,
  next_try_at timestamptz,
  last_error text,
  parked_at timestamptz,
  sent_at timestamptz
) with (fillfactor = 70);
create index outbox_unannounced on outbox (id) where announced_at is null;
create index outbox_waiting on outbox (id) where sent_at is null and parked_at is null;
create index outbox_age on outbox using brin (created_at);
create index outbox_subject on outbox (subject, id) where sent_at is null and parked_at is null;

-- What live screens hear, numbered by the relay in the order it commits, so that a reconnect can replay.
create table live_event (
  seq bigint primary key,
  topic text not null,
  store text,
  subject text not null,
  payload jsonb not null,
  at timestamptz not null
);
create index live_event_store on live_event (store, seq);
create index live_event_age on live_event using brin (at);
create table live_event_counter (single boolean primary key default true check (single), seq bigint not null);
insert into live_event_counter (seq) values (0);

-- Versions of the books that processes keep in memory; checked when an order is placed.
create table book_version (
  book text primary key check (book in ('stores', 'catalogue', 'prices', 'promotions', 'tax')),
  version bigint not null
);
insert into book_version (book, version)
  values ('stores', 1), ('catalogue', 1), ('prices', 1), ('promotions', 1), ('tax', 1);

-- Books change rarely, so that telling every process costs no hot transaction anything.
create function bump_book_version() returns trigger language plpgsql as $$
declare
  changed bigint;
begin
  update book_version set version = version + 1 where book = tg_argv[0] returning version into changed;
  perform pg_notify('books', tg_argv[0] || ' ' || changed);
  return null;
end $$;

-- Counters of refused guesses and of requests per address, shared by all instances.
create table rate_limit (
  bucket text primary key,
  hits integer not null check (hits >= 0),
  resets_at timestamptz not null
) with (fillfactor = 70);

