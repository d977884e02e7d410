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
  -- Where lists show it when nothing else orders them: smaller first, then by category and name.
  position integer not null default 1000,
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

-- What is typed and what is written, made comparable: no accents, no case, "18V" is "18 V".
create function search_text(value text) returns text
  language sql immutable parallel safe strict
  return regexp_replace(plain_text(value), '([0-9])([a-z])', '\1 \2', 'g');

create function search_configuration(locale text) returns regconfig
  language sql immutable parallel safe strict
  return case locale when 'fr' then 'pg_catalog.french'::regconfig else 'pg_catalog.english'::regconfig end;

-- One row per product and language: French or English stems without accents, best words first.
create table product_search (
  product text not null references product (slug),
  locale text not null check (locale in ('fr', 'en')),
  words tsvector not null,
  primary key (locale, product)
);
create index product_search_words on product_search using gin (words) with (fastupdate = off);

-- Words that products are found by, for near spellings. A word that no product has any more does no harm.
create table search_word (
  locale text not null check (locale in ('fr', 'en')),
  word text not null,
  primary key (locale, word)
);
create index search_word_near on search_word using gin (word gin_trgm_ops);

-- Writes the search rows of these products, or of all of them, anew.
create function refresh_product_search(slugs text[] default null) returns void
language plpgsql as $$
begin
  delete from product_search s where slugs is null or s.product = any(slugs);
  create temporary table if not exists searchable (locale text, product text, title text, properties text, points text, prose text)
    on commit drop;
  truncate searchable;
  insert into searchable
  with recursive above as (
    select c.slug, c.parent, c.name, c.slug as leaf from category c
    union all
    select c.slug, c.parent, c.name, above.leaf from category c join above on c.slug = above.parent
  ),
  path as materialized (
    select above.leaf, l.locale, string_agg(above.name->>l.locale, ' ') as words
    from above cross join (values ('fr'), ('en')) as l(locale)
    group by above.leaf, l.locale
  )
  select l.locale, p.slug,
    search_text(concat_ws(' ', p.name->>l.locale, b.name)),
    search_text(concat_ws(' ',
      path.words,
      (select string_agg(a->'value'->>l.locale, ' ') from jsonb_array_elements(p.attributes) a),
      (select string_agg(k.label->>l.locale, ' ') from sku k where k.product = p.slug and k.is_active))),
    search_text((select string_agg(h, ' ') from jsonb_array_elements_text(p.highlights->l.locale) h)),
    search_text(p.description->>l.locale)
  from product p
  join brand b on b.slug = p.brand
  cross join (values ('fr'), ('en')) as l(locale)
  join path on path.leaf = p.category and path.locale = l.locale
  where p.is_active and (slugs is null or p.slug = any(slugs));
  insert into product_search (product, locale, words)
  select s.product, s.locale,
    setweight(to_tsvector(search_configuration(s.locale), coalesce(s.title, '')), 'A')
    || setweight(to_tsvector(search_configuration(s.locale), coalesce(s.properties, '')), 'B')
    || setweight(to_tsvector(search_configuration(s.locale), coalesce(s.points, '')), 'C')
    || setweight(to_tsvector(search_configuration(s.locale), coalesce(s.prose, '')), 'D')
  from searchable s;
  insert into search_word (locale, word)
  select distinct s.locale, w.word
  from searchable s
  cross join regexp_split_to_table(concat_ws(' ', s.title, s.properties), '[^a-z0-9]+') as w(word)
  where length(w.word) >= 3 and w.word !~ '[0-9]'
  on conflict do nothing;
end $$;

-- A product is found as soon as it has an article, and with its new words as soon as they change.
create function refresh_search_of_changed() returns trigger language plpgsql as $$
declare
  touched text[];
begin
  -- Who changes much at once has it written when the change is whole.
  if current_setting('passerelle.search_waits', true) = 'on' then
    return null;
  end if;
  if tg_table_name = 'product' then
    select array_agg(slug) into touched from changed;
  else
    select array_agg(distinct product) into touched from changed;
  end if;
  -- A statement that changed nothing fires too; no slugs would mean all of them.
  if touched is not null then
    perform refresh_product_search(touched);
  end if;
  return null;
end $$;
create trigger product_search_update after update on product
  referencing new table as changed for each statement execute function refresh_search_of_changed();
create trigger sku_search_insert after insert on sku
  referencing new table as changed for each statement execute function refresh_search_of_changed();
create trigger sku_search_update after update on sku
  referencing new table as changed for each statement execute function refresh_search_of_changed();

create trigger product_book after insert or update or delete on product
  for each statement execute function bump_book_version('catalogue');
create trigger sku_book after insert or update or delete on sku
  for each statement execute function bump_book_version('catalogue');
create trigger sku_tax after delete on sku
  for each statement execute function bump_book_version('tax');
-- Quotes name the version of the rates: rows that are written again with the rate they have leave it as it is.
create function bump_tax_version_by_rates() returns trigger language plpgsql as $$
declare
  changed bigint;
  has_changed boolean;
begin
  if tg_op = 'INSERT' then
    select exists (select from latter) into has_changed;
  else
    select exists (select from former f join latter l using (sku) where f.vat_basis_points <> l.vat_basis_points)
      into has_changed;
  end if;
  if has_changed then
    update book_version set version = version + 1 where book = 'tax' returning version into changed;
    perform pg_notify('books', 'tax ' || changed);
  end if;
  return null;
end $$;
create trigger sku_tax_insert after insert on sku
  referencing new table as latter
  for each statement execute function bump_tax_version_by_rates();
create trigger sku_tax_update after update on sku
  referencing old table as former new table as latter
  for each statement execute function bump_tax_version_by_rates();
create trigger category_book after insert or update or delete on category
  for each statement execute function bump_book_version('catalogue');
