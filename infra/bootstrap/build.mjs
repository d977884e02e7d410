// @ts-check
/** Builds the workspaces whose sources changed since their last build. Built-ins only: it runs before anything else can. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const WORKSPACES = ['shared', 'backend', 'infra', 'storefront', 'store-app'];

// What no build reads, or what a build makes.
const NOT_SOURCES = new Set(['node_modules', 'dist', 'test', 'browser', 'test-results', 'migrations']);
const NOT_A_SOURCE = /\.(test|spec)\.tsx?$|\.md$|^jest\.config\./;
// What changes every workspace's output.
const COMMON_SOURCES = ['package-lock.json', 'tsconfig.base.json', '.swcrc'];

/**
 * Brings `dist` of the named workspaces up to date, those that need it at the same time.
 * @param {string} root the checkout
 * @param {readonly string[]} workspaces
 * @param {(line: string) => void} say told what is built, and nothing when all is fresh
 * @returns {Promise<readonly string[]>} the workspaces that were built
 */
export async function ensureBuilt(root, workspaces, say) {
  const stale = workspaces.filter((workspace) => !isFresh(root, workspace));
  if (stale.length === 0) return [];
  say(`Building ${stale.join(', ')}.`);
  const outcomes = await Promise.allSettled(stale.map((workspace) => build(root, workspace)));
  const faults = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason.message] : [],
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return stale;
}

/**
 * @param {string} root
 * @param {string} workspace
 */
function isFresh(root, workspace) {
  const stamp = stampFile(root, workspace);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash(root, workspace);
}

/**
 * @param {string} root
 * @param {string} workspace
 * @returns {Promise<void>}
 */
function build(root, workspace) {
  const hash = sourcesHash(root, workspace);
  rmSync(join(root, workspace, 'dist'), { recursive: true, force: true });
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', 'build', '--silent'], {
      cwd: join(root, workspace),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      // What is built must not depend on whose shell builds it.
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`${workspace} does not build:\n${output}`));
      // A workspace without sources yet leaves no folder to stamp.
      if (existsSync(join(root, workspace, 'dist'))) writeFileSync(stampFile(root, workspace), hash);
      resolve();
    });
  });
}

/**
 * @param {string} root
 * @param {string} workspace
 */
function stampFile(root, workspace) {
  return join(root, workspace, 'dist', '.built-from');
}

/**
 * The two applications take the ground's sources into their bundles, so those count for them too.
 * @param {string} root
 * @param {string} workspace
 */
function sourcesHash(root, workspace) {
  const hash = createHash('sha256');
  for (const file of COMMON_SOURCES) hash.update(readFileSync(join(root, file)));
  const folders =
    workspace === 'storefront' || workspace === 'store-app' ? ['shared', workspace] : [workspace];
  for (const folder of folders) {
    for (const file of sourcesIn(join(root, folder))) hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {string[]} sorted paths of the files that a build may read
 */
function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (NOT_SOURCES.has(entry.name) || NOT_A_SOURCE.test(entry.name)) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sourcesIn(path) : [path];
    });
}
