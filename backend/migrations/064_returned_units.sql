-- Which units of a purchase a line of a return took. Locks: `return_line` and, for reading, `goods_return`, for the
-- moment of filling one integer of each line.
alter table return_line
  -- Units of an article in a purchase are counted from 0, the dearest first; a line has `quantity` of them from here on.
  add column first_unit integer check (first_unit >= 0);

-- Lines of before stand one after the other, as they were counted then; those that were refused took nothing.
update return_line l set first_unit = placed.first_unit
  from (
    select l.return_id, l.line,
           case when r.state = 'refused' then 0
                else sum(l.quantity) over (partition by r.sale_id, l.sku, r.state = 'refused'
                                           order by r.received_at, r.id, l.line) - l.quantity end as first_unit
      from return_line l join goods_return r on r.id = l.return_id
  ) placed
 where placed.return_id = l.return_id and placed.line = l.line;

alter table return_line alter column first_unit set not null;

-- Whoever takes goods back has the row of the sale, so that nobody else's line appears while this looks.
create function refuse_unit_twice() returns trigger language plpgsql as $$
begin
  if exists (
    select from goods_return mine
      join goods_return r on r.sale_id = mine.sale_id and r.state <> 'refused'
      join return_line l on l.return_id = r.id
     where mine.id = new.return_id and l.sku = new.sku and (l.return_id, l.line) <> (new.return_id, new.line)
       and int4range(l.first_unit, l.first_unit + l.quantity)
           && int4range(new.first_unit, new.first_unit + new.quantity)
  ) then
    raise exception 'a unit of % came back before', new.sku using errcode = 'exclusion_violation';
  end if;
  return null;
end $$;

create constraint trigger return_line_takes_a_unit_once after insert or update on return_line
  for each row execute function refuse_unit_twice();
