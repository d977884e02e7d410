/** @type {import('jest').Config} */
export default {
  projects: ['shared', 'backend', 'storefront', 'store-app', 'infra'].map((name) => `<rootDir>/${name}`),
  maxWorkers: '50%',
};
