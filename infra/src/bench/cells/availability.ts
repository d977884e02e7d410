import type { Cell } from '../cell.js';
import { httpLoad } from '../http-load.js';
import { sqlLoad } from '../sql-load.js';

const CONNECTIONS = 32;
const NEAREST = 20;

let skus: string[] = [];

/** G8: stock of one article in the nearest 20 of 2,000 shops, beside the same 20 rows asked by their keys. */
export const availabilityCell: Cell = {
  name: 'availability',
  ours: 'GET /stores, nearest 20 of 2,000 with stock and ready time, 32 connections',
  baseline: 'SQL for one article in 20 shops by key',
  goalRatio: 0.5,
  goalP99Ms: 6,
  expected: [200],
  async prepare({ world }) {
    const { rows } = await world.database.query<{ sku: string }>(
      `select sku from sku where stock_sku = sku and sku not like 'N%' order by sku limit 20`,
    );
    skus = rows.map((row) => row.sku);
    await world.database.query('create schema if not exists baseline');
    await world.database.query(`
      create table if not exists baseline.some_store as
        select code, (row_number() over (order by code))::int as place from store`);
    await world.database.query(
      'create unique index if not exists some_store_place on baseline.some_store (place) include (code)',
    );
  },
  playOurs: ({ server, chance }, seconds) =>
    httpLoad(server.url, CONNECTIONS, seconds, () => {
      const lat = (43.5 + chance.next() * 6).toFixed(4);
      const lon = (chance.next() * 6).toFixed(4);
      return {
        method: 'GET',
        path: `/api/v1/stores?lat=${lat}&lon=${lon}&limit=${NEAREST}&sku=${chance.oneOf(skus)}&quantity=1`,
      };
    }),
  playBaseline: ({ world, chance }, seconds) =>
    sqlLoad(world.databaseUrl, CONNECTIONS, seconds, {
      draws: { place: [1, 1_900] },
      statement: `select l.store, greatest(l.shelf - l.safety_stock, 0) from stock_level l where l.sku = '${chance.oneOf(skus)}' and l.store = any(array(select code from baseline.some_store where place between :place and :place + 19));`,
    }),
};
