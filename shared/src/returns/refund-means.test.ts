import { leftOf, type Means, spread } from './refund-means.js';

const card = (amountCents: number): Means => ({ method: 'card', amountCents });
const cash = (amountCents: number): Means => ({ method: 'cash', amountCents });
const gift = (amountCents: number): Means => ({ method: 'gift-card', amountCents });
const credit = (amountCents: number): Means => ({ method: 'store-credit', amountCents });

test('what went back on its own means is gone from them', () => {
  expect(leftOf([gift(1000), cash(2000)], [gift(1000), cash(500)])).toEqual([cash(1500)]);
});

test('a new credit stood for the gift card, not for the cash', () => {
  expect(leftOf([gift(1000), cash(2000)], [credit(1000)])).toEqual([cash(2000)]);
});

test('a credit by wish takes the place of money: never is more left than came', () => {
  expect(leftOf([card(2000)], [credit(1500)])).toEqual([card(500)]);
  expect(leftOf([card(2000), cash(1000)], [cash(3000)])).toEqual([]);
});

test('what is left pays the rest as it came', () => {
  const left = leftOf([gift(1000), cash(2000)], [credit(1000)]);
  expect(spread(2000, left, 'original')).toEqual([cash(2000)]);
});
