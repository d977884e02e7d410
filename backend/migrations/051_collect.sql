-- What shoppers choose when something of a paid order is not to be found, and whom they send. Locks: two columns with a
-- constant default, which rewrite nothing; creates else.
alter table order_line
  -- Packs of what is missing that nobody waits for any more: left out, or replaced by another line.
  add column waived integer not null default 0,
  -- The article of the order that this one takes the place of, at the lower price of both.
  add column instead_of text,
  add check (waived between 0 and missing);

-- What a colleague proposes in the place of something that is missing.
create table order_suggestion (
  order_id uuid not null references customer_order (id),
  sku text not null,
  substitute text not null,
  staff_id uuid not null,
  at timestamptz not null,
  primary key (order_id, sku, substitute)
);

-- Who may collect an order beside whoever ordered. Codes are derived from the id and kept nowhere.
create table order_collector (
  id uuid primary key,
  order_id uuid not null references customer_order (id),
  first_name text not null,
  last_name text not null,
  phone text,
  named_at timestamptz not null,
  revoked_at timestamptz
);
create index order_collector_order on order_collector (order_id, named_at);
-- One at a time: who is named anew takes the place of the one before.
create unique index order_collector_named on order_collector (order_id) where revoked_at is null;
