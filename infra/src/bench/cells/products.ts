import { randomUUID } from 'node:crypto';
import type { Cell } from '../cell.js';
import { copyIn } from '../copy-in.js';
import { type Desk, deskOf, repeated } from '../head-office-door.js';

const ROWS = 5_000;
const HEAD = 'sku;gtin;product;name_fr;category;brand;state;image;vat;label_fr';

interface Row {
  readonly sku: string;
  readonly gtin: string;
  readonly product: string;
  readonly name: string;
  readonly category: string;
  readonly brand: string;
  readonly image: string;
}

let desk: Desk;
let rows: readonly Row[] = [];
let edition = 0;

/** 5,000 articles with other words each time: read and judged, then taken over whole; beside bare SQL. */
export const productsCell: Cell = {
  name: 'products',
  ours: 'POST /head-office/product-imports and its application, a CSV of 5,000 articles whose words change: read, judged, taken over, found by search (rows/s)',
  baseline:
    'SQL, COPY of the same 5,000 rows and UPDATE of their products and articles, no search rows, one commit (rows/s)',
  growsTheWorld: true,
  expected: [200],
  async prepare(arena) {
    const { database } = arena.world;
    const found = await database.query<Row>(
      `select distinct on (p.slug) k.sku, k.gtin, p.slug as product, p.name->>'fr' as name, p.category, b.name as brand, p.image
         from product p join brand b on b.slug = p.brand join sku k on k.product = p.slug
        where p.state = 'on-sale' and k.stock_sku = k.sku and k.is_active and k.vat_basis_points = 2000
          and k.gtin ~ '^[0-9]{13}$' and p.name->>'fr' !~ '[;"]'
          and (select (10 - sum(substr(k.gtin, at, 1)::integer * case when at % 2 = 0 then 3 else 1 end) % 10) % 10
                 from generate_series(1, 12) at) = right(k.gtin, 1)::integer
        order by p.slug, k.position limit ${ROWS}`,
    );
    rows = found.rows;
    if (rows.length < ROWS) arena.say(`Only ${rows.length} products can be sent in a file.`);
    desk = await deskOf(arena, 'helene');
    await database.query(
      `create schema if not exists baseline;
       create table if not exists baseline.product as select slug, name from product;
       create table if not exists baseline.sku as select sku, label from sku;
       create unique index if not exists product_slug on baseline.product (slug);
       create unique index if not exists sku_sku on baseline.sku (sku)`,
    );
  },
  async playOurs(_, seconds) {
    return repeated(seconds, rows.length, async () => {
      edition += 1;
      const id = randomUUID();
      const file = [HEAD, ...rows.map((row) => lineOf(row, edition))].join('\n');
      const read = await desk.send(`product-imports?id=${id}&name=bench.csv`, file, 'text/csv');
      const report = JSON.parse(read.body) as { faultyRows: number };
      if (report.faultyRows > 0)
        throw new Error(`${report.faultyRows} rows of the file are faulty: ${read.body.slice(0, 400)}`);
      const applied = await desk.send(`product-imports/${id}/application`, '{}', 'application/json');
      return [read.status, applied.status];
    });
  },
  playBaseline: ({ world }, seconds) =>
    repeated(seconds, rows.length, async () => {
      edition += 1;
      const text = rows.map(({ sku, product, name }) => `${sku}\t${product}\t${name} ${edition}\n`).join('');
      const client = await world.database.connect();
      try {
        await client.query('begin');
        await client.query('create temp table sent (sku text, product text, name text) on commit drop');
        await copyIn(client, 'copy sent from stdin', text);
        await client.query(
          `update baseline.product p set name = jsonb_build_object('fr', s.name, 'en', s.name)
             from sent s where s.product = p.slug`,
        );
        await client.query(
          `update baseline.sku k set label = jsonb_build_object('fr', s.name, 'en', s.name)
             from sent s where s.sku = k.sku`,
        );
        await client.query('commit');
      } finally {
        client.release();
      }
      return [200];
    }),
};

function lineOf(row: Row, words: number): string {
  const { sku, gtin, product, name, category, brand, image } = row;
  return [
    ...[sku, gtin, product, `${name} ${words}`, category, brand, 'on-sale', image],
    ...['20', `Série ${words}`],
  ].join(';');
}
