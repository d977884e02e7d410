-- What the whole engine reads beyond prices and rules. Locks: promotion, sku and customer, exclusively, for a moment.

-- Services (delivery, cutting, assembly) have promotions of their own.
alter table promotion drop constraint promotion_level_check;
alter table promotion add constraint promotion_level_check
  check (level in ('catalogue', 'sets', 'basket', 'services'));

alter table sku
  -- Nothing is taken from stock for a service.
  add column is_service boolean not null default false,
  -- Its prices and floors are per kilogram.
  add column is_weighed boolean not null default false;

-- Groups of customers that promotions may speak of ('pro', 'club').
alter table customer add column segments text[] not null default '{}';
