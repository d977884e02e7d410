import type { BasketView } from '@passerelle/shared/api/baskets';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { DESKTOP, PHONE, type Size, TABLET, untilAlive } from './layout.js';
import { colleague, newEmail, shopper, shopUrl } from './people.js';
import { scan } from './scanner.js';
import { enter } from './sign-in.js';

const SHOP = 'caluire';
const DRILL = 'PV18';
const BITS = 'TS-FORETS-25';
const CODE = 'BIENVENUE10';
/** The drill at 89.00, then with the bits at 19.90, ten per cent off both. */
const [RESERVED, PAID] = [/80[,.]10/, /98[,.]01/];

interface Words {
  readonly locale: Locale;
  readonly lastName: string;
  readonly iHaveACode: string;
  readonly code: string;
  readonly apply: string;
  readonly inStock: RegExp;
  readonly add: string;
  readonly reserve: RegExp;
  readonly codeGives: RegExp;
  readonly fields: { readonly firstName: string; readonly lastName: string; readonly contact: RegExp };
  readonly reserved: string;
  readonly hasReserved: string;
  readonly take: string;
  readonly find: RegExp;
  readonly extra: RegExp;
  readonly pay: RegExp;
  readonly handedOver: string;
  readonly fingerprint: string;
  readonly seeReceipt: RegExp;
}

const FRENCH: Words = {
  locale: 'fr',
  lastName: 'Valmont',
  iHaveACode: 'J’ai un code',
  code: 'Code promotionnel',
  apply: 'Appliquer',
  inStock: /en stock/i,
  add: 'Ajouter au panier',
  reserve: /^Réserver, payer/,
  codeGives: /Bienvenue : −10/,
  fields: { firstName: 'Prénom', lastName: 'Nom', contact: /^E-mail ou mobile/ },
  reserved: 'C’est réservé, Pierre.',
  hasReserved: 'Pierre Valmont vient de réserver',
  take: 'Je prends',
  find: /^QR, code court/,
  extra: /^Scannez un autre article/,
  pay: /^Encaisser/,
  handedOver: 'Payé, c’est remis',
  fingerprint: 'Empreinte du ticket',
  seeReceipt: /^Voir le ticket/,
};

const ENGLISH: Words = {
  locale: 'en',
  lastName: 'Whitby',
  iHaveACode: 'I have a code',
  code: 'Promotional code',
  apply: 'Apply',
  inStock: /in stock/i,
  add: 'Add to basket',
  reserve: /^Reserve, pay/,
  codeGives: /Welcome: 10% off/,
  fields: { firstName: 'First name', lastName: 'Last name', contact: /^Email or mobile/ },
  reserved: 'Your items are reserved, Pierre.',
  hasReserved: 'Pierre Whitby has just reserved',
  take: 'I’ll take it',
  find: /^QR, short code/,
  extra: /^Scan another article/,
  pay: /^Take/,
  handedOver: 'Paid and handed over',
  fingerprint: 'Receipt fingerprint',
  seeReceipt: /^See the receipt/,
};

test.use({ trace: 'off' });

for (const words of [FRENCH, ENGLISH]) {
  test(`Pierre's drill from an offer's link, ${words.locale}: one basket on phone and desktop, one total and one hash on tablet, receipt and "my purchases"`, async ({
    browser,
  }) => {
    test.setTimeout(150_000);
    const { locale } = words;
    const email = newEmail();
    const { items } = await shopper().skus([DRILL, BITS]);
    const [drill, bits] = [DRILL, BITS].map((sku) => items.find((item) => item.sku === sku));
    const jeanne = await colleague('jeanne');
    for (const sku of [DRILL, BITS]) await jeanne.count(sku, 60);
    const tablet = await deviceOf(browser, TABLET, jeanne.tablet(locale));
    await tablet.goto('/staff/queue');
    const [phone, desktop] = [await deviceOf(browser, PHONE), await deviceOf(browser, DESKTOP)];
    for (const page of [phone, desktop]) await enter(page, browser, locale, email);

    await test.step('on the phone: the offer’s link, its code, the shop and its stock, the drill in the basket', async () => {
      const [offer] = (await shopper(locale).offers()).items;
      await goTo(phone, storefrontPath(locale, 'offer', offer?.id));
      await expect(phone.getByRole('heading', { level: 1, name: offer?.title ?? '' })).toBeVisible();
      await goTo(phone, storefrontPath(locale, 'product', drill?.slug ?? ''));
      await expect(phone.getByText(words.inStock).first()).toBeVisible();
      await phone.getByRole('button', { name: words.add }).first().click();
      await goTo(phone, storefrontPath(locale, 'basket'));
      await phone.getByText(words.iHaveACode).click();
      await phone.getByLabel(words.code).fill(CODE);
      await phone.getByRole('button', { name: words.apply }).click();
      await expect(phone.getByRole('listitem').filter({ hasText: words.codeGives })).toBeVisible();
    });

    await test.step('on the desktop: the same basket with its code; he reserves', async () => {
      const kept = async () => (await (await desktop.request.get('/api/v1/basket')).json()) as BasketView;
      await expect.poll(async () => (await kept()).codes).toEqual([CODE]);
      await goTo(desktop, storefrontPath(locale, 'basket'));
      await expect(desktop.getByRole('listitem').filter({ hasText: words.codeGives })).toBeVisible();
      await expect(desktop.getByText(RESERVED).first()).toBeVisible();
      await desktop.getByLabel(words.fields.firstName, { exact: true }).fill('Pierre');
      await desktop.getByLabel(words.fields.lastName, { exact: true }).fill(words.lastName);
      await desktop.getByLabel(words.fields.contact).fill(email);
      await desktop.getByRole('button', { name: words.reserve }).click();
      await expect(desktop.getByRole('heading', { level: 1, name: words.reserved })).toBeVisible();
    });
    const number = new URL(desktop.url()).pathname.split('/').at(-1) ?? '';

    await test.step('the tablet rings; the drill is fetched', async () => {
      const news = tablet.getByRole('alert').filter({ hasText: words.hasReserved });
      await expect(news).toBeVisible();
      await news.getByRole('button', { name: words.take }).click();
      await expect(tablet).toHaveURL(new RegExp(`/orders/${number}/picking$`));
      await jeanne.act(number, 'picks', { sku: DRILL, quantity: 1 });
      await jeanne.act(number, 'ready', { bin: 'C-3' });
    });

    await test.step('he tries it; bits are scanned besides: one total', async () => {
      const code = (await desktop.locator('.code').textContent()) ?? '';
      await tablet.goto('/staff/hand-over');
      await tablet.getByLabel(words.find).fill(code);
      await tablet.getByLabel(words.find).press('Enter');
      await expect(tablet.getByLabel(words.extra)).toBeVisible();
      await scan(tablet, bits?.gtin ?? '');
      await expect(tablet.getByRole('button', { name: words.pay })).toHaveText(PAID);
      await tablet.getByRole('button', { name: words.pay }).click();
      await expect(tablet.getByRole('heading', { name: words.handedOver })).toBeVisible();
    });

    await test.step('the same total and the same hash on the slip of the tablet and under "my purchases"', async () => {
      const slip = tablet.getByRole('region', { name: 'Maison Rabot' });
      await expect(slip.getByRole('row', { name: /^Total/ })).toHaveText(PAID);
      const sign = hashIn(await slip.getByText(words.fingerprint).last().locator('..').textContent());
      await goTo(phone, storefrontPath(locale, 'purchases'));
      const bought = phone.getByRole('listitem').filter({ hasText: PAID });
      await expect(bought).toHaveCount(1);
      expect(hashIn(await bought.locator('code').textContent())).toBe(sign);
      await bought.getByRole('link', { name: words.seeReceipt }).click();
      await expect(phone.getByRole('definition').filter({ hasText: PAID }).first()).toBeVisible();
      await expect(phone.getByText(new RegExp(`${sign.slice(0, 4)}\\s${sign.slice(4)}`))).toBeVisible();
    });
    await Promise.all([phone, desktop, tablet].map((page) => page.context().close()));
  });
}

async function deviceOf(
  browser: Browser,
  viewport: Size,
  storageState?: BrowserContextOptions['storageState'],
): Promise<Page> {
  const context = await browser.newContext({ viewport, ...(storageState && { storageState }) });
  await context.addCookies([{ name: 'shop', value: SHOP, url: shopUrl() }]);
  return context.newPage();
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilAlive(page);
}

/** The first eight signs of a hash as people read them, however they are grouped. */
function hashIn(text: string | null): string {
  const [, one = '', other = ''] = /([0-9A-F]{4})\s?([0-9A-F]{4})/.exec(text ?? '') ?? [];
  expect(one, `a reference in "${text}"`).not.toBe('');
  return one + other;
}
