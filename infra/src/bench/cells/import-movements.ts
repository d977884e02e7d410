import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Arena, Cell, Measure } from '../cell.js';

const MOVEMENTS = 100_000;
const BATCH = 1_000;
const AT_ONCE = 4;
const SECRET = 'rabot-et-copeau';
// Shops of the demo chain carry the demo articles; the enlarged ones carry none.
const ROWS = 20_000;

interface Row {
  readonly store: string;
  readonly sku: string;
}

let rows: Row[] = [];
let bearer = '';
let file = '';

/**
 * 100,000 movements of an ERP in batches of 1,000, four at a time: each entry judged, applied once and answered; beside
 * the least that could do it: COPY of the same movements into a table, then one function that writes the ledger and
 * changes each balance once.
 */
export const importMovementsCell: Cell = {
  name: 'import-movements',
  ours: 'POST /integrations/stock-movements, 100,000 deliveries in batches of 1,000, each answered by its name (movements/s)',
  baseline: 'SQL, COPY of the same 100,000 and one function: ledger rows, balances (movements/s)',
  expected: [200],
  async prepare(arena) {
    const { database } = arena.world;
    const found = await database.query<Row>(
      `select l.store, l.sku from stock_level l join store s on s.code = l.store join sku k on k.sku = l.sku
        where s.is_active order by md5(l.store || l.sku) limit ${ROWS}`,
    );
    rows = found.rows;
    bearer = await keyOf(arena);
    file = writeFile();
    await database.query(`
      create schema if not exists baseline;
      create table if not exists baseline.level (sku text, store text, shelf integer not null check (shelf >= 0),
        primary key (sku, store)) with (fillfactor = 80);
      create table if not exists baseline.movement (id bigint generated always as identity primary key, store text,
        sku text, quantity integer, cause uuid unique, at timestamptz);
      create index if not exists movement_history on baseline.movement (store, sku, at desc, id desc);
      create unlogged table if not exists baseline.arrived (line integer, store text, sku text, quantity integer);
      insert into baseline.level select sku, store, 0 from stock_level on conflict do nothing;
      create or replace function baseline.apply_arrived(run uuid) returns void language plpgsql as $f$
      begin
        with written as (
          insert into baseline.movement (store, sku, quantity, cause, at)
          select store, sku, quantity, md5(run || ' ' || line)::uuid, now() from baseline.arrived on conflict (cause) do nothing
          returning store, sku, quantity
        ), change as (select store, sku, sum(quantity) as units from written group by store, sku)
        update baseline.level l set shelf = l.shelf + c.units from change c where l.sku = c.sku and l.store = c.store;
        truncate baseline.arrived;
      end $f$`);
  },
  playOurs: (arena, seconds) => repeated(seconds, () => sendAll(arena)),
  playBaseline: (arena, seconds) => repeated(seconds, () => copyAll(arena)),
};

async function sendAll({ server }: Arena): Promise<number> {
  const run = randomUUID();
  const at = new Date(Date.now() - 1_000).toISOString();
  const waiting = Array.from({ length: MOVEMENTS / BATCH }, (_, batch) => batch);
  let worst = 200;
  const sender = async () => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      const entries = Array.from({ length: BATCH }, (_, place) => ({
        externalId: `${run}-${Number(batch) * BATCH + place}`,
        ...{ at, ...rowOf(Number(batch) * BATCH + place), type: 'delivery', quantity: 1 },
      }));
      const answer = await fetch(`${server.url}/api/v1/integrations/stock-movements`, {
        method: 'POST',
        headers: { authorization: bearer, 'content-type': 'application/json' },
        body: JSON.stringify({ source: 'bench', entries }),
      });
      const { applied } = (await answer.json()) as { applied: number };
      if (answer.status !== 200 || applied !== BATCH) worst = answer.status === 200 ? 500 : answer.status;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return worst;
}

/** The server reads the file itself; every run has names of its own, so that none is a repeat. */
async function copyAll({ world }: Arena): Promise<number> {
  const client = await world.database.connect();
  try {
    await client.query('begin');
    await client.query(`copy baseline.arrived (line, store, sku, quantity) from '${file}' with (format csv)`);
    await client.query('select baseline.apply_arrived($1)', [randomUUID()]);
    await client.query('commit');
    return 200;
  } finally {
    client.release();
  }
}

/** The movements as a file that the database's own account may read. */
function writeFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-import-'));
  chmodSync(folder, 0o755);
  const path = join(folder, 'movements.csv');
  const lines = Array.from({ length: MOVEMENTS }, (_, line) => {
    const { store, sku } = rowOf(line);
    return `${line},${store},${sku},1`;
  });
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o644 });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return path;
}

function rowOf(line: number): Row {
  return rows[line % rows.length] ?? { store: '', sku: '' };
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
  const perSecond = (times * MOVEMENTS * 1000) / (performance.now() - startedAt);
  return { perSecond: Math.round(perSecond), statuses };
}

/** A key that may tell movements, made at head office as everywhere. */
async function keyOf({ server }: Arena): Promise<string> {
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${server.url}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const session = await post('staff/session', { login: 'helene', secret: SECRET });
  const cookie = (session.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  const made = await post(
    'head-office/integrations/keys',
    { name: 'bench', scopes: ['movements:write'] },
    cookie,
  );
  return `Bearer ${((await made.json()) as { secret: string }).secret}`;
}
