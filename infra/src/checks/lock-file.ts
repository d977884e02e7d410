import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Check } from './check.js';

// Written in CommonJS and without types of its own; one function of it is used.
const require = createRequire(import.meta.url);
const semver = require('semver') as {
  satisfies(version: string, range: string): boolean;
};

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly engines?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export type LockedPackages = Readonly<Record<string, LockedPackage>>;

/** The machines that people run this on; a binary missing for one makes a lock that works elsewhere only. */
const PLATFORMS = [
  { os: 'linux', cpu: 'x64' },
  { os: 'linux', cpu: 'arm64' },
  { os: 'darwin', cpu: 'arm64' },
  { os: 'win32', cpu: 'x64' },
];

/** The lock works on every platform, with any registry and on the oldest Node we promise. */
export function lockFileCheck(root: string): Check {
  return {
    name: 'lock file',
    faults: async () => {
      const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
        packages: LockedPackages;
      };
      return [...missingPlatforms(packages), ...registryHosts(packages), ...tooNewEngines(packages)];
    },
  };
}

/** Native families (optional dependencies that name an os) that lack one of the platforms. */
export function missingPlatforms(packages: LockedPackages): string[] {
  return Object.entries(packages).flatMap(([owner, { optionalDependencies }]) => {
    const variants = Object.keys(optionalDependencies ?? {})
      .map((name) => find(packages, owner, name))
      .filter((found) => found?.os !== undefined);
    if (variants.length < 2) return [];
    return PLATFORMS.filter(({ os, cpu }) => !variants.some((variant) => fits(variant, os, cpu))).map(
      ({ os, cpu }) => `${owner} has no binary for ${os}-${cpu} in the lock`,
    );
  });
}

function fits(variant: LockedPackage | undefined, os: string, cpu: string): boolean {
  return Boolean(variant?.os?.includes(os) && (variant.cpu === undefined || variant.cpu.includes(cpu)));
}

/** Where npm would load the name from, seen from its owner: the nearest node_modules on the way up. */
function find(packages: LockedPackages, owner: string, name: string): LockedPackage | undefined {
  for (let place = owner; ; place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))) {
    const found = packages[place ? `${place}/node_modules/${name}` : `node_modules/${name}`];
    if (found || place === '') return found;
    if (!place.includes('node_modules/')) place = '';
  }
}

/** A lock that names a host would make everybody fetch from there. */
export function registryHosts(packages: LockedPackages): string[] {
  return Object.entries(packages).flatMap(([path, { resolved }]) =>
    resolved && /^[a-z+]+:\/\//.test(resolved) ? [`${path} is bound to ${resolved}`] : [],
  );
}

/** The oldest of each line named under `engines` in package.json. */
const OLDEST_NODES = ['20.19.0', '22.13.0', '24.11.0'];

/** Packages that refuse a Node we promise to run on. */
export function tooNewEngines(packages: LockedPackages): string[] {
  return Object.entries(packages).flatMap(([path, { engines }]) => {
    const range = engines?.node;
    if (!range) return [];
    const refused = OLDEST_NODES.filter((version) => !semver.satisfies(version, range));
    return refused.length > 0 ? [`${path} needs Node ${range}, and we promise ${refused.join(', ')}`] : [];
  });
}
