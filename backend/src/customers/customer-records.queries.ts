import type { Sql } from '../platform/database.js';

/** An address as it is compared: lower-case e-mail or E.164. */
export interface Address {
  readonly kind: 'email' | 'phone';
  readonly value: string;
}

/** What an order says of the person it is for. */
export interface OrderedBy {
  readonly orderId: string;
  readonly customerId: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly hasConsented: boolean;
  readonly placedAt: Date;
}

/** The person of an order; nobody else changes the row's customer meanwhile. */
export function orderedBy(orderId: string): Sql {
  return {
    name: 'customer-ordered-by',
    text: `select id as "orderId", customer_id as "customerId", first_name as "firstName", last_name as "lastName",
                  email, phone, marketing_consent as "hasConsented", placed_at as "placedAt"
             from customer_order where id = $1`,
    values: [orderId],
  };
}

/** Makes whoever works on one of these addresses wait for this transaction. */
export function lockAddresses(addresses: readonly Address[]): Sql {
  return {
    text: `select pg_advisory_xact_lock(hashtextextended(address, 727003))
             from (select address from unnest($1::text[]) as a (address) order by address) as sorted`,
    values: [addresses.map(({ kind, value }) => `${kind}:${value}`)],
  };
}

/**
 * Records that hold one of these addresses, the surest first: a verified e-mail, a verified phone, then an
 * unverified address under the same last name. Somebody's verified record takes in nobody who merely types its other
 * addresses: those may be anybody's.
 */
export function holdersOf(addresses: readonly Address[], lastName: string): Sql {
  return {
    name: 'customer-holders',
    text: `select c.id, k.verified_at is not null as "isVerified"
             from unnest($1::text[], $2::text[]) as a (kind, value)
             join customer_contact k on k.kind = a.kind and k.value = a.value
             join customer c on c.id = k.customer_id
            where k.verified_at is not null
               or plain_text(c.last_name) = plain_text($3) and not exists (
                    select from customer_contact v where v.customer_id = c.id and v.verified_at is not null)
            order by k.verified_at is null, a.kind, c.created_at limit 1`,
    values: [addresses.map(({ kind }) => kind), addresses.map(({ value }) => value), lastName],
  };
}

export function addCustomer(id: string, person: Pick<OrderedBy, 'firstName' | 'lastName' | 'placedAt'>): Sql {
  return {
    text: 'insert into customer (id, first_name, last_name, created_at) values ($1, $2, $3, $4)',
    values: [id, person.firstName, person.lastName, person.placedAt],
  };
}

/**
 * Notes addresses as given, not yet shown to be theirs. Those that come to a record which was there before are
 * claims: whoever placed the order may be somebody else.
 */
export function noteAddresses(customerId: string, addresses: readonly Address[], isClaim: boolean): Sql {
  return {
    text: `insert into customer_contact (customer_id, kind, value, is_claim)
           select $1, kind, value, $4 from unnest($2::text[], $3::text[]) as a (kind, value) on conflict do nothing`,
    values: [customerId, addresses.map(({ kind }) => kind), addresses.map(({ value }) => value), isClaim],
  };
}

export function linkOrder(orderId: string, customerId: string): Sql {
  return {
    text: 'update customer_order set customer_id = $2 where id = $1 and customer_id is null',
    values: [orderId, customerId],
  };
}

export interface ConsentGiven {
  readonly id: string;
  readonly customerId: string;
  readonly given: boolean;
  readonly textVersion: string;
  readonly means: string;
  readonly at: Date;
}

export function addConsent(consent: ConsentGiven): Sql {
  return {
    text: `insert into consent (id, customer_id, purpose, given, text_version, means, at)
           values ($1, $2, 'marketing', $3, $4, $5, $6) on conflict (id) do nothing`,
    values: [consent.id, consent.customerId, consent.given, consent.textVersion, consent.means, consent.at],
  };
}

/** The record that stands for this one; itself unless it was joined to another. */
export function standingFor(id: string): Sql {
  return {
    name: 'customer-standing-for',
    text: 'select coalesce(merged_into, id) as id from customer where id = $1',
    values: [id],
  };
}

/** A record and those joined to it, itself first. */
export function recordsOf(id: string): Sql {
  return {
    name: 'customer-records-of',
    text: 'select id from customer where id = $1 or merged_into = $1 order by id <> $1, id',
    values: [id],
  };
}

/** The addresses by which limits per person know a customer; anybody could have typed an unverified phone. */
export function limitAddresses(customerId: string): Sql {
  return {
    name: 'customer-limit-addresses',
    text: `select kind, value from customer_contact
            where customer_id = $1 and (kind = 'email' or verified_at is not null
              or not exists (select from customer_contact e where e.customer_id = $1 and e.kind = 'email'))
            order by kind, value`,
    values: [customerId],
  };
}

export interface FactsRow {
  readonly segments: readonly string[];
  readonly purchases: number;
}

/** What promotions may ask about a customer, over all the records joined to this one; reversed sales do not count. */
export function customerFacts(id: string): Sql {
  return {
    name: 'customer-facts',
    text: `with records as (select id, segments from customer where id = $1 or merged_into = $1)
           select coalesce((select array_agg(distinct s order by s) from records, unnest(segments) as s), '{}') as segments,
             (select count(*) from sale s
               where s.customer_id in (select id from records) and s.reverses is null
                 and not exists (select from sale r where r.reverses = s.id))::integer as purchases`,
    values: [id],
  };
}

/** Every record that holds an address, the verified holder first, then the oldest. */
export function everyHolder(address: Address): Sql {
  return {
    text: `select k.customer_id as id from customer_contact k join customer c on c.id = k.customer_id
            where k.kind = $1 and k.value = $2 order by k.verified_at is null, c.created_at, c.id`,
    values: [address.kind, address.value],
  };
}

/**
 * The records that whoever proves to hold an address may have: the one where it is verified; else those that were
 * made with it and where no other address is verified. One that merely names it in an order may be somebody else's.
 */
export function provableHolders(address: Address): Sql {
  return {
    text: `select k.customer_id as id, k.verified_at is not null as "isVerified"
             from customer_contact k join customer c on c.id = k.customer_id
            where k.kind = $1 and k.value = $2 and c.erased_at is null
              and (k.verified_at is not null or not k.is_claim and not exists (
                     select from customer_contact v where v.customer_id = c.id and v.verified_at is not null))
            order by k.verified_at is null, c.created_at, c.id`,
    values: [address.kind, address.value],
  };
}

export function verifyAddress(customerId: string, address: Address, at: Date): Sql {
  return {
    text: `insert into customer_contact (customer_id, kind, value, verified_at) values ($1, $2, $3, $4)
           on conflict (kind, value, customer_id)
             do update set verified_at = coalesce(customer_contact.verified_at, excluded.verified_at),
                           is_claim = false`,
    values: [customerId, address.kind, address.value, at],
  };
}

export interface HeldAddress extends Address {
  readonly verifiedAt: string | null;
  readonly isClaim: boolean;
}

/** The addresses of a record as they lie there. */
export function addressesHeldBy(customerId: string): Sql {
  return {
    text: `select kind, value, verified_at as "verifiedAt", is_claim as "isClaim" from customer_contact
            where customer_id = $1 order by kind, value`,
    values: [customerId],
  };
}

/** Takes the addresses of a record away, so that another one can be given them. */
export function takeAddresses(customerId: string): Sql {
  return { text: 'delete from customer_contact where customer_id = $1', values: [customerId] };
}

/** Gives addresses to a record; one that it has already becomes verified where this one was. */
export function giveAddresses(customerId: string, addresses: readonly HeldAddress[]): Sql {
  return {
    text: `insert into customer_contact (customer_id, kind, value, verified_at, is_claim)
           select $1, kind, value, "verifiedAt", "isClaim"
             from jsonb_to_recordset($2) as a (kind text, value text, "verifiedAt" timestamptz, "isClaim" boolean)
           on conflict (kind, value, customer_id) do update
             set verified_at = coalesce(customer_contact.verified_at, excluded.verified_at),
                 is_claim = customer_contact.is_claim and excluded.is_claim`,
    values: [customerId, JSON.stringify(addresses)],
  };
}

/** Lets one record stand for another, and for those the other stood for. */
export function standFor(into: string, other: string): Sql {
  return {
    text: 'update customer set merged_into = $1 where id = $2 or merged_into = $2',
    values: [into, other],
  };
}
