import { jestProject } from '../infra/jest/project.mjs';

export default {
  ...jestProject({ name: 'backend', configUrl: import.meta.url, runsIn: 'node', hasDecorators: true }),
  // One throw-away PostgreSQL for the run, one migrated template in it, one clone per suite (test/database.ts).
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
};
