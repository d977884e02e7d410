/** @type {import('jest').Config} */
export default {
  projects: ['shared', 'backend', 'storefront', 'store-app', 'infra'].map((name) => `<rootDir>/${name}`),
  maxWorkers: '75%',
  // Real databases and processes, on machines that do other things too.
  testTimeout: 180_000,
};
