import { likelyNotes, settle } from './payment.js';

test('a card pays exactly what is due', () => {
  expect(settle({ method: 'card', typed: '' }, 10_892)).toMatchObject({
    payments: [{ method: 'card', amountCents: 10_892 }],
    changeCents: 0,
  });
});

test('cash received is recorded, and the change is told', () => {
  expect(settle({ method: 'cash', typed: '120' }, 10_892)).toMatchObject({
    payments: [{ method: 'cash', amountCents: 12_000 }],
    changeCents: 1_108,
  });
});

test('too little cash records nothing and says what is lacking', () => {
  expect(settle({ method: 'cash', typed: '100' }, 10_892)).toMatchObject({ payments: [], lackingCents: 892 });
});

test('a gift card that does not cover the sum leaves the rest to the card, to the cent', () => {
  const { payments, byCardCents } = settle({ method: 'gift-card', typed: '50' }, 10_892);
  expect(byCardCents).toBe(5_892);
  expect(payments.reduce((sum, payment) => sum + payment.amountCents, 0)).toBe(10_892);
});

test('a gift card never pays more than is due', () => {
  expect(settle({ method: 'gift-card', typed: '200' }, 10_892).payments).toEqual([
    { method: 'gift-card', amountCents: 10_892 },
  ]);
});

test('nothing due takes nothing', () => {
  expect(settle({ method: 'cash', typed: '20' }, 0)).toMatchObject({ payments: [], changeCents: 0 });
});

test('the notes on offer are those somebody might hand over', () => {
  expect(likelyNotes(10_892)).toEqual([11_000, 12_000, 15_000]);
});
