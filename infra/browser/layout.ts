import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const PHONE: Size = { width: 360, height: 740 };
export const UPRIGHT: Size = { width: 768, height: 1024 };
export const TABLET: Size = { width: 1024, height: 768 };
export const DESKTOP: Size = { width: 1280, height: 800 };

/** Cumulative layout shift of a page's life, at most. */
const MOST_SHIFT = 0.02;

interface Shift {
  readonly value: number;
  readonly what: readonly string[];
}

declare global {
  interface Window {
    layoutShifts?: Shift[];
  }
}

/** From the next document on, notes what jumps without having been touched. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Source {
      readonly node: Node | null;
      readonly previousRect: DOMRectReadOnly;
      readonly currentRect: DOMRectReadOnly;
    }
    interface LayoutShift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly Source[];
    }
    const shifts: Shift[] = [];
    window.layoutShifts = shifts;
    const nameOf = ({ node, previousRect: before, currentRect: after }: Source) => {
      const element = node instanceof Element ? node : node?.parentElement;
      const name = `${element?.localName}#${element?.id}.${element?.getAttribute('class') ?? ''}`;
      return `${name} ${before.x},${before.y} to ${after.x},${after.y}`;
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        if (entry.hadRecentInput) continue;
        shifts.push({ value: entry.value, what: entry.sources.map(nameOf) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Fails when the page jumped more than a reader would forgive, and names what jumped. */
export async function expectSteady(page: Page): Promise<void> {
  const shifts = (await page.evaluate(() => window.layoutShifts)) ?? [];
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  expect(sum, `cumulative layout shift: ${JSON.stringify(shifts)}`).toBeLessThanOrEqual(MOST_SHIFT);
}

/** Waits until pictures in sight, letters and finite movements have come to rest. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    await document.fonts.ready;
    const inSight = [...document.images].filter((image) => image.loading !== 'lazy');
    await Promise.all(inSight.map((image) => image.decode().catch(() => undefined)));
    const passing = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.all(passing.map((animation) => animation.finished.catch(() => undefined)));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** Waits until React has taken over: before that, a click would be for nobody. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const heading = document.querySelector('h1');
    return heading !== null && Object.keys(heading).some((key) => key.startsWith('__react'));
  });
}

/** Looks at the page as it stands in each size: nothing to scroll sideways, open to everyone. */
export async function expectGoodInEverySize(page: Page, sizes: readonly Size[]): Promise<void> {
  for (const size of sizes) {
    await test.step(`${size.width} px`, async () => {
      await page.setViewportSize(size);
      await settle(page);
      await picture(page, size);
      const overhang = await page.evaluate(sideways);
      expect(overhang, `what reaches beyond ${size.width} px`).toEqual([]);
      await expectAccessible(page);
    });
  }
}

/** The elements that make a page scroll sideways, or nothing when it does not. */
function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const beyond = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  );
  return [`${scrollWidth} px`, ...beyond.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
}

/** The most that a window is stretched for a picture: a list of all articles has no end. */
const TALLEST = 4_000;

/**
 * `PICTURES=folder` keeps a picture of every page in every size, to be looked at; where something scrolls inside the
 * page, one more in a window so tall that it need not.
 */
async function picture(page: Page, size: Size): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  const name = `${test.info().title.replace(/[^\p{L}\p{N}]+/gu, '-')}-${size.width}`;
  const keep = (file: string) =>
    page.screenshot({ path: join(folder, `${file}.png`), fullPage: true, animations: 'disabled' });
  await keep(name);
  const hidden = await page.evaluate(hiddenHeight);
  if (hidden === 0) return;
  await page.setViewportSize({ ...size, height: Math.min(size.height + hidden, TALLEST) });
  await settle(page);
  await keep(`${name}-whole`);
  await page.setViewportSize(size);
  await settle(page);
}

/** How much of what scrolls inside the page is out of sight, in CSS pixels. */
function hiddenHeight(): number {
  const scrollers = [...document.body.querySelectorAll('*')].filter((element) =>
    /auto|scroll/.test(getComputedStyle(element).overflowY),
  );
  return Math.max(0, ...scrollers.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
}
