-- How people of the house prove who they are: sessions that can be proved again and listed, a second factor for head
-- office, passwords that were given and have to be changed.
-- Locks: session and staff_member, exclusively, for as long as their few rows take.
alter table session
  -- What people name a session by when they end it; the hash stays inside.
  add column id uuid not null default gen_random_uuid() unique,
  -- "Firefox, Windows": enough for its person to recognise it.
  add column device text not null default '',
  add column proved_at timestamptz;
update session set proved_at = created_at;
alter table session alter column proved_at set not null, alter column id drop default;

alter table staff_member
  add column must_change_password boolean not null default false,
  add column password_changed_at timestamptz,
  add column last_sign_in_at timestamptz;

create table staff_totp (
  staff_id uuid primary key references staff_member (id),
  -- AES-256-GCM under a key derived from SECRET: iv, tag, text.
  sealed_secret bytea not null,
  begun_at timestamptz not null,
  -- null: shown, but no code was typed yet.
  confirmed_at timestamptz,
  -- The newest 30-second step whose code was spent: each opens once.
  last_step bigint not null default 0
);

create table staff_recovery_code (
  staff_id uuid not null references staff_totp (staff_id) on delete cascade,
  -- HMAC under SECRET.
  code_hash bytea not null,
  used_at timestamptz,
  primary key (staff_id, code_hash)
);
