-- The catalogue as head office keeps it. Locks: product, category and sku exclusively, for as long as a rewrite of
-- product takes (seconds at 50,000 products); creates besides.
alter table product
  drop column is_active,
  add column state text not null default 'on-sale' check (state in ('draft', 'on-sale', 'withdrawn')),
  -- Packs may be corrected until somebody could buy one.
  add column was_on_sale boolean not null default true,
  -- Grows with every change, so that two people cannot overwrite each other.
  add column revision integer not null default 1,
  add column changed_at timestamptz not null default now();
alter table product
  add column is_active boolean generated always as (state = 'on-sale') stored,
  add check (was_on_sale or state = 'draft');
create index product_by_name on product ((plain_text(name->>'fr')), slug);

alter table category
  add column revision integer not null default 1,
  add check (parent <> slug);

-- A product is found by the words of its categories too: renamed or moved, they are written anew.
create function refresh_search_of_category() returns trigger language plpgsql as $$
declare
  touched text[];
begin
  with recursive below as (
    select n.slug from now_so n join former f using (slug)
     where n.name is distinct from f.name or n.parent is distinct from f.parent
    union
    select c.slug from category c join below on c.parent = below.slug
  )
  select array_agg(p.slug) into touched from product p join below on p.category = below.slug;
  if touched is not null then
    perform refresh_product_search(touched);
  end if;
  return null;
end $$;
create trigger category_search_update after update on category
  referencing old table as former new table as now_so
  for each statement execute function refresh_search_of_category();

-- Pictures that people sent; the drawings that come with the platform are files.
create table picture (
  -- Made of the bytes: the same picture sent twice is one.
  name text primary key check (name ~ '^p-[0-9a-f]{24}\.(svg|png|jpg|webp)$'),
  bytes bytea not null check (length(bytes) between 1 and 2097152),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  -- What the file was called, for who looks for it again.
  title text not null,
  sent_at timestamptz not null,
  sent_by uuid not null
);
create index picture_latest on picture (sent_at desc, name);

-- A file of products: read and judged first, applied whole or not at all.
create table product_import (
  id uuid primary key,
  state text not null check (state in ('reading', 'read', 'applied', 'unreadable')),
  sent_by uuid not null,
  sent_at timestamptz not null,
  file_name text not null,
  encoding text,
  separator text,
  rows_read integer not null default 0,
  rows_applied integer not null default 0,
  faulty_rows integer not null default 0,
  -- Why it could not be read to its end: a code of the file, and the line.
  fault jsonb,
  applied_at timestamptz
);
create table product_import_row (
  import uuid not null references product_import (id) on delete cascade,
  line integer not null,
  -- The article as the row says it; null when it is faulty.
  article jsonb,
  -- [{field, code, message}]
  faults jsonb not null default '[]',
  primary key (import, line)
);
create index product_import_faulty on product_import_row (import, line) where faults <> '[]';

-- Two articles of one product may swap their numbers: what counts is the end of the change.
alter table sku drop constraint sku_gtin_key;
alter table sku add constraint sku_gtin_key unique (gtin) deferrable initially deferred;
