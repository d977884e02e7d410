import { idOf } from '../../platform/ids.js';
import type { DemoSku } from '../catalogue/product.js';
import type { Purchase } from './purchases.js';

export interface SoldLine {
  readonly saleId: string;
  readonly orderId?: string;
  readonly line: number;
  readonly sku: string;
  readonly stockSku: string;
  readonly unitsPerPack: number;
  readonly quantity: number;
  readonly unitCents: number;
  readonly netCents: number;
  readonly vatBasisPoints: number;
  readonly unitNets: readonly number[];
  /** What left the stock: the units of its packs, grams, or nothing for a service. */
  readonly units: number;
}

export interface LedgerLine {
  readonly store: string;
  readonly sku: string;
  readonly from: string;
  readonly to: string;
  readonly units: number;
  readonly cause: string;
  readonly causeId: string;
  readonly causeLine: number;
  readonly actor: string;
  readonly at: Date;
}

export interface StoryLine {
  readonly orderId: string;
  readonly at: Date;
  readonly command: string;
  readonly from: string | null;
  readonly to: string;
  readonly actorKind: string;
  readonly actor: string;
  readonly detail?: object;
}

export interface Use {
  readonly documentId: string;
  readonly promotion: string;
  readonly code?: string;
  readonly contact?: string;
  readonly cents: number;
}

const MINUTE_MS = 60_000;
const DELIVERED_BEFORE_MS = 2 * 86_400_000;
// As commands number their movements over an order's life.
const MOVES_PER_REVISION = 1_000;

/** Lines of the receipt, taken from the quote. */
export function soldLines(purchase: Purchase, articles: ReadonlyMap<string, DemoSku>): SoldLine[] {
  return purchase.quote.document.lines.map((line, place) => {
    const { stockSku, unitsPerPack, isService } = articleOf(line.sku, articles);
    const { sku, quantity, grams, unitCents, netCents, vatBasisPoints, unitNets } = line;
    return {
      ...{ saleId: purchase.id, orderId: purchase.order?.id, line: place + 1, stockSku, unitsPerPack },
      ...{ sku, quantity, unitCents, netCents, vatBasisPoints },
      units: isService ? 0 : (grams ?? quantity * unitsPerPack),
      unitNets: unitNets.flatMap(({ netCents: cents, units }) => Array<number>(units).fill(cents)),
    };
  });
}

/** The way of the units: delivered, then over the counter, or held, set aside and handed over. */
export function ledger(purchase: Purchase, lines: readonly SoldLine[]): LedgerLine[] {
  const { id, shop, soldAt, colleague, order } = purchase;
  const units = new Map<string, number>();
  for (const { stockSku, units: left } of lines) {
    if (left > 0) units.set(stockSku, (units.get(stockSku) ?? 0) + left);
  }
  const moved = [...units].map(([sku, count]) => ({ store: shop.code, sku, units: count }));
  const leg = (
    from: string,
    to: string,
    cause: string,
    causeId: string,
    first: number,
    actor: string,
    at: Date,
  ) =>
    moved.map((move, place) => ({ ...move, from, to, cause, causeId, causeLine: first + place, actor, at }));
  const deliveredAt = new Date((order?.placedAt ?? soldAt).getTime() - DELIVERED_BEFORE_MS);
  const delivery = leg('supplier', 'shelf', 'delivery', idOf('demo', 'refill', id), 1, 'demo', deliveredAt);
  if (!order) return [...delivery, ...leg('shelf', 'sold', 'sale', id, 1, colleague.id, soldAt)];
  const setAside = (lines.length + 2) * MOVES_PER_REVISION;
  return [
    ...delivery,
    ...leg('shelf', 'held', 'place', order.id, 1, 'shopper', order.placedAt),
    ...leg('held', 'set_aside', 'set-aside', order.id, setAside, colleague.id, order.readyAt),
    ...leg('set_aside', 'sold', 'hand-over', order.id, setAside + MOVES_PER_REVISION, colleague.id, soldAt),
  ];
}

/** The order's story, command by command. */
export function story({ order, colleague, quote, soldAt }: Purchase): StoryLine[] {
  if (!order) return [];
  const { lines } = quote.document;
  const by = { orderId: order.id, actorKind: colleague.role, actor: colleague.id };
  const before = (minutes: number) => new Date(order.readyAt.getTime() - minutes * MINUTE_MS);
  return [
    {
      ...{ orderId: order.id, at: order.placedAt, command: 'place', from: null, to: 'held' },
      ...{ actorKind: 'shopper', actor: 'shopper' },
    },
    { ...by, at: before(lines.length + 1), command: 'start-picking', from: 'held', to: 'picking' },
    ...lines.map(({ sku, quantity }, place) => ({
      ...{ ...by, at: before(lines.length - place), command: 'pick', from: 'picking', to: 'picking' },
      detail: { sku, quantity },
    })),
    {
      ...by,
      at: order.readyAt,
      command: 'set-aside',
      from: 'picking',
      to: 'ready',
      detail: { bin: order.bin },
    },
    { ...by, at: soldAt, command: 'hand-over', from: 'ready', to: 'closed' },
  ];
}

/** What the document took from promotions. */
export function uses({ id, order, customer, quote }: Purchase): Use[] {
  const counter = customer && `customer:${customer.id}`;
  const online = customer?.email ? `email:${customer.email}` : customer?.phone && `phone:${customer.phone}`;
  const contact = (order ? online : counter) ?? undefined;
  return quote.document.applied
    .filter(({ discountCents }) => discountCents > 0)
    .map(({ promotion, code, discountCents }) => ({
      ...{ documentId: order?.id ?? id, promotion, contact, cents: discountCents },
      ...(code === undefined ? undefined : { code }),
    }));
}

function articleOf(sku: string, articles: ReadonlyMap<string, DemoSku>): DemoSku {
  const article = articles.get(sku);
  if (!article) throw new Error(`${sku} is not in the assortment`);
  return article;
}
