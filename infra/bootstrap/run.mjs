// @ts-check
/**
 * What every command of the root runs: installs and builds what is missing, then hands over to the named
 * program in infra/src. `node infra/bootstrap/run.mjs start --fresh` calls `main(root, ['--fresh'])` of start.ts.
 */
import { fileURLToPath } from 'node:url';
import { ensureBuilt, WORKSPACES } from './build.mjs';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [program = '', ...flags] = process.argv.slice(2);

// What reads the backend's description alone need not wait for the apps; the engine needs neither.
const BUILDS_WITHOUT_APPS = new Set(['check', 'openapi', 'reconcile']);
const BUILDS_OF_THE_ENGINE = ['shared', 'infra'];
const builds =
  program === 'conformance'
    ? BUILDS_OF_THE_ENGINE
    : BUILDS_WITHOUT_APPS.has(program)
      ? ['shared', 'backend', 'infra']
      : WORKSPACES;

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

try {
  ensureInstalled(root, say);
  await ensureBuilt(root, builds, say);
  const { main } = await import(new URL(`../dist/${program}.js`, import.meta.url).href);
  process.exit(await main(root, flags));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
