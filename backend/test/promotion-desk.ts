import type { PromotionRequest } from '@passerelle/shared/api/promotions';
import { drifts } from '../src/orders/reconcile.queries.js';
import { type AtTheDesk, atTheDesk } from './head-office.js';
import { openShop, type Shop, type ShopOptions } from './open-shop.js';

/** Two people of the head office at their desks, in the room of promotions. It is Tuesday, 14:22 in Paris. */
export interface PromotionDesk {
  readonly shop: Shop;
  readonly hélène: AtTheDesk;
  readonly thomas: AtTheDesk;
  /** Reads below the room, as Hélène. */
  read(path: string): ReturnType<AtTheDesk['get']>;
  /** What a drill costs. */
  total(codes?: string[]): Promise<number>;
  close(): Promise<void>;
}

/** The room of promotions of a shop with drills at 30.00 and bits at 5.00. */
export async function openPromotionDesk(options: ShopOptions = {}): Promise<PromotionDesk> {
  const articles = { DRILL: { stock: 100, priceCents: 3000 }, BIT: { stock: 100, priceCents: 500 } };
  const shop = await openShop({ ...options, articles: { ...articles, ...options.articles } });
  const hélène = await atTheDesk(shop, 'Hélène');
  const thomas = await atTheDesk(shop, 'Thomas');
  return {
    ...{ shop, hélène, thomas },
    read: (path) => hélène.get(`promotions${path}`),
    total: async (codes = []) => (await shop.quote('DRILL', codes)).document.totalCents,
    close: async () => {
      expect(await shop.database.rows(drifts)).toEqual([]);
      await shop.close();
    },
  };
}

/** Ten per cent off the drill within what one person decides; what is said beside it counts. */
export const tenOff = (rest: Partial<PromotionRequest> = {}): PromotionRequest => ({
  name: { fr: 'Perceuse à −10 %', en: '10% off the drill' },
  text: { fr: 'Trois semaines de perçage.', en: 'Three weeks of drilling.' },
  picture: 'drill.svg',
  kind: 'percent-off',
  level: 'basket',
  scope: { skus: ['DRILL'] },
  definition: { basisPoints: 1000 },
  startsAt: '2026-11-24T14:00',
  endsAt: '2026-12-07T00:00',
  limits: { budgetCents: 80_000 },
  ...rest,
});

/** The offer that it becomes. */
export const offer = 'perceuse-a-10';
