-- Colleagues and their sessions. Locks: creates only.
create table staff_member (
  id uuid primary key,
  login text not null unique,
  name text not null,
  role text not null check (role in ('colleague', 'manager', 'head-office')),
  store text,
  password_hash text not null,
  disabled_at timestamptz,
  created_at timestamptz not null,
  check ((role = 'head-office') = (store is null))
);

create table session (
  -- SHA-256 of the opaque id in the cookie.
  id_hash bytea primary key,
  staff_id uuid not null references staff_member (id),
  created_at timestamptz not null,
  -- Last use, to the minute: a session that lay idle is over before it expires.
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_staff on session (staff_id) where ended_at is null;
