import { randomUUID } from 'node:crypto';
import type { Arena, Cell } from '../cell.js';
import { copyIn } from '../copy-in.js';
import { type Desk, deskOf, repeated } from '../head-office-door.js';

const ROWS = 100_000;
const IMPORT = 'prices/import?effectiveAt=2040-01-10T06:00';

let desk: Desk;
let file = '';
/** The same rows as COPY reads them. */
let table = '';

/** A price list of 100,000 rows, first only read, then checked against the books and written; beside bare SQL. */
export const pricesCell: Cell = {
  name: 'prices',
  ours: 'POST /head-office/prices/import, a CSV of 100,000 prices: dry run, then read, checked, written as a batch (prices/s)',
  baseline: 'SQL, COPY of the same 100,000 rows and INSERT of them into such a table, one commit (rows/s)',
  growsTheWorld: true,
  expected: [200],
  async prepare(arena) {
    const { database } = arena.world;
    await completeAssortment(arena);
    const { rows } = await database.query<{ sku: string; cents: number }>(
      `select k.sku, (select price_cents from price_change c where c.sku = k.sku order by effective_at desc limit 1) as cents
         from sku k where k.is_active order by k.sku limit ${ROWS}`,
    );
    const prices = rows.map(({ sku, cents }) => ({ sku, cents: Math.max(1, Math.round(cents * 0.95)) }));
    file = `sku;prix\n${prices.map(({ sku, cents }) => `${sku};${amount(cents)}\n`).join('')}`;
    table = prices.map(({ sku, cents }) => `${sku}\t${cents}\n`).join('');
    desk = await deskOf(arena, 'helene');
    await database.query(
      'create schema if not exists baseline; create table if not exists baseline.price_line (batch uuid, line integer, sku text, price_cents integer, primary key (batch, sku))',
    );
    await sayApproval(arena);
  },
  playOurs: (_, seconds) =>
    repeated(seconds, ROWS, async () => {
      const read = await desk.send('prices/import?dryRun=true', file, 'text/csv');
      const written = await desk.send(IMPORT, file, 'text/csv');
      return [read.status, written.status];
    }),
  playBaseline: ({ world }, seconds) =>
    repeated(seconds, ROWS, async () => {
      const client = await world.database.connect();
      try {
        await client.query('begin');
        await client.query('create temp table sent (sku text, price_cents integer) on commit drop');
        await copyIn(client, 'copy sent from stdin', table);
        await client.query(
          `insert into baseline.price_line
             select $1, row_number() over (), sku, price_cents from sent`,
          [randomUUID()],
        );
        await client.query('commit');
      } finally {
        client.release();
      }
      return [200];
    }),
};

/** One more variant of products until there are enough articles; the words they are found by stay as they are. */
async function completeAssortment({ world, server, say }: Arena): Promise<void> {
  const { database } = world;
  await database.query('alter table sku disable trigger sku_search_insert');
  await database.query(
    `insert into sku (sku, product, position, gtin, label, attributes, vat_basis_points, stock_sku, units_per_pack, is_active)
       select 'P' || n, p.slug, 99, '28' || lpad(n::text, 11, '0'), '{"fr": "", "en": ""}', '[]', 2000, 'P' || n, 1, true
         from (select slug, row_number() over (order by slug) as n from product) p
        order by n limit greatest(0, ${ROWS} - (select count(*) from sku))`,
  );
  await database.query('alter table sku enable trigger sku_search_insert');
  await database.query(
    `insert into price_change (sku, price_cents, effective_at, recorded_at, recorded_by)
       select k.sku, 1000, now() - interval '90 days', now() - interval '90 days', 'bench' from sku k
        where not exists (select from price_change c where c.sku = k.sku)`,
  );
  // The server hears of it and loads its books anew.
  for (const startedAt = performance.now(); performance.now() - startedAt < 60_000; ) {
    const answer = await fetch(`${server.url}/api/v1/skus?sku=P1`);
    if (answer.ok && (await answer.text()).includes('"P1"')) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  say('The server has not heard of the new articles.');
}

/** How long the second person waits for 100,000 prices to be true. */
async function sayApproval(arena: Arena): Promise<void> {
  const { body } = await desk.send(
    'prices/import?effectiveAt=2041-01-10T06:00&isAnnounced=false',
    file,
    'text/csv',
  );
  const { id } = JSON.parse(body).batch;
  await desk.send(`prices/${id}/proposal`, '{}', 'application/json');
  const thomas = await deskOf(arena, 'thomas');
  const startedAt = performance.now();
  const { status } = await thomas.send(`prices/${id}/approval`, '{}', 'application/json');
  arena.say(`Approval of ${ROWS} prices: ${status} after ${Math.round(performance.now() - startedAt)} ms.`);
}

function amount(cents: number): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}
