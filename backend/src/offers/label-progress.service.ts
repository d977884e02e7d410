import { Injectable } from '@nestjs/common';
import type { ShopLabelsPageView, ShopLabelsView } from '@passerelle/shared/api/offers';
import { instantUtc } from '@passerelle/shared/time';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { StoresService } from '../stores/stores.service.js';
import { countsOf, LabelsService, type ShopLabel } from './labels.service.js';

const SHOPS_PAGE = 50;
// Shops whose labels are worked out in one turn.
const STEP = 100;

/** How far the shops are with the labels of today. */
@Injectable()
export class LabelProgress {
  constructor(
    private readonly labels: LabelsService,
    private readonly stores: StoresService,
  ) {}

  /** A page of shops, those with the most wrong labels first, and what all of them have to do together. */
  async page(cursor: string | undefined): Promise<ShopLabelsPageView> {
    const shops = (await this.all()).sort(lateFirst);
    const begin = cursor === undefined ? 0 : Math.max(0, placeIn(cursor, 'number')[0]);
    const counts = { due: 0, coming: 0, done: 0 };
    for (const shop of shops) {
      counts.due += shop.counts.due;
      counts.coming += shop.counts.coming;
      counts.done += shop.counts.done;
    }
    return {
      ...{ counts, shops: shops.length, lateShops: shops.filter((shop) => shop.counts.due > 0).length },
      items: shops.slice(begin, begin + SHOPS_PAGE),
      nextCursor: begin + SHOPS_PAGE < shops.length ? cursorOf(begin + SHOPS_PAGE) : null,
    };
  }

  private async all(): Promise<ShopLabelsView[]> {
    const stores = this.stores.all();
    const found: ShopLabelsView[] = [];
    for (let begin = 0; begin < stores.length; begin += STEP) {
      const some = stores.slice(begin, begin + STEP);
      const today = await this.labels.today(some);
      found.push(
        ...some.map(({ code, name }) => ({
          ...{ store: code, storeName: name, counts: countsOf(today.get(code) ?? []) },
          ...dueSince(today.get(code) ?? []),
        })),
      );
    }
    return found;
  }
}

function dueSince(labels: readonly ShopLabel[]): Pick<ShopLabelsView, 'dueSinceAt'> {
  const due = labels.filter(({ state }) => state === 'due').map(({ atMs }) => atMs);
  return due.length === 0 ? {} : { dueSinceAt: instantUtc(Math.min(...due)) };
}

function lateFirst({ counts: one, ...shop }: ShopLabelsView, other: ShopLabelsView): number {
  const byDue = other.counts.due - one.due;
  const byWork = other.counts.coming + other.counts.done - one.coming - one.done;
  return byDue || byWork || (shop.storeName < other.storeName ? -1 : 1);
}
