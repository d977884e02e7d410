import { ambientCheck } from './checks/ambient.js';
import { metadataCheck } from './checks/api-metadata.js';
import type { Check } from './checks/check.js';
import { compositionCheck } from './checks/composition.js';
import { lockFileCheck } from './checks/lock-file.js';
import { openapiCheck } from './checks/openapi.js';
import { silencedCheck } from './checks/silenced.js';
import { toolCheck } from './checks/tool.js';

const WORKSPACES = ['shared', 'backend', 'storefront', 'store-app', 'infra'];
const AT_ONCE = 2;

/** `npm run check`: everything that can be told without running the product. All faults are listed. */
export async function main(root: string): Promise<number> {
  const checks: readonly Check[] = [
    toolCheck(root, 'format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
    ...WORKSPACES.map((workspace) =>
      toolCheck(root, `types of ${workspace}`, 'typescript/bin/tsc', [
        '--noEmit',
        '-p',
        `${workspace}/tsconfig.json`,
      ]),
    ),
    toolCheck(root, 'arrows', 'dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      'infra/arrows/rules.cjs',
      '--output-type',
      'err-long',
      ...WORKSPACES,
    ]),
    toolCheck(root, 'unused files, exports and packages', 'knip/bin/knip.js', ['--no-progress']),
    metadataCheck(root),
    openapiCheck(root),
    lockFileCheck(root),
    compositionCheck(root),
    ambientCheck(root),
    silencedCheck(root),
  ];
  const results = await inPairs(checks);
  return results.every(Boolean) ? 0 : 1;
}

/** Runs the checks, a few at a time, each told as it ends; answers which are clean. */
async function inPairs(checks: readonly Check[]): Promise<boolean[]> {
  const waiting = [...checks];
  const results: boolean[] = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await isClean(check));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

async function isClean({ name, faults }: Check): Promise<boolean> {
  const startedAt = performance.now();
  const found = await faults().catch((error: unknown) => [
    error instanceof Error ? error.message : String(error),
  ]);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${found.length === 0 ? 'ok ' : 'BAD'} ${name} (${seconds} s)\n`);
  for (const fault of found) process.stdout.write(`${fault.replace(/^/gm, '    ')}\n`);
  return found.length === 0;
}
