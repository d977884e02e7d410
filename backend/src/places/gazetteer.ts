import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { Tx } from '../platform/database.js';
import {
  insertPlaces,
  keepEdition,
  keptEdition,
  lockPlaces,
  type PlaceRow,
  removePlaces,
} from './places.queries.js';
import { plainPlace } from './plain-place.js';

const file = new URL('../../data/places.tsv.br', import.meta.url);

/** Puts the gazetteer into the database unless this edition is there; answers how many places it wrote. */
export async function loadGazetteer(tx: Pick<Tx, 'rows' | 'run'>): Promise<number> {
  const packed = readFileSync(file);
  const sha256 = createHash('sha256').update(packed).digest('hex');
  await tx.run(lockPlaces());
  const [kept] = await tx.rows<{ sha256: string }>(keptEdition());
  if (kept?.sha256 === sha256) return 0;
  const rows = brotliDecompressSync(packed).toString('utf8').trimEnd().split('\n').map(placeOf);
  await tx.run(removePlaces());
  await tx.run(insertPlaces(rows));
  await tx.run(keepEdition(sha256));
  return rows.length;
}

function placeOf(line: string, id: number): PlaceRow {
  const [postcode = '', name = '', city = '', label = '', lat, lon, population, isFirst] = line.split('\t');
  return {
    id,
    name,
    city,
    postcode,
    label,
    plain: plainPlace(name),
    lat: Number(lat),
    lon: Number(lon),
    population: Number(population),
    isFirst: isFirst === '1',
  };
}
