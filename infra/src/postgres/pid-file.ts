import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify } from './process-identity.js';

/** What `postmaster.pid` says; PostgreSQL writes one line for each, in this order. */
export interface PidFile {
  readonly pid: number;
  readonly dataFolder: string;
  readonly port: number;
  /** `ready` once connections are accepted. */
  readonly status: string;
}

/** Reads `postmaster.pid`, or answers `undefined` when there is none or it is cut short. */
export function readPidFile(dataFolder: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
    return {
      pid,
      dataFolder: lines[1]?.trim() ?? '',
      port: Number(lines[3]),
      status: lines[7]?.trim() ?? '',
    };
  } catch {
    return undefined;
  }
}

/**
 * Whether the process named by the file is a PostgreSQL server on that very folder. It is not when the process
 * has died, is a zombie, or when its id now belongs to another program or to another folder's server.
 */
export function isHeldByServer(file: PidFile, dataFolder: string): boolean {
  const found = identify(file.pid);
  if (!found) return false;
  if (process.platform === 'win32') return true;
  return /postgres/.test(found.command) && found.command.includes(dataFolder);
}

// Above the largest id any system hands out, so no process can have it.
const PID_OF_NOBODY = 2_147_483_647;

/**
 * Makes a `postmaster.pid` harmless whose server is no more. PostgreSQL deals with a dead id itself, and only
 * it can tell whether orphans still use the shared memory that the file names, so the file stays; what it
 * cannot see through is a zombie or a recycled id, and those are replaced by an id that nobody has.
 */
export function disarmStalePidFile(dataFolder: string): void {
  const file = readPidFile(dataFolder);
  if (!file || isHeldByServer(file, dataFolder)) return;
  const path = join(dataFolder, 'postmaster.pid');
  const [, ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [PID_OF_NOBODY, ...rest].join('\n'));
}
