import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Cluster, type ClusterOptions, startThrowAwayCluster } from './postgres/cluster.js';
import { freePort } from './postgres/free-port.js';
import { type Environment, type RunningServer, runProgram, startServer } from './start/program.js';

/** The whole product with its demo data on a throw-away database, for browser tests and measurements. */
export interface DemoShop {
  readonly url: string;
  readonly databaseUrl: string;
  readonly cluster: Cluster;
  readonly server: RunningServer;
  close(): Promise<void>;
}

export interface DemoShopOptions {
  /** Flush to disk as in production: for measurements and for kills. */
  readonly isDurable?: boolean;
  readonly settings?: ClusterOptions['settings'];
  readonly env?: Environment;
}

const DATABASE = 'passerelle';
// Nothing it protects outlives the run.
const SECRET = 'a-secret-for-one-throw-away-shop-of-a-test-run';

/**
 * Opens a shop of one's own: empty server, schema, demo data, backend on a free port.
 * @param root the checkout, built
 */
export async function openDemoShop(root: string, options: DemoShopOptions = {}): Promise<DemoShop> {
  const logs = mkdtempSync(join(tmpdir(), 'passerelle-shop-'));
  const cluster = await startThrowAwayCluster(options);
  try {
    await createDatabase(cluster.adminUrl);
    const programs = join(root, 'backend', 'dist');
    const port = await freePort();
    const databaseUrl = cluster.urlOf(DATABASE);
    const env: Environment = {
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      SECRET,
      NODE_ENV: 'production',
      DEMO: '1',
      // Scenes are played at any hour.
      QUIET_HOURS: 'none',
      ...options.env,
    };
    await runProgram(join(programs, 'migrate.js'), env);
    await runProgram(join(programs, 'seed.js'), env);
    const server = await startServer(join(programs, 'main.js'), env, join(logs, 'server.log'));
    const close = async () => {
      await server.stop();
      await cluster.stop();
      rmSync(logs, { recursive: true, force: true });
    };
    return { url: server.url, databaseUrl, cluster, server, close };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
