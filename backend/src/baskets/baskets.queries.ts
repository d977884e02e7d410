import type { Basket, BasketLine } from '@passerelle/shared/baskets/basket';
import type { BasketMerge } from '@passerelle/shared/baskets/merge';
import type { Locale } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';

export interface BasketRow extends Basket {
  readonly id: string;
  readonly customerId: string | null;
  readonly lines: readonly BasketLine[];
  readonly codes: readonly string[];
  readonly store: string | null;
  readonly locale: Locale;
  readonly revision: number;
  readonly merge: (BasketMerge & { readonly at: string }) | null;
  readonly changedAt: Date;
  readonly usedAt: Date;
}

/** What a basket holds, as it is written. */
export interface Contents extends Basket {
  readonly store: string | undefined;
  readonly locale: Locale;
}

/** Whose basket it is: a person's, or that of a browser's key. */
export type Owner = { readonly customerId: string } | { readonly keyHash: Buffer };

const basket = `id, customer_id as "customerId", lines, codes, store, locale, revision, merge,
  changed_at as "changedAt", used_at as "usedAt"`;

export function basketOfKey(keyHash: Buffer): Sql {
  return {
    name: 'basket-of-key',
    text: `select ${basket} from basket where key_hash = $1`,
    values: [keyHash],
  };
}

/** The baskets of records that are one person, that of the record itself first, then the newest. */
export function basketsOfPerson(customerId: string, family: readonly string[]): Sql {
  return {
    name: 'baskets-of-person',
    text: `select ${basket} from basket where customer_id = any($2)
            order by customer_id = $1 desc, changed_at desc, id`,
    values: [customerId, family],
  };
}

/** Locks baskets by id, so that two who want the same ones cannot wait for each other. */
export function lockBaskets(ids: readonly string[]): Sql {
  return { text: 'select id from basket where id = any($1) order by id for update', values: [ids] };
}

/** Makes a basket; nothing when its owner has one by now. */
export function addBasket(id: string, owner: Owner, contents: Contents, at: Date): Sql {
  const { lines, codes, store, locale } = contents;
  return {
    text: `insert into basket (id, key_hash, customer_id, lines, codes, store, locale, revision,
             created_at, changed_at, used_at)
           values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $8, $8) on conflict do nothing returning ${basket}`,
    values: [
      id,
      'keyHash' in owner ? owner.keyHash : null,
      'customerId' in owner ? owner.customerId : null,
      ...[JSON.stringify(lines), codes, store ?? null, locale, at],
    ],
  };
}

/** Writes a basket on the revision that was read; nothing when somebody was faster. */
export function writeBasket(id: string, revision: number, contents: Contents, at: Date): Sql {
  const { lines, codes, store, locale } = contents;
  return {
    name: 'basket-write',
    text: `update basket set lines = $3, codes = $4, store = coalesce($5, store), locale = $6,
             revision = revision + 1, changed_at = $7, used_at = $7
            where id = $1 and revision = $2 returning ${basket}`,
    values: [id, revision, JSON.stringify(lines), codes, store ?? null, locale, at],
  };
}

/** Notes what the sign-in put together; null: its person has seen it. */
export function noteMerge(id: string, merge: BasketRow['merge']): Sql {
  return {
    text: `update basket set merge = $2 where id = $1 returning ${basket}`,
    values: [id, merge && JSON.stringify(merge)],
  };
}

/** Makes a basket that of the record which stands for its person. */
export function giveBasket(id: string, customerId: string): Sql {
  return { text: 'update basket set customer_id = $2 where id = $1', values: [id, customerId] };
}

/** Copies that were shown go on living with the basket into which theirs went. */
export function moveShares(from: readonly string[], into: string): Sql {
  return { text: 'update basket_share set basket_id = $2 where basket_id = any($1)', values: [from, into] };
}

export function dropBaskets(ids: readonly string[]): Sql {
  return { text: 'delete from basket where id = any($1)', values: [ids] };
}

/** Notes that a basket was looked at, unless that is known of this day. */
export function noteUse(id: string, now: Date): Sql {
  return {
    text: `update basket set used_at = $2 where id = $1 and used_at < $2::timestamptz - interval '1 day'`,
    values: [id, now],
  };
}
