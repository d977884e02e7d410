import { Injectable } from '@nestjs/common';
import type { OfferReachDetailView, OfferReachView, OfferShopView } from '@passerelle/shared/api/offers';
import type { Locale } from '@passerelle/shared/pricing/types';
import { Clock } from '../platform/clock.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { type ShopMember, ShopStaff } from '../staff/shop-staff.service.js';
import { StoresService } from '../stores/stores.service.js';
import { isPublic, type OfferRecord } from './offer-records.js';
import { OfferViews } from './offer-views.service.js';
import { type AcknowledgementRow, acknowledgements } from './staff-offers.queries.js';
import { StaffOffersService } from './staff-offers.service.js';

const SHOPS_PAGE = 60;

/** How far offers have come: which shops know of them, and how many of their colleagues. */
@Injectable()
export class OfferReach {
  constructor(
    private readonly offers: StaffOffersService,
    private readonly views: OfferViews,
    private readonly staff: ShopStaff,
    private readonly stores: StoresService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Every offer that runs or begins by the end of tomorrow, what began last first. */
  async all(locale: Locale): Promise<OfferReachView[]> {
    const records = this.offers.soon(undefined);
    const views = await this.views.views(records, this.clock.now().getTime(), locale);
    const shops = await this.shops(records);
    return records.flatMap((record, place) => {
      const view = views[place];
      return view ? [{ ...view, ...factsOf(record, shops.get(record.promotion.id) ?? []) }] : [];
    });
  }

  /** One offer whatever its state, with a page of the shops, least informed first. */
  async one(id: string, locale: Locale, cursor: string | undefined): Promise<OfferReachDetailView> {
    const record = this.offers.find(id);
    const [view] = await this.views.views([record], this.clock.now().getTime(), locale);
    if (!view) throw new Error(`${id} has no view`);
    const shops = (await this.shops([record])).get(record.promotion.id) ?? [];
    const sorted = [...shops].sort(leastInformedFirst);
    const begin = cursor === undefined ? 0 : Math.max(0, placeIn(cursor, 'number')[0]);
    return {
      ...view,
      ...factsOf(record, shops),
      byShop: {
        items: sorted.slice(begin, begin + SHOPS_PAGE),
        nextCursor: begin + SHOPS_PAGE < sorted.length ? cursorOf(begin + SHOPS_PAGE) : null,
      },
    };
  }

  /** Of each promotion the shops that have colleagues, with who of them knows it; who has left counts no more. */
  private async shops(records: readonly OfferRecord[]): Promise<ReadonlyMap<string, OfferShopView[]>> {
    const stores = this.stores.all();
    const codes = stores.map(({ code }) => code);
    const promotions = records.map(({ promotion }) => promotion.id);
    const [rows, members] = await Promise.all([
      this.database.rows<AcknowledgementRow>(acknowledgements(promotions, codes)),
      this.staff.of(codes),
    ]);
    const teams = teamsOf(members);
    const known = new Map<string, { count: number; last: Date }>();
    for (const { promotion, store, staffId, at } of rows) {
      if (!teams.get(store)?.has(staffId)) continue;
      const key = `${promotion} ${store}`;
      const { count = 0, last = at } = known.get(key) ?? {};
      known.set(key, { count: count + 1, last: at > last ? at : last });
    }
    return new Map(
      promotions.map((promotion) => [
        promotion,
        stores.flatMap(({ code, name }) => {
          const colleagues = teams.get(code)?.size ?? 0;
          if (colleagues === 0) return [];
          const { count = 0, last } = known.get(`${promotion} ${code}`) ?? {};
          return [
            {
              ...{ store: code, storeName: name, known: count, colleagues },
              ...(last && { lastAt: last.toISOString() }),
            },
          ];
        }),
      ]),
    );
  }
}

type Facts = Pick<
  OfferReachView,
  'promotion' | 'isPublic' | 'isOnLabels' | 'known' | 'colleagues' | 'informedShops' | 'shops'
>;

function factsOf(record: OfferRecord, shops: readonly OfferShopView[]): Facts {
  return {
    promotion: record.promotion.id,
    isPublic: isPublic(record),
    isOnLabels: record.promotion.level === 'catalogue' && !record.promotion.needsCode,
    known: shops.reduce((sum, { known }) => sum + known, 0),
    colleagues: shops.reduce((sum, { colleagues }) => sum + colleagues, 0),
    informedShops: shops.filter(({ known, colleagues }) => known === colleagues).length,
    shops: shops.length,
  };
}

function teamsOf(members: readonly ShopMember[]): ReadonlyMap<string, ReadonlySet<string>> {
  const teams = new Map<string, Set<string>>();
  for (const { store, staffId } of members) {
    const team = teams.get(store) ?? new Set();
    teams.set(store, team.add(staffId));
  }
  return teams;
}

function leastInformedFirst(one: OfferShopView, other: OfferShopView): number {
  const byShare = one.known / one.colleagues - other.known / other.colleagues;
  return byShare || other.colleagues - one.colleagues || (one.storeName < other.storeName ? -1 : 1);
}
