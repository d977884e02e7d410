import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './binaries.js';
import { freePort } from './free-port.js';
import { initialise, SUPERUSER } from './initialise.js';
import { disarmStalePidFile, isHeldByServer, type PidFile, readPidFile } from './pid-file.js';
import { accountForPostgres, isReachableByOthers } from './unprivileged.js';
import { callWarden, type Warden, type WardenOrder } from './warden.js';

/** A running PostgreSQL server that ends with the process that asked for it. */
export interface Cluster {
  /** Connection string of the superuser to the database `postgres`; `urlOf` gives another database's. */
  readonly adminUrl: string;
  readonly port: number;
  /** The server's process id, which is also its process group. */
  readonly pid: number;
  /** Whether a server left over by an earlier owner was taken up again. */
  readonly wasAttached: boolean;
  urlOf(database: string): string;
  /** Resolves when the server is gone, for whatever reason. */
  readonly gone: Promise<void>;
  /** Starts it again on the same folder and port, once it is gone without having been stopped. */
  restart(): Promise<Cluster>;
  /** Stops the server (fast shutdown, bounded) and, for a throw-away one, removes its folder. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** Fixed port, for a restart under clients that know it; a free one otherwise. */
  readonly port?: number;
  /** Server settings on top of ours, such as `{ shared_buffers: '512MB' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

const READY_WITHIN_MS = 60_000;
const START_TRIES = 3;
const READY_POLL_MS = 20;
const LEFT_OVER_POLL_MS = 200;

const OUR_SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  // Nothing may wait for ever on a client that vanished.
  idle_in_transaction_session_timeout: '60s',
};

// Tests only: a crash of the machine would lose the data, which nobody would miss.
const THROW_AWAY_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum_naptime: '10s',
};

/**
 * Starts the durable server of a folder (made on first use) or takes up the one that was left running there.
 * @param folder holds `data/`, the log and the generated password; must be reachable by the account PostgreSQL runs as
 */
export async function startCluster(folder: string, options: ClusterOptions = {}): Promise<Cluster> {
  const home = resolve(folder);
  openFolder(home);
  await initialise(join(home, 'data'), join(home, 'password'), true);
  return run(home, options);
}

/** Starts an empty server in a temporary folder. Neither survives: not `stop()`, not the owner's SIGKILL. */
export async function startThrowAwayCluster(
  options: ClusterOptions & { readonly isDurable?: boolean } = {},
): Promise<Cluster> {
  const home = mkdtempSync(join(tmpdir(), 'passerelle-pg-'));
  try {
    openFolder(home);
    await initialise(join(home, 'data'), join(home, 'password'), options.isDurable ?? false);
    const settings = { ...(options.isDurable ? {} : THROW_AWAY_SETTINGS), ...options.settings };
    return await run(home, { ...options, settings, removeFolder: home });
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

/** The connection string to a database of the server that runs on a folder now, whoever owns it; else `undefined`. */
export async function urlOfRunning(folder: string, database: string): Promise<string | undefined> {
  const home = resolve(folder);
  const server = await findLeftOver(home);
  return server && urlFor(home, server.port, database);
}

interface RunOptions extends ClusterOptions {
  readonly removeFolder?: string;
}

async function run(home: string, options: RunOptions): Promise<Cluster> {
  const dataFolder = join(home, 'data');
  const leftOver = await findLeftOver(home);
  if (leftOver) {
    const warden = callWarden({ ...orderFor(home, options, leftOver.port), adoptPid: leftOver.pid });
    return describe(home, leftOver, warden, options);
  }
  disarmStalePidFile(dataFolder);
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const warden = callWarden(orderFor(home, options, port));
    const server = await waitUntilReady(dataFolder, port, warden);
    if (server) return describe(home, server, warden, options);
    // Reasons that pass: the port was taken meanwhile, orphans of a killed server still leave.
    if (attempt === START_TRIES) {
      const reason = lastWords(home);
      await warden.dismiss();
      throw new Error(`PostgreSQL did not start:\n${reason}`);
    }
    await sleep(500 * attempt);
  }
}

function orderFor(home: string, options: RunOptions, port: number): WardenOrder {
  const { postgres, pgCtl } = findBinaries();
  const dataFolder = join(home, 'data');
  const settings = { ...OUR_SETTINGS, ...options.settings };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return {
    postgres,
    pgCtl,
    args: ['-D', dataFolder, '-p', String(port), ...flags],
    dataFolder,
    logFile: join(home, 'postgres.log'),
    removeFolder: options.removeFolder,
    ...accountForPostgres(),
  };
}

/** Waits for what the server says of itself, not for a port that answers: the port may be another's. */
async function waitUntilReady(
  dataFolder: string,
  port: number,
  warden: Warden,
): Promise<PidFile | undefined> {
  for (let waitedMs = 0; waitedMs < READY_WITHIN_MS && !warden.hasLeft(); waitedMs += READY_POLL_MS) {
    const file = readPidFile(dataFolder);
    // A killed server leaves a file that says "ready" too; it names a process that is no more.
    if (file?.port === port && file.status === 'ready' && isHeldByServer(file, dataFolder)) return file;
    await sleep(READY_POLL_MS);
  }
  return undefined;
}

/**
 * Finds a server that an earlier owner left running on this folder. One that is just starting, recovering or
 * stopping gets the time to make up its mind.
 */
async function findLeftOver(home: string): Promise<PidFile | undefined> {
  const dataFolder = join(home, 'data');
  for (let waitedMs = 0; waitedMs < READY_WITHIN_MS; waitedMs += LEFT_OVER_POLL_MS) {
    const file = readPidFile(dataFolder);
    if (!file || !isHeldByServer(file, dataFolder)) return undefined;
    if (file.status === 'ready' && (await isOurs(urlFor(home, file.port, 'postgres'), dataFolder)))
      return file;
    await sleep(LEFT_OVER_POLL_MS);
  }
  throw new Error(
    `A PostgreSQL server holds ${dataFolder} and neither answers nor ends. Its log: ${home}/postgres.log`,
  );
}

async function isOurs(url: string, dataFolder: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === dataFolder;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function describe(home: string, server: PidFile, warden: Warden, options: RunOptions): Cluster {
  return {
    adminUrl: urlFor(home, server.port, 'postgres'),
    port: server.port,
    pid: server.pid,
    wasAttached: warden.hasAdopted,
    urlOf: (database) => urlFor(home, server.port, database),
    gone: warden.left,
    restart: () => run(home, { ...options, port: server.port }),
    async stop() {
      await warden.dismiss();
      if (options.removeFolder) rmSync(options.removeFolder, { recursive: true, force: true });
    },
  };
}

function urlFor(home: string, port: number, database: string): string {
  return `postgresql://${SUPERUSER}:${passwordOf(home)}@127.0.0.1:${port}/${database}`;
}

function passwordOf(home: string): string {
  return readFileSync(join(home, 'password'), 'utf8').trim();
}

/** Makes the folder and its password, both readable by us and by the account PostgreSQL runs as, nobody else. */
function openFolder(home: string): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const account = accountForPostgres();
  if (account) {
    chownSync(home, account.uid, account.gid);
    if (!isReachableByOthers(dirname(home))) {
      throw new Error(`PostgreSQL runs as "nobody" under root, and "nobody" cannot reach ${dirname(home)}.`);
    }
  }
  const password = join(home, 'password');
  if (!existsSync(password)) writeFileSync(password, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (account) chownSync(password, account.uid, account.gid);
}

function lastWords(home: string): string {
  const log = join(home, 'postgres.log');
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-20).join('\n') : 'It wrote no log.';
}
