import type { LocalText } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';

/** A row of `store`. */
export interface StoreRow {
  readonly code: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  readonly timezone: string;
  readonly phone: string;
  readonly services: string[];
  readonly weekly_hours: unknown[];
  readonly holiday_regions: string[];
  readonly opens_on_holidays: boolean;
  readonly directions: LocalText | null;
  readonly preparation_minutes: number;
  readonly minutes_per_waiting_order: number;
  readonly hold_open_days: number;
  readonly takes_reservations: boolean;
  readonly is_active: boolean;
}

/** A row of `store_exception`; the day as text, so that no time zone touches it. */
export interface ExceptionRow {
  readonly store: string;
  readonly day: string;
  readonly spans: unknown;
  readonly reason: string;
  readonly reason_en: string | null;
}

export const allStores: Sql = { text: 'select * from store order by code' };

/** Exceptions that a deadline or an opening can still depend on. */
export function exceptionsFrom(day: string): Sql {
  return {
    text: `select store, to_char(day, 'YYYY-MM-DD') as day, spans, reason, reason_en from store_exception where day >= $1`,
    values: [day],
  };
}
