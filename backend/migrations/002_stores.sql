-- Shops and their civil calendars. Locks: creates only.
create table store (
  code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  street text not null,
  postcode text not null,
  city text not null,
  country text not null default 'FR' check (country ~ '^[A-Z]{2}$'),
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  timezone text not null,
  phone text not null,
  services text[] not null default '{}',
  -- Seven lists, Monday first, of {"opens":"09:00","closes":"12:00"} in the shop's own civil time.
  weekly_hours jsonb not null check (jsonb_array_length(weekly_hours) = 7),
  -- Regions whose public holidays count, e.g. {'FR'} or {'FR','FR-57'}; empty: none.
  holiday_regions text[] not null default '{FR}',
  opens_on_holidays boolean not null default false,
  directions jsonb,
  -- Minutes of open time to prepare one order, and for each order already waiting.
  preparation_minutes integer not null default 30 check (preparation_minutes between 1 and 1440),
  minutes_per_waiting_order integer not null default 4 check (minutes_per_waiting_order between 0 and 240),
  hold_open_days integer not null default 2 check (hold_open_days between 1 and 30),
  takes_reservations boolean not null default true,
  is_active boolean not null default true
);

create table store_exception (
  store text not null references store (code),
  day date not null,
  -- Same form as one day of weekly_hours; empty: closed all day.
  spans jsonb not null,
  reason text not null,
  primary key (store, day)
);

create trigger store_book after insert or update or delete on store
  for each statement execute function bump_book_version('stores');
create trigger store_exception_book after insert or update or delete on store_exception
  for each statement execute function bump_book_version('stores');
