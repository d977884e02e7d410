import type { Locale } from '@passerelle/shared/i18n/runtime';
import { storefrontPath, trackingPath } from '@passerelle/shared/storefront-paths';
import { expect, type Page, test } from '@playwright/test';
import { PHONE, TABLET, untilAlive } from './layout.js';
import { orderOnline, pay } from './online-payments.js';
import { colleague, newEmail, reserve, shopper, shopUrl } from './people.js';
import { scan } from './scanner.js';

const SHOP = 'caluire';
const LEVEL = 'GN-NIV-60';
const TOTAL = /18[,.]50/;
const WISH = { store: SHOP, lines: { [LEVEL]: 1 }, firstName: 'Inès' };

interface Words {
  readonly locale: Locale;
  readonly lastName: string;
  readonly bin: string;
  readonly payNow: RegExp;
  readonly fields: { readonly firstName: string; readonly lastName: string; readonly contact: RegExp };
  readonly withCode: RegExp;
  readonly codeField: string;
  readonly confirm: RegExp;
  readonly paid: string;
  readonly soundOff: RegExp;
  readonly alreadyPaid: string;
  readonly take: RegExp;
  readonly toTake: RegExp;
  readonly found: string;
  readonly setAside: string;
  readonly binField: string;
  readonly inBin: string;
  readonly ready: string;
  readonly findOrder: RegExp;
  readonly paidOnline: RegExp;
  readonly give: RegExp;
  readonly yours: string;
  readonly decline: string;
  readonly back: RegExp;
  readonly declined: string;
  readonly again: RegExp;
  readonly inTwentySeconds: RegExp;
  readonly how: string;
  readonly pay: RegExp;
  readonly waiting: string;
  readonly payNowLater: RegExp;
  readonly cancel: RegExp;
  readonly yesCancel: string;
  readonly cancelled: string;
  readonly comesBack: RegExp;
}

const FRENCH: Words = {
  locale: 'fr',
  lastName: 'Vauban',
  bin: 'D-7',
  payNow: /^Payer maintenant et retirer/,
  fields: { firstName: 'Prénom', lastName: 'Nom', contact: /^E-mail ou mobile/ },
  withCode: /^Payer avec un code/,
  codeField: 'Code de confirmation',
  confirm: /^Confirmer/,
  paid: 'C’est payé, Inès.',
  soundOff: /^Son coupé/,
  alreadyPaid: 'déjà payée',
  take: /^Je prends/,
  toTake: /0 ?sur 1 à prendre/,
  found: 'Tout est trouvé',
  setAside: 'Mettre en bac',
  binField: 'Numéro du bac',
  inBin: 'En bac D-7',
  ready: 'C’est prêt, Inès.',
  findOrder: /^QR, code court/,
  paidOnline: /^Déjà payé/,
  give: /^Remettre/,
  yours: 'C’est à vous, Inès.',
  decline: 'Faire refuser par la banque',
  back: /^Revenir au magasin/,
  declined: 'La banque a refusé, Inès.',
  again: /^Réessayer de payer/,
  inTwentySeconds: /^Dans 20 secondes/,
  how: 'Comment la banque répond',
  pay: /^Payer 18,50/,
  waiting: 'On attend votre banque, Inès.',
  payNowLater: /^Payer maintenant/,
  cancel: /^Annuler la commande/,
  yesCancel: 'Oui, annuler',
  cancelled: 'C’est annulé, Inès.',
  comesBack: /^Rien n’est débité\s: la banque libère les 18,50.€/,
};

const ENGLISH: Words = {
  locale: 'en',
  lastName: 'Vernon',
  bin: 'D-8',
  payNow: /^Pay now and collect/,
  fields: { firstName: 'First name', lastName: 'Last name', contact: /^Email or mobile/ },
  withCode: /^Pay with a confirmation code/,
  codeField: 'Confirmation code',
  confirm: /^Confirm/,
  paid: 'Your order is paid, Inès.',
  soundOff: /^Sound off/,
  alreadyPaid: 'already paid',
  take: /^I’ll take it/,
  toTake: /0 ?of 1 to take/,
  found: 'Everything is found',
  setAside: 'Put in a bin',
  binField: 'Bin number',
  inBin: 'In bin D-8',
  ready: 'Your order is ready, Inès.',
  findOrder: /^QR, short code/,
  paidOnline: /already paid/,
  give: /^Hand the order over/,
  yours: 'It’s yours, Inès.',
  decline: 'Have the bank decline',
  back: /^Back to the shop/,
  declined: 'The bank declined, Inès.',
  again: /^Try again to pay/,
  inTwentySeconds: /^In 20 seconds/,
  how: 'How the bank answers',
  pay: /^Pay €18\.50/,
  waiting: 'Waiting for your bank, Inès.',
  payNowLater: /^Pay now/,
  cancel: /^Cancel the order/,
  yesCancel: 'Yes, cancel',
  cancelled: 'Your order is cancelled, Inès.',
  comesBack: /^Nothing is charged: the bank releases the €18\.50/,
};

test.use({ trace: 'off', viewport: PHONE });

test.beforeAll(async () => {
  await (await colleague('jeanne')).count(LEVEL, 120);
});

for (const words of [FRENCH, ENGLISH]) {
  test(`paid online, ${words.locale}: confirmed with the bank's code, prepared and handed over for nothing more, the phone sees each step`, async ({
    page: phone,
    browser,
  }) => {
    test.setTimeout(120_000);
    const [level] = (await shopper().skus([LEVEL])).items;
    const jeanne = await colleague('jeanne');
    const context = await browser.newContext({
      storageState: jeanne.tablet(words.locale),
      viewport: TABLET,
    });
    const tablet = await context.newPage();
    await tablet.goto('/staff/queue');
    await tablet.getByRole('button', { name: words.soundOff }).click();

    await test.step('from the product to the bank and back', async () => {
      await order(phone, words, level?.slug ?? '');
      await phone.getByRole('button', { name: words.withCode }).click();
      const code = await phone.locator('.pay-code b').textContent();
      await phone.getByLabel(words.codeField).fill(code ?? '');
      await phone.getByRole('button', { name: words.confirm }).click();
      await expectTitle(phone, words.paid);
    });
    const number = new URL(phone.url()).pathname.split('/').at(-1) ?? '';
    await phone.evaluate(() => Object.assign(window, { isSameDocument: true }));

    await test.step('the tablet has it as paid; a colleague prepares it', async () => {
      const card = tablet
        .getByRole('listitem')
        .filter({ hasText: words.lastName })
        .filter({ hasText: words.alreadyPaid });
      await expect(card).toHaveCount(1);
      await tablet.goto(`/staff/orders/${number}`);
      // Not of another order that is being announced.
      await tablet.locator('button:not([role="alert"] *)').filter({ hasText: words.take }).click();
      await expect(tablet).toHaveURL(new RegExp(`/orders/${number}/picking$`));
      await expect(tablet.getByRole('paragraph').filter({ hasText: words.toTake })).toBeVisible();
      await scan(tablet, level?.gtin ?? '');
      await expect(tablet.getByRole('heading', { name: words.found })).toBeVisible();
      await tablet.getByRole('button', { name: words.setAside }).click();
      await tablet.getByLabel(words.binField).fill(words.bin);
      await tablet.getByRole('button', { name: new RegExp(`${words.bin}$`) }).click();
      await expect(tablet.getByRole('heading', { level: 1, name: words.inBin })).toBeVisible();
      await expectTitle(phone, words.ready);
    });

    await test.step('at the counter there is nothing to pay', async () => {
      const code = (await phone.locator('.code').textContent()) ?? '';
      await tablet.goto('/staff/hand-over');
      await tablet.getByLabel(words.findOrder).fill(code);
      await tablet.getByLabel(words.findOrder).press('Enter');
      // The list of those who wait says of others that they have paid: the counter of this one stands first.
      const give = tablet.getByRole('button', { name: words.give });
      await expect(give).toBeVisible();
      await expect(tablet.getByText(words.paidOnline)).toBeVisible();
      await give.click();
      await expect(tablet).toHaveURL(new RegExp(`/hand-over/${number}/done$`));
      await expectTitle(phone, words.yours);
      await expect(phone.getByRole('definition').filter({ hasText: TOTAL })).toHaveCount(2);
    });
    expect(await phone.evaluate(() => 'isSameDocument' in window)).toBe(true);
    await context.close();
  });

  test(`declined by the bank, ${words.locale}: nothing is lost, the second try pays`, async ({ page }) => {
    const placed = await orderOnline(WISH, words.locale);
    await openTracking(page, words, placed);
    await page.getByRole('link', { name: words.pay }).click();
    await page.getByRole('button', { name: words.decline }).click();
    await page.getByRole('link', { name: words.back }).click();
    await expectTitle(page, words.declined);
    await page.getByRole('link', { name: words.again }).click();
    await page.getByRole('button', { name: words.pay }).click();
    await expectTitle(page, words.paid);
  });

  test(`the bank answers late, ${words.locale}: the page waits calmly and knows by itself`, async ({
    page,
  }) => {
    const placed = await orderOnline(WISH, words.locale);
    await openTracking(page, words, placed);
    await page.getByRole('link', { name: words.pay }).click();
    await page.getByText(words.how).click();
    await page.getByRole('radio', { name: words.inTwentySeconds }).check();
    await page.getByRole('button', { name: words.pay }).click();
    await expectTitle(page, words.waiting);
    await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
    await expect(page.getByRole('heading', { level: 1, name: words.paid })).toBeVisible({ timeout: 40_000 });
    expect(await page.evaluate(() => 'isSameDocument' in window)).toBe(true);
  });

  test(`a reservation is paid on the way, ${words.locale}`, async ({ page }) => {
    const held = await reserve(WISH);
    await openTracking(page, words, held);
    await page.getByRole('button', { name: words.payNowLater }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.pay }).click();
    await expect(page).toHaveURL(/\/pay\/sandbox\//);
    await page.getByRole('button', { name: words.pay }).click();
    await expectTitle(page, words.paid);
  });

  test(`cancelled after it was paid, ${words.locale}: the page says what comes back`, async ({ page }) => {
    const paid = await pay(await orderOnline(WISH, words.locale));
    await openTracking(page, words, paid);
    await page.getByRole('button', { name: words.cancel }).click();
    await page.getByRole('button', { name: words.yesCancel }).click();
    await expectTitle(page, words.cancelled);
    await expect(page.getByText(words.comesBack)).toBeVisible();
  });
}

async function order(phone: Page, words: Words, slug: string): Promise<void> {
  await phone.context().addCookies([{ name: 'shop', value: SHOP, url: shopUrl() }]);
  await phone.goto(storefrontPath(words.locale, 'product', slug));
  await untilAlive(phone);
  await phone.getByRole('button', { name: words.payNow }).click();
  await expect(phone.getByRole('radio', { name: words.payNow })).toBeChecked();
  await phone.getByLabel(words.fields.firstName, { exact: true }).fill('Inès');
  await phone.getByLabel(words.fields.lastName, { exact: true }).fill(words.lastName);
  await phone.getByLabel(words.fields.contact).fill(newEmail());
  await phone.getByRole('button', { name: words.payNow }).click();
  await expect(phone).toHaveURL(/\/pay\/sandbox\//);
}

async function openTracking(
  page: Page,
  { locale }: Words,
  { number, trackingToken }: { number: string; trackingToken: string },
): Promise<void> {
  await page.goto(trackingPath(locale, number, trackingToken));
  await untilAlive(page);
}

async function expectTitle(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}
