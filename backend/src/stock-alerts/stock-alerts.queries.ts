import type { Locale } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';

export interface NewAlert {
  readonly id: string;
  readonly sku: string;
  /** Whose units the article is made of. */
  readonly stockSku: string;
  readonly store: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: Locale;
  readonly at: Date;
}

/** Writes an alert, unless the same address waits for that article in that shop already. */
export function addAlert({ id, sku, stockSku, store, email, phone, locale, at }: NewAlert): Sql {
  return {
    name: 'stock-alert-add',
    text: `insert into stock_alert (id, sku, stock_sku, store, email, phone, locale, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    values: [id, sku, stockSku, store, email, phone, locale, at],
  };
}

/** The articles that somebody waits for, among those made of these units. */
export function awaitedSkus(store: string, stockSkus: readonly string[]): Sql {
  return {
    name: 'stock-alert-awaited',
    text: `select distinct sku from stock_alert
            where told_at is null and store = $1 and stock_sku = any($2)`,
    values: [store, stockSkus],
  };
}

/** An alert whose time has come. */
export interface ToldAlert {
  readonly id: string;
  readonly sku: string;
  readonly store: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: Locale;
}

/** Marks waiting alerts as told, the oldest first; one that somebody else is marking is theirs. */
export function markTold(store: string, skus: readonly string[], most: number, now: Date): Sql {
  return {
    name: 'stock-alert-told',
    text: `update stock_alert set told_at = $4
            where told_at is null and id in (
              select id from stock_alert where told_at is null and store = $1 and sku = any($2)
               order by id limit $3 for update skip locked)
           returning id, sku, store, email, phone, locale`,
    values: [store, skus, most, now],
  };
}

/** Removes alerts that have had their time, told or not. */
export function pruneAlerts(toldBefore: Date, askedBefore: Date): Sql {
  return {
    text: 'delete from stock_alert where told_at < $1 or created_at < $2',
    values: [toldBefore, askedBefore],
  };
}
