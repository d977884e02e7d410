import fc from 'fast-check';
import { type DeliveryState, type Known, saysMore } from './delivery.js';

interface Told {
  readonly state: 'sent' | 'delivered' | 'failed';
  readonly toldOfAt: Date | null;
}

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 13, 0, second));

function heard(receipts: readonly Told[], before: DeliveryState = 'sending'): Known {
  return receipts.reduce<Known>(
    (known, told) => (saysMore(known, told) ? { state: told.state, receiptAt: told.toldOfAt } : known),
    { state: before, receiptAt: null },
  );
}

test('receipts of one message come to the same end in every order', () => {
  const receipts: Told[] = [
    { state: 'sent', toldOfAt: at(1) },
    { state: 'failed', toldOfAt: at(2) },
    { state: 'delivered', toldOfAt: at(3) },
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(receipts, { minLength: 3 }), (order) => {
      expect(heard(order).state).toBe('delivered');
    }),
  );
});

test('an older receipt never takes back a newer state, nor does one that comes twice', () => {
  expect(
    heard([
      { state: 'delivered', toldOfAt: null },
      { state: 'sent', toldOfAt: null },
    ]).state,
  ).toBe('delivered');
  expect(
    heard([
      { state: 'delivered', toldOfAt: at(9) },
      { state: 'failed', toldOfAt: at(3) },
    ]).state,
  ).toBe('delivered');
  expect(saysMore({ state: 'delivered', receiptAt: null }, { state: 'delivered', toldOfAt: at(3) })).toBe(
    false,
  );
});

test('of two ends without a time the first that was told stays', () => {
  expect(
    heard([
      { state: 'failed', toldOfAt: at(1) },
      { state: 'delivered', toldOfAt: null },
    ]).state,
  ).toBe('failed');
});

test('what was unknown is known once a gateway tells', () => {
  expect(heard([{ state: 'delivered', toldOfAt: null }], 'unknown').state).toBe('delivered');
  expect(heard([{ state: 'failed', toldOfAt: null }], 'unknown').state).toBe('failed');
});
