import type { LocalText, Promotion } from '@passerelle/shared/pricing/types';
import { Books } from '../src/platform/books.js';
import type { Database } from '../src/platform/database.js';
import { PricesService } from '../src/prices/prices.service.js';
import { type PromotionLimits, PromotionsService } from '../src/promotions/promotions.service.js';
import type { OpenApp } from './open-app.js';

const lunch = [
  { opens: '09:00', closes: '12:00' },
  { opens: '14:00', closes: '19:00' },
];

/** A shop; what is not said is plain: Lyon, lunch break, closed on Sundays, 30 minutes to prepare. */
export interface ShopFloorStore {
  readonly name?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly timezone?: string;
  readonly services?: readonly string[];
  readonly weekly?: readonly (readonly { opens: string; closes: string }[])[];
  readonly exceptions?: Readonly<Record<string, { spans: readonly object[]; reason: string }>>;
}

export async function addStore(database: Database, code: string, store: ShopFloorStore = {}): Promise<void> {
  const { name = `Maison Rabot ${code}`, lat = 45.7606, lon = 4.8613, timezone = 'Europe/Paris' } = store;
  const { weekly = [lunch, lunch, lunch, lunch, lunch, lunch, []], services = ['reserve'] } = store;
  await database.run({
    text: `insert into store (code, name, street, postcode, city, lat, lon, timezone, phone, services, weekly_hours)
           values ($1, $2, '1 rue du Test', '69003', 'Lyon', $3, $4, $5, '+33 4 00 00 00 00', $6, $7)`,
    values: [code, name, lat, lon, timezone, services, JSON.stringify(weekly)],
  });
  for (const [day, { spans, reason }] of Object.entries(store.exceptions ?? {})) {
    await database.run({
      text: 'insert into store_exception (store, day, spans, reason) values ($1, $2, $3, $4)',
      values: [code, day, JSON.stringify(spans), reason],
    });
  }
}

/** An article; what is not said is plain: one of itself, 20 % VAT, brand Rabot, category drills. */
export interface ShopFloorArticle {
  readonly product?: string;
  readonly name?: LocalText;
  readonly description?: LocalText;
  readonly brand?: string;
  /** Root first. */
  readonly categories?: readonly string[];
  readonly attributes?: readonly { key: string; label: LocalText; value: LocalText }[];
  readonly vatBasisPoints?: number;
  readonly packOf?: { readonly sku: string; readonly units: number };
  /** Units on the shelf by shop. */
  readonly stock?: Readonly<Record<string, number>>;
  readonly label?: LocalText;
  readonly gtin?: string;
  readonly isWeighed?: boolean;
  readonly isService?: boolean;
}

let gtins = 0;

export async function addArticle(
  database: Database,
  sku: string,
  article: ShopFloorArticle = {},
): Promise<void> {
  const { product = sku.toLowerCase(), brand = 'Rabot', categories = ['outillage', 'perceuses'] } = article;
  const { name = { fr: sku, en: sku }, description = { fr: '', en: '' }, attributes = [] } = article;
  const { vatBasisPoints = 2000, packOf, stock = {}, label = { fr: '', en: '' } } = article;
  const { isWeighed = false, isService = false } = article;
  for (const [place, category] of categories.entries()) {
    await database.run({
      text: `insert into category (slug, parent, position, name, image) values ($1, $2, $3, $4, 'drill.svg')
             on conflict do nothing`,
      values: [
        category,
        categories[place - 1] ?? null,
        place,
        JSON.stringify({ fr: category, en: category }),
      ],
    });
  }
  await database.run({
    text: 'insert into brand (slug, name) values ($1, $2) on conflict do nothing',
    values: [brand.toLowerCase(), brand],
  });
  await database.run({
    text: `insert into product (slug, category, brand, name, description, attributes, image)
           values ($1, $2, $3, $4, $5, $6, 'drill.svg') on conflict do nothing`,
    values: [
      product,
      categories.at(-1),
      brand.toLowerCase(),
      ...[name, description, attributes].map((value) => JSON.stringify(value)),
    ],
  });
  gtins += 1;
  await database.run({
    text: `insert into sku (sku, product, position, gtin, label, vat_basis_points, stock_sku, units_per_pack,
             is_weighed, is_service)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      ...[sku, product, gtins, article.gtin ?? String(3_250_000_000_000 + gtins)],
      ...[
        JSON.stringify(label),
        vatBasisPoints,
        packOf?.sku ?? sku,
        packOf?.units ?? 1,
        isWeighed,
        isService,
      ],
    ],
  });
  for (const [store, shelf] of Object.entries(stock)) await setShelf(database, store, sku, shelf);
}

/** Puts so many units on a shelf, as a fact of the test and not through the ledger. */
export async function setShelf(database: Database, store: string, sku: string, shelf: number): Promise<void> {
  await database.run({
    text: `insert into stock_level (sku, store, shelf) values ($1, $2, $3)
           on conflict (sku, store) do update set shelf = excluded.shelf`,
    values: [sku, store, shelf],
  });
}

/** Records prices that hold from one instant on, from the beginning of November 2026 unless it is said. */
export async function setPrices(
  { app, database, clock }: OpenApp,
  prices: Readonly<Record<string, number>>,
  effectiveAt = new Date('2026-11-01T00:00:00Z'),
): Promise<void> {
  const changes = Object.entries(prices).map(([sku, priceCents]) => ({ sku, priceCents, effectiveAt }));
  await database.inTransaction((tx) =>
    app.get(PricesService).record(tx, changes, { at: clock.now(), by: 'test' }),
  );
}

/** Publishes a promotion of the builder of the engine's own tests. */
export async function publish(
  { app, database, clock }: OpenApp,
  promotion: Promotion,
  rest: { limits?: PromotionLimits; codes?: readonly { code: string; maxUses?: number }[] } = {},
): Promise<void> {
  await database.inTransaction((tx) =>
    app.get(PromotionsService).publish(tx, promotion, { at: clock.now(), by: 'test', ...rest }),
  );
}

/** Makes the application's books as new as its database, without waiting for the news to arrive. */
export async function refreshBooks({ app }: OpenApp): Promise<void> {
  await app.get(Books).refresh();
}
