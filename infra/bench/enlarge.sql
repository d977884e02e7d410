-- Makes the demo data as large as the goals speak of: 2,000 shops and 50,000 products, the same each time.
-- Copies only: a copied shop stands some kilometres beside its model, a copied product carries its number.
insert into store (code, name, street, postcode, city, country, lat, lon, timezone, phone, services, weekly_hours,
                   holiday_regions, opens_on_holidays, directions, preparation_minutes, minutes_per_waiting_order,
                   hold_open_days, takes_reservations, is_active)
select s.code || '-' || n, s.name || ' ' || n, s.street, s.postcode, s.city, s.country,
       greatest(-89, least(89, s.lat + ((n * 7919) % 1000 - 500) / 900.0)),
       greatest(-179, least(179, s.lon + ((n * 104729) % 1000 - 500) / 900.0)),
       s.timezone, s.phone, s.services, s.weekly_hours, s.holiday_regions, s.opens_on_holidays, s.directions,
       s.preparation_minutes, s.minutes_per_waiting_order, s.hold_open_days, s.takes_reservations, s.is_active
  from store s cross join generate_series(1, 40) n
 order by n, s.code
 limit greatest(0, 2000 - (select count(*) from store));

create temporary table copied as
select p.slug, n from product p cross join generate_series(1, 60) n
 order by n, p.slug
 limit greatest(0, 50000 - (select count(*) from product));

insert into product (slug, category, brand, name, description, highlights, attributes, image, related, state, was_on_sale)
select p.slug || '-n' || c.n, p.category, p.brand,
       jsonb_build_object('fr', (p.name ->> 'fr') || ' n° ' || c.n, 'en', (p.name ->> 'en') || ' no. ' || c.n),
       p.description, p.highlights, p.attributes, p.image, '{}', p.state, p.was_on_sale
  from copied c join product p using (slug);

-- One variant each; the number behind the barcode is drawn from the in-store range (prefix 29) with its check digit.
insert into sku (sku, product, position, gtin, label, attributes, vat_basis_points, stock_sku, units_per_pack, aisle, is_active)
select 'N' || c.n || '-' || left(k.sku, 30), c.slug || '-n' || c.n, 1, g.body || ((10 - g.sum % 10) % 10),
       k.label, k.attributes, k.vat_basis_points, 'N' || c.n || '-' || left(k.sku, 30), 1, k.aisle, true
  from (select *, row_number() over (order by n, slug) as place from copied) c
  join lateral (select * from sku where product = c.slug and stock_sku = sku order by position limit 1) k on true
  cross join lateral (
    select b.body, (select sum(substr(b.body, i, 1)::int * case when i % 2 = 0 then 3 else 1 end)
                      from generate_series(1, 12) i)::int as sum
      from (select '29' || lpad(c.place::text, 10, '0') as body) b) g;

insert into price_change (sku, price_cents, floor_cents, effective_at, recorded_at, recorded_by)
select k.sku, 500 + (hashtext(k.sku) & 8191) * 5, null, now() - interval '90 days', now() - interval '90 days', 'bench'
  from sku k where k.sku like 'N%' and not exists (select from price_change c where c.sku = k.sku);

-- Twenty articles in every shop, deep enough that nothing runs out.
insert into stock_level (sku, store, shelf)
select k.sku, s.code, 0
  from (select sku from sku where stock_sku = sku and sku not like 'N%' order by sku limit 20) k cross join store s
on conflict do nothing;
with brought as (
  update stock_level l set shelf = l.shelf + 1000000
   where l.sku in (select sku from sku where stock_sku = sku and sku not like 'N%' order by sku limit 20)
  returning l.sku, l.store)
insert into stock_movement (store, sku, from_account, to_account, quantity, cause_type, cause_id, cause_line, actor, at)
select store, sku, 'supplier', 'shelf', 1000000, 'delivery', gen_random_uuid(), 1, 'bench', now() from brought;

-- The shop of the hot article takes more orders than it could prepare in a year, and would be closed for the next:
-- there one more that waits costs no time.
update store set minutes_per_waiting_order = 0 where code = (select min(code) from store);
