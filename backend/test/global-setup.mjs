// @ts-check
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../infra/bootstrap/build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the database server of this test run and tells the suites where it is. */
export default async function globalSetup() {
  await ensureBuilt(root, ['shared', 'backend', 'infra'], (line) => process.stdout.write(`${line}\n`));
  const { startTestDatabase } = await import('../../infra/dist/postgres/test-database.js');
  const database = await startTestDatabase(root);
  process.env.PASSERELLE_TEST_ADMIN_URL = database.adminUrl;
  process.env.PASSERELLE_TEST_TEMPLATE = database.template;
  globalThis.stopTestDatabase = database.stop;
}
