import type { Sql } from '../platform/database.js';
import type { Address } from './customer-records.queries.js';

/** A record that holds an address, as it stands today. */
export interface HolderRow extends Address {
  readonly customerId: string;
  readonly lastName: string;
  readonly isVerified: boolean;
}

/** Who holds these addresses; joined records count as the one that stands for them. */
export function holdersOfAll(addresses: readonly Address[]): Sql {
  return {
    text: `select distinct k.kind, k.value, c.id as "customerId", c.last_name as "lastName",
             k.verified_at is not null as "isVerified"
           from unnest($1::text[], $2::text[]) as a (kind, value)
           join customer_contact k on k.kind = a.kind and k.value = a.value
           join customer m on m.id = k.customer_id
           join customer c on c.id = coalesce(m.merged_into, m.id)
           order by c.id`,
    values: [addresses.map(({ kind }) => kind), addresses.map(({ value }) => value)],
  };
}

/** People of the same whole name and postcode. */
export function namesakes(people: readonly { name: string; postcode: string }[]): Sql {
  return {
    text: `select p.name, p.postcode, c.id as "customerId"
           from unnest($1::text[], $2::text[]) as p (name, postcode)
           join customer c on plain_text(c.first_name || ' ' || c.last_name) = plain_text(p.name)
             and c.postcode = p.postcode and c.merged_into is null`,
    values: [people.map(({ name }) => name), people.map(({ postcode }) => postcode)],
  };
}

export interface AliasRow {
  readonly externalId: string;
  readonly customerId: string;
  readonly payloadHash: Buffer;
}

/** Whom names of a source stand for. */
export function aliasesOf(source: string, externalIds: readonly string[]): Sql {
  return {
    text: `select a.external_id as "externalId", coalesce(c.merged_into, c.id) as "customerId",
             a.payload_hash as "payloadHash"
           from customer_alias a join customer c on c.id = a.customer_id
           where a.source = $1 and a.external_id = any($2)`,
    values: [source, externalIds],
  };
}

export interface MatchRow {
  readonly id: string;
  readonly source: string;
  readonly externalId: string;
  readonly payloadHash: Buffer;
  readonly person: unknown;
  readonly reason: string;
  readonly candidates: readonly string[];
  readonly receivedAt: Date;
  readonly decision: string | null;
}

const match = `id, source, external_id as "externalId", payload_hash as "payloadHash", person, reason, candidates,
  received_at as "receivedAt", decision`;

export function matchesNamed(source: string, externalIds: readonly string[]): Sql {
  return {
    text: `select ${match} from customer_match where source = $1 and external_id = any($2)`,
    values: [source, externalIds],
  };
}

/** Open questions, the oldest first. */
export function openMatches(after: { at: string; id: string } | undefined, limit: number): Sql {
  return {
    text: `select ${match} from customer_match
            where decided_at is null and ($1::timestamptz is null or (received_at, id) > ($1, $2::uuid))
            order by received_at, id limit $3`,
    values: [after?.at ?? null, after?.id ?? null, limit],
  };
}

export const countOpenMatches: Sql = {
  text: 'select count(*)::integer as open from customer_match where decided_at is null',
};

export function lockMatch(id: string): Sql {
  return { text: `select ${match} from customer_match where id = $1 for update`, values: [id] };
}

/** The decision; what was told of the person goes. */
export function decideMatch(
  id: string,
  decision: string,
  customerId: string | null,
  by: string,
  at: Date,
): Sql {
  return {
    text: `update customer_match set decision = $2, customer_id = $3, decided_by = $4, decided_at = $5, person = null
            where id = $1`,
    values: [id, decision, customerId, by, at],
  };
}

/** A question, or the newest words of one that is open. */
export function askMatches(matches: readonly object[]): Sql {
  return {
    text: `insert into customer_match (id, source, external_id, payload_hash, person, reason, candidates, received_at)
           select m.id, m.source, m."externalId", decode(m."payloadHash", 'hex'), m.person, m.reason, m.candidates,
             m."receivedAt"
           from jsonb_to_recordset($1) as m(id uuid, source text, "externalId" text, "payloadHash" text, person jsonb,
             reason text, candidates uuid[], "receivedAt" timestamptz)
           order by m.source, m."externalId"
           on conflict (source, external_id) do update set payload_hash = excluded.payload_hash,
             person = excluded.person, reason = excluded.reason, candidates = excluded.candidates,
             received_at = excluded.received_at, decided_at = null, decided_by = null, decision = null,
             customer_id = null`,
    values: [JSON.stringify(matches)],
  };
}

export function addCustomers(people: readonly object[]): Sql {
  return {
    text: `insert into customer (id, first_name, last_name, postcode, city, created_at)
           select p.id, p."firstName", p."lastName", p.postcode, p.city, p.at
           from jsonb_to_recordset($1) as p(id uuid, "firstName" text, "lastName" text, postcode text, city text,
             at timestamptz)`,
    values: [JSON.stringify(people)],
  };
}

/** Fills what is empty; what somebody told us themselves stays. */
export function completeCustomers(people: readonly object[]): Sql {
  return {
    text: `update customer c set postcode = coalesce(c.postcode, p.postcode), city = coalesce(c.city, p.city)
           from jsonb_to_recordset($1) as p(id uuid, postcode text, city text)
           where c.id = p.id and (c.postcode is null and p.postcode is not null or c.city is null and p.city is not null)`,
    values: [JSON.stringify(people)],
  };
}

export function noteContacts(contacts: readonly (Address & { readonly customerId: string })[]): Sql {
  return {
    text: `insert into customer_contact (customer_id, kind, value)
           select c."customerId", c.kind, c.value
           from jsonb_to_recordset($1) as c("customerId" uuid, kind text, value text) on conflict do nothing`,
    values: [JSON.stringify(contacts)],
  };
}

export function linkAliases(aliases: readonly object[]): Sql {
  return {
    text: `insert into customer_alias (source, external_id, customer_id, payload_hash, linked_at)
           select a.source, a."externalId", a."customerId", decode(a."payloadHash", 'hex'), a.at
           from jsonb_to_recordset($1) as a(source text, "externalId" text, "customerId" uuid, "payloadHash" text,
             at timestamptz) order by a.source, a."externalId"
           on conflict (source, external_id) do update set payload_hash = excluded.payload_hash`,
    values: [JSON.stringify(aliases)],
  };
}

export function addConsents(consents: readonly object[]): Sql {
  return {
    text: `insert into consent (id, customer_id, purpose, given, text_version, means, at)
           select c.id, c."customerId", 'marketing', c.given, c."textVersion", c.means, c.at
           from jsonb_to_recordset($1) as c(id uuid, "customerId" uuid, given boolean, "textVersion" text, means text,
             at timestamptz) on conflict (id) do nothing`,
    values: [JSON.stringify(consents)],
  };
}

/** Names of a source one import at a time, so that two sendings of one file do not make two people. */
export function lockSource(source: string): Sql {
  return { text: 'select pg_advisory_xact_lock(hashtextextended($1, 727056))', values: [source] };
}

export interface CandidateRow {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly city: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly isVerified: boolean;
}

export function candidateRows(ids: readonly string[]): Sql {
  return {
    text: `select c.id, c.first_name as "firstName", c.last_name as "lastName", c.city,
             (select value from customer_contact k where k.customer_id = c.id and k.kind = 'email'
               order by verified_at is null, value limit 1) as email,
             (select value from customer_contact k where k.customer_id = c.id and k.kind = 'phone'
               order by verified_at is null, value limit 1) as phone,
             exists (select from customer_contact k where k.customer_id = c.id and k.verified_at is not null)
               as "isVerified"
           from customer c where c.id = any($1)`,
    values: [ids],
  };
}
