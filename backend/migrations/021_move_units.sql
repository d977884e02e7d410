-- Every change of units but placing goes through here. Locks: creates only.

-- Moves units between accounts, all or nothing. `moves` is a list of
-- {store, sku, from, to, units, causeType, causeId, causeLine, actor, device}; a cause already written is skipped.
-- A promise (shelf to held) never touches the safety stock: where units lack, nothing moves and the answer lists
-- the rows with what is left. Any other account that would fall below zero is refused by the table itself.
-- `happened_at` is the instant that the ledger keeps.
create function move_units(moves jsonb, happened_at timestamptz)
returns table (store text, sku text, requested integer, available integer)
language plpgsql
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  insert into stock_level (sku, store)
  select distinct m.sku, m.store from jsonb_to_recordset(moves) as m(store text, sku text)
  where not exists (select 1 from stock_level l where l.sku = m.sku and l.store = m.store)
  order by 1, 2
  on conflict do nothing;

  -- Sorted, so that two acts on the same two rows cannot wait for each other.
  perform 1
  from stock_level l
  where (l.sku, l.store) in (select m.sku, m.store from jsonb_to_recordset(moves) as m(store text, sku text))
  order by l.sku, l.store
  for no key update of l;

  return query
  with fresh as materialized (
    select m.* from jsonb_to_recordset(moves) as m(store text, sku text, "from" text, "to" text, units integer,
      "causeType" text, "causeId" uuid, "causeLine" integer)
    where not exists (select 1 from stock_movement s
      where s.cause_id = m."causeId" and s.cause_type = m."causeType" and s.cause_line = m."causeLine")
  )
  select l.store, l.sku, wanted.units::integer, available_to_promise(l.shelf, l.safety_stock)
  from (select f.store, f.sku, sum(f.units) as units from fresh f
        where f."from" = 'shelf' and f."to" = 'held' group by f.store, f.sku) wanted
  join stock_level l on l.sku = wanted.sku and l.store = wanted.store
  where wanted.units > available_to_promise(l.shelf, l.safety_stock)
  order by l.sku, l.store;
  if found then return; end if;

  with written as (
    insert into stock_movement
      (store, sku, from_account, to_account, quantity, cause_type, cause_id, cause_line, actor, device, at)
    select m.store, m.sku, m."from", m."to", m.units, m."causeType", m."causeId", m."causeLine", m.actor, m.device,
           happened_at
    from jsonb_to_recordset(moves) as m(store text, sku text, "from" text, "to" text, units integer,
      "causeType" text, "causeId" uuid, "causeLine" integer, actor text, device text)
    where not exists (select 1 from stock_movement s
      where s.cause_id = m."causeId" and s.cause_type = m."causeType" and s.cause_line = m."causeLine")
    order by m."causeLine"
    returning store, sku, from_account, to_account, quantity
  ),
  sides as (
    select store, sku, to_account as account, quantity from written
    union all
    select store, sku, from_account, -quantity from written
  ),
  change as (
    select store, sku,
      coalesce(sum(quantity) filter (where account = 'shelf'), 0) as shelf,
      coalesce(sum(quantity) filter (where account = 'held'), 0) as held,
      coalesce(sum(quantity) filter (where account = 'set_aside'), 0) as set_aside,
      coalesce(sum(quantity) filter (where account = 'quarantine'), 0) as quarantine,
      coalesce(sum(quantity) filter (where account = 'outbound'), 0) as outbound
    from sides group by store, sku
  )
  update stock_level l
  set shelf = l.shelf + c.shelf, held = l.held + c.held, set_aside = l.set_aside + c.set_aside,
      quarantine = l.quarantine + c.quarantine, outbound = l.outbound + c.outbound
  from change c where l.sku = c.sku and l.store = c.store;
  return;
end $$;

-- Guards promotions for one document whose discount is certain: caps of the promotions and of their codes, the
-- limit per person, who is known by any of `contacts`. `uses` is a list of {promotion, code, discountCents}. Answers the promotions that ran out
-- (`code` set when the code itself is spent) and then changes nothing; else counts each use as `new_state`
-- (reserved, or consumed at once) and writes it down.
create function take_promotions(document uuid, contacts text[], uses jsonb, new_state text)
returns table (promotion text, code text)
language plpgsql as $$
#variable_conflict use_column
begin
  perform 1 from promotion_counter c
  where c.promotion in (select u.promotion from jsonb_to_recordset(uses) as u(promotion text))
  order by c.promotion for no key update of c;
  perform 1 from promotion_code c
  where c.code in (select u.code from jsonb_to_recordset(uses) as u(code text))
  order by c.code for no key update of c;

  return query
  select u.promotion, case when exhausted.by_code then u.code end
  from jsonb_to_recordset(uses) as u(promotion text, code text, "discountCents" integer)
  left join promotion_counter c on c.promotion = u.promotion
  left join promotion_code k on k.code = u.code
  cross join lateral (select
    coalesce(k.reserved_uses + k.consumed_uses + 1 > k.max_uses, false) as by_code,
    coalesce(c.reserved_uses + c.consumed_uses + 1 > c.max_uses, false)
      or coalesce(c.reserved_cents + c.consumed_cents + u."discountCents" > c.budget_cents, false)
      or (c.max_uses_per_contact <= promotion_uses_of(u.promotion, contacts, document)) as by_promotion) exhausted
  where exhausted.by_code or exhausted.by_promotion;
  if found then return; end if;

  update promotion_counter c
  set reserved_uses = reserved_uses + case new_state when 'reserved' then 1 else 0 end,
      reserved_cents = reserved_cents + case new_state when 'reserved' then u."discountCents" else 0 end,
      consumed_uses = consumed_uses + case new_state when 'consumed' then 1 else 0 end,
      consumed_cents = consumed_cents + case new_state when 'consumed' then u."discountCents" else 0 end
  from jsonb_to_recordset(uses) as u(promotion text, "discountCents" integer)
  where c.promotion = u.promotion;
  update promotion_code c
  set reserved_uses = reserved_uses + case new_state when 'reserved' then 1 else 0 end,
      consumed_uses = consumed_uses + case new_state when 'consumed' then 1 else 0 end
  from jsonb_to_recordset(uses) as u(code text)
  where c.code = u.code;
  insert into promotion_use (document_id, promotion, code, contact_key, discount_cents, state)
  select document, u.promotion, u.code, contacts[1], u."discountCents", new_state
  from jsonb_to_recordset(uses) as u(promotion text, code text, "discountCents" integer)
  on conflict (document_id, promotion) do update
    set code = excluded.code, discount_cents = excluded.discount_cents, state = excluded.state;
  insert into promotion_use_alias (promotion, contact_key, document_id)
  select u.promotion, alias, document
  from jsonb_to_recordset(uses) as u(promotion text), unnest(contacts[2:]) as alias
  on conflict do nothing;
  return;
end $$;

-- Gives back what a document reserved or consumed: usable again at once.
create function release_promotions(document uuid) returns void
language plpgsql as $$
begin
  perform 1 from promotion_counter c
  where c.promotion in (select u.promotion from promotion_use u where u.document_id = document and u.state <> 'released')
  order by c.promotion for no key update of c;
  perform 1 from promotion_code c
  where c.code in (select u.code from promotion_use u where u.document_id = document and u.state <> 'released')
  order by c.code for no key update of c;
  update promotion_counter c
  set reserved_uses = reserved_uses - case u.state when 'reserved' then 1 else 0 end,
      reserved_cents = reserved_cents - case u.state when 'reserved' then u.discount_cents else 0 end,
      consumed_uses = consumed_uses - case u.state when 'consumed' then 1 else 0 end,
      consumed_cents = consumed_cents - case u.state when 'consumed' then u.discount_cents else 0 end
  from promotion_use u
  where u.document_id = document and u.state <> 'released' and c.promotion = u.promotion;
  update promotion_code c
  set reserved_uses = reserved_uses - case u.state when 'reserved' then 1 else 0 end,
      consumed_uses = consumed_uses - case u.state when 'consumed' then 1 else 0 end
  from promotion_use u
  where u.document_id = document and u.state <> 'released' and c.code = u.code;
  update promotion_use set state = 'released' where document_id = document and state <> 'released';
end $$;

-- Counts a document as ended or, with a negative `ended`, as open again for each of its contacts. Answers for how many
-- contacts less was counted than now ends: an order must end even then, but never without a word.
create function end_for_contacts(contacts text[], ended_orders integer, ended_units integer) returns integer
language plpgsql as $$
declare
  well integer;
begin
  if ended_orders < 0 then
    insert into contact_limit as l (contact_key, open_orders, open_units)
    select k, -ended_orders, -ended_units from unnest(contacts) as k order by k
    on conflict (contact_key) do update
      set open_orders = l.open_orders + excluded.open_orders, open_units = l.open_units + excluded.open_units;
    return 0;
  end if;
  perform 1 from contact_limit where contact_key = any(contacts) order by contact_key for no key update;
  select count(*) into well from contact_limit
  where contact_key = any(contacts) and open_orders >= ended_orders and open_units >= ended_units;
  update contact_limit
  set open_orders = greatest(open_orders - ended_orders, 0), open_units = greatest(open_units - ended_units, 0)
  where contact_key = any(contacts);
  return cardinality(contacts) - well;
end $$;
