-- What people say after they collected, one answer an order. Locks: creates only.
create table opinion (
  id uuid primary key,
  -- Null once its person was forgotten: the mark stays with the shop.
  order_id uuid unique,
  store text not null,
  score smallint not null check (score between 1 and 5),
  words text not null default '' check (length(words) <= 500),
  answered_at timestamptz not null,
  changed_at timestamptz not null,
  check (order_id is not null or words = '')
);
create index opinion_store on opinion (store, answered_at desc);
create index opinion_words on opinion (answered_at desc, id) where words <> '';
