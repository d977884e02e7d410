/** A foreign case as books, a basket and a context of ours. It translates and never computes a price. */

import { type Article, buildBooks, context, MARCH_MORNING, promotion } from '../../build-books.js';
import type { SharedCode } from '../../index-promotions.js';
import { normaliseCode } from '../../normalise.js';
import { readPromotion } from '../../read-promotion.js';
import type { CodeRefusal, Customer, Promotion } from '../../types.js';
import type { Vector } from '../vector.js';
import { translateCondition } from './conditions.js';
import { goodsOf, isCatalogueEffect, translateEffect } from './effects.js';
import {
  type ForeignCase,
  type ForeignCustomer,
  type ForeignPromotion,
  Untranslatable,
} from './foreign-case.js';

/** The delivery fee is the price of a service. */
export const DELIVERY = 'delivery';
const HOUR_MS = 3_600_000;

/** A case in our words, and which of our records stand for which foreign promotion. */
export interface Translation {
  readonly vector: Vector;
  readonly records: ReadonlyMap<string, readonly Promotion[]>;
}

/** Throws Untranslatable or UnreadableVector, naming what has no translation. */
export function translate(foreign: ForeignCase): Translation {
  const records = new Map<string, readonly Promotion[]>();
  for (const each of foreign.promotions) {
    if (records.has(each.id)) throw new Untranslatable(`two promotions called ${each.id}`);
    records.set(each.id, recordsOf(each, foreign));
  }
  const stacked = stack(foreign.promotions, records);
  const codes = codesOf(foreign, stacked);
  const books = buildBooks(
    articlesOf(foreign),
    [...marksOf(foreign), ...[...stacked.values()].flat()],
    codes.shared,
  );
  const lines = foreign.lines.map(({ article, quantity }) => ({ sku: article, quantity }));
  const delivery = foreign.deliveryCents > 0 ? [{ sku: DELIVERY, quantity: 1 }] : [];
  return {
    records: stacked,
    vector: {
      basket: { lines: [...lines, ...delivery], codes: codes.entered },
      books,
      context: context({
        customer: foreign.customer && customerOf(foreign.customer),
        exhaustedPromotions: exhaustedAmong(foreign, stacked),
        refusedCodes: refusedCodes(foreign),
      }),
      centsLeft: centsLeft(foreign, stacked),
    },
  };
}

/** One record for each effect: a promotion of ours gives one thing. */
function recordsOf(foreign: ForeignPromotion, basket: ForeignCase): Promotion[] {
  const { lines } = basket;
  const place = `promotion ${foreign.id}`;
  const conditions = foreign.conditions.flatMap((each) =>
    translateCondition(each, `${place} condition`, lines),
  );
  const isForAll = !foreign.needsCode && conditions.length === 0;
  return foreign.effects.flatMap((each, number) => {
    const isShown = isForAll && isAloneOnItsGoods(each, basket);
    const effect = translateEffect(each, `${place} effect`, lines, isShown);
    if (!effect) return [];
    const id = number === 0 ? foreign.id : `${foreign.id} (${number + 1})`;
    return understood(
      promotion(id, effect.kind, effect.definition, {
        ...effect,
        ...periodOf(foreign),
        ...(conditions.length > 0 ? { conditions } : undefined),
        needsCode: foreign.needsCode,
        onMarkedDown: foreign.appliesToOnSale,
      }),
    );
  });
}

/** The record, when the engine can read it. */
function understood(record: Promotion): Promotion {
  const read = readPromotion(record);
  if (!('faults' in read)) return record;
  const faults = read.faults.map(({ field, problem }) => `${field} ${problem}`);
  throw new Untranslatable(`promotion ${record.id}: ${faults.join(', ')}`);
}

/** A lower price is shown to all, and read by all other rules: only where no other rule meets those goods is that the same. */
function isAloneOnItsGoods(effect: unknown, { lines, promotions }: ForeignCase): boolean {
  const goods = goodsOf(effect, lines);
  return promotions.every(
    ({ effects, conditions }) =>
      effects.every(
        (other) => other === effect || !goodsOf(other, lines).some((line) => goods.includes(line)),
      ) &&
      (effects.includes(effect) || conditions.length === 0),
  );
}

function periodOf({ state }: ForeignPromotion): Pick<Promotion, 'startsMs' | 'endsMs'> {
  switch (state) {
    case 'running':
    case 'active':
      return { startsMs: 0, endsMs: null };
    case 'not_started':
      return { startsMs: MARCH_MORNING + HOUR_MS, endsMs: null };
    case 'ended':
    case 'expired':
    case 'disabled':
    case 'inactive':
      return { startsMs: 0, endsMs: MARCH_MORNING - HOUR_MS };
    default:
      throw new Untranslatable(`state ${state}`);
  }
}

/** An exclusive promotion stands beside its own records and beside catalogue prices, which come before all. */
function stack(
  promotions: readonly ForeignPromotion[],
  records: ReadonlyMap<string, readonly Promotion[]>,
): Map<string, Promotion[]> {
  const prices = promotions.filter((each) => each.effects.some(isCatalogueEffect)).map(({ id }) => id);
  const stacked = new Map<string, Promotion[]>();
  for (const each of promotions) {
    const own = records.get(each.id) ?? [];
    const isPrice = prices.includes(each.id);
    const beside = promotions
      .filter((other) => other === each || prices.includes(other.id) !== isPrice)
      .flatMap((other) => records.get(other.id) ?? [])
      .map(({ id }) => id);
    stacked.set(
      each.id,
      own.map((record) => ({ ...record, combinesWith: each.isExclusive ? beside : 'all' })),
    );
  }
  return stacked;
}

interface Codes {
  readonly shared: readonly SharedCode[];
  readonly entered: readonly string[];
}

/** A code of ours triggers one record; the others of a foreign code get codes of their own, entered with it. */
function codesOf(foreign: ForeignCase, records: ReadonlyMap<string, readonly Promotion[]>): Codes {
  const shared: SharedCode[] = [];
  const entered = [...foreign.codes];
  const written = new Map<string, number>();
  for (const { id, codes } of foreign.promotions) {
    for (const code of codes) {
      for (const record of records.get(id) ?? []) {
        const before = written.get(code) ?? 0;
        written.set(code, before + 1);
        const own = codeNumber(code, before);
        shared.push({ code: own, promotion: record.id });
        if (before > 0) entered.push(...foreign.codes.filter((typed) => isSame(typed, code)).map(() => own));
      }
    }
  }
  return { shared, entered };
}

/** The code that stands for the n-th record of a foreign code. */
export function codeNumber(code: string, before: number): string {
  return before === 0 ? code : `${code}(${before + 1})`;
}

/** Is it the same code to us? */
export function isSame(one: string, other: string): boolean {
  return normaliseCode(one) === normaliseCode(other);
}

function articlesOf({ lines, deliveryCents }: ForeignCase): Record<string, Article> {
  const articles = lines.map(
    ({ article, unitCents, floorCents, categories, brand, product, originalCents }) => [
      article,
      { priceCents: originalCents ?? unitCents, floorCents, categories, brand, product: product ?? article },
    ],
  );
  const delivery = [DELIVERY, { priceCents: deliveryCents, isService: true }];
  return Object.fromEntries(deliveryCents > 0 ? [...articles, delivery] : articles);
}

/** Goods on sale have a markdown already. */
function marksOf({ lines }: ForeignCase): Promotion[] {
  return lines
    .filter((line) => line.originalCents !== undefined)
    .map((line) =>
      promotion(
        `sale of ${line.article}`,
        'fixed-price',
        { priceCents: line.unitCents },
        {
          level: 'catalogue',
          scope: { skus: [line.article] },
        },
      ),
    );
}

function customerOf({ groups, placedOrders }: ForeignCustomer): Customer {
  return { segments: groups, purchases: placedOrders, hasAppointment: false };
}

function exhaustedAmong(
  { promotions }: ForeignCase,
  records: ReadonlyMap<string, readonly Promotion[]>,
): ReadonlySet<string> {
  const spent = promotions.filter(({ usesLeft }) => usesLeft !== undefined && usesLeft <= 0);
  return new Set(spent.flatMap(({ id }) => records.get(id) ?? []).map(({ id }) => id));
}

/** What the counters of one customer refuse; the use of a cancelled order counts where it is not given back. */
function refusedCodes({ promotions, customer }: ForeignCase): ReadonlyMap<string, CodeRefusal> {
  const refused = new Map<string, CodeRefusal>();
  for (const { codes, usesPerCustomer, isReusableAfterCancel, state } of promotions) {
    for (const code of codes) {
      const uses = customer?.codeUses.get(code) ?? 0;
      const cancelled = isReusableAfterCancel ? 0 : (customer?.cancelledCodeUses.get(code) ?? 0);
      const isOver = usesPerCustomer !== undefined && uses + cancelled >= usesPerCustomer;
      if (isOver) refused.set(normaliseCode(code), 'customer-limit');
      else if (state === 'disabled' || state === 'inactive') refused.set(normaliseCode(code), 'stopped');
    }
  }
  return refused;
}

function centsLeft(
  { promotions }: ForeignCase,
  records: ReadonlyMap<string, readonly Promotion[]>,
): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  for (const each of promotions) {
    if (each.centsLeft === undefined) continue;
    const own = records.get(each.id) ?? [];
    if (own.length > 1) throw new Untranslatable('one spend budget for several effects');
    for (const { id } of own) left.set(id, each.centsLeft);
  }
  return left;
}
