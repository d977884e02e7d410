import { join } from 'node:path';
import { readOptions } from './start/options.js';
import { superviseUntilEnd } from './start/supervisor.js';

/**
 * The launcher behind `npm start`: database, schema, demo data, server; then it watches over them until the
 * person, npm or the system wants it to end, and ends them in the reverse order.
 */
export async function main(root: string, flags: readonly string[]): Promise<number> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const options = readOptions(root, flags, process.env);
  await superviseUntilEnd(join(root, 'backend', 'dist'), options, say);
  return 0;
}
