import { maxLines } from '@passerelle/shared/baskets/basket';
import { act, render, screen } from '@testing-library/react';
import { unitsIn } from './basket.js';
import { basketIn } from './basket-cookie.js';
import { addCode, addToBasket, clearBasket, setQuantity, useBasket } from './basket-store.js';

const storedAs = 'passerelle.basket';

function Shown() {
  const basket = useBasket();
  const lines = basket.lines.map(({ sku, quantity }) => `${quantity} x ${sku}`).join(', ');
  return <p>{`${unitsIn(basket)} units: ${lines}; codes: ${basket.codes.join(' ')}`}</p>;
}

beforeEach(() => {
  localStorage.clear();
  act(clearBasket);
});

test('the same article twice is one line of two', () => {
  render(<Shown />);
  act(() => {
    addToBasket('DRILL');
    addToBasket('DRILL');
    addToBasket('BITS', 3);
  });
  expect(screen.getByText('5 units: 2 x DRILL, 3 x BITS; codes:')).toBeTruthy();
});

test('a quantity of none takes the line out, the others stay', () => {
  render(<Shown />);
  act(() => {
    addToBasket('DRILL');
    addToBasket('BITS');
    setQuantity('DRILL', 0);
  });
  expect(screen.getByText('1 units: 1 x BITS; codes:')).toBeTruthy();
});

test('a full basket says so instead of losing an article', () => {
  for (let line = 0; line < maxLines; line++) expect(addToBasket(`SKU-${line}`)).toBe(true);
  expect(addToBasket('ONE-MORE')).toBe(false);
  expect(addToBasket('SKU-0')).toBe(true);
});

test('what another tab puts in appears here without a reload', () => {
  render(<Shown />);
  const value = JSON.stringify({ lines: [{ sku: 'SAW', quantity: 2 }], codes: ['ETABLI'] });
  act(() => {
    localStorage.setItem(storedAs, value);
    dispatchEvent(new StorageEvent('storage', { key: storedAs, newValue: value }));
  });
  expect(screen.getByText('2 units: 2 x SAW; codes: ETABLI')).toBeTruthy();
});

test('a code is kept once, and an entry edited by hand cannot break the page', () => {
  addCode(' RABOT10 ');
  addCode('RABOT10');
  expect(JSON.parse(localStorage.getItem(storedAs) ?? '').codes).toEqual(['RABOT10']);
  localStorage.setItem(
    storedAs,
    '{"lines":[{"sku":"A","quantity":-4},{"sku":7},null,{"sku":"B","quantity":1}]}',
  );
  render(<Shown />);
  expect(screen.getByText('1 units: 1 x B; codes:')).toBeTruthy();
});

test('the server reads the basket, codes included, as the device keeps it', () => {
  act(() => {
    addToBasket('PV18/2 : éco', 2);
    addToBasket('BITS');
    addCode('MERCI 10');
  });
  expect(basketIn(`shop=bron; ${document.cookie}`)).toEqual({
    lines: [
      { sku: 'PV18/2 : éco', quantity: 2 },
      { sku: 'BITS', quantity: 1 },
    ],
    codes: ['MERCI 10'],
  });
  act(clearBasket);
  expect(document.cookie).not.toContain('basket=');
});

test.each([
  'basket=%E0%A4%A',
  'basket=DRILL:many',
  'basket=DRILL',
  'basket=DRILL:0/BITS:-1',
  'shop=bron',
  undefined,
])('a cookie that is no basket of ours (%s) is an empty one', (cookies) => {
  expect(basketIn(cookies)).toEqual({ lines: [], codes: [] });
});
