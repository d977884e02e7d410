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
      expect(await page.evaluate(unfitForPaper), 'what no printer or reader would like').toEqual([]);
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
    await expect(unit('LZ-VERT-25')).toHaveText(locale === 'fr' ? /13,96\s€\/L/ : '€13.96/L');
    for (const sku of ['AR-GAR-01-2', 'GN-MET-5']) await expect(unit(sku)).toHaveCount(0);
    await context.close();
  });
}

for (const locale of ['fr', 'en'] as const) {
  test(`${locale}: bars are wide enough for scanners, and prices of all labels stand at one height`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ storageState: ines.tablet(locale) });
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    // GS1: 80 % of the nominal width at least; a drawing has 106 bars, 11 of them its light margin.
    for (const [sheet, leastMm] of [
      ['24', 106 * 0.264],
      ['8', 106 * 0.33],
    ] as const) {
      await page.goto(`/api/v1/staff/${labels(`&sheet=${sheet}&lang=${locale}`)}`);
      const found = await page.locator('.label').evaluateAll((all) =>
        all.map((label) => {
          const { top, right } = label.getBoundingClientRect();
          const bars = label.querySelector('.bars')?.getBoundingClientRect();
          const price = label.querySelector('.price')?.getBoundingClientRect();
          return {
            barsWidth: bars?.width ?? 0,
            lightMargin: right - (bars?.right ?? 0),
            priceBottom: Math.round((price?.bottom ?? 0) - top),
          };
        }),
      );
      const mm = 96 / 25.4;
      for (const { barsWidth, lightMargin } of found) {
        expect(barsWidth / mm).toBeGreaterThan(leastMm - 0.1);
        expect(lightMargin / barsWidth).toBeGreaterThan(7 / 106);
      }
      expect(new Set(found.map(({ priceBottom }) => priceBottom)).size).toBe(1);
    }
    await context.close();
  });

  test(`${locale}: a flyer of a gift names the range it is bound to, and shows what is given and its worth`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ storageState: ines.tablet(locale) });
    const page = await context.newPage();
    await page.goto(`/api/v1/staff/offers/forets-offerts/flyer?lang=${locale}`);
    await expect(page.locator('.rule')).toHaveText(
      locale === 'fr'
        ? /dès 200\s€ d’achat, au rayon Scies électriques$/
        : /when you spend €200, in Power saws$/,
    );
    await expect(page.locator('figcaption')).toHaveText(
      locale === 'fr' ? /valeur de 19,90\s€/ : /worth €19.90/,
    );
    await expect(page.locator('figure img')).toHaveAttribute('src', /drill-bits/);
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

/**
 * Words in other letters than the brand's or below 6 points, words or codes nearer than 5 mm to the edge of the paper,
 * and parts of a label that stand on each other.
 */
function unfitForPaper(): string[] {
  const mm = 96 / 25.4;
  const faults: string[] = [];
  const face = [...document.fonts].find(({ family }) => family.includes('Bricolage'));
  if (face?.status !== 'loaded') faults.push('the letters are not those of the brand');
  for (const sheet of document.querySelectorAll('.sheet')) {
    const paper = sheet.getBoundingClientRect();
    for (const part of sheet.querySelectorAll('p, span, b, s, h1, figcaption, .qr, .bars')) {
      const { left, right, top, bottom, width } = part.getBoundingClientRect();
      const nearest = Math.min(
        left - paper.left,
        paper.right - right,
        top - paper.top,
        paper.bottom - bottom,
      );
      if (width > 0 && nearest < 4.9 * mm)
        faults.push(`${Math.round(nearest)} px from the edge: ${part.className}`);
      const isWord = part.localName !== 'svg' && part.textContent !== '';
      if (isWord && Number.parseFloat(getComputedStyle(part).fontSize) < 2.11 * mm)
        faults.push(`below 6 points: ${part.textContent}`);
    }
  }
  for (const label of document.querySelectorAll('.label')) {
    const parts = [...label.children];
    for (const [place, part] of parts.entries()) {
      const one = part.getBoundingClientRect();
      for (const next of parts.slice(place + 1)) {
        const other = next.getBoundingClientRect();
        const isApart =
          one.right <= other.left + 1 ||
          other.right <= one.left + 1 ||
          one.bottom <= other.top + 1 ||
          other.bottom <= one.top + 1;
        if (!isApart) faults.push(`${part.classList} stands on ${next.classList}: ${part.textContent}`);
      }
    }
  }
  return faults;
}
