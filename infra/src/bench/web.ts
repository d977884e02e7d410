import { createApi } from '@passerelle/shared/api/client';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS } from '../browser/browser.js';
import { findBrowser } from '../browser/find-browser.js';
import { median } from './rounds.js';

const TIMES = 5;
// A slow phone on a slow line: 1.6 Mb/s, 150 ms, a quarter of this machine's processor.
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const CPU_SLOWDOWN = 4;

/** What a device holds before the page is opened. */
type Prepare = (context: BrowserContext, url: string) => Promise<void>;

interface MeasuredPage {
  readonly name: string;
  readonly path: string;
  readonly goalMs: number;
  readonly prepare?: Prepare;
}

const pages: readonly MeasuredPage[] = [
  { name: 'home', path: '/', goalMs: 1_200 },
  { name: 'list', path: '/recherche?q=perceuse', goalMs: 1_200 },
  { name: 'locator', path: '/magasins', goalMs: 1_500 },
  { name: 'basket, empty', path: '/panier', goalMs: 1_200 },
  { name: 'basket, three articles', path: '/panier', goalMs: 1_200, prepare: fillBasket },
  { name: 'staff sign-in', path: '/staff/', goalMs: 1_800 },
  { name: 'staff queue, signed in', path: '/staff/queue', goalMs: 1_800, prepare: signIn },
];

/** Largest Contentful Paint of the main pages under an applied throttle, each in a cold browser context. */
export async function playWeb(url: string, say: (line: string) => void): Promise<void> {
  const found = await findBrowser(process.env, say);
  const browser = await chromium.launch({
    executablePath: found.executable,
    env: { ...process.env, ...found.env },
    args: BROWSER_FLAGS,
  });
  try {
    for (const measured of pages) {
      const { name, goalMs } = measured;
      const times: number[] = [];
      for (let n = 0; n < TIMES; n++) times.push(await paintOf(browser, url, measured));
      const middle = Math.round(median(times));
      say(
        `LCP ${name}: median ${middle} ms of ${TIMES} (goal ${goalMs} ms, ${middle <= goalMs ? 'met' : 'missed'})`,
      );
    }
  } finally {
    await browser.close();
  }
}

async function paintOf(browser: Browser, url: string, { path, prepare }: MeasuredPage): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'fr-FR' });
  try {
    await prepare?.(context, url);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.goto(url + path, { waitUntil: 'load' });
    await page.waitForTimeout(800);
    return await largestPaint(page);
  } finally {
    await context.close();
  }
}

const ARTICLES = 3;
const SHOP = 'bron';
const COLLEAGUE = { login: 'ines', secret: 'rabot-et-copeau' };

async function fillBasket(context: BrowserContext, url: string): Promise<void> {
  const { items } = await createApi((path, init) => fetch(url + path, init), 'fr').products({
    limit: ARTICLES,
  });
  const lines = items.flatMap(({ skus }) => skus.slice(0, 1)).map(({ sku }) => ({ sku, quantity: 1 }));
  await context.addCookies([
    { name: 'shop', value: SHOP, url },
    { name: 'basket', value: lines.map(({ sku }) => `${sku}:1`).join('/'), url },
  ]);
  await context.addInitScript(
    (basket) => localStorage.setItem('passerelle.basket', basket),
    JSON.stringify({ lines, codes: [] }),
  );
}

async function signIn(context: BrowserContext, url: string): Promise<void> {
  const entered = await fetch(`${url}/api/v1/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(COLLEAGUE),
  });
  const [name = '', value = ''] = (entered.headers.get('set-cookie') ?? '').split(';')[0]?.split('=') ?? [];
  if (!entered.ok || !value) throw new Error(`${COLLEAGUE.login} could not enter: HTTP ${entered.status}`);
  await context.addCookies([{ name, value, url }]);
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe(
          {
            type: 'largest-contentful-paint',
            buffered: true,
          },
        );
      }),
  );
}
