import { likelyNotes, type ShownVoucher, settle } from './payment.js';

const card = { method: 'card', typed: '', vouchers: [] } as const;
const cash = (typed: string) => ({ method: 'cash', typed, vouchers: [] }) as const;
const gift = (balanceCents: number, code = 'AAAA'): ShownVoucher => ({
  ...{ kind: 'gift-card', tail: code, currency: 'EUR', balanceCents, code },
});

test('a card pays exactly what is due', () => {
  expect(settle(card, 10_892)).toMatchObject({
    payments: [{ method: 'card', amountCents: 10_892 }],
    changeCents: 0,
  });
});

test('cash received is recorded, and the change is told', () => {
  expect(settle(cash('120'), 10_892)).toMatchObject({
    payments: [{ method: 'cash', amountCents: 12_000 }],
    changeCents: 1_108,
  });
});

test('too little cash records nothing and says what is lacking', () => {
  expect(settle(cash('100'), 10_892)).toMatchObject({ payments: [], lackingCents: 892 });
});

test('a gift card that does not cover the sum leaves the rest to the card, to the cent', () => {
  expect(settle({ ...card, vouchers: [gift(5_000)] }, 10_892)).toMatchObject({
    restCents: 5_892,
    payments: [
      { method: 'gift-card', amountCents: 5_000, code: 'AAAA' },
      { method: 'card', amountCents: 5_892 },
    ],
  });
});

test('the rest beside two gift cards may be cash, with its change', () => {
  const tender = { ...cash('20'), vouchers: [gift(5_000), gift(5_000, 'BBBB')] };
  expect(settle(tender, 10_892)).toMatchObject({ shares: [5_000, 5_000], changeCents: 1_108 });
});

test('a gift card never pays more than is due, and the next one nothing then', () => {
  expect(settle({ ...card, vouchers: [gift(20_000), gift(500, 'BBBB')] }, 10_892)).toMatchObject({
    shares: [10_892, 0],
    payments: [{ method: 'gift-card', amountCents: 10_892, code: 'AAAA' }],
  });
});

test('nothing due takes nothing', () => {
  expect(settle(cash('20'), 0)).toMatchObject({ payments: [], changeCents: 0 });
});

test('the notes on offer are those somebody might hand over', () => {
  expect(likelyNotes(10_892)).toEqual([11_000, 12_000, 15_000]);
});
