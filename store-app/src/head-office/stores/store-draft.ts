import type {
  OfficeStoreView,
  SpanView,
  StoreCalendarWords,
  StoreWords,
} from '@passerelle/shared/api/stores';

const CALENDAR = ['weekly', 'exceptions', 'holidayRegions', 'opensOnHolidays'] as const;

/** What of a shop can be written. */
export function wordsOf(view: OfficeStoreView): StoreWords {
  const { code: _, revision: __, changedAt: ___, openOrders: ____, ...words } = view;
  return words;
}

/** The fields that differ from what is kept, as they are sent. */
export function changesIn(initial: StoreWords, draft: StoreWords): Partial<StoreWords> {
  const next = toSend(draft);
  const before = toSend(initial);
  const changed = Object.entries(next).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof StoreWords]),
  );
  return Object.fromEntries(changed);
}

/** What of these changes concerns when the shop is open; undefined when nothing does. */
export function calendarIn(changes: Partial<StoreWords>): Partial<StoreCalendarWords> | undefined {
  const parts = CALENDAR.filter((part) => changes[part] !== undefined).map((part) => [part, changes[part]]);
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

/** Hours as they are sent: midnight as an end is the end of the day. Days that differ stand in their order. */
export function toSend(draft: StoreWords): StoreWords {
  return {
    ...draft,
    weekly: draft.weekly.map(sorted),
    exceptions: [...draft.exceptions]
      .sort((one, other) => (one.date < other.date ? -1 : 1))
      .map(({ reason: { fr, en }, ...day }) => ({
        ...day,
        spans: sorted(day.spans),
        reason: { fr: fr.trim(), en: en.trim() || fr.trim() },
      })),
  };
}

function sorted(spans: readonly SpanView[]): SpanView[] {
  return spans
    .map(({ opens, closes }) => ({ opens, closes: closes === '00:00' ? '24:00' : closes }))
    .sort((one, other) => (one.opens < other.opens ? -1 : 1));
}

/** A usual week of the trade: closed on Sundays, a lunch break. */
export function usualWeek(): SpanView[][] {
  const day = [
    { opens: '09:00', closes: '12:00' },
    { opens: '14:00', closes: '19:00' },
  ];
  return Array.from({ length: 7 }, (_, at) => (at === 6 ? [] : day.map((span) => ({ ...span }))));
}
