import { Injectable } from '@nestjs/common';
import type {
  CustomerEventView,
  CustomerLookView,
  CustomerSummaryView,
  CustomerView,
} from '@passerelle/shared/api/customers';
import type { Page } from '@passerelle/shared/api/page';
import type { Locale } from '@passerelle/shared/pricing/types';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { maskEmail, maskPhone, normaliseEmail, normalisePhone } from '../platform/contact-address.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database, type Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { isId, newId } from '../platform/ids.js';
import { refuse, refuseField } from '../platform/problems.js';
import { StaffNames } from '../staff/staff-names.service.js';
import {
  type ConsentRow,
  consentsOf,
  customerById,
  type HistoryRow,
  historyOf,
  type LookRow,
  looksAt,
  nameLikeness,
  noteLook,
  type SummaryRow,
  searchCustomers,
  type TotalsRow,
  totalsOf,
} from './customer-history.queries.js';
import { CustomerMerges } from './customer-merges.service.js';
import { CustomerNotes } from './customer-notes.service.js';
import { CustomerRecordsService } from './customer-records.service.js';

const FOUND_AT_MOST = 25;
const EVENTS_A_PAGE = 20;
const LOOKS_SHOWN = 200;

export type { HistoryRow } from './customer-history.queries.js';

/** Who looks at a person; every look is kept. */
export interface Looker {
  readonly staffId: string;
}

/** A person by the record that stands for them, and where they are written to. */
export interface PersonContact {
  readonly customerId: string;
  readonly contact: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email?: string;
    readonly phone?: string;
  };
}

/** One person's whole history, for the colleague who serves them. */
@Injectable()
export class CustomerHistoryService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly idempotency: Idempotency,
    private readonly records: CustomerRecordsService,
    private readonly notes: CustomerNotes,
    private readonly merges: CustomerMerges,
    private readonly names: StaffNames,
  ) {}

  /** Finds people by name (accents and slips forgiven), phone, e-mail, receipt or order number. */
  async search(words: string): Promise<Page<CustomerSummaryView>> {
    const typed = words.trim();
    if (typed.length < 2) return { items: [], nextCursor: null };
    const rows = await this.database.inTransaction(async (tx) => {
      await tx.rows(nameLikeness);
      return tx.rows<SummaryRow>(
        searchCustomers({
          name: /\d|@/.test(typed) ? null : typed,
          email: normaliseEmail(typed),
          phone: normalisePhone(typed, this.config.country),
          number: typed.toUpperCase(),
          limit: FOUND_AT_MOST,
        }),
      );
    });
    return { items: rows.map(summaryView), nextCursor: null };
  }

  /** One person with a page of their history; the look is kept. */
  async look(looker: Looker, id: string, locale: Locale, cursor?: string): Promise<CustomerView> {
    const customerId = await this.records.known(id);
    const before = cursor === undefined ? undefined : historyPlace(cursor);
    const [[person], totals, events, consents, notes, merges] = await Promise.all([
      this.database.rows<SummaryRow>(customerById(customerId)),
      this.database.rows<TotalsRow>(totalsOf(customerId)),
      this.database.rows<HistoryRow>(
        historyOf({ customerId, reader: 'colleague', locale, before, limit: EVENTS_A_PAGE + 1 }),
      ),
      this.database.rows<ConsentRow>(consentsOf(customerId)),
      this.notes.of(customerId),
      this.merges.standingOf(customerId),
      this.note(this.database, looker, customerId, 'history'),
    ]);
    if (person === undefined) return refuse('not-found');
    return {
      ...summaryView(person),
      isVerified: person.isVerified,
      segments: [...person.segments],
      since: person.since.toISOString(),
      history: pageOf(events),
      totals: totals[0] ?? { onlineCents: 0, shopCents: 0, purchases: 0, openReservations: 0 },
      consents: consents.map(({ at, channel, ...consent }) => ({
        ...consent,
        ...(channel && { channel }),
        at: at.toISOString(),
      })),
      ...{ notes, merges, hasAccount: person.hasAccount },
      ...(person.erasureAskedAt && {
        erasure: {
          askedAt: person.erasureAskedAt.toISOString(),
          ...(person.erasedAt && { doneAt: person.erasedAt.toISOString() }),
        },
      }),
    };
  }

  /** A page of what a shopper bought or reserved, as they may see it themselves, newest first. */
  async purchasesOf(customerId: string, locale: Locale, cursor?: string): Promise<Page<HistoryRow>> {
    const before = cursor === undefined ? undefined : historyPlace(cursor);
    const wanted = { customerId, reader: 'shopper', locale, before, limit: EVENTS_A_PAGE + 1 } as const;
    return rowPage(await this.database.rows<HistoryRow>(historyOf(wanted)));
  }

  /** The same of one order or receipt by its number; undefined when it is none of theirs. */
  async purchaseOf(customerId: string, locale: Locale, number: string): Promise<HistoryRow | undefined> {
    const wanted = { customerId, reader: 'shopper', locale, number, limit: 1 } as const;
    return (await this.database.rows<HistoryRow>(historyOf(wanted)))[0];
  }

  /** Who looked at this person, newest first. */
  async looks(id: string): Promise<Page<CustomerLookView>> {
    const rows = await this.database.rows<LookRow>(looksAt(await this.records.known(id), LOOKS_SHOWN));
    const names = await this.names.of(rows.map(({ staffId }) => staffId));
    const items = rows.map(({ at, staffId, what }) => ({
      at: at.toISOString(),
      by: names.get(staffId) ?? '',
      what,
    }));
    return { items, nextCursor: null };
  }

  /** Keeps that somebody looked, in their transaction. */
  async note(by: Pick<Tx, 'run'>, looker: Looker, customerId: string, what: LookRow['what']): Promise<void> {
    const now = this.clock.now();
    await by.run(noteLook(newId(now), customerId, looker.staffId, what, now));
  }

  /** Whom to write to, for whoever does so for a colleague: never shown. Refuses `not-found`. */
  async contactOf(id: string): Promise<PersonContact> {
    const customerId = await this.records.known(id);
    const [person] = await this.database.rows<SummaryRow>(customerById(customerId));
    if (person === undefined) return refuse('not-found');
    const { firstName, lastName, email, phone } = person;
    return { customerId, contact: { firstName, lastName, ...(email && { email }), ...(phone && { phone }) } };
  }

  /** The records that stand for one person, for whoever reads their purchases elsewhere; the look is kept first. */
  async familyLooked(looker: Looker, id: string): Promise<string[]> {
    const customerId = await this.records.known(id);
    await this.note(this.database, looker, customerId, 'history');
    return this.records.family(customerId);
  }

  /** The addresses in full; that they were asked for is kept before they are shown. */
  async contact(
    request: KeyedRequest,
    looker: Looker,
    id: string,
  ): Promise<{ email?: string; phone?: string }> {
    // The stored answer names the record only, so that no address lies among the keys.
    const { customerId } = await this.idempotency.once(request, async (tx) => {
      const known = await this.records.known(id, tx);
      await this.note(tx, looker, known, 'contact');
      return { customerId: known };
    });
    const [person] = await this.database.rows<SummaryRow>(customerById(customerId));
    return { ...(person?.email && { email: person.email }), ...(person?.phone && { phone: person.phone }) };
  }
}

function summaryView(row: SummaryRow): CustomerSummaryView {
  const { id, firstName, lastName, email, phone, city, lastPurchaseAt } = row;
  return {
    id,
    name: `${firstName} ${lastName}`,
    ...(email && { emailMasked: maskEmail(email) }),
    ...(phone && { phoneMasked: maskPhone(phone) }),
    ...(city && { city }),
    ...(lastPurchaseAt && { lastPurchaseAt: lastPurchaseAt.toISOString() }),
  };
}

function pageOf(rows: readonly HistoryRow[]): Page<CustomerEventView> {
  const { items, nextCursor } = rowPage(rows);
  return { items: items.map(eventView), nextCursor };
}

function rowPage(rows: readonly HistoryRow[]): Page<HistoryRow> {
  const items = rows.slice(0, EVENTS_A_PAGE);
  const last = rows.length > EVENTS_A_PAGE ? items.at(-1) : undefined;
  return { items, nextCursor: last ? cursorOf(last.at.toISOString(), last.id) : null };
}

/** A purchase as its list shows it. */
export function eventView(row: HistoryRow): CustomerEventView {
  const { at, where, kind, number, store, storeName, state, mode, totalCents, returnedCents, hash8, lines } =
    row;
  return {
    ...{ where, kind, number, store, totalCents, lines },
    at: at.toISOString(),
    storeName: storeName ?? store,
    ...(state && { state }),
    ...(mode && { mode }),
    ...(returnedCents > 0 && { returnedCents }),
    ...(hash8 && { hash8 }),
  };
}

function historyPlace(cursor: string): { at: string; id: string } {
  const [at, id] = placeIn(cursor, 'string', 'string');
  if (Number.isNaN(Date.parse(at)) || !isId(id))
    refuseField('cursor', 'unknown-cursor', 'cursor must come from the page before');
  return { at, id };
}
