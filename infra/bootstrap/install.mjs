// @ts-check
/** Installs what the lock file names and node_modules lacks. Built-ins only: it runs on a clean clone. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs `npm ci` when node_modules is missing or is not what the lock file says.
 * @param {string} root the checkout
 * @param {(line: string) => void} say
 */
export function ensureInstalled(root, say) {
  refuseOldNode();
  const reason = reasonToInstall(root);
  if (!reason) return;
  say(`Installing the packages (npm ci): ${reason}. This takes about a minute.`);
  // Named one by one, because NODE_ENV=production or a user's npmrc would leave out what the build needs.
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['ci', ...flags], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed; its own words stand above.');
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isSupported =
    (major === 20 && minor >= 19) ||
    (major === 22 && minor >= 13) ||
    (major === 24 && minor >= 11) ||
    major > 24;
  if (!isSupported) {
    throw new Error(
      `Passerelle needs Node 24.11 or newer (best), 22.13 or newer, or 20.19 or newer; this is ${process.version}.`,
    );
  }
}

/**
 * @param {string} root
 * @returns {string | undefined} why an installation is due
 */
export function reasonToInstall(root) {
  // npm writes this list last, so its absence also tells of an installation that was cut short.
  const listFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(listFile)) return 'node_modules is missing';
  const installed = packagesIn(listFile);
  for (const [path, wanted] of Object.entries(packagesIn(join(root, 'package-lock.json')))) {
    const isPackage = path.includes('node_modules/') && !wanted.link;
    // Binaries for other platforms are named by the lock and rightly absent.
    if (!isPackage || (wanted.optional && !installed[path])) continue;
    if (installed[path]?.version !== wanted.version) return 'the lock file changed';
    // The list can be ahead of the folders: npm also writes it when asked for the lock alone.
    if (!existsSync(join(root, path))) return `${path} is missing`;
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, link?: boolean, optional?: boolean }>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
