import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createServer } from 'vite';
import { readOptions } from './start/options.js';
import { superviseUntilEnd } from './start/supervisor.js';

type EnsureBuilt = (
  root: string,
  workspaces: readonly string[],
  say: (line: string) => void,
) => Promise<readonly string[]>;

/** What the server serves; the store app has a server of its own, which reloads the page by itself. */
const SERVED = ['shared', 'backend', 'storefront'];
const LOOK_EVERY_MS = 400;

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
    serveStoreApp(root, url).catch((error: Error) => say(error.message));
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

/** Runs the act when sources changed, one run at a time; what changes meanwhile gets a run of its own. */
function onChange(folders: readonly string[], act: () => Promise<void>, say: (line: string) => void): void {
  let known = fingerprint(folders);
  const look = async () => {
    const current = fingerprint(folders);
    if (current !== known) {
      known = current;
      await act().catch((error: Error) => say(error.message));
    }
    setTimeout(look, LOOK_EVERY_MS).unref();
  };
  setTimeout(look, LOOK_EVERY_MS).unref();
}

/**
 * Names, sizes and times of all files. Looked at anew each time, because Node's recursive watch loses files that an
 * editor replaces by renaming.
 */
function fingerprint(folders: readonly string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .map((path) => ({ path, stat: statSync(path, { throwIfNoEntry: false }) }))
    .map(({ path, stat }) => `${path} ${stat?.size} ${stat?.mtimeMs}`)
    .join('\n');
}

/** Vite's own server for the store app, in this process, so that it ends with it. */
async function serveStoreApp(root: string, platformUrl: string): Promise<void> {
  // The app's own configuration reads it to know where the platform runs.
  process.env.PASSERELLE_URL = platformUrl;
  const server = await createServer({ root: join(root, 'store-app'), clearScreen: false });
  await server.listen();
  server.printUrls();
}
