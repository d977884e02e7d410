-- Promotions, their codes and their limits. Locks: creates only.
create table promotion (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null,
  level text not null check (level in ('catalogue', 'sets', 'basket')),
  name jsonb not null,
  scope jsonb not null default '{}',
  definition jsonb not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  -- Set when head office stops it: it applies to no quote from that instant on.
  stopped_at timestamptz,
  needs_code boolean not null default false,
  exclusivity_group text,
  -- null: combines with all; else the ids it may stand beside.
  combines_with text[],
  on_marked_down boolean not null default true,
  created_at timestamptz not null,
  created_by text not null,
  check (ends_at is null or ends_at > starts_at)
);

-- Uses and money of a promotion; a code or an automatic one alike. Caps are guarded here and nowhere else.
create table promotion_counter (
  promotion text primary key references promotion (id),
  max_uses integer check (max_uses > 0),
  budget_cents integer check (budget_cents > 0),
  max_uses_per_contact integer check (max_uses_per_contact > 0),
  reserved_uses integer not null default 0 check (reserved_uses >= 0),
  consumed_uses integer not null default 0 check (consumed_uses >= 0),
  reserved_cents integer not null default 0 check (reserved_cents >= 0),
  consumed_cents integer not null default 0 check (consumed_cents >= 0),
  check (max_uses is null or reserved_uses + consumed_uses <= max_uses),
  check (budget_cents is null or reserved_cents + consumed_cents <= budget_cents)
) with (fillfactor = 70);

create table promotion_code (
  -- As normalised by the engine: upper case, no spaces or dashes.
  code text primary key,
  promotion text not null references promotion (id),
  max_uses integer check (max_uses > 0),
  reserved_uses integer not null default 0 check (reserved_uses >= 0),
  consumed_uses integer not null default 0 check (consumed_uses >= 0),
  check (max_uses is null or reserved_uses + consumed_uses <= max_uses)
) with (fillfactor = 70);
create index promotion_code_promotion on promotion_code (promotion);

-- One row per promotion used by a document (order or sale): reserved, then consumed or released.
create table promotion_use (
  document_id uuid not null,
  promotion text not null,
  code text,
  contact_key text,
  discount_cents integer not null check (discount_cents > 0),
  state text not null check (state in ('reserved', 'consumed', 'released')),
  primary key (document_id, promotion)
) with (fillfactor = 80);
create index promotion_use_contact on promotion_use (promotion, contact_key) where contact_key is not null and state <> 'released';

create trigger promotion_book after insert or update or delete on promotion
  for each statement execute function bump_book_version('promotions');
-- Counting a use changes no book; a cap or a code does.
create trigger promotion_cap_book
  after insert or delete or update of max_uses, budget_cents, max_uses_per_contact on promotion_counter
  for each statement execute function bump_book_version('promotions');
create trigger promotion_code_book after insert or delete or update of promotion, max_uses on promotion_code
  for each statement execute function bump_book_version('promotions');
