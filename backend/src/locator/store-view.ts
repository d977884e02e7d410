import type { AvailabilityView } from '@passerelle/shared/api/stock';
import type { OpenView, StoreDetailView, StoreView } from '@passerelle/shared/api/stores';
import type { Locale } from '@passerelle/shared/pricing/types';
import { remembering } from '@passerelle/shared/remembering';
import { instantUtc } from '@passerelle/shared/time';
import { bytesIn, byteText } from '../platform/byte-text.js';
import type { OpenDay, Opening, ShopMoment, Store } from '../stores/stores.service.js';

/** What is known of a shop at one moment, beside the shop itself. */
export interface StoreMoment {
  readonly said: ShopMoment;
  readonly distanceMeters?: number;
  readonly availability?: AvailabilityView[];
}

/** A shop at a moment. */
export interface ShownStore {
  readonly store: Store;
  readonly moment: StoreMoment;
}

/** The fields of a shop that everybody may see. */
export function storeView(store: Store, moment: StoreMoment, locale: Locale): StoreView {
  const { distanceMeters, availability } = moment;
  return {
    ...identityOf(store),
    ...(distanceMeters === undefined ? undefined : { distanceMeters }),
    ...openingOf(store, moment.said.opening, locale),
    ...(availability && { availability }),
    ...promisesOf(moment.said),
  };
}

/** The JSON of a page of such views in UTF-8; what does not change between two requests is written once. */
export function pageBytes(found: readonly ShownStore[], nextCursor: string | null, locale: Locale): Buffer {
  let items = '';
  for (const { store, moment } of found) {
    items += `${items && ','}${storeText(store, moment, locale)}`;
  }
  return bytesIn(`{"items":[${items}],"nextCursor":${byteText(JSON.stringify(nextCursor))}}`);
}

function storeText(store: Store, moment: StoreMoment, locale: Locale): string {
  const { said, distanceMeters, availability } = moment;
  const identity = once(identities, store, () => membersOf(identityOf(store)));
  const distance = distanceMeters === undefined ? '' : `,"distanceMeters":${distanceMeters}`;
  // What a shop says is its own and the same object for as long as it says the same.
  const open = once(openings[locale], said, () => membersOf(openingOf(store, said.opening, locale)));
  const stock = availability ? `,"availability":[${stockText(availability)}]` : '';
  return `{${identity}${distance},${open}${stock}${once(promises, said, () => promisesText(said))}}`;
}

function promisesText(said: ShopMoment): string {
  const members = membersOf(promisesOf(said));
  return members && `,${members}`;
}

function stockText(availability: readonly AvailabilityView[]): string {
  let text = '';
  for (const { sku, availableToPromise } of availability) {
    text += `${text && ','}{"sku":${quoted(sku)},"availableToPromise":${availableToPromise}}`;
  }
  return text;
}

const identities = new WeakMap<Store, string>();
const openings: Readonly<Record<Locale, WeakMap<ShopMoment, string>>> = {
  fr: new WeakMap(),
  en: new WeakMap(),
};
const promises = new WeakMap<ShopMoment, string>();

function once<Key extends object>(texts: WeakMap<Key, string>, key: Key, write: () => string): string {
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = write();
  texts.set(key, text);
  return text;
}

/** The JSON of an object without its braces, as byte text. */
function membersOf(members: object): string {
  return byteText(JSON.stringify(members)).slice(1, -1);
}

function identityOf({ code, name, street, postcode, city, country, lat, lon, calendar }: Store) {
  const address = { street, postcode, city, country };
  return { code, name, address, lat, lon, timezone: calendar.timezone };
}

function openingOf({ services, phone }: Store, opening: Opening, locale: Locale) {
  return { open: openView(opening, locale), services: [...services], phone };
}

function promisesOf({ readyAt, collectBy }: ShopMoment) {
  return {
    ...(readyAt && { readyAt: instantUtc(readyAt.getTime()) }),
    ...(collectBy && { collectBy: instantUtc(collectBy.getTime()) }),
  };
}

// All shops of a page are asked for the same articles.
const quoted = remembering(2_000, (text: string) => byteText(JSON.stringify(text)));

/** The same with the week, the days that differ, and the days ahead. */
export function storeDetailView(
  store: Store,
  moment: StoreMoment,
  nextDays: readonly OpenDay[],
  locale: Locale,
): StoreDetailView {
  const today = nextDays[0]?.day ?? '';
  const exceptions = [...store.calendar.exceptions].filter(([date]) => date >= today);
  return {
    ...storeView(store, moment, locale),
    hours: {
      weekly: store.calendar.weekly.map((spans) => [...spans]),
      exceptions: exceptions
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([date, { spans, reason, reasonEn = reason }]) => ({
          ...{ date, spans: [...spans], reason: locale === 'en' ? reasonEn : reason },
        })),
      nextDays: nextDays.map(({ day, civil, reason }) => ({
        date: day,
        spans: [...civil],
        ...(reason && { reason: reason[locale] }),
      })),
    },
    ...(store.directions && { directions: store.directions[locale] }),
  };
}

function openView({ isOpen, untilMs, nextAtMs, reason }: Opening, locale: Locale): OpenView {
  return {
    now: isOpen,
    ...(untilMs === undefined ? undefined : { until: instantUtc(untilMs) }),
    ...(nextAtMs === undefined ? undefined : { nextAt: instantUtc(nextAtMs) }),
    ...(reason && { reason: reason[locale] }),
  };
}
