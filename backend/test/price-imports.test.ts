import { type AtTheDesk, atTheDesk } from './head-office.js';
import { openShop, type Shop } from './open-shop.js';

const TOMORROW = '2026-11-25T06:00';

let shop: Shop;
let claire: AtTheDesk;
beforeAll(async () => {
  shop = await openShop({ articles: { DRILL: { priceCents: 8900 }, SAW: { priceCents: 1790 }, GLUE: {} } });
  claire = await atTheDesk(shop, 'Claire');
});
afterAll(() => shop.close());

const dryRun = (file: string | Buffer, query: Record<string, string> = {}) =>
  claire.file('prices/import', file, { dryRun: 'true', ...query });
const faultsOf = async (file: string | Buffer) => {
  const { body } = await dryRun(file).expect(200);
  return body.faults.map(({ line, field, code }: { line: number; field: string; code: string }) => [
    line,
    field,
    code,
  ]);
};
const batches = async () => (await claire.get('prices')).body.items;

test('a clean file is read as a spreadsheet wrote it, and only asked about it changes nothing', async () => {
  const french =
    '\ufeffArticle;Libellé;Nouveau prix;Plancher\r\nDRILL;"Perceuse; 18 V";"1 234,50 €";80\r\nsaw;;16,40;\r\n';
  expect((await dryRun(french).expect(200)).body).toEqual({
    rows: 2,
    faultCount: 0,
    faults: [],
    notices: ['column-ignored: Libellé'],
    preview: { up: 1, down: 1, unchanged: 0, first: 0 },
  });
  expect((await dryRun('sku,price\nDRILL,99.5\n').expect(200)).body.preview).toMatchObject({ up: 1 });
  const windows = Buffer.from('r\xe9f\xe9rence;prix\nDRILL;99\n', 'latin1');
  expect((await dryRun(windows).expect(200)).body).toMatchObject({
    notices: ['read-as-windows-1252'],
    rows: 1,
  });
  expect(await batches()).toEqual([]);
});

test('every row says what is wrong with it; nothing of a faulty file is applied', async () => {
  const file =
    'sku;prix;plancher\nDRILL;=1+1;\nNOPE;5;\nSAW;0;\nSAW;-3;x\n;12;\nGLUE;4,50;\nGLUE;4,60;\n@SUM(A1);1e9;\n';
  expect(await faultsOf(file)).toEqual([
    [2, 'price', 'formula'],
    [3, 'sku', 'unknown-sku'],
    [4, 'price', 'out-of-range'],
    [5, 'price', 'out-of-range'],
    [5, 'floor', 'not-a-price'],
    [6, 'sku', 'missing'],
    [8, 'sku', 'duplicate-sku'],
    [9, 'sku', 'formula'],
    [9, 'price', 'not-a-price'],
  ]);
  const answer = await claire
    .file('prices/import', file, { name: 'Hostile', effectiveAt: TOMORROW })
    .expect(200);
  expect(answer.body.batch).toBeUndefined();
  expect(await batches()).toEqual([]);
});

test.each([
  ['an empty file of spaces', '  \n', [[1, 'file', 'empty-file']]],
  ['a header alone', 'sku;prix\n', [[1, 'file', 'empty-file']]],
  [
    'columns of another trade',
    'nom;couleur\na;b\n',
    [
      [1, 'sku', 'missing-column'],
      [1, 'price', 'missing-column'],
    ],
  ],
  ['a quote that never closes', 'sku;prix\n"DRILL;12\n', [[2, 'file', 'quote-not-closed']]],
  [
    'a zip that calls itself a table',
    Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0x81]),
    [[1, 'file', 'wrong-encoding']],
  ],
  [
    'UTF-16 that does not say so',
    Buffer.from('sku;prix\nDRILL;12\n', 'utf16le'),
    [[1, 'file', 'wrong-encoding']],
  ],
  [
    'a byte that no encoding knows, in its second line',
    Buffer.from('sku;prix\nDR\x81LL;12\n', 'latin1'),
    [[2, 'file', 'wrong-encoding']],
  ],
  ['one article under two names of its', 'prix;article\n12;DRILL\n13;drill\n', [[3, 'sku', 'duplicate-sku']]],
  [
    'decimals of thousandths, and of a comma where commas separate',
    'sku,price\nDRILL,12.505\nSAW,"1,50",\nGLUE,1,50\n',
    [
      [2, 'price', 'not-a-price'],
      [4, 'row', 'too-many-cells'],
    ],
  ],
])('%s is refused in words', async (_, file, faults) => {
  expect(await faultsOf(file)).toEqual(faults);
});

test('a moment that cannot be is refused before the file is read, and leaves no draft', async () => {
  const at = (effectiveAt: string) => claire.file('prices/import', 'sku;prix\nDRILL;12\n', { effectiveAt });
  expect((await at('2027-03-28T02:30').expect(422)).body).toMatchObject({
    code: 'skipped-hour',
    errors: [{ field: 'effectiveAt' }],
  });
  expect((await at('2026-11-24T06:00').expect(422)).body.code).toBe('in-the-past');
  expect((await at('demain').expect(400)).body.errors[0].field).toBe('effectiveAt');
  expect(await batches()).toEqual([]);
});

test('what is too long or no table at all is refused before it is read', async () => {
  const { body } = await claire
    .file('prices/import', Buffer.alloc(8_000_001, 'x'), { dryRun: 'true' })
    .expect(413);
  expect(body.code).toBe('payload-too-large');
  await claire.file('prices/import', '{}', {}, 'application/xml').expect(415);
  const rows = `sku;prix\n${'DRILL;1\n'.repeat(100_001)}`;
  expect((await dryRun(rows)).body.faults.at(-1)).toMatchObject({ field: 'sku', code: 'duplicate-sku' });
  expect((await dryRun(rows)).body.faultCount).toBe(100_000);
});

test('a clean file becomes a draft, which goes out as a table that can be read again', async () => {
  const file = 'sku;prix;plancher\nDRILL;99,00;80\nSAW;16,40;\n';
  const wishes = { name: 'Hiver', effectiveAt: TOMORROW };
  const { body } = await claire.file('prices/import', file, wishes).expect(200);
  expect(body.batch).toMatchObject({ name: 'Hiver', state: 'draft', counts: { all: 2, up: 1, down: 1 } });
  const table = await claire.get(`prices/${body.batch.id}/lines.csv`).expect(200);
  expect(table.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(table.headers['content-disposition']).toContain('attachment');
  expect(table.text).toBe(
    '\ufeffsku;article;ancien prix;nouveau prix;plancher;prix antérieur 30 jours;contrôle\r\n' +
      'DRILL;DRILL;"89,00";"99,00";"80,00";;ok\r\nSAW;SAW;"17,90";"16,40";;"17,90";ok\r\n',
  );
  expect((await dryRun(table.text).expect(200)).body.preview).toMatchObject({ up: 1, down: 1 });
  await claire.file('prices/import', file, { name: 'Sans date' }).expect(400);
  expect(
    (await claire.file('prices/import', file, { effectiveAt: '2026-11-01T06:00' }).expect(422)).body.code,
  ).toBe('in-the-past');
  expect(await batches()).toHaveLength(1);
});

test('the whole price list goes out, and a name that a spreadsheet would run is made harmless', async () => {
  await shop.database.run({
    text: `update product set name = '{"fr": "=CMD()", "en": "=CMD()"}' where slug = 'glue'`,
  });
  await shop.refreshBooks();
  const { text } = await claire.get('prices/list.csv').expect(200);
  expect(text.split('\r\n').slice(1, -1)).toHaveLength(3);
  expect(text).toContain(`;'=CMD();"10,00";;"20,00";`);
});

test('an article’s evidence: every public price, the window, the lowest, also as a table', async () => {
  await shop.setPrices({ SAW: 1500 }, new Date('2026-11-10T00:00:00Z'));
  await shop.setPrices({ SAW: 1790 }, new Date('2026-11-12T00:00:00Z'));
  const { body } = await claire.get('prices/SAW/evidence').expect(200);
  expect(body).toMatchObject({
    sku: 'SAW',
    publicCents: 1790,
    window: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-24T13:22:00.000Z' },
    prior: { cents: 1500, askedFrom: '2026-11-10T00:00:00.000Z' },
    prices: [{ cents: 1790 }, { cents: 1500 }, { cents: 1790 }],
  });
  expect(body.reduction).toBeUndefined();
  const early = (await claire.get('prices/SAW/evidence', { at: '2026-11-08T12:00' }).expect(200)).body;
  expect(early.prior.cents).toBe(1790);
  const { text } = await claire.get('prices/SAW/evidence.csv').expect(200);
  expect(text.split('\r\n')).toHaveLength(5);
  await claire.get('prices/NOPE/evidence').expect(404);
  await claire.get('prices/SAW/evidence', { at: 'hier' }).expect(400);
  await claire.get('prices/NOPE/history').expect(404);
});
