/** Shops as head office keeps them. */

import type { LocalText } from '../pricing/types.js';
import type { Page } from './page.js';
import type { AvailabilityView } from './stock.js';

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

/** A calendar that somebody thinks of. */
export interface CalendarWish extends Partial<StoreCalendarWords> {
  /** The shop closes at this time today, `HH:MM`, besides what else is wished. */
  closesAt?: string;
}

/** The calendar of a shop as its manager keeps it: the days that differ and the fortnight that comes of it. */
export interface ShopCalendarView {
  code: string;
  name: string;
  timezone: string;
  /** Sent back with a change: `changed-meanwhile` when somebody else was faster. */
  revision: number;
  /** Orders that still wait for their shopper here. */
  openOrders: number;
  exceptions: ExceptionalDayView[];
  nextDays: CalendarEffectView['nextDays'];
}

/** What a new calendar would do to the promises of a shop. */
export interface CalendarEffectView {
  openOrders: number;
  /** Orders that would be kept longer, by where their deadline moves; no deadline ever moves earlier. */
  moves: { from: string; to: string; orders: number }[];
  /** The fortnight as it would be. */
  nextDays: { date: string; spans: SpanView[]; reason?: LocalText }[];
}

export interface OpenView {
  now: boolean;
  until?: string;
  nextAt?: string;
  /** Why it is closed or opens differently today: the shop's own words or the holiday's name. */
  reason?: string;
}

export interface StoreView {
  code: string;
  name: string;
  address: { street: string; postcode: string; city: string; country: string };
  lat: number;
  lon: number;
  timezone: string;
  /** Absent when the caller gave no place. */
  distanceMeters?: number;
  open: OpenView;
  services: string[];
  phone: string;
  availability?: AvailabilityView[];
  /** When an order made now would be ready. */
  readyAt?: string;
  /** Until when an e-reservation made now would be kept. */
  collectBy?: string;
}

/** Local times HH:MM, half-open. */
export interface SpanView {
  opens: string;
  closes: string;
}

export interface StoreDetailView extends StoreView {
  hours: {
    /** Monday first, seven entries. */
    weekly: SpanView[][];
    exceptions: { date: string; spans: SpanView[]; reason: string }[];
    /** Today and the six days after it, exceptions and holidays applied. */
    nextDays: { date: string; spans: SpanView[]; reason?: string }[];
  };
  directions?: string;
}
