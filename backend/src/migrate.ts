import { Config } from './platform/config.js';
import { migrate } from './platform/migrations.js';

const applied = await migrate(Config.fromEnvironment({ SECRET: 'x'.repeat(32) }).databaseUrl);
process.stdout.write(
  `${applied.length === 0 ? 'The schema is up to date.' : `Applied ${applied.join(', ')}.`}\n`,
);
