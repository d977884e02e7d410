import { type Article, buildBooks, context, MARCH_MORNING, promotion } from './build-books.js';
import { type Ground, type Settlement, settle } from './promise.js';
import { quote } from './quote.js';
import type { Promotion } from './types.js';

const DAY_MS = 86_400_000;

function ground(
  articles: Readonly<Record<string, Article>>,
  promotions: readonly Promotion[],
  daysLater = 0,
): Ground {
  const codes = promotions
    .filter((each) => each.needsCode)
    .map((each) => ({ code: each.id, promotion: each.id }));
  const books = buildBooks(articles, promotions, codes);
  return {
    books: daysLater === 0 ? books : { ...books, versions: { prices: 2, promotions: 2, tax: 1 } },
    context: context({ at: MARCH_MORNING + daysLater * DAY_MS }),
  };
}

const drill = (priceCents: number): Record<string, Article> => ({ DRILL: { priceCents } });
const take = (sku: string, quantity = 1) => ({ sku, quantity });
const only = (sku: string): Settlement => ({ kept: [take(sku)], codes: [] });

test('the price rose from 20 to 25 after the promise: the shopper pays 20, on the very document promised', () => {
  const promised = ground(drill(2000), []);
  const settled = settle(only('DRILL'), promised, ground(drill(2500), [], 1));
  expect(settled.isPromiseKept).toBe(true);
  expect(settled.settled.document.totalCents).toBe(2000);
  expect(settled.current.document.totalCents).toBe(2500);
  expect(settled.settled.hash).toBe(
    quote({ lines: [take('DRILL')], codes: [] }, promised.context, promised.books).hash,
  );
});

test('the price fell from 20 to 15: the shopper pays 15', () => {
  const settled = settle(only('DRILL'), ground(drill(2000), []), ground(drill(1500), [], 1));
  expect(settled.isPromiseKept).toBe(false);
  expect(settled.settled.document.totalCents).toBe(1500);
  expect(settled.promised.document.totalCents).toBe(2000);
});

test('where both prices are equal the promise holds, document and all', () => {
  const promised = ground(drill(2000), []);
  const settled = settle(only('DRILL'), promised, ground(drill(2000), [], 1));
  expect(settled.isPromiseKept).toBe(true);
  expect(settled.settled.document.at).toBe('2027-03-03T10:00:00Z');
});

test('a promotion that ended or was stopped since is still kept', () => {
  const ten = promotion('ten', 'percent-off', { basisPoints: 1000 }, { endsMs: MARCH_MORNING + 1 });
  expect(
    settle(only('DRILL'), ground(drill(2000), [ten]), ground(drill(2000), [ten], 1)).settled.document
      .totalCents,
  ).toBe(1800);
  expect(
    settle(only('DRILL'), ground(drill(2000), [ten]), ground(drill(2000), [], 1)).settled.document.totalCents,
  ).toBe(1800);
});

describe('a threshold of 50 on two articles of 30', () => {
  const articles = { DRILL: { priceCents: 3000 }, SAW: { priceCents: 3000 } };
  const fifty = promotion('fifty', 'threshold', { fromCents: 5000, amountCents: 500 });

  test('is lost when the shopper leaves one of them', () => {
    const settled = settle(only('DRILL'), ground(articles, [fifty]), ground(articles, [fifty], 1));
    expect(settled.settled.document.totalCents).toBe(3000);
  });

  test('is kept when it was us who could not supply it', () => {
    const settlement = { ...only('DRILL'), unsupplied: [take('SAW')] };
    const { settled, promised, current } = settle(
      settlement,
      ground(articles, [fifty]),
      ground(articles, [fifty], 1),
    );
    expect([promised.document.totalCents, current.document.totalCents]).toEqual([2500, 2500]);
    const { document } = settled;
    expect(document.totalCents).toBe(2500);
    expect(document.lines.map((line) => line.sku)).toEqual(['DRILL']);
    expect(document.unsupplied).toEqual([{ quantity: 1, sku: 'SAW' }]);
  });
});

test('"3 for 2" with one unit we could not supply: the two kept units pay their share of two', () => {
  const sets = promotion('sets', 'x-for-y', { take: 3, pay: 2 });
  const settlement = { kept: [take('DRILL', 2)], unsupplied: [take('DRILL')], codes: [] };
  const now = ground(drill(900), [sets], 1);
  expect(settle(settlement, ground(drill(900), [sets]), now).settled.document.totalCents).toBe(1200);
});

describe('a reserved drill and bits scanned at the hand-over', () => {
  const before = { DRILL: { priceCents: 2000 }, BITS: { priceCents: 1000 } };
  const now = { DRILL: { priceCents: 2500 }, BITS: { priceCents: 800 } };
  const settlement = { kept: [take('DRILL')], extras: [take('BITS')], codes: [] };

  test('are one quote: the drill as promised, the bits at the price on the shelf', () => {
    const { settled, isPromiseKept } = settle(settlement, ground(before, []), ground(now, [], 1));
    expect(isPromiseKept).toBe(true);
    expect(settled.document.lines.map((line) => [line.sku, line.netCents])).toEqual([
      ['BITS', 800],
      ['DRILL', 2000],
    ]);
    expect(settled.document.promised).toEqual({
      at: '2027-03-03T10:00:00Z',
      versions: { prices: 1, promotions: 1, tax: 1 },
    });
    expect(settled.document.at).toBe('2027-03-04T10:00:00Z');
  });

  test('a threshold that still runs counts both', () => {
    const twentyFive = promotion('t', 'threshold', { fromCents: 2500, basisPoints: 1000 });
    const { settled } = settle(settlement, ground(before, [twentyFive]), ground(now, [twentyFive], 1));
    expect(settled.document.totalCents).toBe(2520);
  });

  test('a code the reservation was made with stays with the drill, a new markdown with the bits', () => {
    const code = promotion(
      'WELCOME',
      'percent-off',
      { basisPoints: 1000 },
      { needsCode: true, endsMs: MARCH_MORNING + 1 },
    );
    const half = promotion(
      'half',
      'percent-off',
      { basisPoints: 5000 },
      { level: 'catalogue', scope: { skus: ['BITS'] } },
    );
    const { settled } = settle(
      { ...settlement, codes: ['welcome'] },
      ground(before, [code]),
      ground(now, [code, half], 1),
    );
    expect(settled.document.lines.map((line) => line.netCents)).toEqual([400, 1800]);
    expect(settled.document.applied.map((rule) => rule.promotion)).toEqual(['half', 'WELCOME']);
  });

  test('a promotion edited since keeps its old terms for the drill and has its new ones for the bits', () => {
    const ten = promotion('p', 'percent-off', { basisPoints: 1000 });
    const thirty = promotion('p', 'percent-off', { basisPoints: 3000 });
    const { settled } = settle(settlement, ground(before, [ten]), ground(now, [thirty], 1));
    // 25.00 + 8.00 less 30 % is 23.10 now; promised: 20.00 less 10 %, and 8.00 less 30 %, is 23.60.
    expect(settled.document.totalCents).toBe(2310);
    const dearer = { ...now, DRILL: { priceCents: 4000 } };
    const kept = settle(settlement, ground(before, [ten]), ground(dearer, [thirty], 1)).settled;
    expect(kept.document.lines.map((line) => line.netCents)).toEqual([560, 1800]);
  });

  test('a code whose promotion was edited since keeps its old terms for the drill', () => {
    const was = promotion('WELCOME', 'percent-off', { basisPoints: 2000 }, { needsCode: true });
    const is = promotion('WELCOME', 'percent-off', { basisPoints: 500 }, { needsCode: true });
    const withCode = { ...settlement, codes: ['WELCOME'] };
    const { settled } = settle(withCode, ground(before, [was]), ground(now, [is], 1));
    expect(settled.document.lines.map((line) => line.netCents)).toEqual([800, 1600]);
  });

  test('a SKU delisted since is still handed over as promised', () => {
    const settled = settle(only('DRILL'), ground(before, []), ground({ BITS: { priceCents: 800 } }, [], 1));
    expect(settled.settled.document.totalCents).toBe(2000);
  });
});

test('an article that takes the place of another costs what was agreed, with the offers of what it stands in for', () => {
  const both = { DRILL: { priceCents: 2000 }, BETTER: { priceCents: 2600, vatBasisPoints: 550 } };
  const tenOff = promotion('ten', 'percent-off', { basisPoints: 1000 }, { scope: { skus: ['DRILL'] } });
  const lowered = promotion(
    'lowered',
    'percent-off',
    { basisPoints: 5000 },
    { level: 'catalogue', scope: { skus: ['BETTER'] } },
  );
  const here = ground(both, [tenOff, lowered]);
  const substitutes = [{ sku: 'BETTER', insteadOf: 'DRILL', unitCents: 2000 }];
  const { settled } = settle({ ...only('BETTER'), substitutes }, here, here);
  expect(settled.document.lines).toMatchObject([
    { sku: 'BETTER', unitCents: 2000, netCents: 1800, vatBasisPoints: 550 },
  ]);
  expect(settle(only('BETTER'), here, here).settled.document.totalCents).toBe(1300);
});
