-- What colleagues may take off of their own accord, by role, and what they took. Locks: creates only.
create table gesture_cap (
  role text primary key check (role in ('colleague', 'manager')),
  basis_points integer not null check (basis_points between 0 and 10000)
);
insert into gesture_cap (role, basis_points) values ('colleague', 0), ('manager', 0);

create table gesture (
  -- The sale it was made on; its document holds the amount too.
  sale_id uuid primary key,
  receipt text not null,
  store text not null,
  staff_id uuid not null,
  reason text not null check (reason in ('damaged', 'delay', 'mistake', 'loyal', 'other')),
  words text,
  discount_cents integer not null check (discount_cents > 0),
  made_at timestamptz not null,
  check (reason <> 'other' or words is not null)
);
create index gesture_made on gesture (made_at desc, sale_id);
create trigger gesture_is_history before update or delete on gesture
  for each statement execute function refuse_change();
