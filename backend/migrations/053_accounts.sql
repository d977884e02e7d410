-- People who sign in, what is noted of them, records that were found to be one person, and people who are forgotten.
-- Locks: customer, customer_contact and customer_look, exclusively, for as long as adding columns takes.

-- One try to show that one holds an address. The words in its link and its code are derived and kept nowhere.
create table sign_in_attempt (
  id uuid primary key,
  kind text not null check (kind in ('email', 'phone')),
  value text not null,
  -- Set when somebody who is signed in adds an address to their own record.
  customer_id uuid references customer (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  wrong_codes smallint not null default 0,
  spent_at timestamptz
);
create index sign_in_attempt_age on sign_in_attempt (created_at);

create table shopper_session (
  -- SHA-256 of the opaque id in the cookie.
  id_hash bytea primary key,
  -- What people name a session by when they end it.
  id uuid not null unique,
  customer_id uuid not null references customer (id),
  -- "Firefox, Windows": enough for its person to recognise it.
  device text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  proved_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index shopper_session_customer on shopper_session (customer_id) where ended_at is null;
create index shopper_session_age on shopper_session (expires_at);

create table shopper_password (
  customer_id uuid primary key references customer (id),
  -- argon2id.
  hash text not null,
  changed_at timestamptz not null
);

create table shopper_passkey (
  -- The credential's own id, base64url.
  id text primary key,
  customer_id uuid not null references customer (id),
  public_key bytea not null,
  -- How often it was used, where its device counts; a copy of a key counts for itself.
  counter bigint not null,
  transports text[] not null default '{}',
  device text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index shopper_passkey_customer on shopper_passkey (customer_id);

-- A question that a passkey has to answer; spent by being deleted.
create table passkey_challenge (
  id uuid primary key,
  challenge text not null,
  -- Null when it is asked at the sign-in.
  customer_id uuid,
  expires_at timestamptz not null
);

alter table customer
  -- The colleague who made the record at the counter.
  add column made_by uuid,
  -- Asked to be forgotten; open orders are still kept.
  add column erasure_asked_at timestamptz,
  add column erased_at timestamptz,
  add column last_sign_in_at timestamptz;
create index customer_erasure_waiting on customer (erasure_asked_at)
  where erasure_asked_at is not null and erased_at is null;

alter table customer_contact
  -- Came to a record that was there already, by an order that merely named it: it may be anybody's.
  add column is_claim boolean not null default false;

create table customer_note (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  body text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz
);
create index customer_note_customer on customer_note (customer_id, written_at desc);

-- Two records joined by a colleague. The addresses that moved are kept, so that it can be taken back.
create table customer_merge (
  id uuid primary key,
  into_id uuid not null references customer (id),
  from_id uuid not null references customer (id),
  -- Records that were joined to `from_id` before.
  family uuid[] not null,
  -- [{kind, value, verifiedAt, isClaim, was}]: `moved`, `doubled`, or `lifted` when the double became verified by it.
  addresses jsonb not null,
  merged_by uuid not null,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  check (into_id <> from_id),
  check ((undone_by is null) = (undone_at is null))
);
create index customer_merge_into on customer_merge (into_id) where undone_at is null;
create unique index customer_merge_from on customer_merge (from_id) where undone_at is null;

alter table customer_look drop constraint customer_look_what_check;
alter table customer_look add constraint customer_look_what_check
  check (what in ('history', 'contact', 'merge', 'export'));
