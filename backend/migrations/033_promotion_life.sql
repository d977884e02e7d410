-- A promotion is one record: its rule, its words, its picture, its dates and codes, and a life before and after it runs.
-- Locks: promotion and promotion_code, exclusively, for as long as their few rows take.

-- Versions of one offer: `name`, then `name.v2`... A correction ends one version and opens the next at the same instant.
alter table promotion
  drop constraint promotion_id_check,
  add constraint promotion_id_check check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*(\.v[1-9][0-9]*)?$'),
  add column offer text not null generated always as (split_part(id, '.', 1)) stored,
  add column version integer not null
    generated always as (coalesce(nullif(substr(split_part(id, '.', 2), 2), '')::integer, 1)) stored,
  -- What shoppers read: null where the name says it all.
  add column title jsonb,
  add column text jsonb,
  -- Name of an illustration.
  add column picture text,
  -- Its code was told to everybody: it counts for the prior price.
  add column is_announced boolean not null default false,
  -- national: begins and ends everywhere at one instant; store-local: at that civil time of each shop.
  add column clock text not null default 'national' check (clock in ('national', 'store-local')),
  -- What else the rule says, beyond the columns: conditions and the like.
  add column extras jsonb not null default '{}';
create unique index promotion_version on promotion (offer, version);

-- What head office writes before it runs: one row each time something is authored, the newest counts.
create table promotion_draft (
  id uuid primary key,
  offer text not null check (offer ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- The version that it became; null before.
  version integer,
  state text not null check (state in ('draft', 'proposed', 'approved', 'refused', 'withdrawn')),
  -- All of it, as authored and checked.
  content jsonb not null,
  -- For searches: names, codes and articles of the content.
  words text not null,
  -- Grows with every change; a pre-flight belongs to one revision.
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  -- Whoever wrote something of it: none of them may be the second person.
  authors uuid[] not null,
  proposed_at timestamptz,
  proposed_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  comment text
);
create index promotion_draft_offer on promotion_draft (offer, id desc);
-- One thing is being written at a time for one offer.
create unique index promotion_draft_open on promotion_draft (offer) where state in ('draft', 'proposed');

-- What a draft would have done to the last weeks, found by replaying them.
create table promotion_preflight (
  id uuid primary key,
  draft uuid not null references promotion_draft (id) on delete cascade,
  revision integer not null,
  state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  baskets_total integer not null default 0,
  baskets_done integer not null default 0,
  figures jsonb,
  asked_at timestamptz not null,
  asked_by uuid not null,
  -- Whoever replays it says so from time to time; another process takes over from one that went silent.
  beat_at timestamptz,
  finished_at timestamptz
);
create index promotion_preflight_draft on promotion_preflight (draft, id desc);
create index promotion_preflight_open on promotion_preflight (id) where state in ('waiting', 'running');

-- Codes that are used once, made many at a time.
create table promotion_code_batch (
  id uuid primary key,
  promotion text not null references promotion (id),
  name text not null,
  prefix text not null,
  wanted integer not null check (wanted between 1 and 100000),
  made integer not null default 0 check (made between 0 and wanted),
  created_at timestamptz not null,
  created_by uuid not null,
  beat_at timestamptz,
  stopped_at timestamptz
);
create index promotion_code_batch_promotion on promotion_code_batch (promotion, id desc);
create index promotion_code_batch_open on promotion_code_batch (id) where made < wanted and stopped_at is null;

alter table promotion_code
  add column batch uuid references promotion_code_batch (id),
  add column stopped_at timestamptz;
create index promotion_code_batch_codes on promotion_code (batch, code) where batch is not null;
-- The few that many share are read with the book, past any number of single-use ones.
create index promotion_code_shared on promotion_code (code) where max_uses is distinct from 1;

-- A single-use code changes no book when it is made; a shared one does, and so does stopping any.
create function bump_promotions_by_shared_codes() returns trigger language plpgsql as $$
declare
  changed bigint;
begin
  if exists (select from added where max_uses is distinct from 1) then
    update book_version set version = version + 1 where book = 'promotions' returning version into changed;
    perform pg_notify('books', 'promotions ' || changed);
  end if;
  return null;
end $$;
drop trigger promotion_code_book on promotion_code;
create trigger promotion_code_added_book after insert on promotion_code
  referencing new table as added
  for each statement execute function bump_promotions_by_shared_codes();
create trigger promotion_code_book after delete or update of promotion, max_uses, stopped_at on promotion_code
  for each statement execute function bump_book_version('promotions');
