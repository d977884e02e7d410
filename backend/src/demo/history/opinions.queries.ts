import type { Sql } from '../../platform/database.js';
import { saidAtHome } from './opinions.js';

const HOURS_LATER = 5;

/** A third of those who collected answered, most of them well and half of them in words; the same every time. */
export function insertOpinions(now: Date): Sql {
  return {
    text: `with asked as (
             select o.id, o.store, o.closed_at + make_interval(hours => ${HOURS_LATER}) as at,
                    abs(hashtext('mark ' || o.number)) % 100 as luck, abs(hashtext('word ' || o.number)) as pick
               from customer_order o
              where o.state in ('closed', 'collected') and abs(hashtext(o.number)) % 3 = 0
                and o.closed_at + make_interval(hours => ${HOURS_LATER}) < $1
                and exists (select from order_line l where l.order_id = o.id and l.bought > 0)),
           marked as (
             select *, case when luck < 3 then 1 when luck < 8 then 2 when luck < 17 then 3
                            when luck < 45 then 4 else 5 end as score from asked)
           insert into opinion (id, order_id, store, score, words, answered_at, changed_at)
           select md5('opinion ' || id)::uuid, id, store, score,
                  case when pick % 2 = 0 then '' else coalesce(
                    $2::jsonb -> score::text ->> (pick / 2 % jsonb_array_length($2::jsonb -> score::text)), '') end,
                  at, at
             from marked`,
    values: [now, JSON.stringify(saidAtHome)],
  };
}
