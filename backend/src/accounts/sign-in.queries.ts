import type { Sql } from '../platform/database.js';

export interface AttemptRow {
  readonly id: string;
  readonly kind: 'email' | 'phone';
  readonly value: string;
  /** Somebody who is signed in adds the address to their record. */
  readonly customerId: string | null;
  readonly wrongCodes: number;
}

export interface NewAttempt {
  readonly id: string;
  readonly kind: 'email' | 'phone';
  readonly value: string;
  readonly customerId: string | null;
  readonly at: Date;
  readonly expiresAt: Date;
}

export function addAttempt({ id, kind, value, customerId, at, expiresAt }: NewAttempt): Sql {
  return {
    text: `insert into sign_in_attempt (id, kind, value, customer_id, created_at, expires_at)
           values ($1, $2, $3, $4, $5, $6)`,
    values: [id, kind, value, customerId, at, expiresAt],
  };
}

/** Counts a try at the code of an attempt that lives; nothing for one that is over, spent or tried too often. */
export function countTry(id: string, mostTries: number, now: Date): Sql {
  return {
    text: `update sign_in_attempt set wrong_codes = wrong_codes + 1
            where id = $1 and spent_at is null and expires_at > $3 and wrong_codes < $2
            returning id, kind, value, customer_id as "customerId", wrong_codes as "wrongCodes"`,
    values: [id, mostTries, now],
  };
}

/** Spends an attempt: the first one who shows its proof wins it, and nobody after. */
export function spendAttempt(id: string, now: Date): Sql {
  return {
    text: `update sign_in_attempt set spent_at = $2 where id = $1 and spent_at is null and expires_at > $2
            returning id, kind, value, customer_id as "customerId", wrong_codes as "wrongCodes"`,
    values: [id, now],
  };
}

/** Where an address is verified and the password behind it, over the records that are one. */
export function passwordOfAddress(kind: 'email' | 'phone', value: string): Sql {
  return {
    text: `select k.customer_id as "customerId", (${passwordOf('k.customer_id')}) as hash
             from customer_contact k where k.kind = $1 and k.value = $2 and k.verified_at is not null`,
    values: [kind, value],
  };
}

export function passwordOfRecord(customerId: string): Sql {
  return { text: `select (${passwordOf('$1::uuid')}) as hash`, values: [customerId] };
}

function passwordOf(record: string): string {
  return `select p.hash from shopper_password p join customer c on c.id = p.customer_id
           where c.id = ${record} or c.merged_into = ${record} order by p.changed_at desc limit 1`;
}

export function keepPassword(customerId: string, hash: string, at: Date): Sql {
  return {
    text: `insert into shopper_password (customer_id, hash, changed_at) values ($1, $2, $3)
           on conflict (customer_id) do update set hash = excluded.hash, changed_at = excluded.changed_at`,
    values: [customerId, hash, at],
  };
}

export function dropPassword(family: readonly string[]): Sql {
  return { text: 'delete from shopper_password where customer_id = any($1)', values: [family] };
}

export function noteShopperSignIn(customerId: string, at: Date): Sql {
  return { text: 'update customer set last_sign_in_at = $2 where id = $1', values: [customerId, at] };
}

export interface PersonRow {
  readonly firstName: string;
  readonly lastName: string;
  readonly since: Date;
  readonly erasureAskedAt: Date | null;
  readonly marketing: boolean;
}

export function personOf(customerId: string): Sql {
  return {
    text: `select first_name as "firstName", last_name as "lastName", created_at as since,
                  erasure_asked_at as "erasureAskedAt",
                  advertising_allowed(id, 'email') or advertising_allowed(id, 'sms') as marketing
             from customer where id = $1`,
    values: [customerId],
  };
}

export interface ContactRow {
  readonly kind: 'email' | 'phone';
  readonly value: string;
  readonly isVerified: boolean;
}

/** Addresses of a person as they may see them: what an order of somebody else merely named is left out. */
export function contactsOf(customerId: string): Sql {
  return {
    text: `select kind, value, verified_at is not null as "isVerified" from customer_contact
            where customer_id = $1 and not is_claim order by verified_at is null, kind, value`,
    values: [customerId],
  };
}

export function rename(customerId: string, firstName: string, lastName: string): Sql {
  return {
    text: 'update customer set first_name = $2, last_name = $3 where id = $1',
    values: [customerId, firstName, lastName],
  };
}
