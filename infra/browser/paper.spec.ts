import type { Locale } from '@passerelle/shared/i18n/runtime';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { expect, type Page, test } from '@playwright/test';
import { encode } from 'uqr';
import { listenForFaults } from './console.js';
import { DESKTOP, expectGoodInEverySize, PHONE, UPRIGHT } from './layout.js';
import { type Colleague, colleague, shopUrl } from './people.js';

/** What leaves by the printer: whole pages, nothing cut off, codes that say what they should. */

const SHOP = 'lyon-part-dieu';
/** Reduced and not, by the litre, by the kilogram, by the metre, with the longest names, and a watering can. */
const ARTICLES = [
  ...['GR18-2B', 'LZ-VERT-25', 'LZ-VERT-25-05', 'BR-BAL-600', 'GN-MET-5', 'AR-GAR-01-2', 'PP-TES-12'],
];
const labels = (rest: string) => `labels/sheet?${ARTICLES.map((sku) => `sku=${sku}`).join('&')}${rest}`;

interface Print {
  readonly name: string;
  readonly path: string;
  /** Pages of that size, in millimetres. */
  readonly pages: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Where the first QR leads. */
  readonly leadsTo: (locale: Locale) => string;
}

const drill = (locale: Locale) =>
  `${storefrontPath(
    locale,
    'product',
    'perceuse-visseuse-18-v-sans-charbon-2-batteries-2-ah-garonne',
  )}?store=${SHOP}`;
const offer = (id: string) => (locale: Locale) => `${storefrontPath(locale, 'offer', id)}?store=${SHOP}`;
const A4 = { widthMm: 210, heightMm: 297 };
const A5 = { widthMm: 148, heightMm: 210 };

const PRINTS: readonly Print[] = [
  { name: 'labels, 24 on a sheet', path: labels(''), pages: 1, ...A4, leadsTo: drill },
  { name: 'labels, 8 on a sheet', path: labels('&sheet=8'), pages: 1, ...A4, leadsTo: drill },
  ...(['abrasifs-20', 'baisse-perceuse-garonne', 'dix-des-150', 'forets-offerts'] as const).flatMap(
    (id): Print[] => [
      { name: `flyer A5 of ${id}`, path: `offers/${id}/flyer?`, pages: 1, ...A5, leadsTo: offer(id) },
      {
        ...{ name: `flyer A4 of ${id}`, path: `offers/${id}/flyer?format=a4` },
        ...{ pages: 1, ...A4, leadsTo: offer(id) },
      },
    ],
  ),
];

test.use({ trace: 'off' });

let ines: Colleague;
test.beforeAll(async () => {
  ines = await colleague('ines');
});

for (const locale of ['fr', 'en'] as const) {
  for (const { name, path, pages, widthMm, heightMm, leadsTo } of PRINTS) {
    test(`${locale}, ${name}: fits its paper, nothing cut, the QR scans, open to everyone on screen`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ viewport: DESKTOP, storageState: ines.tablet(locale) });
      const page = await context.newPage();
      const nothingBroke = listenForFaults(page);
      await page.goto(`/api/v1/staff/${path}&lang=${locale}`);
      expect(await drawnQr(page), 'the QR').toEqual(
        encode(shopUrl() + leadsTo(locale), { ecc: 'M', border: 2 }).data,
      );
      await expectGoodInEverySize(page, [DESKTOP, UPRIGHT, PHONE]);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize(DESKTOP);
      expect(await page.evaluate(cutOff), 'what is cut off').toEqual([]);
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(pages);
      const [, width = 0, height = 0] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      // In points of 1/72 inch, whole pixels.
      expect(Math.abs(Number(width) - (widthMm / 25.4) * 72)).toBeLessThan(1.5);
      expect(Math.abs(Number(height) - (heightMm / 25.4) * 72)).toBeLessThan(1.5);
      nothingBroke();
      await context.close();
    });
  }

  test(`${locale}: paint is told by the litre, a watering can and a tape measure are not`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ storageState: ines.tablet(locale) });
    const page = await context.newPage();
    await page.goto(`/api/v1/staff/${labels(`&lang=${locale}`)}`);
    const unit = (sku: string) => page.locator(`[data-sku="${sku}"] .unit`);
    await expect(unit('LZ-VERT-25')).toHaveText(locale === 'fr' ? /13,96\s€ \/ L/ : '€13.96 / L');
    for (const sku of ['AR-GAR-01-2', 'GN-MET-5']) await expect(unit(sku)).toHaveCount(0);
    await context.close();
  });
}

/** Dark and light modules of the first QR, as it is drawn. */
async function drawnQr(page: Page): Promise<boolean[][]> {
  const qr = page.locator('.qr').first();
  const size = Number((await qr.getAttribute('viewBox'))?.split(' ')[2]);
  const path = (await qr.locator('path').getAttribute('d')) ?? '';
  const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  return rows;
}

/** Words that do not fit their place, and whatever reaches beyond its label or its sheet. */
function cutOff(): string[] {
  const faults: string[] = [];
  for (const frame of document.querySelectorAll('.label, .sheet')) {
    const outer = frame.getBoundingClientRect();
    for (const inner of frame.querySelectorAll('*')) {
      if (inner.closest('svg') !== null && inner.localName !== 'svg') continue;
      const { left, right, top, bottom } = inner.getBoundingClientRect();
      const isOut =
        left < outer.left - 1 || right > outer.right + 1 || top < outer.top - 1 || bottom > outer.bottom + 1;
      const isShort = inner instanceof HTMLElement && inner.scrollWidth > inner.clientWidth + 1;
      const isText = inner instanceof HTMLElement && getComputedStyle(inner).display !== 'inline';
      if (isOut || (isShort && isText)) faults.push(`${inner.className} ${inner.textContent?.slice(0, 60)}`);
    }
  }
  return faults;
}
