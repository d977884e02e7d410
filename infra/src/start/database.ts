import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Cluster, startCluster } from '../postgres/cluster.js';
import { accountForPostgres, isReachableByOthers } from '../postgres/unprivileged.js';

export const DATABASE = 'passerelle';

/**
 * Where the embedded server keeps its files: in the data folder, unless PostgreSQL has to run under another
 * account that cannot reach it there.
 */
export function clusterFolder(dataFolder: string): string {
  if (!accountForPostgres() || isReachableByOthers(dataFolder)) return join(dataFolder, 'postgres');
  const mark = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
  return join('/var/tmp', `passerelle-data-${mark}`);
}

/** Throws the embedded server's files away. The caller has made sure that nothing runs on them. */
export function removeCluster(dataFolder: string): void {
  rmSync(clusterFolder(dataFolder), { recursive: true, force: true });
}

/** Starts the embedded server and makes the product's database in it unless it is there. */
export async function startDatabase(
  dataFolder: string,
  port?: number,
): Promise<{ cluster: Cluster; url: string }> {
  const cluster = await startCluster(clusterFolder(dataFolder), { port });
  try {
    await createIfMissing(cluster.adminUrl);
    return { cluster, url: cluster.urlOf(DATABASE) };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function createIfMissing(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
