import { centsOf, queryOfAddress, toggled } from './list-query.js';

test('the address of a list says all it shows', () => {
  const address = new URLSearchParams(
    'q=perceuse&brand=Garonne&brand=Brisac&attr.power=battery&min=15&max=199,90&inStock=1&sort=-price',
  );
  expect(queryOfAddress(address, 'lyon-part-dieu')).toMatchObject({
    q: 'perceuse',
    brand: ['Garonne', 'Brisac'],
    'attr.power': ['battery'],
    minPriceCents: 1500,
    maxPriceCents: 19_990,
    inStock: true,
    store: 'lyon-part-dieu',
    sort: '-price',
  });
});

test('without a shop nobody can ask for what is in the shop, and nonsense is left out', () => {
  const query = queryOfAddress(new URLSearchParams('inStock=1&min=abc&sort=magic'), undefined);
  expect(query).toMatchObject({ inStock: undefined, minPriceCents: undefined, sort: undefined });
  expect(centsOf('12,5')).toBe(1250);
  expect(centsOf('-3')).toBeUndefined();
});

test('a choice is made and taken back without touching the others', () => {
  const before = new URLSearchParams('brand=Garonne&q=vis');
  expect(toggled(before, 'brand', 'Brisac').toString()).toBe('q=vis&brand=Garonne&brand=Brisac');
  expect(toggled(before, 'brand', 'Garonne').toString()).toBe('q=vis');
});
