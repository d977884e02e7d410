import { gzipSync } from 'node:zlib';
import { type StorefrontPage, storefrontPath } from '@passerelle/shared/storefront-paths';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { settle, untilAlive } from './layout.js';
import { colleague, nobody, shopUrl } from './people.js';
import { answerMapTiles } from './tiles.js';

const KB = 1_000;
const QUIET_MS = 700;

/** What a cold browser fetched, in bytes after gzip, as the least of all browsers would get it. */
interface Weight {
  readonly js: number;
  readonly css: number;
}

const STOREFRONT_PAGES: readonly (readonly [what: string, page: StorefrontPage, id?: string])[] = [
  ['home', 'home'],
  ['category', 'category', 'perceuses'],
  ['search', 'search'],
  ['product', 'product', 'perceuse-visseuse-18-v-pv18-varlope'],
  ['shop', 'shop', 'bron'],
  ['basket', 'basket'],
  ['offers', 'currentOffers'],
  ['offer', 'offer', 'abrasifs-20'],
  ['find my order', 'findOrder'],
];

test.use({ trace: 'off' });

for (const [what, page, id] of STOREFRONT_PAGES) {
  test(`the ${what} page costs a cold phone at most 120 kB of script and 12 kB of style`, async ({
    browser,
  }) => {
    const { js, css } = await coldVisit(browser, storefrontPath('fr', page, id));
    tell(what, { js, css });
    expect(js).toBeLessThanOrEqual(120 * KB);
    expect(css).toBeLessThanOrEqual(12 * KB);
  });
}

test('the open map adds at most 55 kB of script, 30 kB of outlines and 7 kB of style to the locator', async ({
  browser,
}) => {
  const closed = await coldVisit(browser, storefrontPath('fr', 'shops'));
  const open = await coldVisit(browser, storefrontPath('fr', 'shops'), async (page) => {
    await page.locator('#map').scrollIntoViewIfNeeded();
    await expect(page.locator('#map .pin').first()).toBeVisible();
  });
  tell('locator', closed);
  tell('locator, map open', open);
  expect(closed.js).toBeLessThanOrEqual(120 * KB);
  expect(closed.css).toBeLessThanOrEqual(12 * KB);
  expect(open.js - closed.js).toBeLessThanOrEqual((55 + 30) * KB);
  expect(open.css - closed.css).toBeLessThanOrEqual(7 * KB);
});

test('the queue costs a cold tablet at most 160 kB of script and 40 kB of style', async ({ browser }) => {
  const ines = await colleague('ines');
  const context = await browser.newContext({ storageState: ines.tablet('fr') });
  const queue = await weigh(await context.newPage(), '/staff/queue', async (page) => {
    await expect(page.getByRole('tab').first()).toBeVisible();
  });
  await context.close();
  tell('queue', queue);
  expect(queue.js).toBeLessThanOrEqual(160 * KB);
  expect(queue.css).toBeLessThanOrEqual(40 * KB);
});

test('the door of the store app costs no more than its queue', async ({ browser }) => {
  const context = await browser.newContext({ storageState: nobody('fr') });
  const door = await weigh(await context.newPage(), '/staff/', async (page) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
  await context.close();
  tell('sign-in', door);
  expect(door.js).toBeLessThanOrEqual(160 * KB);
  expect(door.css).toBeLessThanOrEqual(40 * KB);
});

for (const path of ['/staff/offers', '/staff/offers/abrasifs-20', '/staff/labels']) {
  test(`${path} costs a cold tablet no more than the queue`, async ({ browser }) => {
    const ines = await colleague('ines');
    const context = await browser.newContext({ storageState: ines.tablet('fr') });
    const screen = await weigh(await context.newPage(), path, async (page) => {
      await expect(page.getByRole('list').first()).toBeVisible();
    });
    await context.close();
    tell(path, screen);
    expect(screen.js).toBeLessThanOrEqual(160 * KB);
    expect(screen.css).toBeLessThanOrEqual(40 * KB);
  });
}

test('the room of offers costs a cold desk at most 350 kB of script, its first load and its own part, and 45 kB of style', async ({
  browser,
}) => {
  const thomas = await colleague('thomas');
  const context = await browser.newContext({ storageState: thomas.tablet('fr') });
  const room = await weigh(await context.newPage(), '/staff/head-office/offers', async (page) => {
    await expect(page.getByRole('table').first()).toBeVisible();
  });
  await context.close();
  tell('room of offers', room);
  expect(room.js).toBeLessThanOrEqual((200 + 150) * KB);
  expect(room.css).toBeLessThanOrEqual(45 * KB);
});

async function coldVisit(
  browser: Browser,
  path: string,
  act?: (page: Page) => Promise<void>,
): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await context.addCookies([{ name: 'shop', value: 'bron', url: shopUrl() }]);
  const weight = await weigh(await context.newPage(), path, async (page) => {
    await untilAlive(page);
    await act?.(page);
  });
  await context.close();
  return weight;
}

/** Opens a page and weighs every script and style that it fetches until it is quiet. */
async function weigh(page: Page, path: string, untilShown: (page: Page) => Promise<void>): Promise<Weight> {
  const weight = { js: 0, css: 0 };
  const seen: Promise<void>[] = [];
  await answerMapTiles(page);
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    const isStyle = kind === 'stylesheet';
    if (!response.ok() || (!isStyle && kind !== 'script' && !/\.(js|json)$/.test(response.url()))) return;
    seen.push(
      response.body().then((body) => {
        weight[isStyle ? 'css' : 'js'] += gzipSync(body, { level: 9 }).length;
      }),
    );
  });
  await page.goto(path);
  await untilShown(page);
  await settle(page);
  await page.waitForTimeout(QUIET_MS);
  await Promise.all(seen);
  expect(weight.js, 'nothing was weighed').toBeGreaterThan(10 * KB);
  return weight;
}

/** Puts the measure beside the test in the report. */
function tell(what: string, { js, css }: Weight): void {
  const description = `${(js / KB).toFixed(1)} kB of script, ${(css / KB).toFixed(1)} kB of style`;
  test.info().annotations.push({ type: what, description });
}
