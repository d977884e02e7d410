import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from '../postgres/cluster.js';
import { welcome } from './banner.js';
import { clusterFolder, removeCluster, startDatabase } from './database.js';
import { watchForEnd } from './ending.js';
import type { StartOptions } from './options.js';
import { takeFolder } from './owner.js';
import { firstFreePort } from './port.js';
import { type Environment, type RunningServer, runProgram, startServer } from './program.js';

type Say = (line: string) => void;

// More than this many falls in the time is no accident any more, and starting again would only hide it.
const FALLS_FORGIVEN = 5;
const FALLS_WITHIN_MS = 60_000;

interface Parts {
  cluster?: Cluster;
  server?: RunningServer;
}

/** Told once everything is up; may ask for the server to be started anew, as after a change of its sources. */
export type WhenUp = (url: string, renewServer: () => void) => void;

/** Brings everything up, says so, keeps it up, and takes it down when the end is wished. */
export async function superviseUntilEnd(
  programs: string,
  options: StartOptions,
  say: Say,
  whenUp: WhenUp = () => undefined,
): Promise<void> {
  const owner = takeFolder(options.dataFolder);
  const parts: Parts = {};
  const ending = new AbortController();
  watchForEnd(
    (reason) => {
      say(`\nStopping (${reason}).`);
      ending.abort();
    },
    // The pipe and the channel close with us: PostgreSQL and the server still end in order, only unwatched.
    () => process.exit(1),
  );
  try {
    const env = await prepare(programs, options, parts, ending.signal, say);
    if (ending.signal.aborted) return;
    parts.server = await startServer(join(programs, 'main.js'), env, logFile(options));
    owner.announce(parts.server.url);
    say(await welcome(parts.server.url, options.hasDemo));
    const renewals = new Renewals();
    whenUp(parts.server.url, () => renewals.ask());
    await keepUp(programs, options, parts, env, ending.signal, renewals, say);
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  } finally {
    await parts.server?.stop();
    await parts.cluster?.stop();
    owner.release();
  }
}

/** Database, schema and demo data; answers the environment the server runs with. */
async function prepare(
  programs: string,
  options: StartOptions,
  parts: Parts,
  ending: AbortSignal,
  say: Say,
): Promise<Environment> {
  const { dataFolder } = options;
  const databaseUrl = options.databaseUrl ?? (await openEmbedded(options, parts, say));
  rmSync(logFile(options), { force: true });
  const port = await firstFreePort(options.host, options.port);
  if (port !== options.port) say(`Port ${options.port} is taken; taking ${port}.`);
  const env: Environment = {
    DATABASE_URL: databaseUrl,
    HOST: options.host,
    PORT: String(port),
    PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
    SECRET: process.env.SECRET ?? secretOf(dataFolder),
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    DEMO: options.hasDemo ? '1' : undefined,
  };
  const steps = [
    { name: 'Schema', script: 'migrate.js' },
    ...(options.hasDemo ? [{ name: 'Demo data', script: 'seed.js' }] : []),
  ];
  for (const { name, script } of steps) {
    if (ending.aborted) return env;
    const startedAt = performance.now();
    await runProgram(join(programs, script), env);
    say(`${name} ready (${seconds(startedAt)}).`);
  }
  return env;
}

async function openEmbedded(options: StartOptions, parts: Parts, say: Say): Promise<string> {
  const startedAt = performance.now();
  const folder = clusterFolder(options.dataFolder);
  if (options.isFresh) {
    await stopLeftOver(options.dataFolder);
    removeCluster(options.dataFolder);
    say('Beginning anew.');
  }
  if (!folder.startsWith(options.dataFolder)) {
    say(
      `PostgreSQL cannot run as root nor reach ${options.dataFolder} as another; its files are in ${folder}.`,
    );
  }
  const { cluster, url } = await startDatabase(options.dataFolder);
  parts.cluster = cluster;
  say(
    `PostgreSQL ${cluster.wasAttached ? 'was still running and is taken up again' : 'ready'} (${seconds(startedAt)}).`,
  );
  return url;
}

/** A server left over on a folder that is about to be thrown away must end first: it is taken up and stopped. */
async function stopLeftOver(dataFolder: string): Promise<void> {
  if (!existsSync(join(clusterFolder(dataFolder), 'data', 'postmaster.pid'))) return;
  const { cluster } = await startDatabase(dataFolder);
  await cluster.stop();
}

/** Waits for the end; what falls meanwhile is started again where it was, so that clients find it. */
async function keepUp(
  programs: string,
  options: StartOptions,
  parts: Parts,
  env: Environment,
  ending: AbortSignal,
  renewals: Renewals,
  say: Say,
): Promise<void> {
  const ended = new Promise<'ended'>((resolve) => {
    if (ending.aborted) resolve('ended');
    ending.addEventListener('abort', () => resolve('ended'), { once: true });
  });
  const serve = () => startServer(join(programs, 'main.js'), env, logFile(options));
  const falls: number[] = [];
  while (!ending.aborted) {
    const happened = await Promise.race([
      ended,
      renewals.asked,
      fallOf(parts.cluster, 'database'),
      fallOf(parts.server, 'server'),
    ]);
    if (happened === 'ended') return;
    if (happened === 'renewal') {
      renewals.take();
      await parts.server?.stop();
      // A change that does not run is told, and the next change gets its turn.
      parts.server = await serve().catch((error: Error) => void say(error.message));
      continue;
    }
    falls.push(performance.now());
    if (falls.filter((at) => performance.now() - at < FALLS_WITHIN_MS).length > FALLS_FORGIVEN) {
      throw new Error(
        `The ${happened} falls again and again. The logs: ${logFile(options)} and postgres.log beside it.`,
      );
    }
    say(`The ${happened} ended unexpectedly; starting it again.`);
    if (happened === 'server') parts.server = await serve();
    else parts.cluster = (await startDatabase(options.dataFolder, parts.cluster?.port)).cluster;
  }
}

/** Wishes for a new server; several that come while one is started count as one. */
class Renewals {
  asked = Promise.resolve<'renewal'>('renewal');
  ask: () => void = () => undefined;

  constructor() {
    this.take();
  }

  take(): void {
    this.asked = new Promise((resolve) => {
      this.ask = () => resolve('renewal');
    });
  }
}

/** Resolves when the part is gone; never for a part that there is not. */
function fallOf<Name extends string>(
  part: { readonly gone: Promise<void> } | undefined,
  name: Name,
): Promise<Name> {
  return part ? part.gone.then(() => name) : new Promise<never>(() => undefined);
}

function logFile(options: StartOptions): string {
  return join(options.dataFolder, 'server.log');
}

/** The root of all keyed hashes of this data folder: made once, so that tokens stay valid over restarts. */
function secretOf(dataFolder: string): string {
  const file = join(dataFolder, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function seconds(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}
