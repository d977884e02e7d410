import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runProgram } from '../start/program.js';
import type { Check } from './check.js';

const TYPES = ['shared', 'src', 'api', 'openapi.d.ts'];

/** The types that the apps compile against are those that the backend describes today. */
export function openapiCheck(root: string): Check {
  return {
    name: 'OpenAPI',
    faults: async () => {
      const file = join(root, ...TYPES);
      const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
      const current = await typesOf(root);
      return committed === current
        ? []
        : [`${TYPES.join('/')} is not what the backend describes: npm run openapi`];
    },
  };
}

/** Writes the types anew. */
export async function writeTypes(root: string): Promise<void> {
  writeFileSync(join(root, ...TYPES), await typesOf(root));
}

async function typesOf(root: string): Promise<string> {
  const document = await runProgram(join(root, 'backend', 'dist', 'openapi.js'), {});
  // It belongs to the backend's tools, so it is looked up from there.
  const require = createRequire(join(root, 'backend', 'package.json'));
  const { default: describe, astToString } = require('openapi-typescript') as OpenapiTypescript;
  const types = astToString(await describe(JSON.parse(document)));
  return `/* Made from the backend's OpenAPI document by "npm run openapi"; not to be edited. */\n${types}`;
}

interface OpenapiTypescript {
  default(document: unknown): Promise<readonly object[]>;
  astToString(nodes: readonly object[]): string;
}
