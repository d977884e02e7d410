import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readOptions } from './start/options.js';
import { superviseUntilEnd } from './start/supervisor.js';

type EnsureBuilt = (
  root: string,
  workspaces: readonly string[],
  say: (line: string) => void,
) => Promise<readonly string[]>;

/** What the server serves; the store app has a server of its own, which reloads the page by itself. */
const SERVED = ['shared', 'backend', 'storefront'];
// Editors write a file in several steps, and several files at once.
const SETTLE_MS = 150;

/**
 * `npm run dev`: as `npm start`, and a changed source of the ground, the backend or the storefront is built and
 * served at once (reload the page), while the store app has a Vite server that changes the open page in place.
 */
export async function main(root: string, flags: readonly string[]): Promise<number> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  process.env.DEV ??= '1';
  process.env.NODE_ENV ??= 'development';
  const options = readOptions(root, flags, process.env);
  // The builder is a plain module that runs before any build, so it is loaded where it lies.
  const { ensureBuilt } = (await import(
    pathToFileURL(join(root, 'infra', 'bootstrap', 'build.mjs')).href
  )) as { ensureBuilt: EnsureBuilt };
  await superviseUntilEnd(join(root, 'backend', 'dist'), options, say, (url, renewServer) => {
    serveStoreApp(root, url);
    onChange(
      SERVED.map((workspace) => join(root, workspace, 'src')),
      async () => {
        const startedAt = performance.now();
        const built = await ensureBuilt(root, SERVED, () => undefined);
        if (built.length === 0) return;
        say(
          `Built ${built.join(', ')} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s; serving it.`,
        );
        renewServer();
      },
      say,
    );
  });
  return 0;
}

/** Runs the act after changes have settled, one run at a time; what changes meanwhile gets a run of its own. */
function onChange(folders: readonly string[], act: () => Promise<void>, say: (line: string) => void): void {
  let settling: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const soon = () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      running = running.then(act).catch((error: Error) => say(error.message));
    }, SETTLE_MS);
  };
  for (const folder of folders) watch(folder, { recursive: true }, soon);
}

/** Vite's own server for the store app; it ends with us, because its standard input does. */
function serveStoreApp(root: string, platformUrl: string): void {
  const folder = join(root, 'store-app');
  const require = createRequire(join(folder, 'package.json'));
  const vite = join(require.resolve('vite/package.json'), '..', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, '--clearScreen', 'false'], {
    cwd: folder,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, PASSERELLE_URL: platformUrl },
  });
  process.once('exit', () => child.kill());
}
