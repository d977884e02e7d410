import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify } from '../src/postgres/process-identity.js';

const POLL_MS = 50;

/** A process under test with everything it has said so far. */
export interface Watched {
  readonly child: ChildProcess;
  readonly pid: number;
  said(): string;
  /** Waits for a sentence of it; fails with all it said when it does not come or the process ends first. */
  hear(pattern: RegExp, withinMs?: number): Promise<RegExpMatchArray>;
  ended(withinMs?: number): Promise<number | null>;
}

/** Starts a process and listens to it. */
export function watch(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Watched {
  const child = spawn(command, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  let isClosed = false;
  child.once('close', () => {
    isClosed = true;
  });
  return {
    child,
    pid: child.pid ?? 0,
    said: () => output,
    async hear(pattern, withinMs = 40_000) {
      for (let waitedMs = 0; waitedMs < withinMs; waitedMs += POLL_MS) {
        const match = output.match(pattern);
        if (match) return match;
        if (isClosed) break;
        await sleep(POLL_MS);
      }
      throw new Error(`Never heard ${pattern}; it said:\n${output}`);
    },
    async ended(withinMs = 20_000) {
      await eventually(() => isClosed, `the process to end; it said:\n${output}`, withinMs);
      return child.exitCode;
    },
  };
}

/** Waits until something holds, and fails naming it when it does not in time. */
export async function eventually(holds: () => boolean, what: string, withinMs = 10_000): Promise<void> {
  for (let waitedMs = 0; waitedMs < withinMs; waitedMs += POLL_MS) {
    if (holds()) return;
    await sleep(POLL_MS);
  }
  throw new Error(`Waited in vain for ${what}.`);
}

export function isAlive(pid: number): boolean {
  return identify(pid) !== undefined;
}

/** Every process below this one at the moment. */
export function descendants(pid: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => identify(Number(name)))
    .filter((found) => found !== undefined);
  const below = (parent: number): number[] =>
    all.filter(({ parentPid }) => parentPid === parent).flatMap((child) => [child.pid, ...below(child.pid)]);
  return below(pid);
}
