import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import describeTypes, { astToString } from 'openapi-typescript';
import { ensureBuilt } from '../../bootstrap/build.mjs';
import { runProgram } from '../start/program.js';
import { METADATA, metadataOf } from './api-metadata.js';
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

/** Writes the shapes of the DTOs and then the types anew. */
export async function writeTypes(root: string): Promise<void> {
  writeFileSync(join(root, ...METADATA), await metadataOf(root));
  await ensureBuilt(root, ['backend'], () => undefined);
  writeFileSync(join(root, ...TYPES), await typesOf(root));
}

async function typesOf(root: string): Promise<string> {
  const document = await runProgram(join(root, 'backend', 'dist', 'openapi.js'), {});
  const types = astToString(await describeTypes(JSON.parse(document)));
  return `/* Made from the backend's OpenAPI document by "npm run openapi"; not to be edited. */\n${types}`;
}
