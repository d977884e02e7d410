import { jestProject } from './jest/project.mjs';

export default {
  ...jestProject({ name: 'infra', configUrl: import.meta.url, runsIn: 'node' }),
  globalSetup: '<rootDir>/test/global-setup.mjs',
};
