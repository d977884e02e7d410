import type { Sql } from '../platform/database.js';
import type { Address } from './customer-records.queries.js';

export type Channel = 'email' | 'sms';

export interface ConsentWord {
  readonly channel: Channel | null;
  readonly given: boolean;
  readonly at: Date;
  readonly means: string;
  readonly textVersion: string;
}

const word = 'c.channel, c.given, c.at, c.means, c.text_version as "textVersion"';

/** The last word about advertising one way of whoever holds an address; that an order merely named it is no word. */
export function lastWordOfHolder({ kind, value }: Address, channel: Channel): Sql {
  return {
    text: `select ${word} from customer_contact k
             join customer f on f.id = k.customer_id or f.merged_into = k.customer_id
             join consent c on c.customer_id = f.id
            where k.kind = $1 and k.value = $2 and (k.verified_at is not null or not k.is_claim)
              and (c.channel is null or c.channel = $3)
            order by c.at desc, c.id desc limit 1`,
    values: [kind, value, channel],
  };
}

/** Everything a person said about advertising, the last word first. */
export function wordsOf(customerId: string, limit: number): Sql {
  return {
    text: `select ${word} from consent c
            where c.customer_id in (select id from customer where id = $1 or merged_into = $1)
            order by c.at desc, c.id desc limit $2`,
    values: [customerId, limit],
  };
}

export interface Said {
  readonly channel: Channel;
  readonly given: boolean;
  readonly textVersion: string;
  /** How it was said: `preference-link`, `account`, `one-click`, `sms-stop`. */
  readonly means: string;
  readonly at: Date;
}

/** Notes a word for these records. */
export function addWords(customerIds: readonly string[], said: Said): Sql {
  const { channel, given, textVersion, means, at } = said;
  return {
    text: `insert into consent (id, customer_id, purpose, given, text_version, means, at, channel)
           select gen_random_uuid(), id, 'marketing', $2, $3, $4, $5, $6 from unnest($1::uuid[]) as t (id)`,
    values: [customerIds, given, textVersion, means, at, channel],
  };
}

/** Every record, claims as well, that has an address. */
export function recordsWith({ kind, value }: Address): Sql {
  return {
    text: 'select distinct customer_id as id from customer_contact where kind = $1 and value = $2',
    values: [kind, value],
  };
}

/** Addresses that a person proved to hold. */
export function provedBy(customerId: string): Sql {
  return {
    text: `select kind, value from customer_contact
            where customer_id in (select id from customer where id = $1 or merged_into = $1)
              and verified_at is not null order by verified_at, value`,
    values: [customerId],
  };
}
