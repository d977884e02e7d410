import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a process id stands for right now. Ids are recycled, so an id alone proves nothing. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Grows with the process's birth; equal for the same process and, with the pid, for no other. */
  readonly birth: string;
  readonly command: string;
  readonly parentPid?: number;
}

/**
 * Looks a process up. Answers `undefined` for a process that does not exist or is a zombie,
 * which has ended and only waits for its parent to notice.
 */
export function identify(pid: number): ProcessIdentity | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0 || !exists(pid)) return undefined;
  if (process.platform === 'linux') return identifyByProc(pid);
  if (process.platform === 'win32') return { pid, birth: '', command: '' };
  return identifyByPs(pid);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function identifyByProc(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name may hold spaces and brackets: the fields are counted from its last bracket on.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    return { pid, birth: fields[19] ?? '', command, parentPid: Number(fields[1]) };
  } catch {
    return undefined;
  }
}

function identifyByPs(pid: number): ProcessIdentity | undefined {
  try {
    const answer = execFileSync('ps', ['-o', 'stat=,ppid=,lstart=,args=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    // lstart is always five words: "Mon Nov 23 07:06:39 2026".
    const [state, parent, ...rest] = answer.split(/\s+/);
    if (state === undefined || state.startsWith('Z')) return undefined;
    return {
      pid,
      birth: rest.slice(0, 5).join(' '),
      command: rest.slice(5).join(' '),
      parentPid: Number(parent),
    };
  } catch {
    return undefined;
  }
}
