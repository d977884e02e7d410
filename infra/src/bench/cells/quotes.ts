import type { Cell } from '../cell.js';
import { httpLoad } from '../http-load.js';

const CONNECTIONS = 32;
const LINES = 20;
const PROMOTIONS = 200;

let bodies: string[] = [];

/** G7: twenty lines against two hundred running promotions, beside an empty POST. */
export const quotesCell: Cell = {
  name: 'quotes',
  ours: `POST /quotes, ${LINES} lines, ${PROMOTIONS} promotions, 32 connections`,
  baseline: 'an empty Fastify POST of the same body',
  goalRatio: 0.5,
  expected: [200, 201],
  async prepare({ world, chance }) {
    const { rows } = await world.database.query<{ sku: string }>(
      `select sku from sku where sku not like 'N%' order by sku limit 400`,
    );
    const skus = rows.map((row) => row.sku);
    // Single articles at a percentage, each for one article only, until there are two hundred.
    await world.database.query(
      `insert into promotion (id, kind, level, name, scope, definition, starts_at, created_at, created_by)
       select 'bench-' || n, 'percent-off', 'basket', '{"fr": "Essai", "en": "Trial"}',
              jsonb_build_object('skus', jsonb_build_array(($1::text[])[n])),
              '{"basisPoints": 500}', now() - interval '1 day', now(), 'bench'
         from generate_series(1, greatest(0, $2 - (select count(*)::int from promotion where stopped_at is null))) n
       on conflict do nothing`,
      [skus, PROMOTIONS],
    );
    const store = await world.database.query<{ code: string }>(
      'select code from store order by code limit 1',
    );
    bodies = Array.from({ length: 200 }, () =>
      JSON.stringify({
        store: store.rows[0]?.code,
        lines: Array.from({ length: LINES }, () => ({
          sku: chance.oneOf(skus),
          quantity: chance.between(1, 4),
        })),
        codes: [],
      }),
    );
  },
  playOurs: ({ server, chance }, seconds) =>
    httpLoad(server.url, CONNECTIONS, seconds, () => ({
      method: 'POST',
      path: '/api/v1/quotes',
      body: chance.oneOf(bodies),
    })),
  playBaseline: ({ emptyUrl, chance }, seconds) =>
    httpLoad(emptyUrl, CONNECTIONS, seconds, () => ({
      method: 'POST',
      path: '/empty',
      body: chance.oneOf(bodies),
    })),
};
