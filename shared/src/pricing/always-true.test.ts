import fc from 'fast-check';
import type { Books } from './books.js';
import { canonicalJson } from './canonical.js';
import { indexPromotions } from './index-promotions.js';
import { priceAt } from './phases/base-price.js';
import { price, quote } from './quote.js';
import {
  Draw,
  type RandomQuestion,
  randomBasket,
  randomHashes,
  randomQuestions,
  randomShop,
} from './random-baskets.js';
import type { QuoteDocument, QuoteLine } from './types.js';

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

function lineHolds(line: QuoteLine): boolean {
  const units = total(line.unitNets.map((run) => run.units));
  const nets = total(line.unitNets.map((run) => run.units * run.netCents));
  return (
    units === line.quantity &&
    nets === line.netCents &&
    line.netCents >= 0 &&
    line.discountCents >= 0 &&
    line.unitCents <= line.regularCents &&
    line.grossCents === line.unitCents * line.quantity &&
    line.grossCents - line.discountCents === line.netCents
  );
}

function aboveFloor(line: QuoteLine, books: Books, at: number): boolean {
  const book = books.sku(line.sku);
  const floorCents = (book && priceAt(book, at)?.floorCents) ?? 0;
  return line.unitNets.every((run) => run.netCents >= Math.min(floorCents, line.regularCents));
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

test('the order of lines, their splits and the order of codes cannot matter', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (shopSeed, seed) => {
      const [question] = randomQuestions(shopSeed, 1);
      if (!question) throw new Error('No question');
      const { basket, context, books } = question;
      const draw = new Draw(seed);
      const units = basket.lines.flatMap(({ sku, quantity }) => Array.from({ length: quantity }, () => sku));
      const shuffled = units
        .map((sku) => ({ sku, quantity: 1, at: draw.below(1_000_000) }))
        .sort((a, b) => a.at - b.at)
        .map(({ sku, quantity }) => ({ sku, quantity }));
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

test('the same seed asks the same questions: hashes can be compared between builds', () => {
  const hashes = randomHashes(99, 60);
  expect(randomHashes(99, 60)).toEqual(hashes);
  expect(new Set(hashes).size).toBeGreaterThan(50);
});
