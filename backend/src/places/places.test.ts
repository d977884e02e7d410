import { type OpenApp, openApp } from '../../test/open-app.js';
import { loadGazetteer } from './gazetteer.js';
import { PlacesService } from './places.service.js';
import { plainPlace, readPlace } from './plain-place.js';

let shop: OpenApp;

beforeAll(async () => {
  shop = await openApp();
});
afterAll(() => shop.close());

async function labels(q: string, more = ''): Promise<string[]> {
  const answer = await shop.app.inject(`/api/v1/places?q=${encodeURIComponent(q)}${more}`);
  expect(answer.statusCode).toBe(200);
  return (answer.json() as { items: { label: string }[] }).items.map(({ label }) => label);
}

test('all communes are loaded, and only once', async () => {
  const load = () => shop.database.inTransaction((tx) => loadGazetteer(tx));
  await shop.database.run({ text: 'delete from place_edition' });
  expect(await load()).toBeGreaterThan(36_000);
  expect(await load()).toBe(0);
});

test('"lyon" is Lyon before its arrondissements and the villages that begin so', async () => {
  const [first, second] = await labels('lyon');
  expect(first).toBe('Lyon (69)');
  expect(second).toMatch(/^Lyon 3e/);
});

test('a place is answered with its postcode, its city and a point in it', async () => {
  const answer = await shop.app.inject('/api/v1/places?q=69003');
  const { items, nextCursor } = answer.json();
  expect(nextCursor).toBeNull();
  expect(items).toEqual([
    { label: 'Lyon 3e Arrondissement (69003)', postcode: '69003', city: 'Lyon', lat: 45.759, lon: 4.85 },
  ]);
});

test.each([
  ['St Etienne', 'Saint-Étienne (42000)'],
  ['saint-étienne', 'Saint-Étienne (42000)'],
  ['SAINT ETIENNE', 'Saint-Étienne (42000)'],
  ['marsielle', 'Marseille (13)'],
  ['Grenobel', 'Grenoble (38000)'],
  ['aix en pr', 'Aix-en-Provence (13100)'],
  ['l’hay', "L'Haÿ-les-Roses (94240)"],
  ["l'hay", "L'Haÿ-les-Roses (94240)"],
  ['havre', 'Le Havre (76600)'],
  ['ste foy les lyon', 'Sainte-Foy-lès-Lyon (69110)'],
  ['lyon 3', 'Lyon 3e Arrondissement (69003)'],
  ['69100 villeurbanne', 'Villeurbanne (69100)'],
  ['Villeurbanne, 69100', 'Villeurbanne (69100)'],
  ['paris', 'Paris (75)'],
])('"%s" finds %s first', async (typed, label) => {
  expect((await labels(typed))[0]).toBe(label);
});

test('part of a postcode finds the biggest places that have it', async () => {
  const found = await labels('75');
  expect(found[0]).toBe('Paris (75)');
  expect(found.slice(1).every((label) => /\(75\d{3}\)$/.test(label))).toBe(true);
});

test('of two towns called Saint-Denis the nearer comes first', async () => {
  const both = ['Saint-Denis (93200)', 'Saint-Denis (97400)'];
  expect((await labels('Saint-Denis')).slice(0, 2).sort()).toEqual(both);
  expect((await labels('Saint-Denis', '&lat=48.9&lon=2.3'))[0]).toBe(both[0]);
  expect((await labels('Saint-Denis', '&lat=-21&lon=55.5'))[0]).toBe(both[1]);
});

test('nothing typed, or only signs, finds nothing', async () => {
  expect(await labels('')).toEqual([]);
  expect(await labels('  -- ')).toEqual([]);
  expect(await labels('%')).toEqual([]);
});

test('a question without q, or with a limit of 1,000, is refused by the field it is about', async () => {
  const missing = await shop.app.inject('/api/v1/places');
  expect(missing.statusCode).toBe(400);
  expect(missing.json().errors[0].field).toBe('q');
  const endless = await shop.app.inject('/api/v1/places?q=lyon&limit=1000');
  expect(endless.json().errors[0].field).toBe('limit');
});

test('a whole address is located by its postcode, or by its town', async () => {
  const places = shop.app.get(PlacesService);
  expect(await places.locate('22 rue de la Villette, 69003 Lyon')).toMatchObject({ postcode: '69003' });
  expect(await places.locate('5 place du marché Annecy')).toMatchObject({ city: 'Annecy' });
  expect(await places.locate('')).toBeUndefined();
  expect(await places.locate('zzzzzzzz qqqqqq')).toBeUndefined();
});

test('names are compared without accents, hyphens, ligatures and abbreviations', () => {
  expect(plainPlace('Saint-Étienne-du-Bois')).toBe(plainPlace('st etienne du bois'));
  expect(plainPlace('Œting')).toBe('oeting');
  expect(plainPlace('st')).toBe('st');
  expect(readPlace('69003')).toEqual({ digits: '69003', words: '' });
  expect(readPlace('Lyon 3')).toEqual({ digits: '', words: 'lyon 3' });
});
