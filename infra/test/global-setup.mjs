// @ts-check
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../bootstrap/build.mjs';

/** The suites here run real processes, and those run the build. */
export default function globalSetup() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return ensureBuilt(root, ['shared', 'backend', 'infra'], (line) => process.stdout.write(`${line}\n`));
}
