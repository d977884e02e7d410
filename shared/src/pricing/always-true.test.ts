import fc from 'fast-check';
import { roundedShare } from '../money.js';
import type { Books } from './books.js';
import { canonicalJson } from './canonical.js';
import { Draw } from './draw.js';
import { indexPromotions } from './index-promotions.js';
import { KINDS } from './kinds/registry.js';
import { priceAt } from './phases/base-price.js';
import { price, quote } from './quote.js';
import {
  type RandomQuestion,
  randomBasket,
  randomHashes,
  randomQuestions,
  randomShop,
} from './random-baskets.js';
import { refundOf, type UnitsBySku } from './refunds.js';
import type { BasketLine, QuoteDocument, QuoteLine } from './types.js';

const total = (cents: readonly number[]) => cents.reduce((sum, each) => sum + each, 0);

/** Everything that must hold for any document; returns what does not. */
function broken(document: QuoteDocument, { books, context }: RandomQuestion): string[] {
  const says = (holds: boolean, sentence: string) => (holds ? [] : [sentence]);
  const { lines, vat, applied } = document;
  const reductions = applied.filter((rule) => rule.phase > 1);
  return [
    ...says(document.totalCents === total(lines.map((line) => line.netCents)), 'line nets sum to the total'),
    ...says(
      document.grossCents - document.discountCents === document.totalCents,
      'gross less discount is the total',
    ),
    ...says(
      document.discountCents === total(reductions.map((rule) => rule.discountCents)),
      'rules sum to the discount',
    ),
    ...says(
      applied.every((rule) => rule.discountCents > 0),
      'an applied rule gives something',
    ),
    ...says(
      applied.every((rule) => rule.discountCents === total(rule.lines.map((line) => line.discountCents))),
      'the lines of a rule sum to it',
    ),
    ...says(document.totalCents === total(vat.map((rate) => rate.grossCents)), 'VAT groups sum to the total'),
    ...says(
      vat.every((rate) => rate.netCents + rate.vatCents === rate.grossCents),
      'net and VAT sum per rate',
    ),
    ...says(
      lines.every((line) => lineHolds(line)),
      'a line adds up',
    ),
    ...says(
      lines.every((line) => aboveFloor(line, books, context.at)),
      'no unit below its floor',
    ),
  ];
}

function worth({ quantity, grams }: QuoteLine, unitCents: number): number {
  return grams === undefined ? unitCents * quantity : roundedShare(unitCents, grams, 1_000);
}

function lineHolds(line: QuoteLine): boolean {
  const units = total(line.unitNets.map((run) => run.units));
  const nets = total(line.unitNets.map((run) => run.units * run.netCents));
  return (
    units === line.quantity &&
    nets === line.netCents &&
    line.netCents >= 0 &&
    line.discountCents >= 0 &&
    line.unitCents <= line.regularCents &&
    line.grossCents === worth(line, line.unitCents) &&
    line.grossCents - line.discountCents === line.netCents
  );
}

function aboveFloor(line: QuoteLine, books: Books, at: number): boolean {
  const book = books.sku(line.sku);
  const floorCents = (book && priceAt(book, at)?.floorCents) ?? 0;
  const leastCents = worth({ ...line, quantity: 1 }, Math.min(floorCents, line.regularCents));
  return line.unitNets.every((run) => run.netCents >= leastCents);
}

test('100,000 random baskets: sums exact, nothing negative, no unit below its floor, VAT per rate', () => {
  const faults: unknown[] = [];
  for (const question of randomQuestions(20_270_303, 100_000)) {
    const { document } = price(question.basket, question.context, question.books);
    const found = broken(document, question);
    if (found.length > 0) faults.push({ found, basket: question.basket, document });
  }
  expect(faults.slice(0, 1)).toEqual([]);
});

test('the text that is hashed is the RFC 8785 text of the document', () => {
  for (const { basket, context, books } of randomQuestions(7, 3_000)) {
    const made = quote(basket, context, books);
    expect(made.canonical).toBe(canonicalJson(JSON.parse(JSON.stringify(made.document))));
    expect(JSON.stringify(made.document)).toBe(made.canonical);
  }
});

function inPieces({ sku, quantity, grams }: BasketLine, draw: Draw): BasketLine[] {
  if (grams === undefined) return Array.from({ length: quantity }, () => ({ sku, quantity: 1 }));
  const first = draw.below(grams);
  return first === 0
    ? [{ sku, quantity, grams }]
    : [first, grams - first].map((part) => ({ sku, quantity, grams: part }));
}

test('the order of lines, their splits and the order of codes cannot matter', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (shopSeed, seed) => {
      const [question] = randomQuestions(shopSeed, 1);
      if (!question) throw new Error('No question');
      const { basket, context, books } = question;
      const draw = new Draw(seed);
      const shuffled = basket.lines
        .flatMap((line) => inPieces(line, draw))
        .map((line) => ({ line, at: draw.below(1_000_000) }))
        .sort((a, b) => a.at - b.at)
        .map(({ line }) => line);
      const again = quote({ ...basket, lines: shuffled, codes: [...basket.codes].reverse() }, context, books);
      expect(again.canonical).toBe(quote(basket, context, books).canonical);
    }),
    { numRuns: 400 },
  );
});

test('one more promotion that is not a catalogue markdown never raises the total', () => {
  for (let seed = 0; seed < 1_500; seed++) {
    const shop = randomShop(seed);
    const draw = new Draw(seed);
    const extra = shop.books.promotions.all.findLast((each) => each.needsCode || each.level !== 'catalogue');
    if (!extra) continue;
    const without = shop.books.promotions.all.filter((each) => each !== extra);
    const codes = [...shop.books.promotions.byCode].map(([code, promotion]) => ({ code, promotion }));
    const fewer = { ...shop.books, promotions: indexPromotions(without, codes) };
    for (let basketNumber = 0; basketNumber < 5; basketNumber++) {
      const basket = randomBasket(draw, shop);
      const context = { at: 1_800_000_000_000, store: 'angers', currency: 'EUR' };
      const before = price(basket, context, fewer).document.totalCents;
      const after = price(basket, context, shop.books).document.totalCents;
      expect({ seed, basket, raised: after > before }).toEqual({ seed, basket, raised: false });
    }
  }
});

test('refunds in any order and of any size sum to what was paid, VAT included', () => {
  for (const { basket, context, books } of randomQuestions(41, 1_500)) {
    const { document } = price(basket, context, books);
    const draw = new Draw(document.totalCents + document.lines.length);
    const returned: Record<string, number> = {};
    const vatCents = new Map<number, number>();
    let refundedCents = 0;
    let open = document.lines.filter(({ quantity }) => quantity > 0);
    while (open.length > 0) {
      const { sku, quantity } = draw.oneOf(open);
      const units: UnitsBySku = { [sku]: 1 + draw.below(quantity - (returned[sku] ?? 0)) };
      const refund = refundOf(document, returned, units);
      refundedCents += refund.refundCents;
      for (const rate of refund.vat) {
        vatCents.set(rate.basisPoints, (vatCents.get(rate.basisPoints) ?? 0) + rate.vatCents);
      }
      returned[sku] = (returned[sku] ?? 0) + (units[sku] ?? 0);
      open = open.filter((line) => (returned[line.sku] ?? 0) < line.quantity);
    }
    expect(refundedCents).toBe(document.totalCents);
    for (const rate of document.vat) expect(vatCents.get(rate.basisPoints) ?? 0).toBe(rate.vatCents);
  }
});

test('every kind applies somewhere in the random baskets', () => {
  const met = new Set<string>();
  for (const { basket, context, books } of randomQuestions(3, 5_000)) {
    for (const { kind } of price(basket, context, books).document.applied) met.add(kind);
  }
  expect([...met].sort()).toEqual([...KINDS.map(({ kind }) => kind), 'staff-gesture'].sort());
});

test('the same seed asks the same questions: hashes can be compared between builds', () => {
  const hashes = randomHashes(99, 60);
  expect(randomHashes(99, 60)).toEqual(hashes);
  expect(new Set(hashes).size).toBeGreaterThan(50);
});
