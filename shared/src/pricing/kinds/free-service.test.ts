import { buildBooks, context, promotion } from '../build-books.js';
import { price } from '../quote.js';

const articles = { DRILL: { priceCents: 6000 }, DELIVERY: { priceCents: 1500, isService: true } };
const basket = { lines: Object.keys(articles).map((sku) => ({ sku, quantity: 1 })), codes: [] };

test('delivery is free from 50.00 of goods, and the service itself does not count towards them', () => {
  const freeFrom = (fromCents: number) =>
    promotion(
      'free',
      'free-service',
      { basisPoints: 10_000 },
      {
        level: 'services',
        conditions: [{ kind: 'basket-total', fromCents }],
      },
    );
  const { document } = price(basket, context(), buildBooks(articles, [freeFrom(5000)]));
  expect(document.applied).toMatchObject([{ promotion: 'free', phase: 6, discountCents: 1500 }]);
  expect(document.totalCents).toBe(6000);
  const missed = price(basket, context(), buildBooks(articles, [freeFrom(7000)]));
  expect(missed.explanation.refused).toMatchObject([{ reason: 'threshold', missingCents: 1000 }]);
});

test('rules on goods leave services alone, and no threshold counts them', () => {
  const rules = [
    promotion('ten', 'percent-off', { basisPoints: 1000 }),
    promotion('seventy', 'threshold', { fromCents: 7000, amountCents: 700 }),
  ];
  const { document } = price(basket, context(), buildBooks(articles, rules));
  expect(document.lines.map((line) => line.discountCents)).toEqual([0, 600]);
});
