import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import type { Check } from './check.js';

/** The three doors to the world: everywhere else time, chance and settings are passed in. */
const DOORS = /^backend\/src\/platform\/(clock|ids|config)(\/|\.ts$)/;
const ROOMS = ['backend/src', 'shared/src'];

/** No ambient time, randomness or environment in the backend and the ground, but behind their doors. */
export function ambientCheck(root: string): Check {
  return {
    name: 'ambient time, chance and settings',
    faults: async () =>
      ROOMS.flatMap((room) => sourcesIn(join(root, room)))
        .map((path) => ({ path, name: relative(root, path).replaceAll('\\', '/') }))
        .filter(({ name }) => !DOORS.test(name))
        .flatMap(({ path, name }) => ambientUses(name, readFileSync(path, 'utf8'))),
  };
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$/.test(name))
    .map((name) => join(folder, name));
}

/** Every use in one file, as `file:line what`. */
export function ambientUses(name: string, text: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = ambientUse(node);
    if (what) found.push(`${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const AMBIENT_MEMBERS = new Set(['Date.now', 'Math.random', 'process.env', 'process.hrtime', 'Temporal.Now']);

function ambientUse(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
    return 'new Date()';
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (ts.isPropertyAccessExpression(node)) {
    const path = `${node.expression.getText()}.${node.name.text}`.replace(/^globalThis\./, '');
    if (AMBIENT_MEMBERS.has(path)) return path;
  }
  return undefined;
}
