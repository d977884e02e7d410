import { randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { gtin13 } from '@passerelle/shared/gtin';
import request from 'supertest';
import { type Desk, deskOf } from './head-office.js';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
let desk: Desk;
beforeAll(async () => {
  shop = await openShop({
    articles: { DRILL: { product: 'perceuse', name: { fr: 'Perceuse', en: 'Drill' }, stock: 3 } },
  });
  desk = await deskOf(shop);
  const category = { name: { fr: 'Visserie', en: 'Screws' }, parent: null, image: 'screws.svg' };
  await desk.send('post', 'categories', category);
});
afterAll(() => shop.close());

const HEAD = 'sku;gtin;product;name_fr;name_en;category;state;vat;stock_sku;units_per_pack';
const gtin = (rank: number) => gtin13(`325100${String(rank).padStart(6, '0')}`);
const row = (sku: string, rank: number, rest = '') =>
  `${sku};${gtin(rank)};${sku.toLowerCase()};Vis ${sku};Screw ${sku};visserie;on-sale;20${rest || ';;'}`;
const file = (...rows: string[]) => [HEAD, ...rows].join('\r\n');
const read = async (text: string | Buffer, id: string = randomUUID()) =>
  desk.sendFile(`product-imports?id=${id}&name=vis.csv`, 'text/csv', text);
const apply = (id: string) => desk.send('post', `product-imports/${id}/application`);
const told = (report: { faults: { line: number; faults: { field: string; code: string }[] }[] }) =>
  report.faults.flatMap(({ line, faults }) => faults.map(({ field, code }) => `${line} ${field} ${code}`));
const articles = async () => (await desk.get('products?q=vis&limit=100')).body.total;

test('a file is read without changing anything, then taken over whole, and sold', async () => {
  const text = file(
    row('V-4X40', 1),
    `${row('V-4X40-L6', 2, ';V-4X40;6').replace('v-4x40-l6', 'v-4x40').replace('Vis V-4X40-L6', 'Vis V-4X40').replace('Screw V-4X40-L6', 'Screw V-4X40')}`,
    row('V-5X60', 3),
  );
  const { body: report } = await read(text);
  expect(report).toMatchObject({
    ...{ state: 'read', encoding: 'utf-8', separator: ';', rowsRead: 3, faultyRows: 0 },
    ...{ creates: 3, changes: 0, same: 0, faults: [] },
  });
  expect(await articles()).toBe(0);
  const { body: applied } = await apply(report.id);
  expect(applied).toMatchObject({ state: 'applied', rowsApplied: 3, same: 3 });
  await shop.setPrices({ 'V-4X40': 10, 'V-4X40-L6': 50, 'V-5X60': 15 });
  const { body: page } = await request(shop.app.getHttpServer()).get('/api/v1/products/v-4x40');
  expect(
    page.skus.map(({ sku, unitsPerPack }: { sku: string; unitsPerPack: number }) => [sku, unitsPerPack]),
  ).toEqual([
    ['V-4X40', 1],
    ['V-4X40-L6', 6],
  ]);
  const { body: found } = await request(shop.app.getHttpServer()).get('/api/v1/products?q=V-5X60');
  expect(found.items.map(({ slug }: { slug: string }) => slug)).toEqual(['v-5x60']);
  expect((await apply(report.id)).body.state).toBe('applied');
  const { body: trail } = await desk.get('audit?kind=product-import');
  expect(trail.items).toHaveLength(1);
  expect((await read(text)).body).toMatchObject({ creates: 0, changes: 0, same: 3 });
});

test('every row says what is wrong with it, by line and field, and nothing is taken over', async () => {
  const before = await articles();
  const { body: report } = await read(
    file(
      row('W-1', 11),
      row('W-1', 12),
      row('W-3', 11),
      `W-4;${gtin(13)};w-4;=HYPERLINK("http://x");;visserie;draft;20;;`,
      row('W-5', 14).replace('visserie', 'nulle-part'),
      row('W-6', 15).replace(';20;', ';20.123;'),
      `W-7;3251000000999;w-7;Vis;;visserie;draft;5,5;;`,
      row('W-8', 16, ';W-8;4'),
      row('DRILL', 17),
      'W-9;too;few',
      row('W-10', 3),
      row('W-11', 18).replace('w-11', 'w-1'),
    ),
  );
  expect([report.state, report.rowsRead]).toEqual(['read', 12]);
  expect(told(report)).toEqual([
    '3 sku repeated',
    '4 gtin repeated',
    '5 name_fr formula',
    '6 category unknown-category',
    '7 vat not-a-rate',
    '8 gtin wrong-check-digit',
    '9 stock_sku pack-of-itself',
    '10 product taken',
    '11 row wrong-width',
    '12 gtin taken',
    '13 name_fr differs',
    '13 name_en differs',
  ]);
  const refusal = await apply(report.id);
  expect([refusal.status, refusal.body.code]).toEqual([409, 'import-faulty']);
  expect(await articles()).toBe(before);
});

test('a row that became wrong since it was read stops the whole file', async () => {
  const { body: report } = await read(file(row('X-1', 21), row('X-2', 22)));
  const { body: other } = await read(file(row('Y-1', 22)));
  expect([report.faultyRows, other.faultyRows]).toEqual([0, 0]);
  expect((await apply(other.id)).status).toBe(200);
  const refusal = await apply(report.id);
  expect([refusal.body.code, refusal.body.line]).toEqual(['import-faulty', 3]);
  expect((await desk.get('products?q=x-1')).body.total).toBe(0);
});

test.each([
  ['no table at all', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0]), 'wrong-encoding'],
  ['an open quote', file('"V;1'), 'quote-not-closed'],
  ['too many rows', file(...Array.from({ length: 20_001 }, () => 'a')), 'too-many-rows'],
])('%s is refused by name', async (_, text, code) => {
  const { status, body } = await read(text);
  expect([status, body.state, body.fault.code]).toEqual([200, 'unreadable', code]);
  expect((await apply(body.id)).body.code).toBe('import-faulty');
});

test('a header without a column, or with one that nobody knows, says which', async () => {
  const { body } = await read('sku;gtin;name_fr;prix\nA;B;C;1\n');
  expect(told(body)).toEqual([
    '1 prix unknown-column',
    '1 product column-missing',
    '1 category column-missing',
  ]);
});

test('files are for head office, of the right kind and size, and are read once an id', async () => {
  const id = randomUUID();
  await read(file(row('Z-1', 31)), id);
  expect((await read('something else', id)).body).toMatchObject({ id, rowsRead: 1 });
  const wrongType = await desk.sendFile(`product-imports?id=${randomUUID()}`, 'application/zip', 'PK');
  expect(wrongType.status).toBe(415);
  const elsewhere = await desk.sendFile('products', 'text/csv', 'a;b');
  expect(elsewhere.status).toBe(415);
  expect((await desk.sendFile('product-imports?id=1', 'text/csv', 'a')).status).toBe(400);
  const nobody = await request(shop.app.getHttpServer())
    .post(`/api/v1/head-office/product-imports?id=${randomUUID()}`)
    .set('content-type', 'text/csv')
    .send('a;b');
  expect(nobody.status).toBe(401);
  expect((await read(Buffer.alloc(12_000_001, 'a'))).status).toBe(413);
});

test('four thousand rows are read, judged and taken over in seconds', async () => {
  const rows = Array.from({ length: 4_000 }, (_, n) => row(`MASS-${n}`, 10_000 + n));
  const { body: report } = await read(file(...rows));
  expect([report.rowsRead, report.faultyRows, report.creates]).toEqual([4_000, 0, 4_000]);
  const { body: applied } = await apply(report.id);
  expect(applied).toMatchObject({ state: 'applied', rowsApplied: 4_000 });
}, 60_000);

test('what is written out can be read in again, and is harmless to a spreadsheet', async () => {
  const { body } = await desk.get('products/v-5x60');
  const name = { fr: '=1+1', en: 'Screw; "5 × 60"' };
  await desk.send('patch', 'products/v-5x60', { revision: body.revision, name });
  const { text, headers } = await desk.get('products/export.csv');
  expect(headers['content-disposition']).toContain('attachment');
  expect(text).toContain(`;'=1+1;"Screw; ""5 × 60""";`);
  // The drill of the shop floor has no barcode that anybody could scan.
  const written = text
    .split('\r\n')
    .filter((line: string) => line.startsWith('\ufeffsku') || line.startsWith('V-'))
    .join('\r\n');
  expect((await read(written)).body).toMatchObject({ faults: [], rowsRead: 3, same: 3 });
});

test('properties travel in a file too: new ones with their names, sent back as they are, untouched where nobody sent them', async () => {
  const properties = '"diameter (Diamètre): 4 mm\nhead (Tête): fraisée"';
  const english = '"diameter (Diameter): 4 mm\nhead (Head): countersunk"';
  const header = `${HEAD};properties_fr;properties_en;own_properties_fr;own_properties_en`;
  const text = `${header}\r\n${row('P-1', 41)};${properties};${english};length (Longueur): 40 mm;length (Length): 40 mm`;
  const { body: report } = await read(text);
  expect([report.faults, report.creates]).toEqual([[], 1]);
  await apply(report.id);
  await shop.refreshBooks();
  const { body: product } = await desk.get('products/p-1');
  expect(product.attributes).toEqual([
    { key: 'diameter', label: { fr: 'Diamètre', en: 'Diameter' }, value: { fr: '4 mm', en: '4 mm' } },
    { key: 'head', label: { fr: 'Tête', en: 'Head' }, value: { fr: 'fraisée', en: 'countersunk' } },
  ]);
  expect(product.variants[0].attributes).toMatchObject([{ key: 'length', value: { fr: '40 mm' } }]);
  const { text: written } = await desk.get('products/export.csv');
  const rows = written.split('\r\n').filter((line: string) => /^(\ufeffsku|P-1)/.test(line));
  expect((await read(rows.join('\r\n'))).body).toMatchObject({ faults: [], same: 1 });
  const taxVersion = async () =>
    (await shop.database.rows({ text: `select version from book_version where book = 'tax'` }))[0];
  const rates = await taxVersion();
  const { body: bare } = await read(file(row('P-1', 41).replace('Vis P-1', 'Vis à bois')));
  await apply(bare.id);
  expect((await desk.get('products/p-1')).body).toMatchObject({
    name: { fr: 'Vis à bois' },
    attributes: product.attributes,
  });
  // Words alone change no VAT rate, whose version every quote names.
  expect(await taxVersion()).toEqual(rates);
  // The catalogue knows the name by now.
  const { body: known } = await read(`${HEAD};properties_fr\r\n${row('P-2', 42)};diameter: 5 mm`);
  expect(known.faults).toEqual([]);
  const { body: wrong } = await read(`${HEAD};properties_fr\r\n${row('P-3', 43)};5 mm`);
  expect(told(wrong)).toEqual(['2 properties_fr not-a-property']);
});

const chunk = (name: string, data: Buffer) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(name, 4);
  return Buffer.concat([head, data, Buffer.alloc(4)]);
};
/** A white PNG with a place in it and something behind it. */
const png = (width: number, height: number) => {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('tEXt', Buffer.from('GPS\u000045.76,4.86')),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height, 255))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from('<script>alert(1)</script>'),
  ]);
};
const send = (type: string, bytes: string | Buffer) => desk.sendFile('pictures?title=Scie', type, bytes);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">';

test('a picture is taken for what it is, without what is no picture, and served safely', async () => {
  const { body: sent, status } = await send('image/jpeg', png(40, 30));
  expect([status, sent.name]).toEqual([201, expect.stringMatching(/^p-[0-9a-f]{24}\.png$/)]);
  const served = await request(shop.app.getHttpServer()).get(`/pictures/${sent.name}`);
  expect(served.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
  expect(served.headers['content-security-policy']).toContain('sandbox');
  expect(served.body.includes('GPS') || served.body.includes('script')).toBe(false);
  expect((await send('image/png', png(40, 30))).body.name).toBe(sent.name);
  expect((await desk.get('pictures')).body.items[0]).toEqual({
    name: sent.name,
    title: 'Scie',
    kind: 'sent',
  });
  const { body: product } = await desk.get('products/v-4x40');
  await desk.send('patch', 'products/v-4x40', { revision: product.revision, image: sent.name });
  const { body: page } = await request(shop.app.getHttpServer()).get('/api/v1/products/v-4x40');
  expect(page.image).toBe(sent.name);
  expect(
    (await request(shop.app.getHttpServer()).get('/pictures/p-000000000000000000000000.png')).status,
  ).toBe(404);
});

test('a drawing is taken when it draws and nothing else', async () => {
  const { body } = await send(
    'image/svg+xml',
    `<?xml version="1.0"?>${SVG}<path d="M0 0h9" fill="#1b6e34"/></svg>`,
  );
  expect(body.name).toMatch(/\.svg$/);
  const served = await request(shop.app.getHttpServer()).get(`/pictures/${body.name}`);
  expect(served.body.toString()).toBe(`${SVG}<path d="M0 0h9" fill="#1b6e34"/></svg>`);
});

test.each([
  `${SVG}<script>alert(1)</script></svg>`,
  `${SVG}<g onload="alert(1)"/></svg>`,
  `${SVG}<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject></svg>`,
  `${SVG}<use href="https://elsewhere.example/a.svg#b"/></svg>`,
  `${SVG}<use xlink:href="#a"/></svg>`,
  `${SVG}<image href="data:image/png;base64,AA"/></svg>`,
  `${SVG}<style>@import url(//elsewhere.example)</style></svg>`,
  `${SVG}<path fill="url(https://elsewhere.example)"/></svg>`,
  `${SVG}<a href="javascript:alert(1)"><path/></a></svg>`,
  `<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}<text>&a;</text></svg>`,
  `${SVG}<text>&lol;</text></svg>`,
  `${SVG}<g></svg>`,
  `${SVG}<path/></svg><svg xmlns="http://www.w3.org/2000/svg"/>`,
  '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '<html><svg></svg></html>',
  'GIF89a',
  png(9000, 2).subarray(0, 30),
])('no picture: %s', async (bytes) => {
  const { status, body } = await send('image/svg+xml', bytes);
  expect([status, body.code]).toEqual([422, 'picture-refused']);
});

test('a picture of too many pixels or bytes is refused', async () => {
  expect((await send('image/png', png(8001, 1))).body).toMatchObject({ reason: 'too-many-pixels' });
  expect((await send('image/png', Buffer.alloc(2_000_001))).status).toBe(413);
});
