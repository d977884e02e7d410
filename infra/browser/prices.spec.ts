import { randomUUID } from 'node:crypto';
import type { PriceBatchView } from '@passerelle/shared/api/price-batches';
import { civilDay } from '@passerelle/shared/i18n/format';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe.js';
import { listenForFaults } from './console.js';
import { untilAlive } from './layout.js';
import { type Colleague, colleague } from './people.js';

/** What these scenes change the prices of; no other scene reads them. */
const GOODS = {
  fr: {
    rival: 'GA-SAU-01-1',
    moved: 'GA-FER-03-1',
    slug: 'gants-de-manutention-cuir-ferrandine',
    price: '13,50',
  },
  en: { rival: 'GA-SAU-05-1', moved: 'GA-GAR-02-1', slug: 'gants-de-macon-cuir-garonne', price: '17.50' },
} as const;
const WORDS = {
  fr: {
    ...{ name: 'Nom du lot', at: 'En vigueur à partir de', find: /^Chercher un article/, add: 'Ajouter' },
    ...{
      newPrice: /^Nouveau prix de/,
      propose: 'Proposer',
      blocked: /conflits? bloque/,
      twoBatches: 'Deux lots',
    },
    ...{
      aside: 'Écarter le conflit',
      yours: /vous y avez écrit/,
      approve: 'Approuver 1 prix',
      done: /^Approuvé :/,
    },
  },
  en: {
    ...{ name: 'Name of the batch', at: 'In force from', find: /^Find an article/, add: 'Add' },
    ...{
      newPrice: /^New price of/,
      propose: 'Propose',
      blocked: /conflicts? blocks? approval/,
      twoBatches: 'Two batches',
    },
    ...{
      aside: 'Drop the conflicting price',
      yours: /you wrote in it/,
      approve: 'Approve 1 price',
      done: /^Approved:/,
    },
  },
} as const;
const ZONE = 'Europe/Paris';
const MINUTE_MS = 60_000;

for (const locale of ['fr', 'en'] as const) {
  test(`a price is written, a conflict set aside, a second person approves, and at its minute the shop shows it, ${locale}`, async ({
    browser,
    page: shopper,
  }) => {
    test.setTimeout(240_000);
    const words = WORDS[locale];
    const { rival, moved, slug, price } = GOODS[locale];
    const [helene, thomas] = [await colleague('helene'), await colleague('thomas')];
    // Far enough for two people to decide, near enough to wait for.
    const atMs = Math.ceil((Date.now() + 45_000) / MINUTE_MS) * MINUTE_MS;
    await rivalBatch(thomas, rival, atMs);

    const desk = await deskOf(browser, helene, locale);
    await desk.goto('/staff/head-office/prices/new');
    await desk.getByLabel(words.name).fill(`Gants ${locale}`);
    await desk.getByLabel(words.at).fill(civilTime(atMs));
    for (const sku of [rival, moved]) await take(desk, sku, locale);
    const fields = desk.getByLabel(words.newPrice);
    await fields.nth(0).fill('9');
    await fields.nth(1).fill(price);
    await expectAccessible(desk);
    await desk.getByRole('button', { name: words.propose, exact: true }).press('Enter');

    await expect(desk.getByRole('heading', { level: 1, name: `Gants ${locale}` })).toBeVisible();
    await expect(desk.getByText(words.blocked)).toBeVisible();
    await expect(desk.getByText(words.twoBatches)).toBeVisible();
    await expect(desk.getByText(words.yours).first()).toBeVisible();
    await expectAccessible(desk);

    const other = await deskOf(browser, thomas, locale);
    await other.goto(desk.url());
    await other.getByRole('button', { name: words.aside }).click();
    await expect(other.getByText(words.twoBatches)).toHaveCount(0);
    await other.getByRole('button', { name: words.approve }).click();
    await expect(other.getByRole('heading', { name: words.done })).toBeVisible();
    await expectAccessible(other);

    const shown = new RegExp(price.replace('.', '\\.'));
    await shopper.goto(
      locale === 'fr' ? `/produit/${slug}?sku=${moved}` : `/en/product/${slug}?sku=${moved}`,
    );
    const main = shopper.getByRole('main');
    if (Date.now() < atMs - 2_000) await expect(main.getByText(shown)).toHaveCount(0);
    await expect(async () => {
      await shopper.reload();
      await expect(main.getByText(shown).first()).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 150_000, intervals: [3_000] });
    expect(Date.now()).toBeGreaterThanOrEqual(atMs);
    await desk.context().close();
    await other.context().close();
  });
}

async function deskOf(browser: Browser, who: Colleague, locale: Locale): Promise<Page> {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({
    storageState: who.tablet(locale),
    viewport,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const nothingBroke = listenForFaults(page);
  page.on('close', () => nothingBroke());
  return page;
}

async function take(desk: Page, sku: string, locale: Locale): Promise<void> {
  const words = WORDS[locale];
  await untilAlive(desk);
  await desk.getByLabel(words.find).fill(sku);
  const found = desk.getByRole('listitem').filter({ hasText: sku });
  await found.getByRole('button', { name: new RegExp(`^${words.add}`) }).click();
}

/** Somebody else's price for the same article and minute. */
async function rivalBatch(who: Colleague, sku: string, atMs: number): Promise<void> {
  const body = {
    name: 'Rival',
    effectiveAt: new Date(atMs).toISOString(),
    lines: [{ sku, priceCents: 5000 }],
  };
  const key = randomUUID();
  const { state } = await who.call<PriceBatchView>('POST', '/head-office/prices', {
    body,
    idempotencyKey: key,
  });
  expect(state).toBe('proposed');
}

function civilTime(atMs: number): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  } as const).format(atMs);
  return `${civilDay(atMs, ZONE)}T${time}`;
}
