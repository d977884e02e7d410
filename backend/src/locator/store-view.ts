import type { AvailabilityView, OpenView, StoreDetailView, StoreView } from '@passerelle/shared/api/views';
import type { Locale } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import type { OpenDay, Opening, Store } from '../stores/stores.service.js';

/** What is known of a shop at one moment, beside the shop itself. */
export interface StoreMoment {
  readonly opening: Opening;
  readonly distanceMeters?: number;
  readonly availability?: AvailabilityView[];
  readonly readyAt?: Date;
  readonly collectBy?: Date;
}

/** The fields of a shop that everybody may see. */
export function storeView(store: Store, moment: StoreMoment, locale: Locale): StoreView {
  const { code, name, street, postcode, city, country, lat, lon, services, phone } = store;
  const { opening, distanceMeters, availability, readyAt, collectBy } = moment;
  return {
    code,
    name,
    address: { street, postcode, city, country },
    lat,
    lon,
    timezone: store.calendar.timezone,
    ...(distanceMeters === undefined ? undefined : { distanceMeters }),
    open: openView(opening, locale),
    services: [...services],
    phone,
    ...(availability && { availability }),
    ...(readyAt && { readyAt: instantUtc(readyAt.getTime()) }),
    ...(collectBy && { collectBy: instantUtc(collectBy.getTime()) }),
  };
}

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
        .map(([date, { spans, reason }]) => ({ date, spans: [...spans], reason })),
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
