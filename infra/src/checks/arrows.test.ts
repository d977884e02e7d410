import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool } from './tool.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const rulesFile = join(root, 'infra', 'arrows', 'rules.cjs');
const { forbidden } = createRequire(import.meta.url)(rulesFile) as { forbidden: { name: string }[] };
const nouns = JSON.parse(readFileSync(join(root, 'infra', 'arrows', 'nouns.json'), 'utf8')) as Record<
  string,
  string[]
>;

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'passerelle-arrows-'));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

/** Writes a file that imports the others, which are made empty when they do not exist. */
function plant(from: string, ...to: string[]): void {
  const up = '../'.repeat(from.split('/').length - 1);
  write(from, to.map((target) => `import '${up}${target.replace(/\.tsx?$/, '.js')}';\n`).join(''));
  for (const target of to) write(target, '', 'a');
}

function write(path: string, text: string, flag: 'w' | 'a' = 'w'): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text, { flag });
}

/** A package that only exists to be imported where it must not be. */
function plantPackage(name: string): void {
  write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'main.js' }));
  write(`node_modules/${name}/main.js`, '');
}

/** Runs the real rules over the tree; answers which file broke which rule. */
async function breaches(): Promise<{ rule: string; from: string }[]> {
  const rooms = ['shared', 'backend', 'storefront', 'store-app', 'infra'];
  for (const room of rooms) mkdirSync(join(tree, room), { recursive: true });
  const cruiser = join('dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const flags = ['--config', rulesFile, '--output-type', 'json', ...rooms];
  const { output } = await runTool(root, cruiser, flags, tree);
  const { summary } = JSON.parse(output) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, rule }) => ({ rule: rule.name, from }));
}

const PLANTED: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'no-circle': ['shared/src/egg.ts', 'shared/src/hen.ts'],
  'shared-stands-alone': ['shared/src/pricing/rule.ts', 'backend/src/platform/clock.ts'],
  'platform-knows-no-retail': ['backend/src/platform/transaction.ts', 'backend/src/stock/stock.service.ts'],
  'domain-is-pure-of-ours': ['backend/src/orders/domain/deadline.ts', 'backend/src/platform/clock.ts'],
  'domain-is-pure-of-frameworks': ['backend/src/stores/domain/hours.ts', 'node_modules/typeorm/main.ts'],
  'another-noun-only-by-its-service': [
    'backend/src/orders/orders.service.ts',
    'backend/src/stock/stock.queries.ts',
  ],
  'controllers-ask-their-service': [
    'backend/src/orders/orders.controller.ts',
    'backend/src/orders/order.entity.ts',
  ],
  'backend-stands-below-the-apps': ['backend/src/web/pages.ts', 'storefront/src/server.tsx'],
  'apps-stand-on-shared-alone': ['store-app/src/main.tsx', 'storefront/src/client.tsx'],
  'features-know-no-other-feature': [
    'storefront/src/features/basket/basket.tsx',
    'storefront/src/features/locator/map.tsx',
  ],
  'features-know-no-page': ['store-app/src/features/queue/queue.tsx', 'store-app/src/areas/shop/today.tsx'],
  'ui-and-lib-are-the-bottom': ['storefront/src/ui/button.tsx', 'storefront/src/features/basket/total.tsx'],
  'no-barrels': ['infra/src/start.ts', 'infra/src/start/index.ts'],
  'no-vague-rooms': ['infra/src/check.ts', 'infra/src/utils/strings.ts'],
  'nouns-stand-in-the-graph': ['backend/src/app.ts', 'backend/src/loyalty/loyalty.service.ts'],
};

test('every rule can fail: a breach planted for each of them is told, by that rule and for that file', async () => {
  for (const [from, to] of Object.values(PLANTED)) plant(from, to);
  plant('shared/src/hen.ts', 'shared/src/egg.ts');
  plantPackage('typeorm');
  write('backend/src/stores/domain/hours.ts', "import 'typeorm';\n");
  const expected = Object.entries(PLANTED).map(([rule, [from]]) => ({ rule, from }));
  // Each noun reaches for one that the graph does not give it.
  for (const [noun, below] of Object.entries(nouns)) {
    const forbiddenNoun = [...Object.keys(nouns), 'web'].find(
      (other) => other !== noun && !below.includes(other),
    );
    const from = `backend/src/${noun}/breach.service.ts`;
    plant(from, `backend/src/${forbiddenNoun}/${forbiddenNoun}.service.ts`);
    expected.push({ rule: `${noun}-imports-what-the-graph-lists`, from });
  }
  const told = await breaches();
  expect(expected.map(({ rule }) => rule).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  for (const breach of expected) expect(told).toContainEqual(breach);
});

test('what the house allows is not told', async () => {
  plant('backend/src/app.ts', 'backend/src/orders/orders.module.ts', 'backend/src/web/pages.ts');
  plant('backend/src/orders/orders.module.ts', 'backend/src/stock/stock.module.ts');
  plant(
    'backend/src/orders/orders.service.ts',
    'backend/src/stock/stock.service.ts',
    'backend/src/orders/order.entity.ts',
    'backend/src/orders/domain/deadline.ts',
    'backend/src/platform/transaction.ts',
    'shared/src/money.ts',
  );
  plant('backend/src/orders/orders.controller.ts', 'backend/src/orders/orders.service.ts');
  plant(
    'storefront/src/pages/home.tsx',
    'storefront/src/features/basket/basket.tsx',
    'storefront/src/ui/button.tsx',
  );
  plant('storefront/src/features/basket/basket.tsx', 'storefront/src/lib/port.ts', 'shared/src/money.ts');
  expect(await breaches()).toEqual([]);
});

test('the graph of nouns has no circle', () => {
  const settled = new Set<string>();
  const settle = (noun: string, path: readonly string[]): void => {
    if (path.includes(noun)) throw new Error(`A circle of nouns: ${[...path, noun].join(' -> ')}`);
    if (settled.has(noun)) return;
    for (const below of nouns[noun] ?? []) settle(below, [...path, noun]);
    settled.add(noun);
  };
  for (const noun of Object.keys(nouns)) settle(noun, []);
  expect([...settled].sort()).toEqual(Object.keys(nouns).sort());
});
