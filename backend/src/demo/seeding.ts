import type { ScriptTx } from '../platform/script-database.js';
import { assortment } from './catalogue/assortment.js';
import { brands } from './catalogue/brands.js';
import { categories } from './catalogue/categories.js';
import { shops } from './chain/shops.js';
import { HOME_ZONE, midnightIn, today } from './civil-days.js';
import { insertOpinions } from './history/opinions.queries.js';
import { writePastYear } from './history/past-year.js';
import { hungLabels, insertHungLabels, insertReadings, readings } from './offers/in-shops.js';
import { offers, promotionOf } from './offers/offers.js';
import { insertCodes, insertCounters, insertPromotions } from './offers/offers.queries.js';
import { consentsOf } from './people/consents.js';
import { customers } from './people/customers.js';
import { insertConsents, insertCustomers, insertStaff } from './people/people.queries.js';
import { staff } from './people/staff.js';
import {
  analyse,
  insertBrands,
  insertCategories,
  insertExceptions,
  insertPrices,
  insertProducts,
  insertShops,
  insertSkus,
  insertStock,
  isEmpty,
} from './seeding.queries.js';
import { relatedProducts, shelfPlans } from './shelf-plan.js';

const DAY_MS = 86_400_000;
// The first delivery came before the first purchase of the past year.
const FIRST_DELIVERY_DAYS = 372;

export interface SeedingResult {
  readonly shops: number;
  readonly products: number;
  readonly skus: number;
  readonly shelves: number;
  readonly sales: number;
}

/** Is the database still without shops, products and people? */
export async function isEmptyDatabase(tx: ScriptTx): Promise<boolean> {
  const [row] = await tx.rows<{ empty: boolean }>(isEmpty);
  return row?.empty === true;
}

/** Fills an empty database with the demo chain, the same for every start on one day. */
export async function seedChain(tx: ScriptTx, now: Date, passwordHash: string): Promise<SeedingResult> {
  const day = today(now, HOME_ZONE);
  const midnight = midnightIn(day, HOME_ZONE);
  const products = assortment();
  const chain = shops(day);
  const people = customers(chain);
  const colleagues = staff(chain);

  await tx.run(insertCategories(categories));
  await tx.run(insertBrands(brands));
  await tx.run(insertProducts(products, relatedProducts(products)));
  await tx.run(insertSkus(products));
  await tx.run(insertPrices(products, midnight));
  await tx.run(insertShops(chain));
  await tx.run(insertExceptions(chain));
  await tx.run(insertStaff(colleagues, passwordHash, now));
  await tx.run(insertCustomers(people, midnight));
  await tx.run(insertConsents(consentsOf(people), midnight));
  const promotions = offers.map((offer) => promotionOf(offer, midnight.getTime()));
  await tx.run(insertPromotions(promotions));
  await tx.run(insertCounters(offers));
  await tx.run(insertCodes(offers));
  await tx.run(insertReadings(readings(promotions, colleagues, now.getTime())));
  const hung = hungLabels(products, colleagues, midnight.getTime(), now.getTime());
  await tx.run(insertHungLabels(hung, midnight));
  const deliveredAt = new Date(midnight.getTime() - FIRST_DELIVERY_DAYS * DAY_MS);
  const shelves = await tx.run(insertStock(shelfPlans(products), chain, deliveredAt));
  const sales = await writePastYear(
    tx,
    { products, shops: chain, people, colleagues },
    day,
    midnight.getTime(),
  );
  await tx.run(insertOpinions(now));
  await tx.run(analyse);
  return {
    ...{ shops: chain.length, products: products.length, shelves, sales },
    skus: products.flatMap(({ skus }) => skus).length,
  };
}
