import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Check } from './check.js';

// Written in two halves, so that this file does not find itself.
const SILENCERS = [
  ['biome', '-ignore'],
  ['eslint', '-disable'],
  ['@ts', '-ignore'],
  ['@ts', '-nocheck'],
  ['@ts', '-expect-error'],
  ['TO', 'DO'],
  ['FIX', 'ME'],
].map((halves) => halves.join(''));

/** Nothing is silenced and nothing is left for later in the sources. */
export function silencedCheck(root: string): Check {
  return {
    name: 'silenced or unfinished',
    faults: async () =>
      ROOMS.flatMap((room) => sourcesIn(join(root, room))).flatMap((path) =>
        silencers(relative(root, path), readFileSync(path, 'utf8')),
      ),
  };
}

/** Every silencer in one file, as `file:line word`. */
export function silencers(name: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      SILENCERS.filter((word) => new RegExp(`${word}\\b`).test(line)).map(
        (word) => `${name}:${index + 1} ${word}`,
      ),
    );
}

const ROOMS = ['shared', 'backend', 'storefront', 'store-app', 'infra'];

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.(tsx?|mjs|cjs|css)$/.test(entry.name) ? [path] : [];
  });
}
