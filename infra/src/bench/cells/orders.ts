import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Arena, Cell } from '../cell.js';
import { type Ask, httpBurst, httpLoad } from '../http-load.js';
import { bestSqlLoad } from '../sql-load.js';

const CONNECTIONS = 64;
const CONCURRENCIES = [8, 16, 32];
const baselineSql = new URL('../../../bench/baseline.sql', import.meta.url);

interface Place {
  readonly store: string;
  readonly sku: string;
}

let places: Place[] = [];

/** Makes the baseline's tables and learns which article in which shop the draws mean. */
async function prepareOrders({ world }: Arena): Promise<void> {
  if (places.length > 0) return;
  await world.database.query(readFileSync(baselineSql, 'utf8'));
  const { rows } = await world.database.query<Place>('select store, sku from baseline.place order by place');
  places = rows;
}

function reservation(place: Place): Ask {
  const key = randomUUID();
  return {
    method: 'POST',
    path: '/api/v1/orders',
    headers: { 'idempotency-key': key },
    body: JSON.stringify({
      mode: 'reserve',
      store: place.store,
      lines: [{ sku: place.sku, quantity: 1 }],
      codes: [],
      contact: { firstName: 'Anna', lastName: 'Bench', email: `${key}@passerelle.example` },
    }),
  };
}

/** G1 and G4: the whole reservation on many rows, beside the best single statement that writes the same rows. */
export const spreadOrdersCell: Cell = {
  name: 'orders-spread',
  ours: 'POST /orders, one article in any of 2,000 shops, 64 connections, one process',
  baseline: `one SQL function a reservation, best of ${CONCURRENCIES.join(', ')} connections`,
  goalRatio: 0.7,
  goalP99Ms: 10,
  expected: [201],
  prepare: prepareOrders,
  playOurs: ({ server, chance }, seconds) =>
    httpLoad(server.url, CONNECTIONS, seconds, () => reservation(chance.oneOf(places))),
  playBaseline: ({ world }, seconds) =>
    bestSqlLoad(world.databaseUrl, CONCURRENCIES, seconds, {
      draws: { which: [1, places.length] },
      statement: 'select baseline.reserve(:which);',
    }),
};

/** G2 and G4: everybody wants the same article in the same shop. */
export const hotOrdersCell: Cell = {
  name: 'orders-hot',
  ours: 'POST /orders, one article in one shop, 64 connections, one process',
  baseline: `the same SQL function on one row, best of ${CONCURRENCIES.join(', ')} connections`,
  goalRatio: 5,
  goalP99Ms: 10,
  expected: [201],
  prepare: prepareOrders,
  playOurs: ({ server }, seconds) =>
    httpLoad(server.url, CONNECTIONS, seconds, () => reservation(places[0] ?? { store: '', sku: '' })),
  playBaseline: ({ world }, seconds) =>
    bestSqlLoad(world.databaseUrl, CONCURRENCIES, seconds, {
      draws: { which: [1, 1] },
      statement: 'select baseline.reserve(:which);',
    }),
};

export interface Burst {
  readonly placed: number;
  readonly refused: number;
  readonly other: number;
  readonly slowestMs: number;
}

/** G5: 2,000 buyers at once for 50 units: how many got one, and how long the last one waited. */
export async function playBurst(arena: Arena, buyers = 2_000, units = 50): Promise<Burst> {
  const place = places.at(-1) ?? { store: '', sku: '' };
  await arena.world.database.query(
    `with moved as (
       update stock_level l set shelf = $3 + l.safety_stock from stock_level old
        where l.sku = $1 and l.store = $2 and old.sku = l.sku and old.store = l.store
       returning l.sku, l.store, old.shelf - l.shelf as taken)
     insert into stock_movement (store, sku, from_account, to_account, quantity, cause_type, cause_id, cause_line, actor, at)
     select store, sku, case when taken > 0 then 'shelf' else 'supplier' end,
            case when taken > 0 then 'loss' else 'shelf' end, abs(taken), 'delivery', gen_random_uuid(), 1, 'bench', now()
       from moved where taken <> 0`,
    [place.sku, place.store, units],
  );
  const { statuses, slowestMs } = await httpBurst(arena.server.url, buyers, () => reservation(place));
  const { 201: placed = 0, 409: refused = 0 } = statuses;
  return { placed, refused, other: buyers - placed - refused, slowestMs };
}
