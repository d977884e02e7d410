-- One person, one record. Locks: creates only.
create table customer (
  id uuid primary key,
  first_name text not null,
  last_name text not null,
  postcode text,
  city text,
  -- Found to be the same person as another record; that one stands for both.
  merged_into uuid references customer (id),
  created_at timestamptz not null,
  check (merged_into <> id)
);
create index customer_merged on customer (merged_into) where merged_into is not null;
create index customer_name on customer using gin (plain_text(first_name || ' ' || last_name) gin_trgm_ops);

-- Normalised e-mail (lower case) or phone (E.164). A verified one belongs to one customer only.
create table customer_contact (
  customer_id uuid not null references customer (id),
  kind text not null check (kind in ('email', 'phone')),
  value text not null,
  verified_at timestamptz,
  primary key (kind, value, customer_id)
);
create unique index customer_contact_verified on customer_contact (kind, value) where verified_at is not null;
create index customer_contact_customer on customer_contact (customer_id);

create table consent (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  purpose text not null check (purpose in ('marketing')),
  given boolean not null,
  text_version text not null,
  means text not null,
  at timestamptz not null
);
create index consent_customer on consent (customer_id, purpose, at desc);
create trigger consent_is_history before update or delete on consent
  for each statement execute function refuse_change();

-- Every look at a person is kept.
create table customer_look (
  id uuid primary key,
  customer_id uuid not null,
  staff_id uuid not null,
  what text not null check (what in ('history', 'contact')),
  at timestamptz not null
);
create index customer_look_customer on customer_look (customer_id, at desc);
create trigger customer_look_is_history before update or delete on customer_look
  for each statement execute function refuse_change();
