import type { Locale } from '@passerelle/shared/i18n/runtime';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { DESKTOP, PHONE, type Size, TABLET, untilAlive } from './layout.js';
import { type Colleague, colleague, newEmail, shopper, shopUrl } from './people.js';
import { scan } from './scanner.js';

const SHOP = 'lyon-part-dieu';
const SHOP_NAME = 'Lyon Part-Dieu';
/** A drill without safety stock: what stands on the shelf is what can be promised. */
const SKU = 'TS500-COL';
/** "Within two seconds, without a reload". */
const AT_ONCE = { timeout: 2_000 };

interface Words {
  readonly locale: Locale;
  readonly lastName: string;
  readonly onlyOne: RegExp;
  readonly soldOut: string;
  readonly reserve: RegExp;
  readonly reserveThere: RegExp;
  readonly fields: { readonly firstName: string; readonly lastName: string; readonly contact: RegExp };
  readonly reserved: string;
  readonly scanHere: RegExp;
  readonly take: RegExp;
  readonly saleDone: string;
  readonly promisedTo: RegExp;
  readonly countNow: string;
  readonly counted: string;
  readonly record: RegExp;
  readonly none: string;
  readonly noneOfIt: string;
}

const FRENCH: Words = {
  locale: 'fr',
  lastName: 'Perrin',
  onlyOne: /^Plus que\s?1$/,
  soldOut: `Épuisé à ${SHOP_NAME}`,
  reserve: /^Réserver, payer/,
  reserveThere: /^Réserver là-bas/,
  fields: { firstName: 'Prénom', lastName: 'Nom', contact: /^E-mail ou mobile/ },
  reserved: 'C’est réservé, Anna.',
  scanHere: /^Scanner ou chercher/,
  take: /^Encaisser/,
  saleDone: 'Vente terminée',
  promisedTo: /1 unité promise à Anna Perrin/,
  countNow: 'Compter maintenant',
  counted: 'Unités comptées au rayon',
  record: /^Enregistrer/,
  none: 'Épuisé',
  noneOfIt: 'Rien du panier ici',
};

const ENGLISH: Words = {
  locale: 'en',
  lastName: 'Parker',
  onlyOne: /^Only\s?1/,
  soldOut: `Out of stock at ${SHOP_NAME}`,
  reserve: /^Reserve, pay/,
  reserveThere: /^Reserve there/,
  fields: { firstName: 'First name', lastName: 'Last name', contact: /^Email or mobile/ },
  reserved: 'Your items are reserved, Anna.',
  scanHere: /^Scan or search/,
  take: /^Take/,
  saleDone: 'Sale done',
  promisedTo: /1 unit promised to Anna Parker until/,
  countNow: 'Count now',
  counted: 'Units counted on the shelf',
  record: /^Record/,
  none: 'Out of stock',
  noneOfIt: 'Nothing of the basket here',
};

test.use({ trace: 'off' });

for (const words of [FRENCH, ENGLISH]) {
  test(`the last drill, ${words.locale}: sold at the counter it is gone on both screens at once; reserved, it is promised everywhere`, async ({
    browser,
  }) => {
    const { locale } = words;
    const ines = await colleague('ines');
    const [article] = (await shopper().skus([SKU])).items;
    if (!article) throw new Error(`${SKU} is not sold`);
    await ines.count(SKU, 1 + (await heldUnits(ines)));

    const product = storefrontPath(locale, 'product', article.slug);
    const anna = await openIn(browser, PHONE, product);
    const bruno = await openIn(browser, DESKTOP, product);
    const tablet = await takeTablet(browser, ines, locale);
    for (const page of [anna, bruno]) await expect(unitsOn(page)).toHaveText(words.onlyOne);

    await test.step('a colleague sells it by scan', async () => {
      await tablet.goto('/staff/counter');
      await expect(tablet.getByLabel(words.scanHere)).toBeVisible();
      await scan(tablet, article.gtin);
      await tablet.getByRole('button', { name: words.take }).click();
      await expect(tablet.getByText(words.saleDone)).toBeVisible();
      for (const page of [anna, bruno]) await expect(page.getByText(words.soldOut)).toBeVisible(AT_ONCE);
      for (const page of [anna, bruno]) expect(await isSameDocument(page)).toBe(true);
    });

    await test.step('the click of Bruno names the next shop', async () => {
      const next = bruno.getByRole('button', { name: words.reserveThere }).first();
      const name = (await next.textContent())?.split(', ')[1] ?? '';
      expect(name).not.toContain(SHOP_NAME);
      await next.click();
      await expect(bruno.getByText(new RegExp(`^1 (?:article|item).*${name}$`))).toBeVisible();
    });

    await test.step('counted again there is one, and Anna reserves it', async () => {
      const counted = 1 + (await heldUnits(ines));
      await tablet.goto(`/staff/stock/${SKU}`);
      await tablet.getByRole('button', { name: words.countNow }).click();
      await tablet.getByRole('dialog').getByRole('textbox', { name: words.counted }).fill(String(counted));
      await tablet.getByRole('button', { name: words.record }).click();
      await expect(unitsOn(anna)).toHaveText(words.onlyOne);
      await anna.getByRole('button', { name: words.reserve }).click();
      await fillForm(anna, words);
      await expect(anna.getByRole('heading', { level: 1, name: words.reserved })).toBeVisible();
    });

    await test.step('a scan at the counter says to whom it is promised', async () => {
      await tablet.goto('/staff/counter');
      await expect(tablet.getByLabel(words.scanHere)).toBeVisible();
      await scan(tablet, article.gtin);
      await expect(tablet.getByText(words.promisedTo)).toBeVisible();
    });

    await test.step('list, locator, page, its markup and the feed show none', async () => {
      const list = storefrontPath(locale, 'category', 'perceuses-a-colonne');
      const visitor = await openIn(browser, DESKTOP, list);
      const card = visitor
        .locator('article, li')
        .filter({ has: visitor.locator(`a[href*="${article.slug}"]`) })
        .last();
      await expect(card).toContainText(words.none);
      await visitor.goto(`${storefrontPath(locale, 'shops')}?place=69003&sku=${SKU}`);
      await expect(visitor.locator(`#shop-${SHOP}`)).toContainText(words.noneOfIt);
      expect(await markedUp(product)).toBe('https://schema.org/OutOfStock');
      const { items } = await shopper().availability([SKU], [SHOP]);
      expect(items.map(({ availableToPromise }) => availableToPromise)).toEqual([0]);
      expect(await listedUnits(visitor)).toEqual(['0', 'out_of_stock']);
    });

    await test.step('the shelf is left as it was found', async () => {
      const number = new URL(anna.url()).pathname.split('/').at(-1) ?? '';
      await ines.act(number, 'cancellation', { reason: 'customer-asked' });
    });
    await Promise.all([anna, bruno, tablet].map((page) => page.context().close()));
  });
}

async function openIn(browser: Browser, viewport: Size, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  await context.addCookies([{ name: 'shop', value: SHOP, url: shopUrl() }]);
  const page = await context.newPage();
  await page.goto(path);
  await untilAlive(page);
  // A reload would lose it.
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
  return page;
}

const isSameDocument = (page: Page): Promise<boolean> => page.evaluate(() => 'isSameDocument' in window);

async function takeTablet(browser: Browser, { tablet }: Colleague, locale: Locale): Promise<Page> {
  const context = await browser.newContext({ storageState: tablet(locale), viewport: TABLET });
  return context.newPage();
}

/** How many the chosen shop still has. */
function unitsOn(page: Page) {
  return page.getByRole('region', { name: SHOP_NAME }).locator('p.big').first();
}

async function heldUnits({ call }: Colleague): Promise<number> {
  const { accounts } = await call<{ accounts: { held: number } }>('GET', `/staff/stock/${SKU}`);
  return accounts.held;
}

async function fillForm(page: Page, { fields, lastName, reserve }: Words): Promise<void> {
  await page.getByLabel(fields.firstName, { exact: true }).fill('Anna');
  await page.getByLabel(fields.lastName, { exact: true }).fill(lastName);
  await page.getByLabel(fields.contact).fill(newEmail());
  await page.getByRole('button', { name: reserve }).click();
}

/** What a search engine reads of the article in this shop. */
async function markedUp(path: string): Promise<string | undefined> {
  const html = await (await fetch(`${shopUrl()}${path}?store=${SHOP}`)).text();
  const scripts = [...html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)];
  const products = scripts
    .map(([, json = '']) => JSON.parse(json) as { '@type': string; offers?: { availability?: string }[] })
    .filter((one) => one['@type'] === 'Product');
  return products[0]?.offers?.[0]?.availability;
}

/** Units and availability that the feed of the shop tells of the article, read by the browser's own parser of XML. */
async function listedUnits(page: Page): Promise<(string | null | undefined)[]> {
  const feed = await fetch(`${shopUrl()}/feeds/google/local-inventory.xml?store=${SHOP}`);
  return page.evaluate(
    ([text, sku]) => {
      const read = new DOMParser().parseFromString(text, 'application/xml');
      const item = [...read.querySelectorAll('item')].find(
        (one) => one.getElementsByTagName('g:id')[0]?.textContent === sku,
      );
      return ['g:quantity', 'g:availability'].map((name) => item?.getElementsByTagName(name)[0]?.textContent);
    },
    [await feed.text(), SKU] as const,
  );
}
