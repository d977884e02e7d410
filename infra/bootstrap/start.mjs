// @ts-check
/** What `npm start` runs: installs and builds what is missing, then hands over to the launcher. */
import { fileURLToPath } from 'node:url';
import { ensureBuilt, WORKSPACES } from './build.mjs';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

try {
  ensureInstalled(root, say);
  await ensureBuilt(root, WORKSPACES, say);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
const { start } = await import(new URL('../dist/start.js', import.meta.url).href);
await start(root, process.argv.slice(2));
