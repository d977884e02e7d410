import { type Article, buildBooks, context, promotion } from '../build-books.js';
import { price } from '../quote.js';
import { xForY } from './x-for-y.js';

const threeForTwo = { take: 3, pay: 2 };

function discounts(
  articles: Readonly<Record<string, Article>>,
  quantities: readonly number[],
  rest = {},
  codes: string[] = [],
) {
  const rule = promotion('sets', 'x-for-y', threeForTwo, rest);
  const lines = Object.keys(articles).map((sku, place) => ({ sku, quantity: quantities[place] ?? 1 }));
  const shared = codes.map((code) => ({ code, promotion: 'sets' }));
  return price({ lines, codes }, context(), buildBooks(articles, [rule], shared)).document.lines.map(
    (line) => line.discountCents,
  );
}

test('only whole sets count', () => {
  expect(discounts({ A: { priceCents: 100 } }, [2])).toEqual([0]);
  expect(discounts({ A: { priceCents: 100 } }, [5])).toEqual([100]);
  expect(discounts({ A: { priceCents: 100 } }, [6])).toEqual([200]);
});

test('nine thousand units are as quick as three', () => {
  expect(discounts({ A: { priceCents: 100 } }, [9_999])).toEqual([333_300]);
});

test('a free unit stays at its floor, and the rest of its price comes off the others', () => {
  const articles = {
    A: { priceCents: 1000 },
    B: { priceCents: 1000 },
    C: { priceCents: 600, floorCents: 400 },
  };
  expect(discounts(articles, [1, 1, 1])).toEqual([200, 200, 200]);
});

test('triggered by a code it frees units at what they cost by then', () => {
  expect(discounts({ A: { priceCents: 100 } }, [3], { needsCode: true }, ['FREE'])).toEqual([100]);
});

test('paying for as many as are taken is refused', () => {
  expect(xForY.parse({ take: 3, pay: 3 })).toEqual({
    faults: [{ field: 'definition.pay', problem: 'too-large' }],
  });
  expect(xForY.parse({ take: 1, pay: 1 })).toEqual({
    faults: [{ field: 'definition.take', problem: 'too-small' }],
  });
});
