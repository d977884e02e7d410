import { randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { gtin13 } from '@passerelle/shared/gtin';
import { formatRelativeDay } from '@passerelle/shared/i18n/format';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { colleague, shopper, shopUrl } from './people.js';

const MINUTE_MS = 60_000;
/** What other scenes count on in shops that they know. */
const KNOWN_TO_OTHERS = new Set(['lyon-part-dieu', 'villeurbanne-gratte-ciel', 'caluire']);

test.use({ trace: 'off', reducedMotion: 'reduce' });

async function desk(context: BrowserContext): Promise<Page> {
  const thomas = await colleague('thomas');
  const { cookies, origins } = thomas.tablet('fr');
  await context.addCookies([...cookies]);
  const [language] = origins[0]?.localStorage ?? [];
  await context.addInitScript(
    ([name = '', value = '']) => localStorage.setItem(name, value),
    [language?.name ?? '', language?.value ?? ''],
  );
  return context.newPage();
}

test('a product is written with its picture, gets its price, and is on the site in both languages', async ({
  context,
}) => {
  // A price is true from a whole minute on.
  test.setTimeout(150_000);
  const page = await desk(context);
  const rank = String(Date.now()).slice(-9);
  const sku = `RAB-${rank}`;
  await page.goto('/staff/head-office/new-product');
  await page.getByLabel('Nom français').fill(`Rabot d’essai ${rank}`);
  await page.getByLabel('Nom anglais').fill(`Trial plane ${rank}`);
  await page.getByLabel('Description en français').fill('Pour le chêne.');
  await page.getByLabel('Description en anglais').fill('For oak.');
  await page.getByLabel('SKU', { exact: false }).first().fill(sku);
  await page.getByLabel('Code-barres').fill(gtin13(`299${rank}`));
  await page.getByRole('combobox', { name: 'Catégorie' }).fill('Perceuses à colonne');
  await page.getByRole('option', { name: /Perceuses à colonne$/ }).click();
  await page.getByRole('combobox', { name: 'Marque' }).fill('Varlope');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Choisir une image' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'rabot.png', mimeType: 'image/png', buffer: whitePng() });
  await expect(page.getByRole('button', { name: 'Changer d’image' })).toBeVisible();
  await page.getByRole('radio', { name: /^En vente/ }).check();
  await page.getByRole('button', { name: 'Créer' }).click();
  await expect(page.getByText('Sans prix')).toBeVisible();
  const slug = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  const helene = await colleague('helene');
  await helene.call('POST', '/head-office/prices', {
    body: { effectiveAt: nextMinute(), lines: [{ sku, priceCents: 4990 }] },
    idempotencyKey: randomUUID(),
  });
  await expect(async () => {
    const answer = await page.request.get(`${shopUrl()}${storefrontPath('fr', 'product', slug)}`);
    expect(answer.status()).toBe(200);
  }).toPass({ timeout: 90_000 });
  for (const [locale, name] of [
    ['fr', `Rabot d’essai ${rank}`],
    ['en', `Trial plane ${rank}`],
  ] as const) {
    await page.goto(storefrontPath(locale, 'product', slug));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    await expect(page.getByText(/49[,.]90/).first()).toBeVisible();
    const picture = page.locator('img[src^="/pictures/p-"]').first();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(8);
  }
});

test('a shop that head office closes for today tells its next opening, and so does the product page', async ({
  context,
}) => {
  const page = await desk(context);
  const { items } = await shopper().stores({ sku: ['PV18'], quantity: [1], inStock: true, limit: 100 });
  const shop = items.reverse().find(({ code }) => !KNOWN_TO_OTHERS.has(code));
  if (!shop) throw new Error('No shop has the drill');
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: shop.timezone }).format(new Date());
  await page.goto(`/staff/head-office/stores/${shop.code}`);
  await page.getByRole('button', { name: 'Ajouter un jour' }).click();
  const row = page
    .locator('fieldset')
    .filter({ has: page.getByLabel('Jour', { exact: false }) })
    .last();
  await row.getByLabel(/^Jour/).fill(today);
  await row.getByLabel(/^Motif, en français/).fill('Inventaire surprise');
  await row.getByLabel(/^Motif, en anglais/).fill('Surprise stock-taking');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const effect = page.getByRole('dialog', { name: 'Ce que changent ces horaires' });
  await effect.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Version 2')).toBeVisible();

  await expect(async () => {
    const { open } = await shopper().store(shop.code);
    expect(open).toMatchObject({ now: false, reason: 'Inventaire surprise' });
  }).toPass();
  const closed = await shopper().store(shop.code);
  await page.goto(storefrontPath('en', 'shop', shop.code));
  await expect(page.getByText(/Surprise stock-taking/).first()).toBeVisible();
  await context.addCookies([{ name: 'shop', value: shop.code, url: shopUrl() }]);
  await page.goto(storefrontPath('fr', 'product', 'perceuse-visseuse-18-v-pv18-varlope'));
  const day = formatRelativeDay(closed.readyAt ?? '', Date.now(), shop.timezone, 'fr');
  expect(day).not.toBe('aujourd’hui');
  await expect(page.getByText(new RegExp(`Prêt ${day}`, 'i')).first()).toBeVisible();
});

function nextMinute(): string {
  return new Date((Math.floor(Date.now() / MINUTE_MS) + 1) * MINUTE_MS).toISOString();
}

/** Eight pixels by eight, all white. */
function whitePng(): Buffer {
  const side = 8;
  const size = Buffer.alloc(13);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  size.set([8, 0, 0, 0, 0], 8);
  const pixels = Buffer.concat(
    Array.from({ length: side }, () => Buffer.from([0, ...Array(side).fill(255)])),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** ISO 3309, as PNG asks for; the zlib of the oldest supported Node has none. */
function crc32(bytes: Buffer): number {
  let sum = 0xffff_ffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb8_8320 : sum >>> 1;
  }
  return (sum ^ 0xffff_ffff) >>> 0;
}
