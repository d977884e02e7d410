-- Money taken: counter sales and hand-overs alike end in one receipt. Locks: creates only.
create table receipt_counter (
  store text primary key,
  last_number integer not null check (last_number >= 0)
) with (fillfactor = 50);

create table sale (
  id uuid primary key,
  number text not null unique,
  store text not null,
  order_id uuid,
  order_number text,
  customer_id uuid,
  staff_id uuid not null,
  document text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  explanation jsonb not null,
  total_cents integer not null check (total_cents >= 0),
  paid_cents integer not null check (paid_cents >= total_cents),
  sold_at timestamptz not null,
  -- A mistaken hand-over is reversed, never edited: the reversal names the sale it undoes.
  reverses uuid unique references sale (id)
);
create index sale_store on sale (store, sold_at desc, id);
create index sale_customer on sale (customer_id, sold_at desc) where customer_id is not null;
create index sale_order on sale (order_id) where order_id is not null;
create trigger sale_is_history before delete on sale for each statement execute function refuse_change();

create table sale_line (
  sale_id uuid not null references sale (id),
  line integer not null,
  sku text not null,
  stock_sku text not null,
  units_per_pack integer not null,
  quantity integer not null check (quantity > 0),
  unit_cents integer not null,
  net_cents integer not null check (net_cents >= 0),
  vat_basis_points integer not null,
  unit_nets integer[] not null,
  primary key (sale_id, line)
);
create trigger sale_line_is_history before update or delete on sale_line
  for each statement execute function refuse_change();

create table payment (
  id uuid primary key,
  sale_id uuid not null references sale (id),
  method text not null check (method in ('card', 'cash', 'gift-card', 'store-credit', 'online')),
  amount_cents integer not null check (amount_cents > 0),
  at timestamptz not null
);
create index payment_sale on payment (sale_id);
create trigger payment_is_history before update or delete on payment
  for each statement execute function refuse_change();
