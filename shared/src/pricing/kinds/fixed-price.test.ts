import { type Article, buildBooks, context, promotion } from '../build-books.js';
import { price } from '../quote.js';
import { fixedPrice } from './fixed-price.js';

function line(article: Article, rest: Parameters<typeof promotion>[3]) {
  const rule = promotion('fixed', 'fixed-price', { priceCents: 500 }, rest);
  const basket = { lines: [{ sku: 'A', quantity: 2 }], codes: [] };
  return price(basket, context(), buildBooks({ A: article }, [rule])).document.lines[0];
}

test('as a markdown it is the displayed price; on the basket it is a discount', () => {
  expect(line({ priceCents: 800 }, { level: 'catalogue' })).toMatchObject({
    unitCents: 500,
    discountCents: 0,
    netCents: 1000,
  });
  expect(line({ priceCents: 800 }, { level: 'basket' })).toMatchObject({
    unitCents: 800,
    discountCents: 600,
    netCents: 1000,
  });
});

test('it never makes anything dearer', () => {
  expect(line({ priceCents: 400 }, { level: 'catalogue' })).toMatchObject({ unitCents: 400, netCents: 800 });
  expect(line({ priceCents: 400 }, { level: 'basket' })).toMatchObject({ netCents: 800 });
});

test('it stops at the floor', () => {
  expect(line({ priceCents: 800, floorCents: 650 }, { level: 'catalogue' })).toMatchObject({
    unitCents: 650,
  });
  expect(line({ priceCents: 800, floorCents: 650 }, { level: 'basket' })).toMatchObject({ netCents: 1300 });
});

test('a negative price is refused', () => {
  expect(fixedPrice.parse({ priceCents: -1 })).toEqual({
    faults: [{ field: 'definition.priceCents', problem: 'too-small' }],
  });
});
