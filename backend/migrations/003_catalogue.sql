-- Products, their smallest sellable variants, and what search needs. Locks: creates only.
create table category (
  slug text primary key,
  parent text references category (slug),
  position integer not null,
  name jsonb not null,
  image text not null
);

create table brand (
  slug text primary key,
  name text not null unique
);

create table product (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  category text not null references category (slug),
  brand text not null references brand (slug),
  -- {"fr": "...", "en": "..."}
  name jsonb not null,
  description jsonb not null,
  highlights jsonb not null default '{"fr": [], "en": []}',
  -- [{"key": "voltage", "label": {"fr": "Tension", "en": "Voltage"}, "value": {"fr": "18 V", "en": "18 V"}}]
  attributes jsonb not null default '[]',
  image text not null,
  related text[] not null default '{}',
  is_active boolean not null default true
);
create index product_category on product (category);
create index product_brand on product (brand);

create table sku (
  sku text primary key check (sku ~ '^[A-Z0-9][A-Z0-9.-]{1,39}$'),
  product text not null references product (slug),
  position integer not null,
  gtin text not null unique check (gtin ~ '^[0-9]{13}$'),
  label jsonb not null,
  attributes jsonb not null default '[]',
  vat_basis_points integer not null check (vat_basis_points between 0 and 10000),
  -- A pack of N of another SKU shares its stock; an ordinary SKU is a pack of one of itself.
  stock_sku text not null references sku (sku) deferrable initially deferred,
  units_per_pack integer not null default 1 check (units_per_pack between 1 and 10000),
  -- Where it stands in every shop: {"aisle": "14", "bay": "C"}
  aisle jsonb,
  is_active boolean not null default true,
  check ((stock_sku = sku) = (units_per_pack = 1))
);
create index sku_product on sku (product, position);
create index sku_stock on sku (stock_sku) where stock_sku <> sku;

-- One row per product and language: French or English stems without accents, best words first.
create table product_search (
  product text not null references product (slug),
  locale text not null check (locale in ('fr', 'en')),
  words tsvector not null,
  -- Everything a shopper might type, plain, for near spellings and beginnings of words.
  plain text not null,
  primary key (locale, product)
);
create index product_search_words on product_search using gin (words);
create index product_search_plain on product_search using gin (plain gin_trgm_ops);

create trigger product_book after insert or update or delete on product
  for each statement execute function bump_book_version('catalogue');
create trigger sku_book after insert or update or delete on sku
  for each statement execute function bump_book_version('catalogue');
create trigger sku_tax after insert or delete or update of vat_basis_points on sku
  for each statement execute function bump_book_version('tax');
create trigger category_book after insert or update or delete on category
  for each statement execute function bump_book_version('catalogue');
