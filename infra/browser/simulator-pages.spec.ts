import type { Locale } from '@passerelle/shared/i18n/runtime';
import { expect, type Page, test } from '@playwright/test';
import { listenForFaults } from './console.js';
import {
  DESKTOP,
  expectGoodInEverySize,
  expectSteady,
  PHONE,
  settle,
  UPRIGHT,
  untilAlive,
} from './layout.js';
import { type Colleague, colleague, reserve } from './people.js';

const WORDS = {
  fr: {
    title: 'Pourquoi ce prix ?',
    add: 'Ajouter un article',
    empty: 'Ajoutez un article pour voir son prix.',
    rules: 'Règle par règle',
    replay: 'Rejouer un ticket',
    number: 'Numéro de ticket ou de commande',
    go: 'Rejouer',
    same: 'Le même document, la même empreinte.',
  },
  en: {
    title: 'Why this price?',
    add: 'Add an article',
    empty: 'Add an article to see its price.',
    rules: 'Rule by rule',
    replay: 'Replay a receipt',
    number: 'Receipt or order number',
    go: 'Replay',
    same: 'The same document, the same hash.',
  },
} as const;

const SIZES = [DESKTOP, UPRIGHT, PHONE];
let helene: Colleague;
let order = '';

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  helene = await colleague('helene');
  order = (await reserve({ store: 'villeurbanne-gratte-ciel', lines: { 'GN-MET-5': 2 } })).number;
});

async function open(page: Page, locale: Locale): Promise<void> {
  await page.goto('/staff/head-office/promotions/simulator');
  await expect(page.getByRole('heading', { level: 1, name: WORDS[locale].title })).toBeVisible();
  await untilAlive(page);
}

for (const locale of ['fr', 'en'] as const) {
  const words = WORDS[locale];

  test(`${locale}, simulator, a basket by keyboard: its price, every rule, good in every size`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ storageState: helene.tablet(locale), viewport: DESKTOP });
    const page = await context.newPage();
    const nothingBroke = listenForFaults(page);
    await open(page, locale);
    await expect(page.getByText(words.empty).first()).toBeVisible();
    await settle(page);
    await expectSteady(page);
    const field = page.getByRole('textbox', { name: words.add });
    await field.fill('GN-MET-5');
    await expect(
      page
        .getByRole('list', { name: /Articles/ })
        .getByRole('button')
        .first(),
    ).toBeVisible();
    await field.press('Enter');
    await expect(page.getByRole('heading', { name: words.rules })).toBeVisible();
    const slider = page.getByRole('slider');
    const before = await slider.getAttribute('aria-valuetext');
    await slider.press('PageUp');
    await expect(slider).not.toHaveAttribute('aria-valuetext', before ?? '');
    await expectGoodInEverySize(page, SIZES);
    nothingBroke();
    await context.close();
  });

  test(`${locale}, simulator, an order replayed has the very document that was kept`, async ({ browser }) => {
    const context = await browser.newContext({ storageState: helene.tablet(locale), viewport: DESKTOP });
    const page = await context.newPage();
    const nothingBroke = listenForFaults(page);
    await open(page, locale);
    await page.getByRole('button', { name: words.replay }).click();
    await page.getByRole('textbox', { name: words.number }).fill(order);
    await page.getByRole('button', { name: words.go, exact: true }).click();
    await expect(page.getByText(words.same)).toBeVisible();
    await expectGoodInEverySize(page, SIZES);
    nothingBroke();
    await context.close();
  });
}
