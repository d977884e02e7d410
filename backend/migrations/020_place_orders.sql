-- Placing: one statement for a whole batch of orders, one commit. Locks: creates only.

-- Decides a batch of ready-made orders, first come first served, each all or nothing, and writes those that fit:
-- order, lines, story, movements, promotion uses, contact limits, outbox, idempotency keys. Everything that needs no
-- lock (price, deadline, documents) was decided by the caller.
--   asks            one entry an order: {scope, key, payload, prices, promotions, units, answer}
--   row_*           the distinct stock rows of the batch; demand_* say which order wants how many units of which row
--   contacts        the distinct contacts; contact_order, contact_place: which order counts for which of them
--   promotions, codes, use_*  the same for promotions; use_code is 0 where no code is behind the use
--   orders, lines   the documents, by the order's place n in `asks`
-- Results: placed, replay (of the stored answer), key-reused, stale-books, out-of-stock {left}, contact-limit,
-- promotion-exhausted {promotions}, code-spent {codes}. All but stale-books and key-reused are stored under their key.
create function place_orders(
  asks jsonb,
  row_skus text[], row_stores text[],
  demand_order integer[], demand_row integer[], demand_units integer[],
  contacts text[], contact_order integer[], contact_place integer[], max_orders integer, max_units integer,
  promotions text[], codes text[],
  use_order integer[], use_promotion integer[], use_code integer[], use_cents integer[], use_contact text[],
  orders jsonb, lines jsonb
) returns table (n integer, result text, answer jsonb)
language plpgsql
-- The batch is small and every table is big: plans made while a table was empty must not stay, and planning each
-- statement anew for each batch would cost more than running it.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  total integer := jsonb_array_length(asks);
  verdict text[] := array_fill(null::text, array[total]);
  answers jsonb[] := array_fill(null::jsonb, array[total]);
  order_units integer[];
  accepted integer[] := '{}';
  left_units integer[];
  taken integer[] := array_fill(0, array[cardinality(row_skus)]);
  open_orders integer[];
  open_units integer[];
  new_orders integer[] := array_fill(0, array[cardinality(contacts)]);
  new_units integer[] := array_fill(0, array[cardinality(contacts)]);
  uses_left integer[];
  cents_left integer[];
  uses_per_contact integer[];
  code_left integer[];
  promotion_uses integer[] := array_fill(0, array[cardinality(promotions)]);
  promotion_cents integer[] := array_fill(0, array[cardinality(promotions)]);
  code_uses integer[] := array_fill(0, array[cardinality(codes)]);
  demands integer := cardinality(demand_order);
  counts integer := cardinality(contact_order);
  uses integer := cardinality(use_order);
  d integer := 1; d0 integer;
  c integer := 1; c0 integer;
  u integer := 1; u0 integer;
  place integer;
  reason text;
  known record;
  wanted_contacts integer;
  changed_contacts integer;
begin
  select array_agg((a.ask ->> 'units')::integer order by a.n),
         array_agg(case when (a.ask ->> 'prices')::bigint <> v.prices
                          or (a.ask ->> 'promotions')::bigint <> v.promotions then 'stale-books' end order by a.n)
  into order_units, verdict
  from jsonb_array_elements(asks) with ordinality as a(ask, n)
  cross join (select max(version) filter (where book = 'prices') as prices,
                     max(version) filter (where book = 'promotions') as promotions from book_version) v;

  for known in
    select a.n, k.payload_hash = decode(a.ask ->> 'payload', 'hex') as is_same, k.answer
    from jsonb_array_elements(asks) with ordinality as a(ask, n)
    join idempotency_key k on k.scope = a.ask ->> 'scope' and k.key = (a.ask ->> 'key')::uuid
  loop
    verdict[known.n] := case when known.is_same then 'replay' else 'key-reused' end;
    answers[known.n] := case when known.is_same then known.answer end;
  end loop;

  if uses > 0 then
    with locked as materialized (
      select * from promotion_counter where promotion = any(promotions) order by promotion for no key update
    )
    select array_agg(k.max_uses - k.reserved_uses - k.consumed_uses order by p.n),
           array_agg(k.budget_cents - k.reserved_cents - k.consumed_cents order by p.n),
           array_agg(k.max_uses_per_contact order by p.n)
    into uses_left, cents_left, uses_per_contact
    from unnest(promotions) with ordinality as p(promotion, n) left join locked k on k.promotion = p.promotion;
    with locked as materialized (
      select * from promotion_code where code = any(codes) order by code for no key update
    )
    select array_agg(k.max_uses - k.reserved_uses - k.consumed_uses order by p.n)
    into code_left
    from unnest(codes) with ordinality as p(code, n) left join locked k on k.code = p.code;
  end if;

  -- Sorted, so that two batches with the same two rows cannot wait for each other.
  with locked as materialized (
    select l.sku, l.store, available_to_promise(l.shelf, l.safety_stock) as available
    from stock_level l
    where (l.sku, l.store) in (select w.sku, w.store from unnest(row_skus, row_stores) as w(sku, store))
    order by l.sku, l.store
    for no key update of l
  )
  select array_agg(coalesce(k.available, 0) order by w.n) into left_units
  from unnest(row_skus, row_stores) with ordinality as w(sku, store, n)
  left join locked k on k.sku = w.sku and k.store = w.store;

  -- Read without a lock: the guarded upsert below decides, and a collision makes the caller try one by one.
  select array_agg(coalesce(k.open_orders, 0) order by w.n), array_agg(coalesce(k.open_units, 0) order by w.n)
  into open_orders, open_units
  from unnest(contacts) with ordinality as w(contact_key, n)
  left join contact_limit k on k.contact_key = w.contact_key;

  for i in 1..total loop
    d0 := d; while d <= demands and demand_order[d] = i loop d := d + 1; end loop;
    c0 := c; while c <= counts and contact_order[c] = i loop c := c + 1; end loop;
    u0 := u; while u <= uses and use_order[u] = i loop u := u + 1; end loop;
    if verdict[i] is not null then continue; end if;
    reason := null;
    for k in d0..d - 1 loop
      if demand_units[k] > left_units[demand_row[k]] then reason := 'out-of-stock'; end if;
    end loop;
    if reason is not null then
      answers[i] := jsonb_build_object('result', reason, 'left', (
        select jsonb_agg(jsonb_build_object('sku', row_skus[demand_row[k]], 'available', left_units[demand_row[k]]))
        from generate_series(d0, d - 1) as k));
    end if;
    for k in c0..c - 1 loop
      exit when reason is not null;
      if open_orders[contact_place[k]] + 1 > max_orders
         or open_units[contact_place[k]] + order_units[i] > max_units then
        reason := 'contact-limit';
        answers[i] := jsonb_build_object('result', reason);
      end if;
    end loop;
    for k in u0..u - 1 loop
      exit when reason is not null;
      place := use_promotion[k];
      if use_code[k] > 0 and code_left[use_code[k]] < 1 then
        reason := 'code-spent';
        answers[i] := jsonb_build_object('result', reason, 'codes', jsonb_build_array(codes[use_code[k]]));
      elsif uses_left[place] < 1 or cents_left[place] < use_cents[k]
        or (uses_per_contact[place] is not null and use_contact[k] is not null and uses_per_contact[place] <=
            promotion_uses_of(promotions[place], array[use_contact[k]])
          + (select count(*) from generate_series(1, u0 - 1) as e where use_promotion[e] = place
               and use_contact[e] = use_contact[k] and use_order[e] = any(accepted))) then
        reason := 'promotion-exhausted';
        answers[i] := jsonb_build_object('result', reason, 'promotions', jsonb_build_array(promotions[place]));
      end if;
    end loop;
    if reason is not null then
      verdict[i] := reason;
      continue;
    end if;

    verdict[i] := 'placed';
    accepted := accepted || i;
    for k in d0..d - 1 loop
      place := demand_row[k];
      left_units[place] := left_units[place] - demand_units[k];
      taken[place] := taken[place] + demand_units[k];
    end loop;
    for k in c0..c - 1 loop
      place := contact_place[k];
      open_orders[place] := open_orders[place] + 1;
      open_units[place] := open_units[place] + order_units[i];
      new_orders[place] := new_orders[place] + 1;
      new_units[place] := new_units[place] + order_units[i];
    end loop;
    for k in u0..u - 1 loop
      place := use_promotion[k];
      uses_left[place] := uses_left[place] - 1;
      cents_left[place] := cents_left[place] - use_cents[k];
      promotion_uses[place] := promotion_uses[place] + 1;
      promotion_cents[place] := promotion_cents[place] + use_cents[k];
      if use_code[k] > 0 then
        code_left[use_code[k]] := code_left[use_code[k]] - 1;
        code_uses[use_code[k]] := code_uses[use_code[k]] + 1;
      end if;
    end loop;
  end loop;

  if cardinality(accepted) > 0 then
    update stock_level l set shelf = l.shelf - t.units, held = l.held + t.units
    from unnest(row_skus, row_stores, taken) as t(sku, store, units)
    where l.sku = t.sku and l.store = t.store and t.units > 0;

    insert into customer_order (id, number, store, mode, state, first_name, last_name, email, phone, contact_keys,
      customer_id, locale, marketing_consent, document, hash, explanation, total_cents, units,
      placed_at, ready_at, collect_by, collect_rule, pay_by)
    select o.id, o.number, o.store, o.mode, o.state, o."firstName", o."lastName", o.email, o.phone, o."contactKeys",
      o."customerId", o.locale, o."marketingConsent", o.document, o.hash, o.explanation, o."totalCents", o.units,
      o."placedAt", o."readyAt", o."collectBy", o."collectRule", o."payBy"
    from jsonb_to_recordset(orders) as o(n integer, id uuid, number text, store text, mode text, state text, "firstName" text,
      "lastName" text, email text, phone text, "contactKeys" text[], "customerId" uuid, locale text,
      "marketingConsent" boolean, document text, hash text, explanation jsonb, "totalCents" integer, units integer,
      "placedAt" timestamptz, "readyAt" timestamptz, "collectBy" timestamptz, "collectRule" jsonb, "payBy" timestamptz)
    where o.n = any(accepted);

    insert into order_line (order_id, line, sku, stock_sku, units_per_pack, quantity, unit_cents, net_cents)
    select s.id, s.line, s.sku, s."stockSku", s."unitsPerPack", s.quantity, s."unitCents", s."netCents"
    from jsonb_to_recordset(lines) as s(n integer, id uuid, line integer, sku text, "stockSku" text,
      "unitsPerPack" integer, quantity integer, "unitCents" integer, "netCents" integer)
    where s.n = any(accepted);

    with placed as materialized (
      select o.* from jsonb_to_recordset(orders) as o(n integer, id uuid, number text, store text, state text, topic text, "placedAt" timestamptz,
        actor text, "actorKind" text, device text, fact jsonb)
      where o.n = any(accepted)
    ),
    told as (
      insert into order_event (order_id, at, command, to_state, actor_kind, actor, device)
      select id, "placedAt", 'place', state, "actorKind", actor, device from placed order by n
    ),
    posted as (
      insert into outbox (topic, subject, store, payload, created_at)
      select topic, number, store, fact, "placedAt" from placed order by n
    )
    insert into stock_movement
      (store, sku, from_account, to_account, quantity, cause_type, cause_id, cause_line, actor, device, at)
    select row_stores[w.place], row_skus[w.place], 'shelf', 'held', w.units, 'place', p.id,
           row_number() over (partition by w.n order by w.k), p.actor, p.device, p."placedAt"
    from unnest(demand_order, demand_row, demand_units) with ordinality as w(n, place, units, k)
    join placed p on p.n = w.n;

    wanted_contacts := (select count(*) from unnest(new_orders) as o(added) where added > 0);
    insert into contact_limit as l (contact_key, open_orders, open_units)
    select w.contact_key, w.added_orders, w.added_units
    from unnest(contacts, new_orders, new_units) as w(contact_key, added_orders, added_units)
    where w.added_orders > 0
    order by w.contact_key
    on conflict (contact_key) do update
      set open_orders = l.open_orders + excluded.open_orders, open_units = l.open_units + excluded.open_units
      where l.open_orders + excluded.open_orders <= max_orders and l.open_units + excluded.open_units <= max_units;
    get diagnostics changed_contacts = row_count;
    if changed_contacts < wanted_contacts then
      raise exception 'a contact reached its limit meanwhile' using errcode = 'serialization_failure';
    end if;

    if uses > 0 then
      update promotion_counter p
      set reserved_uses = p.reserved_uses + t.uses, reserved_cents = p.reserved_cents + t.cents
      from unnest(promotions, promotion_uses, promotion_cents) as t(promotion, uses, cents)
      where p.promotion = t.promotion and t.uses > 0;
      update promotion_code p set reserved_uses = p.reserved_uses + t.uses
      from unnest(codes, code_uses) as t(code, uses)
      where p.code = t.code and t.uses > 0;
      insert into promotion_use (document_id, promotion, code, contact_key, discount_cents, state)
      select o.id, promotions[w.promotion], case when w.code > 0 then codes[w.code] end, w.contact, w.cents, 'reserved'
      from unnest(use_order, use_promotion, use_code, use_cents, use_contact) as w(n, promotion, code, cents, contact)
      join jsonb_to_recordset(orders) as o(n integer, id uuid) on o.n = w.n
      where w.n = any(accepted);
    end if;
  end if;

  insert into idempotency_key (scope, key, payload_hash, status, answer, created_at)
  select a.ask ->> 'scope', (a.ask ->> 'key')::uuid, decode(a.ask ->> 'payload', 'hex'),
         case verdict[a.n] when 'placed' then 201 when 'contact-limit' then 422 when 'code-spent' then 422 else 409 end,
         coalesce(answers[a.n], a.ask -> 'answer'), (a.ask ->> 'at')::timestamptz
  from jsonb_array_elements(asks) with ordinality as a(ask, n)
  where verdict[a.n] in ('placed', 'out-of-stock', 'contact-limit', 'promotion-exhausted', 'code-spent')
  order by 1, 2;

  return query select i, verdict[i], answers[i] from generate_series(1, total) as i;
end $$;
