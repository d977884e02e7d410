-- What colleagues did about offers: who knows of them, and which label hangs on which shelf. Locks: creates only.
create table offer_acknowledgement (
  -- The promotion: a corrected offer is another one, and is read again.
  promotion text not null references promotion (id),
  staff_id uuid not null,
  store text not null,
  at timestamptz not null,
  primary key (promotion, staff_id)
);
create index offer_acknowledgement_store on offer_acknowledgement (store, promotion);

-- Labels that somebody hung; the latest one of an article is what hangs there. What should hang is never stored.
create table label_hung (
  store text not null,
  sku text not null,
  -- The instant from which the label is true, and what stands on it: `8910/9900`, price and prior price in cents.
  effective_at timestamptz not null,
  face text not null check (face ~ '^[0-9]+(/[0-9]+)?$|^-$'),
  hung_at timestamptz not null,
  hung_by uuid not null,
  primary key (store, sku, effective_at, face)
);
create index label_hung_latest on label_hung (store, sku, hung_at desc);
