-- Baskets at the server, so that a person has one on every device, and copies that they show to somebody.
-- Locks: nothing that exists.

create table basket (
  id uuid primary key,
  -- SHA-256 of the opaque key in a browser's cookie; null once the basket is a person's.
  key_hash bytea unique check (length(key_hash) = 32),
  customer_id uuid unique,
  -- [{sku, quantity}], in the order of the screen.
  lines jsonb not null check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) <= 50),
  codes text[] not null check (cardinality(codes) <= 3),
  store text,
  locale text not null check (locale in ('fr', 'en')),
  revision integer not null check (revision > 0),
  -- What the last sign-in put together, until its person has seen it: {at, lines, codes}.
  merge jsonb,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Last written or looked at, to the day.
  used_at timestamptz not null,
  check ((key_hash is null) <> (customer_id is null))
);
create index basket_unused on basket (used_at);

-- A read-only copy. Its token and its code are derived from its id; only their hashes stand here.
create table basket_share (
  id uuid primary key,
  basket_id uuid not null references basket (id) on delete cascade,
  token_hash bytea not null unique check (length(token_hash) = 32),
  code_hash bytea not null unique check (length(code_hash) = 32),
  lines jsonb not null check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) between 1 and 50),
  codes text[] not null check (cardinality(codes) <= 3),
  store text,
  locale text not null check (locale in ('fr', 'en')),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at)
);
create index basket_share_basket on basket_share (basket_id);
create index basket_share_over on basket_share (expires_at);
