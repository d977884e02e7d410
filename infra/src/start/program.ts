import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Runs a program to its end and answers what it wrote to its standard output.
 * @throws with everything it said, when it fails
 */
export function runProgram(script: string, env: Environment): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', script], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let complaints = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${script} ended with ${code}:\n${output}${complaints}`));
    });
  });
}

/** A server that has said it is ready. */
export interface RunningServer {
  readonly url: string;
  readonly pid: number;
  /** Resolves when the process is gone, for whatever reason. */
  readonly gone: Promise<void>;
  /** Asks it to drain and leave; kills it when it does not within the time. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const DRAIN_WITHIN_MS = 15_000;
const LAST_WORDS_LINES = 30;

/**
 * Starts the backend and waits until it says, over its channel, that it listens. The channel also ends it
 * when we vanish: its closing tells the server to drain.
 * @param logFile where its output goes, beginning anew
 */
export function startServer(script: string, env: Environment, logFile: string): Promise<RunningServer> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own, so that Ctrl-C reaches it through us, in order.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => log.end(resolve));
    child.once('error', () => log.end(resolve));
  });
  async function stop(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), DRAIN_WITHIN_MS);
    await gone;
    clearTimeout(killer);
  }
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => {
      child.kill('SIGKILL');
      reject(
        new Error(
          `The server did not become ready within ${READY_WITHIN_MS / 1000} seconds. Its log: ${logFile}`,
        ),
      );
    }, READY_WITHIN_MS);
    child.on('message', (message) => {
      const url = readyUrl(message);
      if (url === undefined) return;
      clearTimeout(patience);
      resolve({ url, pid: child.pid ?? 0, gone, stop });
    });
    void gone.then(() => {
      clearTimeout(patience);
      reject(new Error(`The server ended before it was ready:\n${lastWords(logFile)}`));
    });
  });
}

function readyUrl(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, url } = message as { type?: unknown; url?: unknown };
  return type === 'ready' && typeof url === 'string' ? url : undefined;
}

function lastWords(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LAST_WORDS_LINES).join('\n');
}
