// @ts-check
/** The launcher without installing and building first: the suites have done that. */
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
try {
  const { main } = await import(new URL('../dist/start.js', import.meta.url).href);
  process.exit(await main(root, process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
