import { percentageOf } from '../money.js';
import type { Books } from './books.js';
import { indexPromotions } from './index-promotions.js';
import { giftsIn } from './kept-gifts.js';
import { KINDS } from './kinds/registry.js';
import { type Ground, settle } from './promise.js';
import { quote } from './quote.js';
import { type RandomQuestion, randomQuestions } from './random-baskets.js';
import type { Quote } from './types.js';

const DAY_MS = 86_400_000;

/** The books of the next day: no promotion at all, and every price so many basis points of what it was. */
function tomorrow({ books }: RandomQuestion, basisPoints: number): Books {
  return {
    versions: { prices: 2, promotions: 2, tax: 1 },
    promotions: indexPromotions([]),
    sku: (sku) => {
      const book = books.sku(sku);
      return book && { ...book, prices: book.prices.map((point) => changed(point, basisPoints)) };
    },
  };
}

function changed({ fromMs, priceCents }: { fromMs: number; priceCents: number }, basisPoints: number) {
  return { fromMs, priceCents: percentageOf(priceCents, basisPoints) };
}

/** What was promised, and what stands in the order: its document, without who asked. */
function promiseOf({ basket, context, books }: RandomQuestion): { promised: Quote; ground: Ground } {
  const { lines, codes } = basket;
  const promised = quote({ lines, codes }, context, books);
  const { applied, at, store, currency } = promised.document;
  const granted = new Set(applied.map(({ promotion }) => promotion));
  return { promised, ground: { books, context: { at: Date.parse(at), store, currency, granted } } };
}

function settleAll(question: RandomQuestion, basisPoints: number) {
  const { promised, ground } = promiseOf(question);
  const { document } = promised;
  const settlement = {
    kept: document.lines.map(({ sku, quantity, grams }) => ({ sku, quantity, grams })),
    gifts: giftsIn(document),
    codes: document.applied.flatMap(({ code }) => code ?? []),
  };
  const books = tomorrow(question, basisPoints);
  const { store, currency } = question.context;
  const now = { at: Date.parse(document.at) + DAY_MS, store, currency };
  return { promised, settled: settle(settlement, ground, { books, context: now }) };
}

test('whatever a promise was made of, it is kept to the byte when every promotion has gone and every price has risen', () => {
  const met = new Set<string>();
  for (const question of randomQuestions(1_789, 4_000)) {
    const { promised, settled } = settleAll(question, 13_000);
    if (settled.current.document.totalCents === promised.document.totalCents) continue;
    expect(settled.isPromiseKept).toBe(true);
    expect(settled.settled.canonical).toBe(promised.canonical);
    for (const { kind } of promised.document.applied) met.add(kind);
  }
  expect([...met].sort()).toEqual(KINDS.map(({ kind }) => kind).sort());
});

test('whatever a promise was made of, a lower price of today wins whole', () => {
  let lower = 0;
  for (const question of randomQuestions(4_242, 3_000)) {
    const { promised, settled } = settleAll(question, 6_000);
    const { totalCents } = settled.settled.document;
    const today = settled.current.document.totalCents;
    expect(totalCents).toBe(Math.min(promised.document.totalCents, today));
    if (today < promised.document.totalCents) lower += 1;
  }
  expect(lower).toBeGreaterThan(1_000);
});
