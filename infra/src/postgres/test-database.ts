import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { runProgram } from '../start/program.js';
import { startThrowAwayCluster } from './cluster.js';

/** The database server of one test run, with a migrated database to clone from. */
export interface TestDatabase {
  readonly adminUrl: string;
  readonly template: string;
  stop(): Promise<void>;
}

const TEMPLATE = 'passerelle_template';

/**
 * Starts a throw-away server, makes the template database and brings it to the newest schema.
 * @param root the checkout, with the backend built
 */
export async function startTestDatabase(root: string): Promise<TestDatabase> {
  const cluster = await startThrowAwayCluster();
  try {
    await administer(cluster.adminUrl, `CREATE DATABASE ${TEMPLATE}`);
    await migrate(root, cluster.urlOf(TEMPLATE));
    // Nobody may connect to it from here on: a connection would make every clone fail.
    await administer(cluster.adminUrl, `ALTER DATABASE ${TEMPLATE} IS_TEMPLATE true ALLOW_CONNECTIONS false`);
    return { adminUrl: cluster.adminUrl, template: TEMPLATE, stop: () => cluster.stop() };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Runs the backend's own migration program, unless there is nothing to migrate yet. */
async function migrate(root: string, databaseUrl: string): Promise<void> {
  const migrations = join(root, 'backend', 'migrations');
  if (!existsSync(migrations) || readdirSync(migrations).length === 0) return;
  await runProgram(join(root, 'backend', 'dist', 'migrate.js'), { DATABASE_URL: databaseUrl });
}
