import { shelfOf, unitsInAisle } from './shelf.js';

const stock = (shelf: number, availableToPromise: number) => ({
  accounts: { shelf, held: 0, setAside: 0, quarantine: 0, outbound: 0 },
  availableToPromise,
});

test('the shelf shows what can be promised and what is kept back', () => {
  expect(shelfOf(stock(5, 3))).toEqual({ promised: 3, safety: 2, undrawn: 0 });
});

test('a shelf below its safety stock promises nothing', () => {
  expect(shelfOf(stock(1, 0))).toEqual({ promised: 0, safety: 1, undrawn: 0 });
});

test('a full shelf draws eight boxes and says how many more there are', () => {
  const { promised, safety, undrawn } = shelfOf(stock(240, 238));
  expect(promised + safety).toBe(8);
  expect(safety).toBe(2);
  expect(promised + safety + undrawn).toBe(240);
});

test('who counts the aisle sees promised units too, and those in bins no more', () => {
  const { accounts } = stock(5, 3);
  expect(unitsInAisle({ accounts: { ...accounts, held: 2, setAside: 4 } })).toBe(7);
});
