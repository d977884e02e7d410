import { join, resolve } from 'node:path';

/** What the person asked of `npm start`, by flags and environment. */
export interface StartOptions {
  readonly dataFolder: string;
  readonly isFresh: boolean;
  readonly host: string;
  readonly port: number;
  /** A PostgreSQL of one's own; without it an embedded one is started. */
  readonly databaseUrl?: string;
  readonly hasDemo: boolean;
}

const USAGE = `npm start [-- flags]
  --fresh          begin anew: throws away the data folder's database
  --data <folder>  another data folder (default: .data in the checkout)
Environment: PORT (3000), HOST (127.0.0.1), DATABASE_URL (a PostgreSQL 18 of your own), DEMO=0 (no demo data)`;

const DEFAULT_PORT = 3000;

/**
 * Reads flags and environment.
 * @throws with a sentence for the person when something is not understood
 */
export function readOptions(
  root: string,
  flags: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StartOptions {
  let dataFolder = join(root, '.data');
  let isFresh = false;
  const rest = [...flags];
  for (let flag = rest.shift(); flag !== undefined; flag = rest.shift()) {
    if (flag === '--fresh') {
      isFresh = true;
    } else if (flag === '--data') {
      const folder = rest.shift();
      if (!folder) throw new Error(`--data needs a folder.\n${USAGE}`);
      dataFolder = resolve(folder);
    } else {
      throw new Error(`Not understood: ${flag}\n${USAGE}`);
    }
  }
  const databaseUrl = env.DATABASE_URL || undefined;
  if (isFresh && databaseUrl) {
    throw new Error('--fresh only empties the embedded database, and DATABASE_URL names one of your own.');
  }
  return {
    dataFolder,
    isFresh,
    host: env.HOST || '127.0.0.1',
    port: readPort(env.PORT),
    databaseUrl,
    hasDemo: env.DEMO !== '0',
  };
}

function readPort(given: string | undefined): number {
  if (!given) return DEFAULT_PORT;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT must be a number from 1 to 65535, not "${given}".`);
  }
  return port;
}
