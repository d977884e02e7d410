import { markupOnPage, priceOnLabel, priceOnPage, unitsOnPage } from './read-page.js';

const page = (price: string) =>
  `<p class="price"><span>9,99 €</span></p><h1>Drill</h1><div><p class="price price--big">${price}</p></div>
   <aside><p class="price"><span>1,00 €</span></p></aside>`;

test.each([
  ['a thousand with a narrow space', '<span>1 089,00 €</span>', '108900'],
  ['English', '<span>€1,089.00</span>', '108900'],
  [
    'a reduced one, and not what is struck',
    '<span class="vh">Prix baissé<!-- --> </span><span>80,10 €</span><s>89,10 €</s>',
    '8010',
  ],
  ['the lowest of several', '<span><small class="price__from">dès </small>0,20 €</span>', '20'],
])('the price of a page is the first under its name: %s', (_, price, cents) => {
  expect(priceOnPage(page(price))).toBe(cents);
});

test('a page without a price under its name shows none', () => {
  expect(priceOnPage('<p class="price"><span>9,99 €</span></p><h1>Drill</h1>')).toBe('');
});

test('units stand in the card of the shop; a shortage is none; anything else is no answer', () => {
  const card =
    '<section class="card avb" aria-labelledby="shop"><p class="big"><small>Only left</small>3</p>';
  expect(unitsOnPage(card)).toBe('3');
  expect(unitsOnPage('<section class="why" aria-labelledby="out">')).toBe('0');
  expect(unitsOnPage('<section class="card avb avb--none" aria-labelledby="shop">')).toBe('');
});

test('markup is that of the very article', () => {
  const offers = [
    { sku: 'A', price: '1.00', availability: 'https://schema.org/OutOfStock' },
    { sku: 'B', price: '1089.00', availability: 'https://schema.org/InStock' },
  ];
  const html = `<script type="application/ld+json">${JSON.stringify({ offers })}</script>`;
  expect(markupOnPage(html, 'B')).toEqual({ price: '108900', availability: 'InStock' });
  expect(markupOnPage(html, 'C')).toEqual({ price: '', availability: '' });
});

test('a label is found among those of its sheet', () => {
  const label = (sku: string, price: string, size = '') =>
    `<article class="label" data-sku="${sku}"><p class="price${size}">${price}</p><p><s>99,00 €</s></p></article>`;
  const sheet = label('A', '1<small>,00 €</small>') + label('B', '89<small>,10 €</small>');
  expect(priceOnLabel(sheet, 'B')).toBe('8910');
  expect(priceOnLabel(label('C', '<small>€</small>1,289<small>.10</small>', ' wide'), 'C')).toBe('128910');
});
