import { type Article, buildBooks } from '@passerelle/shared/pricing/build-books';
import { worthOf } from '@passerelle/shared/pricing/evaluation';
import { price } from '@passerelle/shared/pricing/quote';
import { readPromotion } from '@passerelle/shared/pricing/read-promotion';
import { scopeCovers } from '@passerelle/shared/pricing/rule';
import type { BasketLine, BookSku, Condition, Promotion } from '@passerelle/shared/pricing/types';

/** One article with what it costs when the promotion begins. */
export interface PricedGoods {
  readonly sku: BookSku;
  readonly unitCents: number;
}

const QUANTITIES = [1, 2, 3, 4, 6, 10];
// Enough to meet the cheapest and the dearest; a depth hardly differs between the others.
const MOST_TRIED = 120;
const MOST_UNITS = 10_000;
// A threshold is met at the first or second try; a set that lacks another article never is.
const MOST_TRIES = 3;
const WEIGHED_GRAMS = 1_000;
const CODE = 'TRIED';
/** What a basket can meet by holding more of the same. */
const MET_BY_MORE: ReadonlySet<string> = new Set(['basket-total', 'basket-units', 'line-units']);

/**
 * The largest part of a price that a promotion takes of small baskets, in basis points: tried with the engine itself, so
 * that it is right for every kind. Baskets of one article, and of one of each role where the rule tells roles apart; a
 * threshold is met by buying more. Who must buy, and what else must be bought, is taken as met. `gift`: what it gives
 * away.
 */
export function depthOf(promotion: Promotion, goods: readonly PricedGoods[], gift?: PricedGoods): number {
  const tried: Promotion = {
    ...promotion,
    ...{ startsMs: 0, endsMs: null, combinesWith: 'all', onMarkedDown: true },
    conditions: (promotion.conditions ?? []).filter(({ kind }: Condition) => MET_BY_MORE.has(kind)),
  };
  const sold = goods.filter(({ unitCents }) => unitCents > 0);
  const baskets = [...spread(sold).map((each) => [each]), ...ofEachRole(promotion, sold)];
  let deepest = 0;
  for (const basket of baskets) {
    const articles = Object.fromEntries([...basket, ...(gift ? [gift] : [])].map(asArticle));
    const codes = promotion.needsCode ? [{ code: CODE, promotion: promotion.id }] : [];
    const books = buildBooks(articles, [tried], codes);
    const depthAt = (quantity: number, tries = MOST_TRIES): number => {
      const lines = basket.map(({ sku }) => lineOf(sku, quantity));
      const at = { at: 60_000, store: 'any', currency: 'EUR' };
      const { document, explanation } = price({ lines, codes: promotion.needsCode ? [CODE] : [] }, at, books);
      const regularCents = document.lines.reduce(
        (sum, line) => sum + worthOf({ grams: line.grams }, line.regularCents, line.quantity),
        0,
      );
      const takenCents = regularCents - document.totalCents;
      if (takenCents > 0) return Math.ceil((takenCents * 10_000) / regularCents);
      const { missingCents = 0, missingUnits = 0 } = explanation.refused[0] ?? {};
      const onceCents = Math.max(1, Math.round(regularCents / quantity));
      const enough = quantity + Math.max(missingUnits, Math.ceil(missingCents / onceCents));
      const mayBeMet = tries > 0 && enough > quantity && enough < MOST_UNITS;
      return mayBeMet ? depthAt(enough, tries - 1) : 0;
    };
    for (const quantity of QUANTITIES) deepest = Math.max(deepest, depthAt(quantity));
  }
  return deepest;
}

/** The dearest of each role together, and the cheapest. */
function ofEachRole(promotion: Promotion, goods: readonly PricedGoods[]): PricedGoods[][] {
  const read = readPromotion(promotion);
  const roles = 'terms' in read ? read.terms.roles?.(promotion.scope) : undefined;
  if (!roles) return [];
  const byPrice = [...goods].sort((one, other) => one.unitCents - other.unitCents);
  const picked = (from: readonly PricedGoods[]): PricedGoods[] => {
    const found = roles.map((role) => from.find(({ sku }) => scopeCovers(role, sku)));
    return [...new Set(found.filter((each) => each !== undefined))];
  };
  return [picked(byPrice.toReversed()), picked(byPrice)].filter((basket) => basket.length > 1);
}

function asArticle({ sku, unitCents }: PricedGoods): [string, Article] {
  const { sku: name, prices: _, ...rest } = sku;
  return [name, { ...rest, priceCents: unitCents }];
}

function lineOf({ sku, isWeighed }: BookSku, quantity: number): BasketLine {
  return isWeighed ? { sku, quantity: 1, grams: quantity * WEIGHED_GRAMS } : { sku, quantity };
}

/** The cheapest, the dearest, and some between them. */
function spread(goods: readonly PricedGoods[]): PricedGoods[] {
  const sorted = [...goods].sort((one, other) => one.unitCents - other.unitCents);
  if (sorted.length <= MOST_TRIED) return sorted;
  const step = (sorted.length - 1) / (MOST_TRIED - 1);
  return Array.from({ length: MOST_TRIED }, (_, n) => sorted[Math.round(n * step)]).filter(
    (each) => each !== undefined,
  );
}
