-- Goods brought back, from any purchase to any shop. Locks: creates only.
create table goods_return (
  id uuid primary key,
  number text not null unique,
  -- The shop that received them, wherever they were sold.
  store text not null,
  sale_id uuid not null references sale (id),
  customer_id uuid,
  state text not null check (state in ('received', 'settled', 'refused')),
  ground text not null check (ground in ('withdrawal', 'policy', 'defect', 'goodwill')),
  -- How the shopper wants the money; `original`: as it was paid.
  wished text not null check (wished in ('original', 'card', 'cash', 'store-credit')),
  reason text,
  refund_cents integer not null check (refund_cents >= 0),
  -- [{basisPoints, grossCents, netCents, vatCents}]: the document's VAT before minus after.
  vat jsonb not null,
  received_by uuid not null,
  received_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  check ((state = 'received') = (settled_at is null))
) with (fillfactor = 80);
create index goods_return_sale on goods_return (sale_id);
create index goods_return_waiting on goods_return (store, received_at, id) where state = 'received';
create index goods_return_store on goods_return (store, received_at desc, id desc);

create table return_line (
  return_id uuid not null references goods_return (id),
  line integer not null,
  sku text not null,
  stock_sku text not null,
  units_per_pack integer not null,
  quantity integer not null check (quantity > 0),
  net_cents integer not null check (net_cents >= 0),
  -- What the inspection found; null: still to be looked at.
  condition text check (condition in ('sellable', 'damaged')),
  primary key (return_id, line)
);

-- Money that went back, by what it went back on.
create table refund_payment (
  return_id uuid not null references goods_return (id),
  place integer not null,
  method text not null check (method in ('card', 'cash', 'gift-card', 'store-credit', 'online')),
  amount_cents integer not null check (amount_cents > 0),
  at timestamptz not null,
  primary key (return_id, place)
);
create trigger refund_payment_is_history before update or delete on refund_payment
  for each statement execute function refuse_change();

create table return_counter (
  store text primary key,
  last_number integer not null check (last_number > 0)
) with (fillfactor = 50);
