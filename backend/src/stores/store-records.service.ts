import { Injectable } from '@nestjs/common';
import type { OfficeStorePage, OfficeStoreView, StoreWords } from '@passerelle/shared/api/stores';
import { freeSlug, slugOf } from '@passerelle/shared/slugs';
import { instantUtc } from '@passerelle/shared/time';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { type FoundPlace, PlacesService } from '../places/places.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database, type Tx } from '../platform/database.js';
import { sentFields } from '../platform/fields.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { dayAt, plusDays } from './domain/civil-time.js';
import { exceptionFaults, weekFaults } from './domain/hours-rules.js';
import { NearestIndex } from './domain/nearest.js';
import { calendarOf, calendarWords } from './domain/store-words.js';
import {
  codesLike,
  type ExceptionRecord,
  exceptionsOf,
  type StoreFilter,
  type StoreLine,
  type StoreRecord,
  storeCount,
  storeLines,
  storeRecord,
  writeExceptions,
  writeStore,
} from './store-records.queries.js';
import { StoresService } from './stores.service.js';

const FARTHEST_FROM_TOWN_METERS = 30_000;
const EXCEPTIONS_AHEAD_DAYS = 800;
const _DAYS_SHOWN = 14;

/** What head office says first of a new shop. */
export type NewStore = Pick<StoreWords, 'name' | 'street' | 'postcode' | 'city' | 'phone' | 'weekly'> &
  Partial<Pick<StoreWords, 'lat' | 'lon' | 'timezone'>>;

/** It takes reservations once somebody says so. */
const newStore = {
  ...{ services: [], exceptions: [], opensOnHolidays: false, directions: null },
  ...{ preparationMinutes: 30, minutesPerWaitingOrder: 4, holdOpenDays: 2 },
  ...{ takesReservations: false, isActive: true },
};
const MOST_PROMISES = 10_000;

/** Shops as head office writes them: every change whole, checked, audited, and never over somebody else's. */
@Injectable()
export class StoreRecords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly trail: AuditTrail,
    private readonly places: PlacesService,
    private readonly stores: StoresService,
  ) {}

  /** A page of shops by name, each with what it does at this moment. */
  async page(filter: StoreFilter, cursor: string | undefined, limit: number): Promise<OfficeStorePage> {
    const now = this.clock.now();
    const after = cursor === undefined ? undefined : placeIn(cursor, 'string', 'string');
    const [rows, [count]] = await Promise.all([
      this.database.rows<StoreLine>(storeLines(filter, dayAt('UTC', now.getTime()), after, limit + 1)),
      this.database.rows<{ total: number }>(storeCount(filter)),
    ]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ sortName: _, ...line }) => ({ ...line, ...this.momentOf(line, now) })),
      nextCursor: rows.length > limit && last ? cursorOf(last.sortName, last.code) : null,
      total: count?.total ?? 0,
    };
  }

  /** One shop; refuses `not-found`. */
  async read(code: string, from: Pick<Tx, 'rows'> = this.database): Promise<OfficeStoreView> {
    const [record] = await from.rows<StoreRecord>(storeRecord(code));
    return this.view(record ?? refuse('not-found'), from);
  }

  /** Opens a new shop under a code made of its name. */
  async create(tx: Tx, by: Colleague, given: NewStore): Promise<OfficeStoreView> {
    const { timezone = this.stores.all()[0]?.calendar.timezone ?? 'UTC' } = given;
    const town = await this.townOf(given.postcode, given.city);
    const { country } = this.config;
    const store: StoreWords = {
      ...newStore,
      country,
      lat: town.lat,
      lon: town.lon,
      holidayRegions: [country],
      ...sentFields(given),
      timezone,
    };
    const wanted = slugOf(store.name);
    if (wanted === undefined) refuseField('name', 'no-letters', 'name must have letters or digits');
    await this.check(store);
    const taken = await tx.rows<{ code: string }>(codesLike(wanted));
    const code = freeSlug(wanted, new Set(taken.map((row) => row.code)));
    await this.write(tx, code, store);
    const made = await this.read(code, tx);
    await this.trail.record(tx, { by, act: 'store-created', subject: subjectOf(made), after: facts(made) });
    return made;
  }

  /** Writes a shop anew; refuses `changed-meanwhile`, and `store-has-orders` for closing one that has some for good. */
  async change(
    tx: Tx,
    by: Colleague,
    code: string,
    { revision, ...changes }: Partial<StoreWords> & { revision: number },
    act = 'store-changed',
  ): Promise<OfficeStoreView> {
    const [record] = await tx.rows<StoreRecord>(storeRecord(code, 'for update'));
    const before = await this.view(record ?? refuse('not-found'), tx);
    if (before.revision !== revision) refuse('changed-meanwhile', { current: before });
    const store: StoreWords = { ...wordsOf(before), ...sentFields(changes) };
    await this.check(store);
    if (before.isActive && !store.isActive && before.openOrders > 0)
      refuse('store-has-orders', { openOrders: before.openOrders });
    await this.write(tx, code, store);
    const after = await this.read(code, tx);
    await this.trail.record(tx, {
      ...{ by, act, subject: subjectOf(after), before: facts(before), after: facts(after) },
    });
    return after;
  }

  private async check(store: StoreWords): Promise<void> {
    this.checkHours(store);
    const { postcode, city, lat, lon } = store;
    const town = await this.townOf(postcode, city);
    const [there] = new NearestIndex([{ code: 'town', lat: town.lat, lon: town.lon }]).nearest(
      { lat, lon },
      1,
    );
    const meters = there?.meters ?? 0;
    if (meters > FARTHEST_FROM_TOWN_METERS)
      refuseField(
        'lat',
        'far-from-town',
        `this point is ${Math.round(meters / 1000)} km away from ${town.label}`,
      );
  }

  private async townOf(postcode: string, city: string): Promise<FoundPlace> {
    const town = await this.places.locate(`${postcode} ${city}`);
    if (town?.postcode !== postcode)
      refuseField('postcode', 'unknown-place', 'postcode and city must be those of a place');
    return town;
  }

  private todayIn(timezone: string): string {
    try {
      return dayAt(timezone, this.clock.now().getTime());
    } catch {
      return refuseField('timezone', 'unknown-zone', 'timezone must be an IANA zone');
    }
  }

  /** Refuses hours that meet, and days that differ too early or too late. */
  checkHours(store: StoreWords): void {
    const { timezone, weekly, exceptions } = store;
    const today = this.todayIn(timezone);
    const last = plusDays(today, EXCEPTIONS_AHEAD_DAYS);
    const errors = [...weekFaults(weekly), ...exceptionFaults(exceptions, today, last)];
    if (errors.length > 0) refuse('invalid-field', { errors });
    calendarOf(store);
  }

  private async write(tx: Tx, code: string, { exceptions, ...store }: StoreWords): Promise<void> {
    const now = this.clock.now();
    await tx.run(writeStore(code, store, now));
    const today = dayAt(store.timezone, now.getTime());
    for (const statement of writeExceptions(code, today, exceptions)) await tx.run(statement);
  }

  private async view(
    { changedAt, ...record }: StoreRecord,
    from: Pick<Tx, 'rows'>,
  ): Promise<OfficeStoreView> {
    const today = dayAt(record.timezone, this.clock.now().getTime());
    const days = await from.rows<ExceptionRecord>(exceptionsOf(record.code, today));
    const promises = await this.stores.openPromises(record.code, MOST_PROMISES);
    return {
      ...record,
      changedAt: changedAt.toISOString(),
      exceptions: days.map(({ date, spans, fr, en }) => ({ date, spans, reason: { fr, en } })),
      openOrders: promises.length,
    };
  }

  private momentOf({ code, isActive }: Pick<StoreLine, 'code' | 'isActive'>, now: Date) {
    const store = isActive ? this.stores.find(code) : undefined;
    if (store === undefined) return {};
    const { isOpen, untilMs, nextAtMs } = this.stores.opening(store, now);
    return {
      open: {
        now: isOpen,
        ...(untilMs !== undefined && { until: instantUtc(untilMs) }),
        ...(nextAtMs !== undefined && { nextAt: instantUtc(nextAtMs) }),
      },
    };
  }
}

/** What of a shop can be written. */
export function wordsOf(view: OfficeStoreView): StoreWords {
  const { code: _, revision: __, changedAt: ___, openOrders: ____, ...words } = view;
  return words;
}

function subjectOf({ code, name }: OfficeStoreView) {
  return { kind: 'store', id: code, label: name };
}

function facts(view: OfficeStoreView) {
  const { weekly, exceptions, ...words } = wordsOf(view);
  return { ...words, ...calendarWords({ weekly, exceptions }) };
}
