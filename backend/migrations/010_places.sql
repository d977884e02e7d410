-- Where towns and postcodes are, so that a place is found without any outside service. Locks: creates only.
create table place (
  id integer primary key,
  -- As shown: a commune, one of its arrondissements, or a former commune.
  name text not null,
  city text not null,
  postcode text not null check (postcode ~ '^[0-9]{5}$'),
  label text not null,
  -- As compared: no accents, no hyphens, "st" is "saint".
  plain text not null,
  lat double precision not null,
  lon double precision not null,
  population integer not null,
  -- One row per postcode of a commune; only the first is found by its name.
  is_first boolean not null
);
create index place_plain_begins on place (plain text_pattern_ops) where is_first;
create index place_plain on place using gin (plain gin_trgm_ops) where is_first;
create index place_postcode on place (postcode text_pattern_ops, population desc);

-- Which edition of the gazetteer the rows came from, so that it is loaded once.
create table place_edition (single boolean primary key default true check (single), sha256 text not null);
