import { type Article, buildBooks, context, promotion } from './build-books.js';
import { price, quote } from './quote.js';
import { refundOf } from './refunds.js';
import type { BasketLine, Promotion, QuoteDocument } from './types.js';

function basket(lines: Readonly<Record<string, number>>, codes: readonly string[] = []) {
  return { lines: Object.entries(lines).map(([sku, quantity]): BasketLine => ({ sku, quantity })), codes };
}

function documentOf(
  articles: Readonly<Record<string, Article>>,
  lines: Readonly<Record<string, number>>,
  promotions: readonly Promotion[] = [],
): QuoteDocument {
  return price(basket(lines), context(), buildBooks(articles, promotions)).document;
}

const netOf = (document: QuoteDocument, sku: string) =>
  document.lines.find((line) => line.sku === sku)?.netCents;
const discountsOf = (document: QuoteDocument) => document.lines.map((line) => line.discountCents);

describe('the worked figures', () => {
  const articles = {
    A: { priceCents: 1990 },
    B: { priceCents: 1250, vatBasisPoints: 550 },
    C: { priceCents: 499 },
  };
  const document = documentOf(articles, { A: 3, B: 1, C: 2 }, [
    promotion('ten', 'percent-off', { basisPoints: 1000 }),
  ]);

  test('82.18 less 10 % is 73.96, split 5.97 / 1.25 / 1.00', () => {
    expect(document.grossCents).toBe(8218);
    expect(document.discountCents).toBe(822);
    expect(document.totalCents).toBe(7396);
    expect(discountsOf(document)).toEqual([597, 125, 100]);
  });

  test('its VAT is 10.45 at 20 % and 0.59 at 5.5 %', () => {
    expect(document.vat).toEqual([
      { basisPoints: 550, grossCents: 1125, netCents: 1066, vatCents: 59 },
      { basisPoints: 2000, grossCents: 6271, netCents: 5226, vatCents: 1045 },
    ]);
  });

  test('one of the three refunded gives back 17.91, of which VAT 2.98', () => {
    const refund = refundOf(document, {}, { A: 1 });
    expect(refund.refundCents).toBe(1791);
    expect(refund.vat).toEqual([{ basisPoints: 2000, grossCents: 1791, netCents: 1493, vatCents: 298 }]);
  });

  test('"3 for 2" on 14.99, 3 x 9.99 and 2 x 4.99 frees 9.99 and 4.99', () => {
    const sets = documentOf(
      { A: { priceCents: 1499 }, B: { priceCents: 999 }, C: { priceCents: 499 } },
      { A: 1, B: 3, C: 2 },
      [promotion('3-for-2', 'x-for-y', { take: 3, pay: 2 })],
    );
    expect(discountsOf(sets)).toEqual([0, 999, 499]);
    expect(sets.applied[0]?.lines).toEqual([
      { discountCents: 999, sku: 'B', units: 1 },
      { discountCents: 499, sku: 'C', units: 1 },
    ]);
  });

  test('43.08 less 20 % as a markdown, 36 times, is 1 240.56: the unit is rounded, then multiplied', () => {
    const markdown = promotion('m', 'percent-off', { basisPoints: 2000 }, { level: 'catalogue' });
    const marked = documentOf({ A: { priceCents: 4308 } }, { A: 36 }, [markdown]);
    expect(marked.lines[0]?.unitCents).toBe(3446);
    expect(marked.totalCents).toBe(124_056);
  });

  test('a 10 % basket discount on 7 x 19.99 is 13.99: rounded once on the group', () => {
    const ten = documentOf({ A: { priceCents: 1999 } }, { A: 7 }, [
      promotion('t', 'percent-off', { basisPoints: 1000 }),
    ]);
    expect(ten.discountCents).toBe(1399);
  });
});

describe('hard baskets', () => {
  test('10 % on 3 x 33.33 and 1 x 0.01 sums exactly, and no line is negative', () => {
    const document = documentOf({ A: { priceCents: 3333 }, B: { priceCents: 1 } }, { A: 3, B: 1 }, [
      promotion('ten', 'percent-off', { basisPoints: 1000 }),
    ]);
    expect(discountsOf(document)).toEqual([1000, 0]);
    expect(document.totalCents).toBe(9000);
    expect(document.lines[0]?.unitNets).toEqual([
      { netCents: 3000, units: 2 },
      { netCents: 2999, units: 1 },
    ]);
  });

  test('15 off lines of 0 / 22 / 14 / 43 / 7.50 is 0 / 3.81 / 2.43 / 7.46 / 1.30', () => {
    const prices = [0, 2200, 1400, 4300, 750];
    const articles = Object.fromEntries(prices.map((priceCents, place) => [`L${place}`, { priceCents }]));
    const lines = Object.fromEntries(prices.map((_, place) => [`L${place}`, 1]));
    const document = documentOf(articles, lines, [promotion('off', 'amount-off', { amountCents: 1500 })]);
    expect(discountsOf(document)).toEqual([0, 381, 243, 746, 130]);
  });

  test('A then B, B then A, 3 split as 1 + 2: the same bytes', () => {
    const books = buildBooks({ A: { priceCents: 999 }, B: { priceCents: 1234 } }, [
      promotion('three', 'x-for-y', { take: 3, pay: 2 }),
    ]);
    const one = quote(
      {
        lines: [
          { sku: 'A', quantity: 3 },
          { sku: 'B', quantity: 1 },
        ],
        codes: [],
      },
      context(),
      books,
    );
    const other = quote(
      {
        lines: [
          { sku: 'B', quantity: 1 },
          { sku: 'A', quantity: 1 },
          { sku: 'A', quantity: 2 },
        ],
        codes: [],
      },
      context(),
      books,
    );
    expect(other.canonical).toBe(one.canonical);
    expect(other.hash).toBe(one.hash);
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('"3 for 2" and -20 % on one line, not combinable: the larger saving wins and the loser is named', () => {
    const three = promotion('three', 'x-for-y', { take: 3, pay: 2 }, { combinesWith: [] });
    const twenty = promotion('twenty', 'percent-off', { basisPoints: 2000 }, { level: 'catalogue' });
    const priced = price(
      basket({ A: 3 }),
      context(),
      buildBooks({ A: { priceCents: 1000 } }, [three, twenty]),
    );
    expect(priced.document.totalCents).toBe(2000);
    expect(priced.document.applied.map((rule) => rule.promotion)).toEqual(['three']);
    expect(priced.explanation.refused).toMatchObject([
      { promotion: 'twenty', reason: 'not-combinable', because: 'three' },
    ]);
    const four = price(basket({ A: 4 }), context(), buildBooks({ A: { priceCents: 100 } }, [three, twenty]));
    expect(four.document.totalCents).toBe(300);
    const five = price(basket({ A: 5 }), context(), buildBooks({ A: { priceCents: 100 } }, [three, twenty]));
    expect(five.document.totalCents).toBe(400);
    const two = price(basket({ A: 2 }), context(), buildBooks({ A: { priceCents: 100 } }, [three, twenty]));
    expect(two.document.totalCents).toBe(160);
  });

  test('a threshold of 50 reached thanks to a gift card counts', () => {
    const articles = {
      DRILL: { priceCents: 3000 },
      'GIFT-CARD': { priceCents: 2000, vatBasisPoints: 0, categories: ['gift-cards'] },
    };
    const fifty = promotion('fifty', 'threshold', { fromCents: 5000, amountCents: 500 });
    const document = documentOf(articles, { DRILL: 1, 'GIFT-CARD': 1 }, [fifty]);
    expect(document.discountCents).toBe(500);
  });

  test('a threshold reached before a code and missed after it still counts', () => {
    const fifty = promotion('fifty', 'threshold', { fromCents: 5000, amountCents: 500 });
    const code = promotion('welcome', 'percent-off', { basisPoints: 1000 }, { needsCode: true });
    const books = buildBooks(
      { A: { priceCents: 5000 } },
      [fifty, code],
      [{ code: 'BIENVENUE', promotion: 'welcome' }],
    );
    const { document } = price(basket({ A: 1 }, ['bien venue']), context(), books);
    expect(document.applied.map((rule) => [rule.promotion, rule.phase, rule.discountCents])).toEqual([
      ['fifty', 3, 500],
      ['welcome', 4, 450],
    ]);
    expect(document.totalCents).toBe(4050);
  });

  test('a fixed amount over two VAT rates is split by net, with VAT per rate', () => {
    const articles = { A: { priceCents: 3000 }, B: { priceCents: 1000, vatBasisPoints: 550 } };
    const document = documentOf(articles, { A: 1, B: 1 }, [
      promotion('off', 'amount-off', { amountCents: 1000 }),
    ]);
    expect([netOf(document, 'A'), netOf(document, 'B')]).toEqual([2250, 750]);
    expect(document.vat).toEqual([
      { basisPoints: 550, grossCents: 750, netCents: 711, vatCents: 39 },
      { basisPoints: 2000, grossCents: 2250, netCents: 1875, vatCents: 375 },
    ]);
  });

  test('an automatic promotion whose limit ran out gives nothing, and says so', () => {
    const books = buildBooks({ A: { priceCents: 5000 } }, [
      promotion('ten', 'percent-off', { basisPoints: 1000 }),
    ]);
    const priced = price(basket({ A: 1 }), context({ exhaustedPromotions: new Set(['ten']) }), books);
    expect(priced.document.totalCents).toBe(5000);
    expect(priced.explanation.refused).toMatchObject([{ promotion: 'ten', reason: 'exhausted' }]);
  });
});
