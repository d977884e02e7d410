-- Shops as head office keeps them. Locks: store and store_exception exclusively, for an instant.
alter table store
  -- Grows with every change of the shop or its exceptional days.
  add column revision integer not null default 1,
  add column changed_at timestamptz not null default now();
alter table store_exception
  -- The words in English, where they differ; `reason` is what everybody else reads.
  add column reason_en text;
