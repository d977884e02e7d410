-- How people want to be written to, by the address that messages go to.
-- Locks: consent, exclusively, for as long as adding a column takes.
create table contact_preference (
  id uuid primary key,
  kind text not null check (kind in ('email', 'phone')),
  value text not null,
  -- Which way service messages take where an order names both; null: never chosen, then e-mail.
  service text check (service in ('email', 'sms', 'both')),
  service_at timestamptz,
  -- May we ask how a collection was?
  is_asked boolean not null default true,
  created_at timestamptz not null,
  -- When a message last went there, or a choice was made.
  used_at timestamptz not null,
  unique (kind, value),
  check ((service is null) = (service_at is null))
);

create index contact_preference_used on contact_preference (used_at);

-- Which way of advertising was spoken of; null: every way.
alter table consent add column channel text check (channel in ('email', 'sms'));

-- Has whoever this record stands for said yes to advertising one way, and not taken it back?
create function advertising_allowed(person uuid, way text) returns boolean language sql stable as $$
  select coalesce((
    select c.given from consent c join customer f on f.id = c.customer_id
     where (f.id = person or f.merged_into = person) and c.purpose = 'marketing'
       and (c.channel is null or c.channel = way)
     order by c.at desc, c.id desc limit 1), false)
$$;
