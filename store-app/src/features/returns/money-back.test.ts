import { moneyBack } from './money-back.js';

const goods = {
  settledAt: '2026-11-24T09:00:00Z',
  refunds: [
    { method: 'gift-card' as const, amountCents: 2000 },
    { method: 'online' as const, amountCents: 6390 },
  ],
};
const later = '2026-11-24T09:05:00Z';

test('money that the bank took back is told as it was given', () => {
  expect(moneyBack(goods)).toEqual(goods.refunds);
});

test('money that the bank refused is not told as given back', () => {
  const [card, online] = moneyBack(goods, [{ id: 'a', amountCents: 6390, refusedAt: later }]);
  expect(card).toEqual(goods.refunds[0]);
  expect(online).toEqual({ method: 'online', amountCents: 6390, isRefused: true });
});

test('a refused refund that a manager gave as a credit is told as that credit, with its code', () => {
  const settled = { method: 'store-credit' as const, at: later, storeName: 'Lyon', creditCode: 'YNFD-J99T' };
  expect(moneyBack(goods, [{ id: 'a', amountCents: 6390, settled }])[1]).toEqual({
    method: 'store-credit',
    amountCents: 6390,
    isInstead: true,
    creditCode: 'YNFD-J99T',
  });
});

test('what the bank refused of the same order before, or another sum, is another matter', () => {
  const before = { id: 'a', amountCents: 6390, refusedAt: '2026-11-24T08:00:00Z' };
  expect(moneyBack(goods, [before, { id: 'b', amountCents: 100, refusedAt: later }])).toEqual(goods.refunds);
});
