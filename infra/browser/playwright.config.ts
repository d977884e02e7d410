import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS } from '../src/browser/browser.js';

// The global setup opens a shop and finds a browser, and tells the workers by these.
const { PASSERELLE_URL, PASSERELLE_BROWSER, PASSERELLE_BROWSER_ENV } = process.env;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './global-setup.ts',
  // One shop serves all: scenes must not depend on another's order, and few enough run at once to be steady.
  fullyParallel: false,
  workers: availableParallelism() >= 4 ? 3 : 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // Some pages are empty only until anybody has done anything.
  projects: [
    { name: 'untouched', testMatch: 'untouched.spec.ts' },
    { name: 'lived-in', testIgnore: 'untouched.spec.ts', dependencies: ['untouched'] },
  ],
  use: {
    baseURL: PASSERELLE_URL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: PASSERELLE_BROWSER,
      args: BROWSER_FLAGS,
      env: { ...process.env, ...JSON.parse(PASSERELLE_BROWSER_ENV ?? '{}') },
    },
  },
});
