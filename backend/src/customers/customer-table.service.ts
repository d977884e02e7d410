import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';

/** One person as a table says them. */
export interface CustomerTableRow {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  readonly phone: string | null;
  readonly isPhoneVerified: boolean;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly hasConsented: boolean;
  readonly createdAt: Date;
}

/** Everybody, slice by slice; joined records are told once. */
@Injectable()
export class CustomerTable {
  constructor(private readonly database: Database) {}

  /** People by id, from behind one on. */
  slice(after: string, limit: number): Promise<CustomerTableRow[]> {
    return this.database.rows<CustomerTableRow>({
      name: 'customer-table',
      text: `select c.id, c.first_name as "firstName", c.last_name as "lastName", c.postcode, c.city,
               c.created_at as "createdAt", e.value as email, e.verified_at is not null as "isEmailVerified",
               p.value as phone, p.verified_at is not null as "isPhoneVerified",
               advertising_allowed(c.id, 'email') or advertising_allowed(c.id, 'sms') as "hasConsented"
             from customer c
             left join lateral (select value, verified_at from customer_contact k
               where k.customer_id = c.id and k.kind = 'email' order by verified_at is null, value limit 1) e on true
             left join lateral (select value, verified_at from customer_contact k
               where k.customer_id = c.id and k.kind = 'phone' order by verified_at is null, value limit 1) p on true
             where c.id > $1 and c.merged_into is null order by c.id limit $2`,
      values: [after, limit],
    });
  }
}
