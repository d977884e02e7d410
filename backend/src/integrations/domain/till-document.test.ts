import { moneyFaults } from './till-document.js';

const lines = [{ quantity: 2, unitCents: 1_000 }];
const codes = (payments: readonly { method: string; amountCents: number }[]) =>
  moneyFaults({ lines, payments }).map(({ field, code }) => `${field} ${code}`);

test('change is given on cash alone, and what is paid covers the total', () => {
  expect(codes([{ method: 'cash', amountCents: 5_000 }])).toEqual([]);
  expect(codes([{ method: 'card', amountCents: 2_001 }])).toEqual(['payments payment-mismatch']);
  expect(codes([{ method: 'cash', amountCents: 1_999 }])).toEqual(['payments payment-mismatch']);
});

test('payments that no till takes are refused by their field, and do not stop a batch', () => {
  const notes = { method: 'cash', amountCents: 1_000_000_000 };
  expect(codes([notes, notes, notes])).toEqual(['payments too-much']);
});
