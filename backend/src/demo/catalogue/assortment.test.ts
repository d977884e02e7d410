import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gtin13 } from '@passerelle/shared/gtin';
import { assortment } from './assortment.js';
import { categories } from './categories.js';

const DRAWINGS = join(import.meta.dirname, '../../../../shared/src/illustrations');
const products = assortment();
const skus = products.flatMap((product) => product.skus);

test('the chain sells about 1,500 products in 3,000 SKUs, in eight departments', () => {
  expect(products.length).toBeGreaterThan(1_400);
  expect(skus.length).toBeGreaterThan(2_800);
  expect(categories.filter(({ parent }) => parent === null)).toHaveLength(8);
  expect(new Set(products.map(({ category }) => category)).size).toBeGreaterThan(45);
});

test('no two products share an address, no two SKUs a code or a barcode', () => {
  expect(new Set(products.map(({ slug }) => slug)).size).toBe(products.length);
  expect(new Set(skus.map(({ sku }) => sku)).size).toBe(skus.length);
  expect(new Set(skus.map(({ gtin }) => gtin)).size).toBe(skus.length);
});

test('every barcode is a valid one of the range that names no real product', () => {
  for (const { gtin } of skus) {
    expect(gtin).toMatch(/^2[0-9]{12}$/);
    expect(gtin13(gtin.slice(0, 12))).toBe(gtin);
  }
});

test('the check digit is the one printed on a known box', () => {
  expect(gtin13('400638133393')).toBe('4006381333931');
});

test('every product stands in a known category and has its drawing', () => {
  const known = new Set(categories.map(({ slug }) => slug));
  for (const product of products) {
    expect(known).toContain(product.category);
    expect([product.image, existsSync(join(DRAWINGS, product.image))]).toEqual([product.image, true]);
  }
});

test('a tool is drawn as itself: a rake is no spade, and loppers are no secateurs', () => {
  const drawn = (name: string) =>
    new Set(products.filter(({ name: { fr } }) => fr.startsWith(name)).map(({ image }) => image));
  expect(drawn('Râteau')).toEqual(new Set(['rake.svg']));
  expect(drawn('Binette')).toEqual(new Set(['hoe.svg']));
  expect(drawn('Bêche')).toEqual(new Set(['spade.svg']));
  expect(drawn('Coupe-branches')).toEqual(new Set(['loppers.svg']));
  expect(drawn('Souffleur')).toEqual(new Set(['blower.svg']));
});

test('an English page says its sizes in English', () => {
  const english = [
    ...products.map(({ name }) => name.en),
    ...products.flatMap(({ attributes }) => attributes.map(({ value }) => value.en)),
    ...skus.flatMap(({ label, attributes }) => [label.en, ...attributes.map(({ value }) => value.en)]),
  ];
  expect(english.filter((words) => /taille|\d,\d(?!\d\d)/i.test(words))).toEqual([]);
});

test('a pack shares the stock of another SKU of its own product, and costs less than its parts', () => {
  const packs = skus.filter((sku) => sku.stockSku !== sku.sku);
  expect(packs.length).toBeGreaterThan(30);
  for (const pack of packs) {
    const part = skus.find(({ sku }) => sku === pack.stockSku);
    expect(pack.unitsPerPack).toBeGreaterThan(1);
    expect(part?.unitsPerPack).toBe(1);
    expect(pack.prices.at(-1)?.cents).toBeLessThan((part?.prices.at(-1)?.cents ?? 0) * pack.unitsPerPack);
  }
});

test('no sentence keeps a placeholder, in neither language', () => {
  for (const { name, description, highlights } of products) {
    const said = [name.fr, name.en, description.fr, description.en, ...highlights.fr, ...highlights.en];
    expect(said.filter((words) => /[{}]|undefined/.test(words) || words.length < 3)).toEqual([]);
  }
});

test('prices are above their floors, in whole cents, and the books carry their own rate', () => {
  for (const { prices } of skus) {
    for (const { cents, floorCents } of prices) {
      expect(Number.isInteger(cents) && cents > 0).toBe(true);
      expect(floorCents ?? 0).toBeLessThanOrEqual(cents);
    }
  }
  expect(new Set(skus.map(({ vatBasisPoints }) => vatBasisPoints))).toEqual(new Set([2000, 1000, 550]));
  expect(products.find(({ family }) => family === 'book')?.skus[0]?.vatBasisPoints).toBe(550);
});

test('the drawings are small, without scripts or ids, so that a page can hold many', () => {
  for (const name of readdirSync(DRAWINGS).filter((file) => file.endsWith('.svg'))) {
    const drawing = readFileSync(join(DRAWINGS, name), 'utf8');
    expect([name, /<script|\sid=|href=/.test(drawing)]).toEqual([name, false]);
    expect(statSync(join(DRAWINGS, name)).size).toBeLessThan(5_500);
  }
});

test('the demonstrations find their products', () => {
  const cents = (code: string) => skus.find(({ sku }) => sku === code)?.prices.at(-1)?.cents;
  expect(cents('PV18')).toBe(8_900);
  expect(cents('GR18-2B')).toBe(12_900);
  expect(cents('TS-FORETS-25')).toBe(1_990);
  expect(cents('TS-VIS-5X60')).toBe(650);
});
