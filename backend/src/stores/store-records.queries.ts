import type { ExceptionalDayView, SpanView, StoreWords } from '@passerelle/shared/api/stores';
import type { Sql } from '../platform/database.js';

/** A shop as the database keeps it. */
export interface StoreRecord extends Omit<StoreWords, 'exceptions'> {
  readonly code: string;
  readonly revision: number;
  readonly changedAt: Date;
}

export interface ExceptionRecord {
  readonly date: string;
  readonly spans: SpanView[];
  readonly fr: string;
  readonly en: string;
}

export interface StoreLine {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly postcode: string;
  readonly phone: string;
  readonly timezone: string;
  readonly exceptionalDays: number;
  readonly takesReservations: boolean;
  readonly isActive: boolean;
  readonly sortName: string;
}

/** One shop; `for update` keeps everybody else from changing it until the transaction ends. */
export function storeRecord(code: string, lock: 'for update' | '' = ''): Sql {
  return {
    text: `select code, revision, changed_at as "changedAt", name, street, postcode, city, country, lat, lon, timezone,
             phone, services, weekly_hours as weekly, holiday_regions as "holidayRegions",
             opens_on_holidays as "opensOnHolidays", directions, preparation_minutes as "preparationMinutes",
             minutes_per_waiting_order as "minutesPerWaitingOrder", hold_open_days as "holdOpenDays",
             takes_reservations as "takesReservations", is_active as "isActive"
           from store where code = $1 ${lock}`,
    values: [code],
  };
}

/** Days of a shop that differ, from a day on. */
export function exceptionsOf(code: string, from: string): Sql {
  return {
    text: `select to_char(day, 'YYYY-MM-DD') as date, spans, reason as fr, coalesce(reason_en, reason) as en
           from store_exception where store = $1 and day >= $2 order by day limit 1000`,
    values: [code, from],
  };
}

export interface StoreFilter {
  readonly words: readonly string[];
  readonly isActive?: boolean | undefined;
}

const FITTING = `
  from store s
  where ($1::boolean is null or s.is_active = $1)
    and not exists (
      select from unnest($2::text[]) as typed(word)
      where position(plain_text(word) in plain_text(concat_ws(' ', s.name, s.city, s.postcode, s.code))) = 0)`;

/** Shops that fit, by name, from behind a place on. */
export function storeLines(
  { words, isActive }: StoreFilter,
  today: string,
  after: readonly [sortName: string, code: string] | undefined,
  limit: number,
): Sql {
  return {
    text: `select s.code, s.name, s.city, s.postcode, s.phone, s.timezone, s.takes_reservations as "takesReservations",
             s.is_active as "isActive", plain_text(s.name) as "sortName",
             (select count(*)::integer from store_exception e where e.store = s.code and e.day >= $3) as "exceptionalDays"
           ${FITTING} and ($4::text is null or (plain_text(s.name), s.code) > ($4, $5))
           order by plain_text(s.name), s.code limit $6`,
    values: [isActive ?? null, words, today, after?.[0] ?? null, after?.[1] ?? null, limit],
  };
}

export function storeCount({ words, isActive }: StoreFilter): Sql {
  return { text: `select count(*)::integer as total ${FITTING}`, values: [isActive ?? null, words] };
}

export function codesLike(code: string): Sql {
  return { text: `select code from store where code = $1 or code like $1 || '-%'`, values: [code] };
}

/** Writes a shop's own row: a new one, or the next revision of the one that is there. */
export function writeStore(code: string, store: Omit<StoreWords, 'exceptions'>, at: Date): Sql {
  return {
    text: `insert into store (code, name, street, postcode, city, country, lat, lon, timezone, phone, services,
             weekly_hours, holiday_regions, opens_on_holidays, directions, preparation_minutes,
             minutes_per_waiting_order, hold_open_days, takes_reservations, is_active, changed_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
           on conflict (code) do update set name = excluded.name, street = excluded.street,
             postcode = excluded.postcode, city = excluded.city, country = excluded.country, lat = excluded.lat,
             lon = excluded.lon, timezone = excluded.timezone, phone = excluded.phone, services = excluded.services,
             weekly_hours = excluded.weekly_hours, holiday_regions = excluded.holiday_regions,
             opens_on_holidays = excluded.opens_on_holidays, directions = excluded.directions,
             preparation_minutes = excluded.preparation_minutes,
             minutes_per_waiting_order = excluded.minutes_per_waiting_order,
             hold_open_days = excluded.hold_open_days, takes_reservations = excluded.takes_reservations,
             is_active = excluded.is_active, changed_at = excluded.changed_at, revision = store.revision + 1`,
    values: [
      ...[code, store.name, store.street, store.postcode, store.city, store.country, store.lat, store.lon],
      ...[store.timezone, store.phone, store.services, JSON.stringify(store.weekly), store.holidayRegions],
      ...[store.opensOnHolidays, store.directions && JSON.stringify(store.directions)],
      ...[store.preparationMinutes, store.minutesPerWaitingOrder, store.holdOpenDays],
      ...[store.takesReservations, store.isActive, at],
    ],
  };
}

/** The days from one on that differ are these and no others. */
export function writeExceptions(
  code: string,
  from: string,
  days: readonly ExceptionalDayView[],
): readonly Sql[] {
  const rows = days.map(({ date, spans, reason }) => ({
    day: date,
    spans,
    reason: reason.fr,
    reason_en: reason.en,
  }));
  return [
    {
      text: 'delete from store_exception where store = $1 and day >= $2 and not (day = any($3::date[]))',
      values: [code, from, days.map(({ date }) => date)],
    },
    {
      text: `insert into store_exception (store, day, spans, reason, reason_en)
             select $1, day, spans, reason, reason_en
             from jsonb_to_recordset($2) as e(day date, spans jsonb, reason text, reason_en text)
             on conflict (store, day) do update set spans = excluded.spans, reason = excluded.reason,
               reason_en = excluded.reason_en
             where (store_exception.spans, store_exception.reason, store_exception.reason_en)
               is distinct from (excluded.spans, excluded.reason, excluded.reason_en)`,
      values: [code, JSON.stringify(rows)],
    },
  ];
}
