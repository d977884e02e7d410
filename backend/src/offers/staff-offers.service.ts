import { Injectable } from '@nestjs/common';
import type { StaffOfferDetailView, StaffOffersView, StaffOfferView } from '@passerelle/shared/api/offers';
import { normaliseCode } from '@passerelle/shared/pricing/normalise';
import type { Locale } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { Temporal } from 'temporal-polyfill';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { ShopStaff } from '../staff/shop-staff.service.js';
import { StoresService } from '../stores/stores.service.js';
import { offerInAddress, saysAll } from './domain/offer-search.js';
import { isPublic, type OfferRecord, offersAt } from './offer-records.js';
import { OfferViews, stateOf } from './offer-views.service.js';
import { type AcknowledgementRow, acknowledge, acknowledgements } from './staff-offers.queries.js';

const MOST_FOUND = 20;

/** Offers for whoever stands in a shop: what runs now and tomorrow, and who knows of it. */
@Injectable()
export class StaffOffersService {
  constructor(
    private readonly offers: OfferViews,
    private readonly promotions: PromotionsService,
    private readonly staff: ShopStaff,
    private readonly stores: StoresService,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** What runs now or begins by the end of tomorrow, the new ones first. */
  async list(colleague: ShopColleague, locale: Locale): Promise<StaffOffersView> {
    const items = await this.views(this.soon(colleague.store), colleague, locale);
    items.sort((one, other) => Number(one.isKnown) - Number(other.isKnown));
    return { items, news: items.filter(({ isKnown }) => !isKnown).length };
  }

  /** How many of them somebody has not read. */
  async news({ store, staffId }: ShopColleague): Promise<number> {
    const promotions = this.soon(store).map(({ promotion }) => promotion.id);
    const rows = await this.database.rows<AcknowledgementRow>(acknowledgements(promotions, [store]));
    const known = new Set(rows.filter((row) => row.staffId === staffId).map((row) => row.promotion));
    return promotions.filter((promotion) => !known.has(promotion)).length;
  }

  /** An offer with what it covers and what the shop has of it, also one that ended. */
  async one(
    id: string,
    colleague: ShopColleague,
    locale: Locale,
    cursor: string | undefined,
  ): Promise<StaffOfferDetailView> {
    const record = this.find(id);
    const [view] = await this.views([record], colleague, locale);
    if (!view) return refuse('not-found');
    return { ...view, products: await this.offers.products(record, locale, colleague.store, cursor) };
  }

  /** What somebody shows or says: an address out of a QR, a code, or words. What ended lately is found too. */
  async search(asked: string, colleague: ShopColleague, locale: Locale): Promise<StaffOffersView> {
    const items = await this.views(await this.found(asked), colleague, locale);
    return { items, news: items.filter(({ isKnown }) => !isKnown).length };
  }

  /** Says that a colleague knows of an offer as it is now. */
  async acknowledge(id: string, { staffId, store }: ShopColleague): Promise<void> {
    const { promotion } = this.find(id);
    await this.database.run(acknowledge(promotion.id, staffId, store, this.clock.now()));
  }

  /** The offer of that id, whatever its state. */
  find(id: string): OfferRecord {
    const nowMs = this.clock.now().getTime();
    return offersAt(this.promotions.book(), nowMs).find(({ offer }) => offer === id) ?? refuse('not-found');
  }

  /** What runs, or begins by the end of tomorrow in the shop's own time; head office counts days in its own. */
  soon(store: string | undefined): OfferRecord[] {
    const now = this.clock.now();
    const zone =
      (store === undefined ? undefined : this.stores.find(store)?.calendar.timezone) ?? this.config.zone;
    const tomorrowEndsMs = Temporal.Instant.fromEpochMilliseconds(now.getTime())
      .toZonedDateTimeISO(zone)
      .startOfDay()
      .add({ days: 2 }).epochMilliseconds;
    return offersAt(this.promotions.book(), now.getTime())
      .filter(({ promotion }) => {
        const state = stateOf(promotion, now.getTime());
        return state === 'running' || (state === 'coming' && promotion.startsMs < tomorrowEndsMs);
      })
      .sort(
        (one, other) =>
          other.promotion.startsMs - one.promotion.startsMs || (one.offer < other.offer ? -1 : 1),
      );
  }

  private async found(asked: string): Promise<OfferRecord[]> {
    const nowMs = this.clock.now().getTime();
    const all = offersAt(this.promotions.book(), nowMs);
    const address = offerInAddress(asked) ?? asked.trim();
    const shown = all.find(({ offer }) => offer === address);
    if (shown) return [shown];
    const code = normaliseCode(asked);
    const ofCode = (await this.promotions.codes([code])).get(code)?.promotion;
    const coded = all.filter(({ promotion, offer }) => ofCode === promotion.id || ofCode === offer);
    if (coded.length > 0) return coded;
    return all
      .filter(({ promotion, title, text }) =>
        saysAll(
          [promotion.name, title, text].flatMap((one) => (one ? [one.fr, one.en] : [])).join(' '),
          asked,
        ),
      )
      .sort((one, other) => rankOf(one, nowMs) - rankOf(other, nowMs))
      .slice(0, MOST_FOUND);
  }

  private async views(
    records: readonly OfferRecord[],
    { staffId, store, role }: ShopColleague,
    locale: Locale,
  ): Promise<StaffOfferView[]> {
    const promotions = records.map(({ promotion }) => promotion.id);
    const [rows, members, views] = await Promise.all([
      this.database.rows<AcknowledgementRow>(acknowledgements(promotions, [store])),
      this.staff.of([store]),
      this.offers.views(records, this.clock.now().getTime(), locale),
    ]);
    const names = new Map(members.map((member) => [member.staffId, member.name]));
    return records.flatMap((record, place) => {
      const view = views[place];
      if (!view) return [];
      const promotion = record.promotion.id;
      const own = rows.filter((row) => row.promotion === promotion);
      const knowing = new Set(own.map((row) => row.staffId));
      return {
        ...view,
        promotion,
        isPublic: isPublic(record),
        isKnown: knowing.has(staffId),
        knownBy: own.map((row) => ({
          staffId: row.staffId,
          name: names.get(row.staffId) ?? '',
          at: instantUtc(row.at.getTime()),
        })),
        ...(role === 'manager' && {
          unknownTo: members.filter((member) => !knowing.has(member.staffId)).map(({ name }) => name),
        }),
      };
    });
  }
}

const RANK = { running: 0, coming: 1, ended: 2 } as const;

function rankOf({ promotion }: OfferRecord, nowMs: number): number {
  return RANK[stateOf(promotion, nowMs)];
}
