import request from 'supertest';
import { LocatorService } from '../src/locator/locator.service.js';
import { type OpenApp, openApp, storyTime } from './open-app.js';
import { addArticle, addStore, refreshBooks, setShelf } from './shop-floor.js';

let opened: OpenApp;
const get = (path: string, language = 'fr') =>
  request(opened.app.getHttpServer()).get(`/api/v1${path}`).set('accept-language', language);

beforeAll(async () => {
  opened = await openApp();
  const { database } = opened;
  await addStore(database, 'lyon-part-dieu');
  await addStore(database, 'lyon-vaise', { lat: 45.7805, lon: 4.8048, services: ['reserve', 'cutting'] });
  await addStore(database, 'paris-nation', { lat: 48.8484, lon: 2.3959 });
  await addStore(database, 'saint-denis-reunion', {
    lat: -20.8823,
    lon: 55.4504,
    timezone: 'Indian/Reunion',
  });
  await addStore(database, 'nancy', {
    lat: 48.6921,
    lon: 6.1844,
    exceptions: { '2026-11-24': { spans: [], reason: 'Inventaire' } },
  });
  await addArticle(database, 'DRILL-18V', { stock: { 'lyon-part-dieu': 7, 'paris-nation': 1 } });
  await addArticle(database, 'BIT-6', { stock: { 'lyon-part-dieu': 13 } });
  await addArticle(database, 'BIT-6-X6', { packOf: { sku: 'BIT-6', units: 6 } });
  await refreshBooks(opened);
});
afterAll(() => opened.close());

test('shops come nearest first, with their distance, hours of today and a ready time in open time', async () => {
  const { body } = await get('/stores?lat=45.76&lon=4.86').expect(200);
  expect(body.items.map((store: { code: string }) => store.code)).toEqual([
    'lyon-part-dieu',
    'lyon-vaise',
    'nancy',
    'paris-nation',
    'saint-denis-reunion',
  ]);
  expect(body.items[0]).toMatchObject({
    distanceMeters: 121,
    open: { now: true, until: '2026-11-24T18:00:00Z' },
    readyAt: '2026-11-24T13:52:00Z',
    collectBy: '2026-11-26T18:00:00Z',
  });
  expect(body.items[2].open).toEqual({ now: false, nextAt: '2026-11-25T08:00:00Z', reason: 'Inventaire' });
});

test('a page of shops is the same JSON as its shops shown one by one, in both languages, at every hour', async () => {
  const locator = opened.app.get(LocatorService);
  const from = { lat: 48.6, lon: 6.1 };
  const wanted = [
    { sku: 'DRILL-18V', quantity: 1 },
    { sku: 'BIT-6', quantity: 1 },
  ];
  for (const at of ['2026-11-24T13:22:00Z', '2026-11-24T18:00:00Z', '2026-11-24T23:00:30Z']) {
    opened.clock.set(new Date(at));
    for (const locale of ['fr', 'en'] as const) {
      for (const search of [{ from, wanted, limit: 3 }, { limit: 500 }]) {
        const page = await locator.search(search, locale);
        expect(page.items.length).toBeGreaterThan(2);
        expect((await locator.searchBytes(search, locale)).toString()).toBe(JSON.stringify(page));
      }
    }
  }
  opened.clock.set(storyTime);
});

test('readers who ask at the same time are answered each their own, and an unknown article refuses its reader only', async () => {
  const ask = (sku: string, stores: readonly string[]) =>
    get(`/availability?sku=${sku}${stores.map((store) => `&store=${store}`).join('')}`);
  const answers = await Promise.all([
    ask('DRILL-18V', ['lyon-part-dieu', 'paris-nation']),
    ask('NOPE', ['nancy', 'paris-nation']),
    ask('BIT-6', ['paris-nation', 'lyon-part-dieu']),
    ask('BIT-6-X6&sku=DRILL-18V', ['lyon-part-dieu']),
  ]);
  const units = answers.map(({ body }) =>
    body.items?.map((one: { availableToPromise: number }) => one.availableToPromise),
  );
  expect(units).toEqual([[7, 1], undefined, [0, 13], [2, 7]]);
  expect(answers.map(({ status }) => status)).toEqual([200, 422, 200, 200]);
});

test('a town, a postcode or an address stands for its place; one that nobody knows is refused', async () => {
  const nearest = async (place: string) =>
    (await get(`/stores?place=${encodeURIComponent(place)}&limit=1`).expect(200)).body.items[0].code;
  await opened.database.run({
    text: `insert into place values (900001, 'Vandœuvre-les-Essais', 'Vandœuvre-les-Essais', '54500',
             'Vandœuvre-les-Essais (54)', 'vandoeuvre les essais', 48.66, 6.17, 30000, true)`,
  });
  expect(await nearest('Vandoeuvre les Essais')).toBe('nancy');
  const unknown = await get('/stores?place=Xyzzyqwt');
  expect(unknown.status).toBe(422);
  expect(JSON.parse(unknown.text)).toMatchObject({ code: 'unknown-place', errors: [{ field: 'place' }] });
});

test('pages join without a gap and without a repeat, by distance and by name', async () => {
  for (const query of ['lat=45.76&lon=4.86&', '']) {
    const whole = (await get(`/stores?${query}`)).body.items;
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { body: { items: { code: string }[]; nextCursor: string | null } } = await get(
        `/stores?${query}limit=2${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.body.items.map((store) => store.code));
      cursor = page.body.nextCursor;
    }
    expect(seen).toEqual(whole.map((store: { code: string }) => store.code));
  }
});

test('a shop says what it has of each article asked, packs in whole packs, and only shops that have it all', async () => {
  const { body } = await get('/stores?sku=DRILL-18V&sku=BIT-6-X6&lat=45.76&lon=4.86&limit=1').expect(200);
  expect(body.items[0].availability).toEqual(
    expect.arrayContaining([
      { sku: 'DRILL-18V', availableToPromise: 7 },
      { sku: 'BIT-6-X6', availableToPromise: 2 },
    ]),
  );
  const codes = async (query: string) =>
    (await get(`/stores?${query}&inStock=true`).expect(200)).body.items.map(
      (store: { code: string }) => store.code,
    );
  expect(await codes('sku=DRILL-18V')).toEqual(['lyon-part-dieu', 'paris-nation']);
  expect(await codes('sku=DRILL-18V&quantity=2')).toEqual(['lyon-part-dieu']);
  // 13 bits: two packs and one bit, but not two packs and two.
  expect(await codes('sku=BIT-6-X6&quantity=2&sku=BIT-6&quantity=1')).toEqual(['lyon-part-dieu']);
  expect(await codes('sku=BIT-6-X6&quantity=2&sku=BIT-6&quantity=2')).toEqual([]);
});

test('only shops with the service, only shops that are open', async () => {
  expect((await get('/stores?service=cutting')).body.items).toHaveLength(1);
  const open = (await get('/stores?openNow=true')).body.items.map((store: { code: string }) => store.code);
  expect(open).toContain('saint-denis-reunion');
  expect(open).not.toContain('nancy');
});

test('a shop page shows the week, the days that differ and the seven days ahead', async () => {
  const { body } = await get('/stores/nancy?sku=DRILL-18V', 'en').expect(200);
  expect(body.hours.weekly[6]).toEqual([]);
  expect(body.hours.exceptions).toEqual([{ date: '2026-11-24', spans: [], reason: 'Inventaire' }]);
  expect(body.hours.nextDays).toHaveLength(7);
  expect(body.hours.nextDays[1]).toEqual({
    date: '2026-11-25',
    spans: [
      { opens: '09:00', closes: '12:00' },
      { opens: '14:00', closes: '19:00' },
    ],
  });
  expect(body.availability).toEqual([{ sku: 'DRILL-18V', availableToPromise: 0 }]);
});

test('a change of hours reaches the running process by itself', async () => {
  await opened.database.run({
    text: `insert into store_exception values ('paris-nation', '2026-11-24', '[{"opens":"09:00","closes":"15:00"}]', 'Alerte météo')`,
  });
  let until = '';
  for (let tries = 0; tries < 100 && until !== '2026-11-24T14:00:00Z'; tries += 1) {
    until = (await get('/stores/paris-nation')).body.open.until;
  }
  expect(until).toBe('2026-11-24T14:00:00Z');
});

test('availability is read from the row: what changed a moment ago is what is shown', async () => {
  await setShelf(opened.database, 'lyon-vaise', 'DRILL-18V', 3);
  const { body } = await get('/stores/lyon-vaise?sku=DRILL-18V');
  expect(body.availability).toEqual([{ sku: 'DRILL-18V', availableToPromise: 3 }]);
});

test('availability of articles in shops is one call, with the moment it was read', async () => {
  const { body } = await get('/availability?sku=DRILL-18V&sku=BIT-6&store=lyon-part-dieu&store=nancy').expect(
    200,
  );
  expect(body.items).toHaveLength(4);
  expect(body.items).toContainEqual({
    ...{ sku: 'BIT-6', store: 'lyon-part-dieu', availableToPromise: 13 },
    asOf: '2026-11-24T13:22:00.000Z',
  });
  for (const [query, status, field] of [
    ['store=nancy', 400, 'sku'],
    ['sku=BIT-6', 400, 'store'],
    [`store=nancy${'&sku=BIT-6'.repeat(51)}`, 400, 'sku'],
    ['store=nancy&sku=NOPE', 422, 'sku[0]'],
    ['store=nancy&store=nowhere&sku=BIT-6', 422, 'store[1]'],
    ['store=nancy&sku=%00', 400, 'sku'],
  ]) {
    const answer = await get(`/availability?${query}`);
    expect([answer.status, JSON.parse(answer.text).errors[0].field]).toEqual([status, field]);
  }
});

test.each([
  ['lat=91&lon=0', 'lat'],
  ['lat=45', 'lon'],
  ['lon=4', 'lat'],
  ['lat=abc&lon=4', 'lat'],
  ['lat=&lon=4', 'lat'],
  ['lat=1&lat=2&lon=4', 'lat'],
  ['lat=1e400&lon=4', 'lat'],
  ['limit=0', 'limit'],
  ['limit=1.5', 'limit'],
  ['limit=501', 'limit'],
  ['openNow=perhaps', 'openNow'],
  ['sku=DRILL-18V&quantity=0', 'quantity'],
  ['sku=DRILL-18V&quantity=-1', 'quantity'],
  ['sku=DRILL-18V&quantity=1.5', 'quantity'],
  ['sku=DRILL-18V&quantity=1000000000', 'quantity'],
  ['quantity=1', 'quantity'],
  ['sku=DRILL%0018V', 'sku'],
  [`sku=${'X'.repeat(41)}`, 'sku'],
  [`place=${'x'.repeat(201)}`, 'place'],
  ['service=a%00b', 'service'],
  ['cursor=nonsense', 'cursor'],
  ['cursor=W251bGwsbnVsbF0', 'cursor'],
  ['colour=red', 'colour'],
])('a query that cannot be read is refused naming the field: %s', async (query, field) => {
  const answer = await get(`/stores?${query}`);
  expect(answer.status).toBe(400);
  const { code, errors } = JSON.parse(answer.text);
  expect(code).toBe('invalid-field');
  expect(new Set(errors.map((fault: { field: string }) => fault.field))).toEqual(new Set([field]));
});

test('an unknown article is refused naming it, an unknown shop does not exist', async () => {
  const answer = await get('/stores?sku=DRILL-18V&sku=NOPE');
  expect(answer.status).toBe(422);
  expect(JSON.parse(answer.text)).toMatchObject({ code: 'unknown-sku', errors: [{ field: 'sku[1]' }] });
  await get('/stores/nowhere').expect(404);
  await get('/stores/lyon%00part').expect(404);
});
