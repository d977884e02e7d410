import { loadGazetteer } from './places/gazetteer.js';
import { Config } from './platform/config.js';
import { migrate } from './platform/migrations.js';
import { inScriptTransaction } from './platform/script-database.js';

const { databaseUrl } = Config.fromEnvironment({ SECRET: 'x'.repeat(32) });
const applied = await migrate(databaseUrl);
process.stdout.write(
  `${applied.length === 0 ? 'The schema is up to date.' : `Applied ${applied.join(', ')}.`}\n`,
);
const places = await inScriptTransaction(databaseUrl, (tx) => loadGazetteer(tx));
if (places > 0) process.stdout.write(`Loaded ${places} places.\n`);
