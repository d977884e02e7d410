import { execFile } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { findBinaries } from './binaries.js';
import { accountForPostgres } from './unprivileged.js';

const run = promisify(execFile);
export const SUPERUSER = 'passerelle';
const INITDB_WITHIN_MS = 120_000;

// ICU sorts and folds French as people expect. The C library's part must still know letters beyond ASCII:
// with plain C, pg_trgm would drop every accented one.
const LIBC_LOCALE: Partial<Record<NodeJS.Platform, string>> = { darwin: 'en_US.UTF-8', win32: 'en-US' };

/**
 * Makes the data folder of a new server unless it exists. It is made beside and renamed,
 * so that a folder of that name is always a whole one.
 */
export async function initialise(
  dataFolder: string,
  passwordFile: string,
  isDurable: boolean,
): Promise<void> {
  if (existsSync(dataFolder)) return;
  const half = `${dataFolder}.init`;
  rmSync(half, { recursive: true, force: true });
  await run(
    findBinaries().initdb,
    [
      `--pgdata=${half}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${LIBC_LOCALE[process.platform] ?? 'C.UTF-8'}`,
      '--locale-provider=icu',
      '--icu-locale=fr-FR',
      '--lc-messages=C',
      ...(isDurable ? [] : ['--no-sync']),
    ],
    { ...accountForPostgres(), timeout: INITDB_WITHIN_MS, env: { ...process.env, LC_ALL: undefined } },
  );
  renameSync(half, dataFolder);
}
