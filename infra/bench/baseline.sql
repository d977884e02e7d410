-- Frozen: the least work that a relational database can do for one reservation, written by hand as one function
-- and called once per transaction. It writes the same rows into tables of the same shape, indexes included, and
-- decides only whether there is enough. It is never weakened to meet a goal.
create schema if not exists baseline;
create table baseline.stock_level (like public.stock_level including all);
create table baseline.customer_order (like public.customer_order including all);
create table baseline.order_line (like public.order_line including all);
create table baseline.order_event (like public.order_event including all);
create table baseline.stock_movement (like public.stock_movement including all);
create table baseline.idempotency_key (like public.idempotency_key including all);
create table baseline.outbox (like public.outbox including all);
create table baseline.contact_limit (like public.contact_limit including all);

-- The articles and shops that the product's side draws from, by number.
create table baseline.place as
select (row_number() over (order by l.store, l.sku))::int as place, l.store, l.sku
  from public.stock_level l
 where l.sku in (select sku from public.sku where stock_sku = sku and sku not like 'N%' order by sku limit 20);
create unique index on baseline.place (place) include (store, sku);
insert into baseline.stock_level (sku, store, shelf) select sku, store, 100000000 from baseline.place;

-- A quote document as long as a real one of one line.
create function baseline.document() returns text language sql immutable
  return rpad('{"applied":[],"currency":"EUR"', 900, 'x');

create function baseline.reserve(which integer) returns text language plpgsql as $$
declare
  v_store text; v_sku text; v_id uuid := gen_random_uuid(); v_number text;
  v_now timestamptz := clock_timestamp();
begin
  select store, sku into v_store, v_sku from baseline.place where place = which;
  v_number := upper(substr(replace(v_id::text, '-', ''), 1, 12));
  insert into baseline.idempotency_key (scope, key, payload_hash, status, answer, created_at)
  values ('shopper POST /orders', v_id, sha256(v_id::text::bytea), 201, jsonb_build_object('number', v_number), v_now)
  on conflict do nothing;
  if not found then return 'replay'; end if;
  update baseline.stock_level set shelf = shelf - 1, held = held + 1
   where sku = v_sku and store = v_store and shelf - safety_stock >= 1;
  if not found then return 'out-of-stock'; end if;
  insert into baseline.contact_limit (contact_key, open_orders, open_units) values (v_number, 1, 1)
  on conflict (contact_key) do update set open_orders = baseline.contact_limit.open_orders + 1;
  insert into baseline.customer_order
    (id, number, store, mode, state, first_name, last_name, email, contact_keys, locale, document, hash, explanation,
     total_cents, units, placed_at, ready_at, collect_by, collect_rule)
  values (v_id, v_number, v_store, 'reserve', 'held', 'Anna', 'Bench', v_number || '@passerelle.example', array[v_number], 'fr',
          baseline.document(), repeat('0', 64), '{"applied": [], "refused": [], "codes": []}', 8900, 1, v_now,
          v_now + interval '1 hour', v_now + interval '2 days', '{"openDays": 2}');
  insert into baseline.order_line (order_id, line, sku, stock_sku, units_per_pack, quantity, unit_cents, net_cents)
  values (v_id, 1, v_sku, v_sku, 1, 1, 8900, 8900);
  insert into baseline.order_event (order_id, at, command, from_state, to_state, actor_kind, actor)
  values (v_id, v_now, 'place', null, 'held', 'shopper', v_number);
  insert into baseline.stock_movement
    (store, sku, from_account, to_account, quantity, cause_type, cause_id, cause_line, actor, at)
  values (v_store, v_sku, 'shelf', 'held', 1, 'order', v_id, 1, 'shopper', v_now);
  insert into baseline.outbox (topic, subject, store, payload, created_at)
  values ('order-placed', v_number, v_store, jsonb_build_object('number', v_number, 'skus', jsonb_build_array(v_sku)), v_now);
  return 'placed';
end $$;
