import { randomUUID } from 'node:crypto';
import type { Arena, Cell, Measure } from '../cell.js';

const ROWS = 100_000;
const SECRET = 'rabot-et-copeau';

let skus: string[] = [];
let file = '';
let cookie = '';

/** A price list of 100,000 rows, read, checked against the books and written as a batch; beside the bare insert. */
export const pricesCell: Cell = {
  name: 'prices',
  ours: 'POST /head-office/prices/import, a CSV of 100,000 prices: read, checked, written as a draft (prices/s)',
  baseline: 'SQL, insert of the same 100,000 rows from arrays, one commit (rows/s)',
  expected: [200],
  async prepare(arena) {
    const { database } = arena.world;
    await completeAssortment(arena);
    const { rows } = await database.query<{ sku: string; cents: number }>(
      `select k.sku, (select price_cents from price_change c where c.sku = k.sku order by effective_at desc limit 1) as cents
         from sku k where k.is_active order by k.sku limit ${ROWS}`,
    );
    skus = rows.map(({ sku }) => sku);
    file = `sku;prix\n${rows.map(({ sku, cents }) => `${sku};${amount(Math.round(cents * 0.95))}\n`).join('')}`;
    cookie = await signIn(arena, 'helene');
    await database.query(
      'create schema if not exists baseline; create table if not exists baseline.price_line (batch uuid, line integer, sku text, price_cents integer, primary key (batch, sku))',
    );
    await sayApproval(arena);
  },
  playOurs: (arena, seconds) =>
    repeated(seconds, async () => {
      const { status } = await post(arena, 'import?effectiveAt=2040-01-10T06:00', file, 'text/csv', cookie);
      return status;
    }),
  playBaseline: ({ world }, seconds) =>
    repeated(seconds, async () => {
      await world.database.query(
        `insert into baseline.price_line select $1, row_number() over (), l.sku, l.cents
           from unnest($2::text[], $3::integer[]) as l(sku, cents)`,
        [randomUUID(), skus, skus.map((_, place) => 100 + place)],
      );
      return 200;
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
  const { body } = await post(
    arena,
    'import?effectiveAt=2041-01-10T06:00&isAnnounced=false',
    file,
    'text/csv',
    cookie,
  );
  const { id } = JSON.parse(body).batch;
  await post(arena, `${id}/proposal`, '{}', 'application/json', cookie);
  const startedAt = performance.now();
  const thomas = await signIn(arena, 'thomas');
  const { status } = await post(arena, `${id}/approval`, '{}', 'application/json', thomas);
  arena.say(`Approval of ${ROWS} prices: ${status} after ${Math.round(performance.now() - startedAt)} ms.`);
}

async function repeated(seconds: number, once: () => Promise<number>): Promise<Measure> {
  const statuses: Record<string, number> = {};
  const startedAt = performance.now();
  let times = 0;
  do {
    const status = await once();
    statuses[status] = (statuses[status] ?? 0) + 1;
    times += 1;
  } while (performance.now() - startedAt < seconds * 1000);
  const perSecond = (times * ROWS * 1000) / (performance.now() - startedAt);
  return { perSecond: Math.round(perSecond), statuses };
}

async function post(arena: Arena, path: string, body: string, type: string, by: string) {
  const answer = await fetch(`${arena.server.url}/api/v1/head-office/prices/${path}`, {
    method: 'POST',
    headers: { 'content-type': type, cookie: by, 'idempotency-key': randomUUID() },
    body,
  });
  return { status: answer.status, body: await answer.text() };
}

async function signIn({ server }: Arena, login: string): Promise<string> {
  const answer = await fetch(`${server.url}/api/v1/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, secret: SECRET }),
  });
  return (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
}

function amount(cents: number): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}
