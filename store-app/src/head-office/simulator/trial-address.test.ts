import { trialIn } from './trial-address.js';

test('an address puts a draft, its articles and its code on the desk', () => {
  const asked = new URLSearchParams(
    'sku=PV-18&sku=PV-18&sku=BIT-5&code=DIX&draft=noel&at=2026-12-01T05:00:00Z',
  );
  expect(trialIn(asked)).toEqual({
    lines: [
      { sku: 'PV-18', quantity: 1 },
      { sku: 'BIT-5', quantity: 1 },
    ],
    ...{ store: undefined, codes: ['DIX'], draft: 'noel', profile: 'stranger' },
    at: '2026-12-01T05:00:00Z',
  });
});

test('what nobody can read is left open', () => {
  expect(trialIn(new URLSearchParams('sku=%3Cb%3E&at=demain'))).toMatchObject({ lines: [], at: undefined });
});
