/** Puts the demo chain into an empty database, in demo mode only; afterwards it leaves what is there alone. */
import 'reflect-metadata';
import { createApp } from './app.js';
import { playDemo } from './demo/last-weeks.js';
import { DEMO_SECRET } from './demo/people/staff.js';
import { isEmptyDatabase, seedChain } from './demo/seeding.js';
import { SettableClock, SystemClock } from './platform/clock.js';
import { Config } from './platform/config.js';
import { hashPassword } from './platform/passwords.js';
import { inScriptTransaction } from './platform/script-database.js';

const config = Config.fromEnvironment({ WORKER: '0', MONITOR: '0' });
if (!config.isDemo) throw new Error('Demo data are written in demo mode only: set DEMO=1.');

const say = (line: string) => process.stdout.write(`${line}\n`);
const startedAt = performance.now();
const now = new SystemClock().now();
const seeded = await inScriptTransaction(config.databaseUrl, async (tx) => {
  if (!(await isEmptyDatabase(tx))) return undefined;
  return seedChain(tx, now, await hashPassword(DEMO_SECRET));
});
if (seeded) {
  const played = await playLastWeeks();
  const { shops: count, products, skus, shelves, sales } = seeded;
  say(`${count} shops, ${products} products in ${skus} SKUs on ${shelves} shelves.`);
  say(`${sales} past purchases, ${played.placed} orders of today and yesterday.`);
  for (const refusal of played.refused) say(refusal);
  say(`Demo data took ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
} else say('The database is in use: demo data stay as they are.');

/** What people did lately goes through the application itself, its clock set to each moment. */
async function playLastWeeks(): Promise<{ placed: number; refused: string[] }> {
  const clock = new SettableClock(now);
  const app = await createApp(config, clock);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  try {
    return await playDemo(app, clock, now);
  } finally {
    await app.close();
  }
}
