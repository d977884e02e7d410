import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { randomHashes } from '@passerelle/shared/pricing/random-baskets';
import { expect, type Page, test } from '@playwright/test';
import { build, type InlineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = `${root}shared/src/pricing/random-baskets.ts`;
const BASKETS = 50_000;

/** The engine as this app's own configuration builds it for browsers. */
const APPS = [
  { app: 'storefront', seed: 37 },
  { app: 'store-app', seed: 73 },
];

test.use({ trace: 'off' });

for (const { app, seed } of APPS) {
  test(`${BASKETS} random baskets have the same hashes in Node's build and in the browser build of the ${app}`, async ({
    page,
  }) => {
    const source = await bundleFor(app);
    await openEmptyPage(page, source);
    const [inBrowser, inNode] = await Promise.all([
      page.evaluate(digestInBrowser, { seed, count: BASKETS }),
      Promise.resolve().then(() => digestOf(randomHashes(seed, BASKETS))),
    ]);
    expect(inBrowser).toEqual(inNode);
    // Another seed asks other questions: the digest does tell them apart.
    expect(digestOf(randomHashes(seed + 1, 10))).not.toEqual(digestOf(randomHashes(seed, 10)));
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

/** One script that puts the engine on the page, made by the app's own configuration. */
async function bundleFor(app: string): Promise<string> {
  const config: InlineConfig = {
    root: `${root}${app}`,
    mode: 'production',
    logLevel: 'error',
    build: {
      write: false,
      manifest: false,
      copyPublicDir: false,
      lib: { entry: ENTRY, name: 'engine', formats: ['iife'], fileName: 'engine' },
      rolldownOptions: { input: ENTRY },
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
