import { formatMoney } from '@passerelle/shared/i18n/format';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type Browser, expect, type Page, test } from '@playwright/test';
import pg from 'pg';
import { listenForFaults } from './console.js';
import { DESKTOP, expectGoodInEverySize, PHONE, UPRIGHT, untilAlive } from './layout.js';
import { type Colleague, colleague, shopper, shopUrl } from './people.js';

/** Saws whose prices no other scene reads or changes. */
const SAWS = { fr: 'SC-GAR-02-1', en: 'SC-BRI-13-1' } as const;
const WORDS = {
  fr: {
    title: 'Le web et les magasins disent-ils la même chose ?',
    open: /^Prix : 6 surfaces disent/,
    check: 'Comparer maintenant',
    under: /articles sur|Comparaison en cours/,
    gap: /^1 écart$/,
    closed: 'Écarts refermés',
  },
  en: {
    title: 'Do the web and the shops say the same thing?',
    open: /^Price: 6 surfaces say/,
    check: 'Compare now',
    under: /articles of|Comparing/,
    gap: /^1 contradiction$/,
    closed: 'Closed contradictions',
  },
} as const;
const WITHIN_A_MINUTE = { timeout: 60_000 };

test.use({ trace: 'off' });

for (const locale of ['fr', 'en'] as const) {
  test(`${locale}: one false price is planted, the monitor names it within a minute, and says when it is over`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const words = WORDS[locale];
    const sku = SAWS[locale];
    const thomas = await colleague('thomas');
    const { page, nothingBroke } = await atTheDesk(browser, thomas, locale);
    const [saw] = (await shopper(locale).skus([sku])).items;
    if (!saw) throw new Error(`${sku} is not sold`);
    const trueCents = saw.price.priceCents;
    const gap = page.getByRole('article', { name: words.open }).filter({ hasText: saw.name });

    try {
      const falseCents = trueCents - 1;
      // When another scene changes a price meanwhile, every process reads the list anew and the false price is the price.
      await expect(async () => {
        await makeTrue(sku, trueCents);
        await plant(sku, falseCents);
        await expect(gap).toBeVisible(WITHIN_A_MINUTE);
        await expect(gap).toContainText(formatMoney(falseCents, locale));
      }).toPass({ timeout: 180_000 });
      await expect(gap).toContainText(saw.name);
      await expect(gap).toContainText(formatMoney(trueCents, locale));
      // Every room says it.
      await expect(page.getByRole('link', { name: words.gap })).toBeVisible({ timeout: 30_000 });
      await expectGoodInEverySize(page, [DESKTOP, UPRIGHT, PHONE]);
    } finally {
      await makeTrue(sku, trueCents);
    }

    await page.getByRole('button', { name: words.check }).click();
    await expect(page.getByRole('button', { name: words.under })).toBeVisible();
    await expect(gap).toBeHidden(WITHIN_A_MINUTE);
    await expect(page.getByRole('button', { name: words.check })).toBeVisible(WITHIN_A_MINUTE);
    const row = page.getByRole('table', { name: words.closed }).getByRole('row', { name: saw.name });
    await expect(row.first()).toContainText(formatMoney(trueCents, locale));
    await expectGoodInEverySize(page, [DESKTOP, UPRIGHT, PHONE]);
    nothingBroke();
    await page.context().close();
  });
}

async function atTheDesk(browser: Browser, { tablet }: Colleague, locale: Locale) {
  const context = await browser.newContext({
    ...{ storageState: tablet(locale), viewport: DESKTOP, reducedMotion: 'reduce', baseURL: shopUrl() },
  });
  const page: Page = await context.newPage();
  const nothingBroke = listenForFaults(page);
  await page.goto('/staff/head-office/monitor');
  await untilAlive(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS[locale].title);
  return { page, nothingBroke };
}

const TELL = `with told as (update book_version set version = version + 1 where book = 'prices' returning version)
  select pg_notify('books', 'prices ' || version) from told`;

/** A price that everybody reads and says. */
async function makeTrue(sku: string, cents: number): Promise<void> {
  await plant(sku, cents, { isTold: true });
  const said = async () => (await shopper().skus([sku])).items[0]?.price.priceCents;
  await expect.poll(said).toBe(cents);
}

/** Writes a price past everything that keeps and tells prices, as no process of ours would. */
async function plant(sku: string, cents: number, { isTold = false } = {}): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.PASSERELLE_DATABASE_URL });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('alter table price_change disable trigger user');
    await client.query(
      `update price_change set price_cents = $2 where id = (
         select id from price_change where sku = $1 and effective_at <= now() order by effective_at desc, id desc limit 1)`,
      [sku, cents],
    );
    await client.query('alter table price_change enable trigger user');
    if (isTold) await client.query(TELL);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
