import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { eventually, isAlive, type Watched, watch } from '../../test/processes.js';
import { repairSymlinks } from './binaries.js';
import { type Cluster, startCluster, startThrowAwayCluster } from './cluster.js';
import { readPidFile } from './pid-file.js';
import { accountForPostgres, isReachableByOthers } from './unprivileged.js';

const library = new URL('../../dist/postgres/cluster.js', import.meta.url).href;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passerelle-test-'));
  // Temporary folders are private, and under root PostgreSQL runs as somebody else.
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that owns a server, so that it can be killed. */
async function ownerOf(call: string): Promise<{ owner: Watched; server: number; port: number }> {
  const code = `import * as library from '${library}';
    const cluster = await library.${call};
    process.stdout.write('up ' + cluster.pid + ' ' + cluster.port + '\\n');
    setInterval(() => undefined, 1000);`;
  const owner = watch(process.execPath, ['--input-type=module', '-e', code]);
  const [, server, port] = await owner.hear(/up (\d+) (\d+)/);
  return { owner, server: Number(server), port: Number(port) };
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Kills the process without leave, and its warden with it: what a "killall -9 node" does. */
function killWithWarden(owner: Watched, server: number): void {
  const warden = Number(readFileSync(`/proc/${server}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  process.kill(warden, 'SIGKILL');
  process.kill(owner.pid, 'SIGKILL');
}

test('a durable server keeps its data from one start to the next, and really flushes them', async () => {
  const home = join(folder, 'pg');
  const first = await startCluster(home);
  const [settings] = await ask(first.adminUrl, "SELECT current_setting('fsync') AS fsync");
  await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await startCluster(home);
  const rows = await ask(second.adminUrl, 'SELECT answer FROM kept');
  await second.stop();
  expect(settings).toEqual({ fsync: 'on' });
  expect(rows).toEqual([{ answer: 42 }]);
});

test('the owner of a throw-away server is killed: the server ends and its folder is gone', async () => {
  const { owner, server } = await ownerOf('startThrowAwayCluster()');
  const data = readFileSync(`/proc/${server}/cmdline`, 'utf8').split('\0')[2] ?? '';
  expect(existsSync(data)).toBe(true);
  process.kill(owner.pid, 'SIGKILL');
  await eventually(() => !isAlive(server), 'the server to end');
  await eventually(() => !existsSync(dirname(data)), 'its folder to go');
});

test('the owner of a durable server is killed: the server shuts down in order', async () => {
  const home = join(folder, 'pg');
  const { owner, server } = await ownerOf(`startCluster('${home}')`);
  process.kill(owner.pid, 'SIGKILL');
  await eventually(() => !isAlive(server), 'the server to end');
  expect(readFileSync(join(home, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\s*$/);
});

test('a server that was left running is taken up again with its data, and ends with its new owner', async () => {
  const home = join(folder, 'pg');
  const { owner, server } = await ownerOf(`startCluster('${home}')`);
  killWithWarden(owner, server);
  await eventually(() => !isAlive(owner.pid), 'the owner to die');
  expect(isAlive(server)).toBe(true);
  const cluster = await startCluster(home);
  expect({ wasAttached: cluster.wasAttached, pid: cluster.pid }).toEqual({ wasAttached: true, pid: server });
  expect(await ask(cluster.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await cluster.stop();
  expect(isAlive(server)).toBe(false);
});

describe('a postmaster.pid that tells of no server any more', () => {
  async function startsDespite(stalePid: number): Promise<Cluster> {
    const home = join(folder, 'pg');
    const first = await startCluster(home);
    const pidFile = join(home, 'data', 'postmaster.pid');
    const written = readFileSync(pidFile, 'utf8');
    await first.stop();
    writeFileSync(pidFile, written.replace(/^\d+/, String(stalePid)));
    const account = accountForPostgres();
    if (account) chownSync(pidFile, account.uid, account.gid);
    return startCluster(home);
  }

  test('a recycled id, now of a program that has nothing to do with it, stands in nobody’s way', async () => {
    const cluster = await startsDespite(process.pid);
    expect(cluster.wasAttached).toBe(false);
    await cluster.stop();
    expect(isAlive(process.pid)).toBe(true);
  });

  test('a zombie stands in nobody’s way', async () => {
    // The child ends at once, and its parent, replaced by sleep, never asks after it.
    const parent = watch('/bin/sh', ['-c', 'sh -c "exit 0" & echo "zombie $!"; exec sleep 60']);
    const [, zombie] = await parent.hear(/zombie (\d+)/);
    const cluster = await startsDespite(Number(zombie));
    expect(cluster.wasAttached).toBe(false);
    await cluster.stop();
    process.kill(parent.pid, 'SIGKILL');
  });

  test('a dead id stands in nobody’s way', async () => {
    const child = watch('/bin/true', []);
    await child.ended();
    const cluster = await startsDespite(child.pid);
    await cluster.stop();
    expect(readPidFile(join(folder, 'pg', 'data'))).toBeUndefined();
  });
});

test('a first start that was cut short leaves no half-made data folder to trip over', async () => {
  const home = join(folder, 'pg');
  mkdirSync(join(home, 'data.init'), { recursive: true });
  writeFileSync(join(home, 'data.init', 'PG_VERSION'), '18');
  const cluster = await startCluster(home);
  expect(existsSync(join(home, 'data.init'))).toBe(false);
  await cluster.stop();
});

test('PostgreSQL killed with its whole group comes back on the same port with what it had promised', async () => {
  const home = join(folder, 'pg');
  const first = await startCluster(home);
  await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS answer');
  process.kill(-first.pid, 'SIGKILL');
  await first.gone;
  const second = await first.restart();
  expect(second.adminUrl).toBe(first.adminUrl);
  expect(await ask(second.adminUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 7 }]);
  await second.stop();
});

test('a server that cannot start says why, in PostgreSQL’s own words', async () => {
  const start = startThrowAwayCluster({ settings: { shared_buffers: 'plenty' } });
  await expect(start).rejects.toThrow(/invalid value for parameter "shared_buffers"/);
});

test('the links that an install script would have made are made when it did not run', () => {
  mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
  writeFileSync(join(folder, 'native', 'lib', 'libpq.so.5.18'), 'a library');
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  repairSymlinks(folder);
  repairSymlinks(folder);
  expect(readFileSync(join(folder, 'native', 'lib', 'libpq.so.5'), 'utf8')).toBe('a library');
});

test('a folder below a private one is known to be out of reach of other accounts', () => {
  mkdirSync(join(folder, 'inside'));
  chmodSync(folder, 0o700);
  expect(isReachableByOthers(join(folder, 'inside'))).toBe(false);
  expect(isReachableByOthers('/usr')).toBe(true);
});
