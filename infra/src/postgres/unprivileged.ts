import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as uid 0. Answers the account it runs as instead when we are root,
 * and `undefined` when it may simply run as ourselves.
 */
export function accountForPostgres(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) {
    throw new Error('PostgreSQL cannot run as root, and this machine has no account "nobody" to run it as.');
  }
  // macOS writes nobody as -2; the system calls want it unsigned.
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}

/** Whether another account can walk down to this existing path: every folder above it lets others through. */
export function isReachableByOthers(path: string): boolean {
  let folder = resolve(path);
  while (folder !== dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    folder = dirname(folder);
  }
  return true;
}
