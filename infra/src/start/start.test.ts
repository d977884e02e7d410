import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { descendants, eventually, isAlive, type Watched, watch } from '../../test/processes.js';
import { startThrowAwayCluster } from '../postgres/cluster.js';
import { freePort } from '../postgres/free-port.js';

const launcher = fileURLToPath(new URL('../../test/launch.mjs', import.meta.url));

let folder: string;
let running: number[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passerelle-test-'));
  chmodSync(folder, 0o755);
  running = [];
});
afterEach(async () => {
  for (const pid of running) kill(pid, 'SIGKILL');
  await eventually(() => !running.some(isAlive), 'everything to end');
  rmSync(folder, { recursive: true, force: true });
});

/** The environment of a person's shell: no demo data, which would only take time, and nothing of this test run's. */
function shell(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, npm_lifecycle_event: _npm, ...env } = process.env;
  return { ...env, DEMO: '0', ...extra };
}

const data = () => join(folder, 'data');

/** Starts the launcher on this test's folder and waits for its address. */
async function launch(flags: readonly string[] = [], env: Record<string, string> = {}) {
  const port = env.PORT ?? String(await freePort());
  const process_ = watch(
    process.execPath,
    [launcher, '--data', data(), ...flags],
    shell({ ...env, PORT: port }),
  );
  return { ...(await ready(process_)), port: Number(port) };
}

async function ready(launched: Watched): Promise<Watched & { url: string; family: number[] }> {
  const [, url = ''] = await launched.hear(/Storefront\s+(http:\S+)\/\n/);
  const family = descendants(launched.pid);
  running.push(launched.pid, ...family);
  return { ...launched, url, family };
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(new URL('/api/health/ready', url)).catch(() => undefined);
  return response?.ok ?? false;
}

async function nothingSurvives(family: readonly number[]): Promise<void> {
  // Server, warden and PostgreSQL at least, or the family was not seen and the scene proves nothing.
  expect(family.length).toBeGreaterThanOrEqual(3);
  await eventually(() => !family.some(isAlive), 'everything that was started to end');
}

test('it says ready when the server does; Ctrl-C ends everything in order', async () => {
  const { url, child, ended, family } = await launch();
  expect(await answers(url)).toBe(true);
  child.kill('SIGINT');
  expect(await ended()).toBe(0);
  await nothingSurvives(family);
  expect(readFileSync(join(data(), 'postgres', 'postgres.log'), 'utf8')).toMatch(
    /database system is shut down\s*$/,
  );
});

test('the launcher is killed without a word: server and database end by themselves', async () => {
  const { child, family } = await launch();
  child.kill('SIGKILL');
  await nothingSurvives(family);
});

describe.each(['SIGTERM', 'SIGKILL'] as const)(
  'npm gets a %s, which its shell does not hand on',
  (signal) => {
    test('nothing survives', async () => {
      writeFileSync(
        join(folder, 'package.json'),
        JSON.stringify({ scripts: { start: `node ${launcher} --data data` } }),
      );
      const cli = watch('npm', ['--prefix', folder, 'start'], shell({ PORT: String(await freePort()) }));
      const { family, child } = await ready(cli);
      child.kill(signal);
      await nothingSurvives(family);
    });
  },
);

test('a second start on the same folder is refused and told where the first one is; the first one goes on', async () => {
  const first = await launch();
  const second = watch(process.execPath, [launcher, '--data', data()], shell());
  expect(await second.ended()).toBe(1);
  expect(second.said()).toContain(
    `Passerelle already runs on ${data()} (process ${first.pid}, at ${first.url})`,
  );
  expect(await answers(first.url)).toBe(true);
});

test.each([
  ['has died', 2_147_483_646],
  ['has died and its id is now another program’s', process.pid],
])('an owner that %s does not keep the folder', async (_what, pid) => {
  mkdirSync(data());
  writeFileSync(join(data(), 'owner.json'), JSON.stringify({ pid, birth: 'long ago', command: 'node' }));
  const { url } = await launch();
  expect(await answers(url)).toBe(true);
});

test('a taken port is answered by the next free one, said aloud', async () => {
  const taken = await freePort();
  const holder = createServer().listen(taken, '127.0.0.1');
  const { url, said } = await launch([], { PORT: String(taken) });
  expect(said()).toMatch(new RegExp(`Port ${taken} is taken; taking \\d+\\.`));
  expect(new URL(url).port).not.toBe(String(taken));
  holder.close();
});

test('later starts keep the data, and --fresh begins anew, also over a server that was left running', async () => {
  const first = await launch();
  await withDatabase((client) => client.query('CREATE TABLE mark (id integer)'));
  const secret = readFileSync(join(data(), 'secret'), 'utf8');
  first.child.kill('SIGTERM');
  await first.ended();

  const second = await launch();
  expect(await withDatabase(hasMark)).toBe(true);
  expect(readFileSync(join(data(), 'secret'), 'utf8')).toBe(secret);
  // Everything of Node is killed, so that PostgreSQL alone stays.
  const [server] = readFileSync(join(data(), 'postgres', 'data', 'postmaster.pid'), 'utf8')
    .split('\n')
    .map(Number);
  for (const pid of [second.pid, ...second.family])
    if (pid !== server && isWorthKilling(pid)) kill(pid, 'SIGKILL');
  expect(isAlive(server ?? 0)).toBe(true);

  await launch(['--fresh']);
  expect(isAlive(server ?? 0)).toBe(false);
  expect(await withDatabase(hasMark)).toBe(false);
}, 90_000);

/** A process may end by itself between the look and the blow. */
function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function isWorthKilling(pid: number): boolean {
  return existsSync(`/proc/${pid}`) && !/postgres/.test(readFileSync(`/proc/${pid}/comm`, 'utf8'));
}

async function hasMark(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("SELECT to_regclass('mark') IS NOT NULL AS is_there");
  return rows[0].is_there;
}

/** Connects to the embedded database as the launcher's own files describe it. */
async function withDatabase<Answer>(ask: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const home = join(data(), 'postgres');
  const port = Number(readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8').split('\n')[3]);
  const password = readFileSync(join(home, 'password'), 'utf8').trim();
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'passerelle',
    password,
    database: 'passerelle',
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

test('the server is killed: it comes back at the same address', async () => {
  const { url, family, hear } = await launch();
  const server = family.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.js'));
  process.kill(server ?? 0, 'SIGKILL');
  await hear(/The server ended unexpectedly; starting it again\./);
  const startedAt = Date.now();
  while (!(await answers(url))) if (Date.now() - startedAt > 10_000) throw new Error('It did not come back.');
});

test('PostgreSQL is killed: it comes back where the server looks for it', async () => {
  const { url, hear } = await launch();
  const [postgres = 0] = readFileSync(join(data(), 'postgres', 'data', 'postmaster.pid'), 'utf8')
    .split('\n')
    .map(Number);
  process.kill(-postgres, 'SIGKILL');
  await hear(/The database ended unexpectedly; starting it again\./);
  const startedAt = Date.now();
  while (!(await answers(url))) if (Date.now() - startedAt > 10_000) throw new Error('It did not come back.');
});

test('with DATABASE_URL no server is started but the backend, and that database is used', async () => {
  const cluster = await startThrowAwayCluster();
  const { url, family } = await launch([], { DATABASE_URL: cluster.adminUrl });
  expect(await answers(url)).toBe(true);
  expect(family).toHaveLength(1);
  expect(existsSync(join(data(), 'postgres'))).toBe(false);
  const client = new pg.Client(cluster.adminUrl);
  await client.connect();
  const { rows } = await client.query(
    "SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'",
  );
  expect(rows[0].tables).toBeGreaterThan(5);
  await client.end();
  for (const pid of running) kill(pid, 'SIGTERM');
  await eventually(() => !running.some(isAlive), 'the backend to leave the database');
  await cluster.stop();
});

test.each([
  [['--frehs'], {}, /Not understood: --frehs/],
  [[], { PORT: 'eighty' }, /PORT must be a number from 1 to 65535, not "eighty"/],
  [['--fresh'], { DATABASE_URL: 'postgresql://x' }, /--fresh only empties the embedded database/],
])('what it does not understand is told in one line: %j %j', async (flags, env, line) => {
  const refused = watch(process.execPath, [launcher, ...flags], shell(env));
  expect(await refused.ended()).toBe(1);
  expect(refused.said()).toMatch(line);
  expect(refused.said()).not.toMatch(/\n\s+at /);
});
