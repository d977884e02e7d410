import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS } from '../browser/browser.js';
import { findBrowser } from '../browser/find-browser.js';
import { median } from './rounds.js';

const TIMES = 5;
// A slow phone on a slow line: 1.6 Mb/s, 150 ms, a quarter of this machine's processor.
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const CPU_SLOWDOWN = 4;

const pages = [
  { name: 'home', path: '/', goalMs: 1_200 },
  { name: 'list', path: '/recherche?q=perceuse', goalMs: 1_200 },
  { name: 'locator', path: '/magasins', goalMs: 1_500 },
  { name: 'basket', path: '/panier', goalMs: 1_200 },
  { name: 'staff sign-in', path: '/staff/', goalMs: 1_800 },
] as const;

/** Largest Contentful Paint of the main pages under an applied throttle, each in a cold browser context. */
export async function playWeb(url: string, say: (line: string) => void): Promise<void> {
  const found = await findBrowser(process.env, say);
  const browser = await chromium.launch({
    executablePath: found.executable,
    env: { ...process.env, ...found.env },
    args: BROWSER_FLAGS,
  });
  try {
    for (const { name, path, goalMs } of pages) {
      const times: number[] = [];
      for (let n = 0; n < TIMES; n++) times.push(await paintOf(browser, url + path));
      const middle = Math.round(median(times));
      say(
        `LCP ${name}: median ${middle} ms of ${TIMES} (goal ${goalMs} ms, ${middle <= goalMs ? 'met' : 'missed'})`,
      );
    }
  } finally {
    await browser.close();
  }
}

async function paintOf(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(800);
    return await largestPaint(page);
  } finally {
    await context.close();
  }
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
