import { buildBooks, context, promotion } from '../build-books.js';
import { price } from '../quote.js';
import { amountOff } from './amount-off.js';

const articles = { A: { priceCents: 1000 }, B: { priceCents: 300 } };
const basket = {
  lines: [
    { sku: 'A', quantity: 2 },
    { sku: 'B', quantity: 1 },
  ],
  codes: ['off'],
};

function discounts(rest: Parameters<typeof promotion>[3]): number[] {
  const rule = promotion('off', 'amount-off', { amountCents: 400 }, rest);
  const codes = rest?.needsCode ? [{ code: 'OFF', promotion: 'off' }] : [];
  const { document } = price(basket, context(), buildBooks(articles, [rule], codes));
  return document.lines.map((line) => line.regularCents * line.quantity - line.netCents);
}

test('at catalogue level every unit loses the amount, and none goes below nothing', () => {
  expect(discounts({ level: 'catalogue' })).toEqual([800, 300]);
});

test('a code keeps that meaning, in phase 4', () => {
  expect(discounts({ level: 'catalogue', needsCode: true })).toEqual([800, 300]);
});

test('at basket level the amount comes off once, shared by net', () => {
  expect(discounts({ level: 'basket' })).toEqual([348, 52]);
});

test('an amount of nothing is refused', () => {
  expect(amountOff.parse({ amountCents: 0 })).toEqual({
    faults: [{ field: 'definition.amountCents', problem: 'too-small' }],
  });
});
