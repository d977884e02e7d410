// @ts-check
/**
 * The warden: a small process of its own that owns one PostgreSQL server and outlives whoever asked for it
 * just long enough to stop it. Its standard input is a pipe held by the owner; the end of that file, however
 * it comes (a wish to stop, a crash, SIGKILL), makes the warden stop PostgreSQL and leave.
 *
 * Plain JavaScript with built-ins only, so that it runs the same from sources and from a build.
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';

/**
 * @typedef {object} WardenOrder
 * @property {string} postgres path of the server binary
 * @property {string} pgCtl path of pg_ctl, used to stop on Windows, which has no signals
 * @property {string[]} args arguments of the server
 * @property {string} dataFolder
 * @property {string} logFile
 * @property {number} [uid] whom the server runs as
 * @property {number} [gid]
 * @property {number} [adoptPid] a server that already runs and is only to be watched and stopped
 * @property {string} [removeFolder] removed once the server has been stopped on demand
 */

// A fast shutdown rolls back and writes a checkpoint; past this it is told to drop everything and recover later.
const FAST_STOP_MS = 20_000;
const IMMEDIATE_STOP_MS = 5_000;

const given = process.argv[2];
if (!given) throw new Error('warden: the order is missing');
/** @type {WardenOrder} */
const order = JSON.parse(given);

let stopping = false;
let gone = false;
const pid = order.adoptPid ?? launch();
if (order.adoptPid) watch(order.adoptPid);

process.stdin.resume();
process.stdin.on('end', stop);
process.stdin.on('error', stop);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);

/** @returns {number} */
function launch() {
  const log = openSync(order.logFile, 'a', 0o600);
  const server = spawn(order.postgres, order.args, {
    // A group of its own: Ctrl-C in the terminal must not reach it before the backend has drained.
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
    env: { ...process.env, LC_ALL: undefined, LC_MESSAGES: 'C', TZ: 'UTC' },
    ...(order.uid === undefined ? {} : { uid: order.uid, gid: order.gid }),
  });
  closeSync(log);
  server.on('error', () => leave(1));
  server.on('exit', (code) => leave(stopping ? 0 : (code ?? 1)));
  return server.pid ?? 0;
}

/** @param {number} adopted */
function watch(adopted) {
  setInterval(() => {
    if (!isRunning(adopted)) leave(0);
  }, 100);
}

/**
 * @param {number} candidate
 * @returns {boolean} whether the process exists and is more than a zombie
 */
function isRunning(candidate) {
  try {
    process.kill(candidate, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  try {
    const stat = readFileSync(`/proc/${candidate}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return true;
  }
}

function stop() {
  if (stopping || gone) return;
  stopping = true;
  if (pid === 0) return leave(1);
  if (process.platform === 'win32') {
    spawn(order.pgCtl, ['stop', '-m', 'fast', '-D', order.dataFolder], {
      stdio: 'ignore',
      windowsHide: true,
    });
  } else {
    signal(pid, 'SIGINT');
  }
  setTimeout(() => signal(pid, 'SIGQUIT'), FAST_STOP_MS).unref();
  setTimeout(() => signal(-pid, 'SIGKILL'), FAST_STOP_MS + IMMEDIATE_STOP_MS).unref();
}

/**
 * @param {number} target
 * @param {NodeJS.Signals} name
 */
function signal(target, name) {
  try {
    process.kill(target, name);
  } catch {
    // Already gone: that is what was wanted.
  }
}

/** @param {number} code */
function leave(code) {
  if (gone) return;
  gone = true;
  if (order.removeFolder && stopping)
    rmSync(order.removeFolder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}
