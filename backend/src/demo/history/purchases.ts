import { createHash } from 'node:crypto';
import { quote } from '@passerelle/shared/pricing/quote';
import type { BasketLine, Quote } from '@passerelle/shared/pricing/types';
import { idOf } from '../../platform/ids.js';
import { categories } from '../catalogue/categories.js';
import { heroes } from '../catalogue/heroes.js';
import type { DemoProduct, DemoSku } from '../catalogue/product.js';
import type { DemoShop } from '../chain/shops.js';
import { passingPrices } from '../office/script.js';
import type { DemoCustomer } from '../people/customers.js';
import type { DemoColleague } from '../people/staff.js';
import { type Chance, chance } from '../random.js';
import { openMoment } from './open-minutes.js';
import { pastBooks } from './past-books.js';

/** Something that was bought: at the counter, or reserved online first and collected. */
export interface Purchase {
  /** Of the sale. */
  readonly id: string;
  readonly shop: DemoShop;
  readonly colleague: DemoColleague;
  readonly customer: DemoCustomer | undefined;
  readonly soldAt: Date;
  readonly quote: Quote;
  readonly payment: { readonly method: 'card' | 'cash' | 'gift-card'; readonly paidCents: number };
  /** Set when it was reserved online. */
  readonly order?: {
    readonly id: string;
    readonly number: string;
    readonly placedAt: Date;
    readonly readyAt: Date;
    readonly bin: string;
  };
}

/** Who and what the purchases are made of. */
export interface Chain {
  readonly products: readonly DemoProduct[];
  readonly shops: readonly DemoShop[];
  readonly people: readonly DemoCustomer[];
  readonly colleagues: readonly DemoColleague[];
}

const PURCHASES = 6_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
// Those known by name buy more often, so that their history has something to show.
const KNOWN_PEOPLE = 7;
// They come first in the list.
const SHOPS_OF_LYON = 8;

/** The past year of the chain, oldest first: every price is a quote of the engine as of that minute. */
export function purchases(chain: Chain, today: string, midnightMs: number): Purchase[] {
  const books = pastBooks(chain.products, midnightMs, passingPrices(chain.products, today));
  const shelves = shelvesOf(chain.products);
  // Those known by name keep their welcome code for the demonstrations.
  const welcomed = new Set(chain.people.slice(0, KNOWN_PEOPLE).map(({ id }) => id));
  const teams = new Map(
    chain.shops.map(({ code }) => [code, chain.colleagues.filter(({ store }) => store === code)] as const),
  );
  const made = Array.from({ length: PURCHASES }, (_, rank): Purchase => {
    const luck = chance(`purchase ${rank}`);
    const isOnline = luck.happens(0.38);
    const customer = isOnline || luck.happens(0.55) ? buyer(chain.people, luck) : undefined;
    const shop = shopFor(chain.shops, customer, luck);
    const soldAt = openMoment(shop, today, luck.between(1, 362), luck);
    const order = isOnline ? orderBefore(rank, soldAt, luck) : undefined;
    const at = order?.placedAt ?? soldAt;
    const usesWelcome = isOnline && customer?.email && !welcomed.has(customer.id) && luck.happens(0.3);
    if (usesWelcome) welcomed.add(customer.id);
    const quoted = quote(
      {
        lines: [...basket(shelves, luck), ...(isOnline ? [] : alsoAtTheCounter(shelves, rank))],
        codes: usesWelcome ? ['BIENVENUE10'] : [],
      },
      { at: at.getTime(), store: shop.code, currency: 'EUR' },
      books,
      sha256,
    );
    return {
      id: idOf('demo', 'sale', String(rank)),
      ...{ shop, customer, soldAt, quote: quoted, order },
      colleague: luck.pick(teams.get(shop.code) ?? []),
      payment: payment(quoted.document.totalCents, luck),
    };
  });
  return made.sort((a, b) => a.soldAt.getTime() - b.soldAt.getTime());
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function buyer(people: readonly DemoCustomer[], luck: Chance): DemoCustomer {
  return luck.happens(0.015) ? luck.pick(people.slice(0, KNOWN_PEOPLE)) : luck.pick(people);
}

/** People stay true to their shop; who lives in Lyon also goes to another one there, a passer-by anywhere. */
function shopFor(shops: readonly DemoShop[], customer: DemoCustomer | undefined, luck: Chance): DemoShop {
  const own = shops.find(({ code }) => code === customer?.shop);
  const lyon = shops.slice(0, SHOPS_OF_LYON);
  if (own && (!lyon.includes(own) || luck.happens(0.8))) return own;
  return own || luck.happens(0.5) ? luck.pick(lyon) : luck.pick(shops);
}

function orderBefore(rank: number, soldAt: Date, luck: Chance): NonNullable<Purchase['order']> {
  const id = idOf('demo', 'order', String(rank));
  const digits = (BigInt(`0x${id.replaceAll('-', '').slice(-15)}`) % 1_000_000_000_000n)
    .toString()
    .padStart(12, '0');
  const number = `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
  const placedAt = new Date(
    soldAt.getTime() - luck.between(3, 44) * HOUR_MS - luck.between(0, 59) * MINUTE_MS,
  );
  const readyAt = new Date(soldAt.getTime() - luck.between(8, 24) * MINUTE_MS);
  const bin = `${luck.pick(['A', 'B', 'C'])}-${luck.between(1, 24)}`;
  return { id, number, placedAt, readyAt, bin };
}

function payment(totalCents: number, luck: Chance): Purchase['payment'] {
  const method = luck.pick(['card', 'card', 'card', 'cash', 'card', 'gift-card', 'card', 'cash'] as const);
  const paidCents = method === 'cash' ? Math.ceil(totalCents / 500) * 500 : totalCents;
  return { method, paidCents };
}

interface Shelves {
  readonly departments: readonly (readonly DemoSku[])[];
  readonly heroes: readonly DemoSku[];
  /** Weighed goods and services. */
  readonly counterOnly: readonly DemoSku[];
}

function shelvesOf(products: readonly DemoProduct[]): Shelves {
  const parents = new Map(categories.map(({ slug, parent }) => [slug, parent]));
  const rootOf = (slug: string): string => {
    const parent = parents.get(slug);
    return parent ? rootOf(parent) : slug;
  };
  const departments = new Map<string, DemoSku[]>();
  const counterOnly: DemoSku[] = [];
  for (const { category, skus } of products) {
    const root = rootOf(category);
    const counted = skus.filter(({ isWeighed, isService }) => !isWeighed && !isService);
    departments.set(root, [...(departments.get(root) ?? []), ...counted]);
    counterOnly.push(...skus.filter((sku) => !counted.includes(sku)));
  }
  const named = new Set(heroes.map(({ sku }) => sku));
  const favourites = products.flatMap(({ skus }) => skus.filter(({ sku }) => named.has(sku)));
  return { departments: [...departments.values()], heroes: favourites, counterOnly };
}

/** What one job needs: one to five articles of a department, cheap ones in several units. */
function basket(shelves: Shelves, luck: Chance): BasketLine[] {
  const department = luck.pick(shelves.departments);
  const quantities = new Map<string, number>();
  const wanted = luck.pick([1, 1, 2, 2, 3, 3, 4, 5]);
  for (let place = 0; place < wanted; place += 1) {
    const article = luck.pick(luck.happens(0.22) ? shelves.heroes : department);
    const cents = article.prices.at(-1)?.cents ?? 0;
    quantities.set(
      article.sku,
      cents < 1_500 ? luck.pick([1, 1, 2, 2, 3, 4]) : cents < 5_000 ? luck.pick([1, 1, 1, 2]) : 1,
    );
  }
  return [...quantities].map(([sku, quantity]) => ({ sku, quantity }));
}

/** Some who come to the counter have screws weighed, a key cut, a panel sawn or a tool sharpened besides. */
function alsoAtTheCounter({ counterOnly }: Shelves, rank: number): BasketLine[] {
  const luck = chance(`counter ${rank}`);
  if (!luck.happens(0.09)) return [];
  const { sku, isWeighed } = luck.pick(counterOnly);
  return isWeighed
    ? [{ sku, quantity: 1, grams: luck.between(80, 1_900) }]
    : [{ sku, quantity: luck.pick([1, 1, 1, 2]) }];
}
