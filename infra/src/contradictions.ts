import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { urlOfRunning } from './postgres/cluster.js';
import { clusterFolder, DATABASE, startDatabase } from './start/database.js';
import { readOptions } from './start/options.js';
import { takeFolder } from './start/owner.js';

const MOST_ARTICLES = 2_000;

/**
 * `npm run contradictions`: has site, tablets, labels and documents compared with what is true and prints what was
 * found, with the platform that runs on the database of `DATABASE_URL` or of `npm start`; where none runs, with one
 * that is started for it. `-- --articles N` looks at so many. Ends with 1 when a contradiction is open.
 */
export async function main(root: string, flags: readonly string[]): Promise<number> {
  const { articles, rest } = readArticles(flags);
  const { dataFolder, databaseUrl } = readOptions(root, rest, process.env);
  const program = join(root, 'backend', 'dist', 'contradictions.js');
  const url = databaseUrl ?? (await urlOfRunning(clusterFolder(dataFolder), DATABASE));
  if (url) return compare(program, url, articles);
  // Nobody runs on it: it is ours for the moment.
  const owner = takeFolder(dataFolder);
  const started = await startDatabase(dataFolder);
  try {
    return await compare(program, started.url, [...articles, '--here']);
  } finally {
    await started.cluster.stop();
    owner.release();
  }
}

function readArticles(flags: readonly string[]): { articles: string[]; rest: string[] } {
  const place = flags.indexOf('--articles');
  if (place < 0) return { articles: [], rest: [...flags] };
  const count = Number(flags[place + 1]);
  if (!Number.isInteger(count) || count < 1 || count > MOST_ARTICLES)
    throw new Error(`--articles needs a whole number from 1 to ${MOST_ARTICLES}.`);
  return {
    articles: ['--articles', String(count)],
    rest: [...flags.slice(0, place), ...flags.slice(place + 2)],
  };
}

function compare(program: string, databaseUrl: string, flags: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', program, ...flags], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
