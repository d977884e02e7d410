/** Puts the demo chain into an empty database, in demo mode only; afterwards it leaves what is there alone. */

import { DEMO_SECRET } from './demo/people/staff.js';
import { isEmptyDatabase, seedChain } from './demo/seeding.js';
import { SystemClock } from './platform/clock.js';
import { Config } from './platform/config.js';
import { hashPassword } from './platform/passwords.js';
import { inScriptTransaction } from './platform/script-database.js';

const config = Config.fromEnvironment();
if (!config.isDemo) throw new Error('Demo data are written in demo mode only: set DEMO=1.');

const say = (line: string) => process.stdout.write(`${line}\n`);
const startedAt = performance.now();
const now = new SystemClock().now();
const seeded = await inScriptTransaction(config.databaseUrl, async (tx) => {
  if (!(await isEmptyDatabase(tx))) return undefined;
  return seedChain(tx, now, await hashPassword(DEMO_SECRET));
});
if (seeded) {
  const { shops, products, skus, shelves, sales } = seeded;
  say(`${shops} shops, ${products} products in ${skus} SKUs on ${shelves} shelves, ${sales} past purchases.`);
  say(`Demo data took ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
} else say('The database is in use: demo data stay as they are.');
