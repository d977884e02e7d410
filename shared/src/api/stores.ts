/** Shops as head office keeps them. */
import type { LocalText } from '../pricing/types.js';
import type { OpenView, Page, SpanView } from './views.js';

/** A day that differs from its weekday; no span: closed all day. */
export interface ExceptionalDayView {
  /** Civil date of the shop, `YYYY-MM-DD`. */
  date: string;
  spans: SpanView[];
  reason: LocalText;
}

/** When a shop is open. */
export interface StoreCalendarWords {
  /** Seven days, Monday first. */
  weekly: SpanView[][];
  /** From today on, by date; those that are over stay as they were. */
  exceptions: ExceptionalDayView[];
  /** Regions whose public holidays count: `FR`, `FR-57`. */
  holidayRegions: string[];
  opensOnHolidays: boolean;
}

/** What head office writes of a shop. */
export interface StoreWords extends StoreCalendarWords {
  name: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
  lat: number;
  lon: number;
  /** IANA zone. */
  timezone: string;
  phone: string;
  services: string[];
  directions: LocalText | null;
  /** Open minutes to prepare one order, and for each order already waiting. */
  preparationMinutes: number;
  minutesPerWaitingOrder: number;
  /** Open days for which a reservation is kept, the day of ordering not counted. */
  holdOpenDays: number;
  takesReservations: boolean;
  /** False: closed for good. */
  isActive: boolean;
}

export interface OfficeStoreView extends StoreWords {
  code: string;
  revision: number;
  changedAt: string;
  /** Orders that still wait for their shopper here. */
  openOrders: number;
}

export interface OfficeStoreRow {
  code: string;
  name: string;
  city: string;
  postcode: string;
  phone: string;
  /** Absent for a shop that closed for good. */
  open?: OpenView;
  timezone: string;
  /** Exceptional days from today on. */
  exceptionalDays: number;
  takesReservations: boolean;
  isActive: boolean;
}

export interface OfficeStorePage extends Page<OfficeStoreRow> {
  total: number;
}

/** What a new calendar would do to the promises of a shop. */
export interface CalendarEffectView {
  openOrders: number;
  /** Orders that would be kept longer, by where their deadline moves; no deadline ever moves earlier. */
  moves: { from: string; to: string; orders: number }[];
  /** The fortnight as it would be. */
  nextDays: { date: string; spans: SpanView[]; reason?: LocalText }[];
}
