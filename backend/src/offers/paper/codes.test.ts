import { encode } from 'uqr';
import { BAR_MM, BARS_WIDE, barcodeMarkup, qrMarkup } from './codes.js';

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
  const size = { barMm: BAR_MM.least, heightMm: 7.5 };
  expect((await barcodeMarkup('2100148423032', size))?.text).toContain('class="bars"');
  expect(await barcodeMarkup('2100148423033', size)).toBeUndefined();
});

test('bars are drawn on a grid of two units each, so that a drawing 106 bars wide has them as wide as they were asked for', async () => {
  for (const barMm of [BAR_MM.least, BAR_MM.nominal]) {
    const { text = '' } = (await barcodeMarkup('2100148423032', { barMm, heightMm: 8 })) ?? {};
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(text) ?? [];
    expect(Number(width)).toBe(BARS_WIDE * 2);
    // The first digit stands in the light margin, eleven bars before the first bar.
    const bars = [...text.matchAll(/M([\d.]+) ([\d.]+)L/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    expect(Math.min(...bars.map(([x]) => x))).toBe(11 * 2 + 1);
    expect(Math.max(...bars.map(([, y]) => y))).toBeLessThan(Number(height));
    // The bars beside the digits are as high as they were asked for, to a whole bar.
    expect(Math.abs(Math.min(...bars.map(([, y]) => y)) - (8 / barMm) * 2)).toBeLessThan(2);
  }
});
