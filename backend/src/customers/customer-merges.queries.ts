import type { Sql } from '../platform/database.js';
import type { HeldAddress } from './customer-records.queries.js';

/** What became of an address of the record that was joined. */
export interface MovedAddress extends HeldAddress {
  /** `doubled`: the other had it too; `lifted`: and it became verified there by this one. */
  readonly was: 'moved' | 'doubled' | 'lifted';
}

export interface SideRow {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly city: string | null;
  readonly since: Date;
  readonly hasAccount: boolean;
  readonly isErasureAsked: boolean;
  readonly purchases: number;
  readonly openReservations: number;
}

/** A record as a merge shows it; `open` are the states of orders that are not over. */
export function mergeSide(id: string, open: readonly string[]): Sql {
  return {
    text: `with family as (select id from customer where id = $1 or merged_into = $1),
           own as (select id, state from customer_order where customer_id in (select id from family))
           select c.id, c.first_name as "firstName", c.last_name as "lastName", c.city, c.created_at as since,
                  c.last_sign_in_at is not null as "hasAccount",
                  c.erasure_asked_at is not null as "isErasureAsked",
                  (select count(*)::integer from sale s
                    where s.reverses is null and not exists (select from sale r where r.reverses = s.id)
                      and (s.customer_id in (select id from family) or s.order_id in (select id from own))) as purchases,
                  (select count(*)::integer from own where state = any($2)) as "openReservations"
             from customer c where c.id = $1`,
    values: [id, open],
  };
}

/** Holds two records, in one order for everybody. */
export function lockRecords(ids: readonly string[]): Sql {
  return {
    text: 'select id, merged_into as "mergedInto" from customer where id = any($1) order by id for update',
    values: [ids],
  };
}

export interface NewMerge {
  readonly id: string;
  readonly intoId: string;
  readonly fromId: string;
  readonly family: readonly string[];
  readonly addresses: readonly MovedAddress[];
  readonly staffId: string;
  readonly at: Date;
}

export function addMerge({ id, intoId, fromId, family, addresses, staffId, at }: NewMerge): Sql {
  return {
    text: `insert into customer_merge (id, into_id, from_id, family, addresses, merged_by, merged_at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [id, intoId, fromId, family, JSON.stringify(addresses), staffId, at],
  };
}

export interface MergeRow {
  readonly id: string;
  readonly intoId: string;
  readonly fromId: string;
  readonly fromName: string;
  readonly family: readonly string[];
  readonly addresses: readonly MovedAddress[];
  readonly mergedBy: string;
  readonly mergedAt: Date;
}

const columns = `m.id, m.into_id as "intoId", m.from_id as "fromId", f.first_name || ' ' || f.last_name as "fromName",
  m.family, m.addresses, m.merged_by as "mergedBy", m.merged_at as "mergedAt"`;

/** Merges into a record that still stand, newest first. */
export function standingMerges(customerId: string): Sql {
  return {
    text: `select ${columns} from customer_merge m join customer f on f.id = m.from_id
            where m.into_id = $1 and m.undone_at is null order by m.merged_at desc, m.id desc limit 20`,
    values: [customerId],
  };
}

/** Wins a merge that still stands. */
export function takeMerge(id: string): Sql {
  return {
    text: `select ${columns} from customer_merge m join customer f on f.id = m.from_id
            where m.id = $1 and m.undone_at is null for update of m`,
    values: [id],
  };
}

export function markUndone(id: string, staffId: string, at: Date): Sql {
  return {
    text: 'update customer_merge set undone_by = $2, undone_at = $3 where id = $1',
    values: [id, staffId, at],
  };
}

/** Gives a record back to itself, with those that were joined to it before. */
export function standAlone(fromId: string, family: readonly string[]): readonly Sql[] {
  return [
    { text: 'update customer set merged_into = null where id = $1', values: [fromId] },
    { text: 'update customer set merged_into = $1 where id = any($2)', values: [fromId, family] },
  ];
}

/** Takes single addresses from a record. */
export function takeSome(customerId: string, addresses: readonly MovedAddress[]): Sql {
  return {
    text: `delete from customer_contact where customer_id = $1
             and (kind, value) in (select kind, value from jsonb_to_recordset($2) as a (kind text, value text))`,
    values: [customerId, JSON.stringify(addresses)],
  };
}

/** What was verified by another record's proof is unverified again. */
export function unlift(customerId: string, addresses: readonly MovedAddress[]): Sql {
  return {
    text: `update customer_contact set verified_at = null where customer_id = $1
             and (kind, value) in (select kind, value from jsonb_to_recordset($2) as a (kind text, value text))`,
    values: [customerId, JSON.stringify(addresses)],
  };
}
