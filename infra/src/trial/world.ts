import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Cluster, startThrowAwayCluster } from '../postgres/cluster.js';
import { freePort } from '../postgres/free-port.js';
import { type Environment, type RunningServer, runProgram, startServer } from '../start/program.js';

const programs = fileURLToPath(new URL('../../../backend/dist/', import.meta.url));

/** A throw-away PostgreSQL with durable settings, the demo data in it, and server processes on demand. */
export interface World {
  readonly cluster: Cluster;
  readonly databaseUrl: string;
  readonly database: pg.Pool;
  /** Takes the place of a cluster that was killed. */
  replaceCluster(cluster: Cluster): void;
  /** Starts a server process; the same port brings a fallen one back where clients look for it. */
  startInstance(port?: number, env?: Environment): Promise<Instance>;
  /** Runs `stock reconcile`; throws with its words when it finds drift. */
  reconcile(): Promise<void>;
  stop(): Promise<void>;
}

export interface Instance extends RunningServer {
  readonly port: number;
}

export interface WorldOptions {
  readonly say: (line: string) => void;
  readonly env?: Environment;
  readonly settings?: Readonly<Record<string, string>>;
  /** Folder for the logs of the server processes. */
  readonly logFolder: string;
}

/** Starts a world; about 15 seconds, most of it demo data. */
export async function openWorld(options: WorldOptions): Promise<World> {
  let cluster = await startThrowAwayCluster({ isDurable: true, settings: options.settings });
  const instances = new Set<Instance>();
  const databaseUrl = cluster.urlOf('postgres');
  const database = new pg.Pool({ connectionString: databaseUrl, max: 8 });
  database.on('error', () => undefined);
  database.on('connect', (client) => client.on('error', () => undefined));
  const env: Environment = {
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    SECRET: randomBytes(32).toString('hex'),
    NODE_ENV: 'production',
    DEMO: '1',
    MAX_OPEN_ORDERS_PER_CONTACT: '1000000',
    MAX_OPEN_UNITS_PER_CONTACT: '100000000',
    ...options.env,
  };
  const stop = async () => {
    await Promise.all([...instances].map((instance) => instance.stop()));
    await database.end().catch(() => undefined);
    await cluster.stop();
  };
  try {
    options.say('Schema and demo data ...');
    await runProgram(join(programs, 'migrate.js'), env);
    await runProgram(join(programs, 'seed.js'), env);
    await assertDurable(database);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    get cluster() {
      return cluster;
    },
    databaseUrl,
    database,
    replaceCluster: (other) => {
      cluster = other;
    },
    startInstance: async (given, extra) => {
      const port = given ?? (await freePort());
      const log = join(options.logFolder, `server-${port}.log`);
      const server = await startServer(
        join(programs, 'main.js'),
        { ...env, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, ...extra },
        log,
      );
      const instance = { ...server, port };
      instances.add(instance);
      void server.gone.then(() => instances.delete(instance));
      return instance;
    },
    reconcile: async () => {
      await runProgram(join(programs, 'reconcile.js'), env);
    },
    stop,
  };
}

/** A figure taken without durable commits would be worth nothing. */
async function assertDurable(database: pg.Pool): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const { rows } = await database.query<{ value: string }>('select current_setting($1) as value', [
      setting,
    ]);
    if (rows[0]?.value !== 'on') throw new Error(`${setting} is ${rows[0]?.value}: not durable.`);
  }
}
