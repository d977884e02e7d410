import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { runVectors } from '@passerelle/shared/pricing/conformance/run';
import { randomHashes } from '@passerelle/shared/pricing/random-baskets';
import { expect, type Page, test } from '@playwright/test';
import { build, type InlineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PRICING = `${root}shared/src/pricing/`;
const VECTORS = `${PRICING}conformance/vectors/`;
const BASKETS = 100_000;
const SEED = 37;

test.use({ trace: 'off' });

/** The engine as each app's own configuration builds it for browsers. */
for (const app of ['storefront', 'store-app']) {
  test(`${BASKETS} random baskets have the same hashes in Node's build and in the browser build of the ${app}`, async ({
    page,
  }) => {
    // Both processes price all baskets, on machines that do other things too.
    test.setTimeout(300_000);
    await openEmptyPage(page, await bundleFor(app, `${PRICING}random-baskets.ts`));
    const inBrowser = await page.evaluate(digestInBrowser, { seed: SEED, count: BASKETS });
    expect(inBrowser).toEqual(digestOf(randomHashes(SEED, BASKETS)));
    // Another seed asks other questions: the digest does tell them apart.
    expect(digestOf(randomHashes(SEED + 1, 10))).not.toEqual(digestOf(randomHashes(SEED, 10)));
  });

  test(`every vector has its figures in the browser build of the ${app}`, async ({ page }) => {
    await openEmptyPage(page, await bundleFor(app, `${PRICING}conformance/run.ts`));
    const topics = readdirSync(VECTORS).map((file) => JSON.parse(readFileSync(`${VECTORS}${file}`, 'utf8')));
    const cases = await page.evaluate(vectorsInBrowser, topics);
    expect(cases.filter(({ differences }) => differences.length > 0)).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(150);
  });
}

interface Digest {
  readonly count: number;
  readonly first: string | undefined;
  readonly digest: string;
}

function digestOf(hashes: readonly string[]): Digest {
  const digest = createHash('sha256').update(hashes.join('\n')).digest('hex');
  return { count: hashes.length, first: hashes[0], digest };
}

async function digestInBrowser({ seed, count }: { seed: number; count: number }): Promise<Digest> {
  const { engine } = globalThis as unknown as { engine: { randomHashes: typeof randomHashes } };
  const hashes = engine.randomHashes(seed, count);
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(hashes.join('\n')));
  const digest = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { count: hashes.length, first: hashes[0], digest };
}

function vectorsInBrowser(topics: readonly unknown[]) {
  const { engine } = globalThis as unknown as { engine: { runVectors: typeof runVectors } };
  return topics.flatMap((topic) => engine.runVectors(topic).cases);
}

/** One script that puts a part of the engine on the page, made by the app's own configuration. */
async function bundleFor(app: string, entry: string): Promise<string> {
  const config: InlineConfig = {
    root: `${root}${app}`,
    mode: 'production',
    logLevel: 'error',
    build: {
      write: false,
      manifest: false,
      copyPublicDir: false,
      lib: { entry, name: 'engine', formats: ['iife'], fileName: 'engine' },
      rolldownOptions: { input: entry },
    },
  };
  const built = await build(config);
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error(`The engine was not bundled for the ${app}`);
  return bundle.output[0].code;
}

/** An empty page at the shop's address, with the engine alone. */
async function openEmptyPage(page: Page, source: string): Promise<void> {
  await page.route('**/engine-test', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Engine</title>' }),
  );
  await page.goto('/engine-test');
  await page.addScriptTag({ content: source });
}
