import { encode } from 'uqr';
import { barcodeMarkup, qrMarkup } from './codes.js';

const ADDRESS = 'https://rabot.example/offres/deux-heures?store=lyon-part-dieu';

/** The dark modules that the path of a QR draws, row by row. */
function drawn(markup: string): boolean[][] {
  const [, size = '0'] = /viewBox="0 0 (\d+) /.exec(markup) ?? [];
  const rows = Array.from({ length: Number(size) }, () => new Array<boolean>(Number(size)).fill(false));
  for (const [, x = '', y = '', length = ''] of markup.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  return rows;
}

test('a QR draws every module of its address, with a border that scanners need', () => {
  const rows = drawn(qrMarkup(ADDRESS).text);
  expect(rows).toEqual(encode(ADDRESS, { ecc: 'M', border: 2 }).data);
  expect(rows).not.toEqual(encode(`${ADDRESS}x`, { ecc: 'M', border: 2 }).data);
  expect([rows[0], rows[1]].flat()).not.toContain(true);
});

test('a number whose check digit is wrong is no barcode', async () => {
  expect((await barcodeMarkup('2100148423032'))?.text).toContain('class="bars"');
  expect(await barcodeMarkup('2100148423033')).toBeUndefined();
});
