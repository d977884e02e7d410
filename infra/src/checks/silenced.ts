import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
      trackedSources(root).flatMap((name) => silencers(name, readFileSync(join(root, name), 'utf8'))),
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

function trackedSources(root: string): string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.cjs', '*.css'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return listed.split('\n').filter((name) => name !== '' && existsSync(join(root, name)));
}
