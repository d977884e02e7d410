import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { urlOfRunning } from './postgres/cluster.js';
import { clusterFolder, DATABASE, startDatabase } from './start/database.js';
import { readOptions } from './start/options.js';
import { takeFolder } from './start/owner.js';

/**
 * `npm run reconcile`: recomputes every balance from the movements and every hold from the documents, on the database
 * of `DATABASE_URL`, else on the one that `npm start` runs or left. Ends with 1 when anything has drifted.
 */
export async function main(root: string, flags: readonly string[]): Promise<number> {
  const { dataFolder, databaseUrl } = readOptions(root, flags, process.env);
  const program = join(root, 'backend', 'dist', 'reconcile.js');
  const url = databaseUrl ?? (await urlOfRunning(clusterFolder(dataFolder), DATABASE));
  if (url) return reconcile(program, url);
  // Nobody runs on it: it is ours for the moment.
  const owner = takeFolder(dataFolder);
  const started = await startDatabase(dataFolder);
  try {
    return await reconcile(program, started.url);
  } finally {
    await started.cluster.stop();
    owner.release();
  }
}

function reconcile(program: string, databaseUrl: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', program], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
