import { type Article, buildBooks, context, promotion } from './build-books.js';
import { forStranger } from './explain.js';
import { price } from './quote.js';
import type { Promotion, QuoteContext } from './types.js';

function explained(
  articles: Readonly<Record<string, Article>>,
  promotions: readonly Promotion[],
  codes: readonly string[] = [],
  circumstances: Partial<QuoteContext> = {},
) {
  const lines = Object.keys(articles).map((sku) => ({ sku, quantity: 1 }));
  const shared = promotions.filter((each) => each.needsCode).map(({ id }) => ({ code: id, promotion: id }));
  const books = buildBooks(articles, promotions, shared);
  return price({ lines, codes }, context(circumstances), books);
}

const coded = { needsCode: true };
const ten = { basisPoints: 1000 };

test('8.10 more for 10 % off', () => {
  const rule = promotion('fifty', 'threshold', { fromCents: 5000, ...ten });
  const { explanation } = explained({ A: { priceCents: 4190 } }, [rule]);
  expect(explanation.refused).toEqual([
    {
      promotion: 'fifty',
      name: { fr: 'fifty', en: 'fifty' },
      kind: 'threshold',
      reason: 'threshold',
      missingCents: 810,
      parameters: { fromCents: 5000, basisPoints: 1000 },
    },
  ]);
});

test('one more unit for "3 for 2"', () => {
  const rule = promotion('sets', 'x-for-y', { take: 3, pay: 2 });
  const { explanation } = explained({ A: { priceCents: 100 }, B: { priceCents: 100 } }, [rule]);
  expect(explanation.refused).toMatchObject([{ promotion: 'sets', reason: 'quantity', missingUnits: 1 }]);
});

test('a markdown that lost to a better one names it', () => {
  const twenty = promotion('twenty', 'percent-off', { basisPoints: 2000 }, { level: 'catalogue' });
  const fixed = promotion('fixed', 'fixed-price', { priceCents: 90 }, { level: 'catalogue' });
  const { explanation, document } = explained({ A: { priceCents: 100 } }, [twenty, fixed]);
  expect(document.lines[0]).toMatchObject({ regularCents: 100, unitCents: 80 });
  expect(explanation.refused).toMatchObject([
    { promotion: 'fixed', reason: 'better-offer', because: 'twenty' },
  ]);
});

test('a rule that leaves marked-down goods alone says so, and takes the unmarked goods', () => {
  const half = promotion(
    'half',
    'percent-off',
    { basisPoints: 5000 },
    { level: 'catalogue', scope: { skus: ['A'] } },
  );
  const rest = promotion('rest', 'percent-off', ten, { onMarkedDown: false });
  const alone = explained({ A: { priceCents: 1000 } }, [half, rest]);
  expect(alone.explanation.refused).toMatchObject([
    { promotion: 'rest', reason: 'marked-down', because: 'half' },
  ]);
  const both = explained({ A: { priceCents: 1000 }, B: { priceCents: 1000 } }, [half, rest]);
  expect(both.document.lines.map((line) => line.netCents)).toEqual([500, 900]);
});

test('where a rule may not touch marked-down goods, the shopper still gets the better of the two', () => {
  const five = promotion('five', 'percent-off', { basisPoints: 500 }, { level: 'catalogue' });
  const half = promotion('half', 'percent-off', { basisPoints: 5000 }, { onMarkedDown: false });
  const { document, explanation } = explained({ A: { priceCents: 1000 } }, [five, half]);
  expect(document.totalCents).toBe(500);
  expect(explanation.refused).toMatchObject([
    { promotion: 'five', reason: 'not-combinable', because: 'half' },
  ]);
});

test('a code worse than the automatic offer is not consumed, and hears of the better offer', () => {
  const twenty = promotion('twenty', 'percent-off', { basisPoints: 2000 }, { combinesWith: [] });
  const welcome = promotion('WELCOME', 'percent-off', ten, coded);
  const { document, explanation } = explained({ A: { priceCents: 1000 } }, [twenty, welcome], ['welcome']);
  expect(document.totalCents).toBe(800);
  expect(document.applied.map((rule) => rule.promotion)).toEqual(['twenty']);
  expect(explanation.codes).toEqual([{ code: 'WELCOME', reason: 'better-offer' }]);
});

test('a code better than the automatic offer replaces it and stands in the document', () => {
  const five = promotion('five', 'percent-off', { basisPoints: 500 }, { combinesWith: [] });
  const welcome = promotion('WELCOME', 'percent-off', ten, coded);
  const { document, explanation } = explained({ A: { priceCents: 1000 } }, [five, welcome], ['welcome']);
  expect(document.applied).toMatchObject([
    { promotion: 'WELCOME', code: 'WELCOME', phase: 4, discountCents: 100 },
  ]);
  expect(explanation.refused).toMatchObject([
    { promotion: 'five', reason: 'not-combinable', because: 'WELCOME' },
  ]);
  expect(explanation.codes).toEqual([]);
});

test('a code short of its threshold says how much is missing, to anyone', () => {
  const welcome = promotion('WELCOME', 'threshold', { fromCents: 3000, amountCents: 500 }, coded);
  const { explanation } = explained({ A: { priceCents: 1000 } }, [welcome], ['WELCOME']);
  expect(forStranger(explanation).codes).toEqual([{ code: 'WELCOME', reason: 'threshold' }]);
  expect(explanation.refused).toMatchObject([{ reason: 'threshold', missingCents: 2000 }]);
});

test('unknown, ended, stopped and spent codes look alike to a stranger, not to the holder', () => {
  const ended = promotion('OLD', 'percent-off', ten, { ...coded, endsMs: 5 });
  const spent = promotion('SPENT', 'percent-off', ten, coded);
  const circumstances = { exhaustedPromotions: new Set(['SPENT']) };
  const { explanation } = explained(
    { A: { priceCents: 1000 } },
    [ended, spent],
    ['old', 'spent', 'nope'],
    circumstances,
  );
  expect(explanation.codes).toEqual([
    { code: 'NOPE', reason: 'unknown' },
    { code: 'OLD', reason: 'ended' },
    { code: 'SPENT', reason: 'spent' },
  ]);
  expect(forStranger(explanation).codes.map(({ reason }) => reason)).toEqual([
    'refused',
    'refused',
    'refused',
  ]);
  expect(explanation.refused).toEqual([]);
});

test('a promotion behind a code nobody typed is not spoken of', () => {
  const secret = promotion('SECRET', 'percent-off', ten, coded);
  expect(explained({ A: { priceCents: 1000 } }, [secret]).explanation).toEqual({
    applied: [],
    refused: [],
    codes: [],
  });
});

test('a single-use code comes with its basket', () => {
  const welcome = promotion('welcome', 'percent-off', ten, coded);
  const singleUseCodes = new Map([['XK42', 'welcome']]);
  const { document } = explained({ A: { priceCents: 1000 } }, [welcome], ['xk-42'], { singleUseCodes });
  expect(document.applied).toMatchObject([{ promotion: 'welcome', code: 'XK42' }]);
});

test('a price at its floor explains why nothing came off', () => {
  const off = promotion('off', 'amount-off', { amountCents: 100 });
  const { document, explanation } = explained({ A: { priceCents: 1000, floorCents: 1000 } }, [off]);
  expect(document.totalCents).toBe(1000);
  expect(explanation.refused).toMatchObject([{ promotion: 'off', reason: 'floor' }]);
});

test('what one line cannot take goes to the others, and what none can take is reported', () => {
  const off = promotion('off', 'amount-off', { amountCents: 1000 });
  const articles = { A: { priceCents: 1000, floorCents: 900 }, B: { priceCents: 1000, floorCents: 300 } };
  const { document } = explained(articles, [off]);
  expect(document.lines.map((line) => line.discountCents)).toEqual([100, 700]);
  expect(document.applied).toMatchObject([{ discountCents: 800, unusedCents: 200 }]);
});

test('a promotion "until 31 October included" applies at 23:59:59 in Paris and not at 00:00:00', () => {
  const midnight = Date.UTC(2027, 9, 31, 23);
  const rule = promotion('autumn', 'percent-off', ten, { endsMs: midnight });
  const at = (instant: number) =>
    explained({ A: { priceCents: 1000 } }, [rule], [], { at: instant }).document.totalCents;
  expect(at(midnight - 1000)).toBe(900);
  expect(at(midnight)).toBe(1000);
});

test('at most one promotion of an exclusivity group applies, the best one', () => {
  const group = { exclusivityGroup: 'spring' };
  const a = promotion('a', 'percent-off', ten, { ...group, scope: { skus: ['A'] } });
  const b = promotion('b', 'percent-off', { basisPoints: 2000 }, { ...group, scope: { skus: ['B'] } });
  const { document } = explained({ A: { priceCents: 1000 }, B: { priceCents: 1000 } }, [a, b]);
  expect(document.applied.map((rule) => rule.promotion)).toEqual(['b']);
});

test('rules that save the same: fewer rules win, then the smaller id', () => {
  const alone = { combinesWith: [] };
  const one = promotion('b', 'percent-off', ten, alone);
  const twin = promotion('a', 'percent-off', ten, alone);
  expect(
    explained({ A: { priceCents: 1000 } }, [one, twin]).document.applied.map((rule) => rule.promotion),
  ).toEqual(['a']);
  const five = { scope: { skus: ['A'] }, combinesWith: ['d'] };
  const c = promotion('c', 'amount-off', { amountCents: 50 }, five);
  const d = promotion('d', 'amount-off', { amountCents: 50 }, { ...five, combinesWith: ['c'] });
  const hundred = promotion('e', 'amount-off', { amountCents: 100 }, alone);
  const { document } = explained({ A: { priceCents: 1000 } }, [c, d, hundred]);
  expect(document.applied.map((rule) => rule.promotion)).toEqual(['e']);
});

test('a rule with no rival on a line leaves the displayed price of the other lines alone', () => {
  const markdown = promotion(
    'm',
    'percent-off',
    { basisPoints: 2000 },
    { level: 'catalogue', combinesWith: [] },
  );
  const half = promotion('half', 'percent-off', { basisPoints: 5000 }, { scope: { skus: ['A'] } });
  const { document } = explained({ A: { priceCents: 1000 }, B: { priceCents: 1000 } }, [markdown, half]);
  expect(document.lines.map((line) => [line.unitCents, line.netCents])).toEqual([
    [1000, 500],
    [800, 800],
  ]);
});
