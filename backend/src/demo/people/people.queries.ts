import type { Sql } from '../../platform/database.js';
import { fromJson } from '../seeding.queries.js';
import type { DemoCustomer } from './customers.js';
import type { DemoColleague } from './staff.js';

/** Accounts that share one hash of the demo's password: hashing it 250 times would take longer than all the rest. */
export function insertStaff(colleagues: readonly DemoColleague[], passwordHash: string, now: Date): Sql {
  return fromJson(
    `insert into staff_member (id, login, name, role, store, password_hash, created_at)
     select id, login, name, role, store, $2, $3::timestamptz - interval '2 years'
     from jsonb_to_recordset($1) as s(id uuid, login text, name text, role text, store text)`,
    colleagues,
    passwordHash,
    now,
  );
}

export function insertCustomers(customers: readonly DemoCustomer[], now: Date): Sql {
  return fromJson(
    `with given as (
       select c.*, $2::timestamptz - make_interval(days => "sinceDays") as since
       from jsonb_to_recordset($1) as c(id uuid, "firstName" text, "lastName" text, email text, phone text,
         postcode text, city text, "sinceDays" integer, segments text[])
     ), people as (
       insert into customer (id, first_name, last_name, postcode, city, created_at, segments)
       select id, "firstName", "lastName", postcode, city, since, segments from given
     )
     insert into customer_contact (customer_id, kind, value, verified_at)
     select id, kind, value, since
     from given cross join lateral (values ('email', email), ('phone', phone)) as contact(kind, value)
     where value is not null`,
    customers,
    now,
  );
}

export function insertConsents(
  consents: readonly { id: string; customer: string; daysAgo: number }[],
  now: Date,
): Sql {
  return fromJson(
    `insert into consent (id, customer_id, purpose, given, text_version, means, at)
     select id, customer, 'marketing', true, '2025-01', 'web', $2::timestamptz - make_interval(days => "daysAgo")
     from jsonb_to_recordset($1) as c(id uuid, customer uuid, "daysAgo" integer)`,
    consents,
    now,
  );
}
