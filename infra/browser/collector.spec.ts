import type { OrderView } from '@passerelle/shared/api/orders';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { trackingPath } from '@passerelle/shared/storefront-paths';
import { expect, type Page, test } from '@playwright/test';
import { PHONE, TABLET, untilAlive } from './layout.js';
import { orderOnline, pay } from './online-payments.js';
import { type Colleague, colleague } from './people.js';

const SHOP = 'caluire';
const LEVEL = 'GN-NIV-60';

interface Words {
  readonly locale: Locale;
  readonly first: string;
  readonly last: string;
  readonly name: string;
  readonly named: RegExp;
  readonly see: string;
  readonly ready: string;
  readonly from: RegExp;
  readonly may: RegExp;
  readonly find: RegExp;
  readonly give: RegExp;
  readonly over: string;
  readonly revoke: string;
  readonly yes: string;
  readonly revoked: RegExp;
  readonly worthless: string;
  readonly replace: string;
  readonly refused: RegExp;
}

const FRENCH: Words = {
  locale: 'fr',
  first: 'Son prénom',
  last: 'Son nom',
  name: 'Nommer cette personne',
  named: /^Lou Ami peut retirer à votre place/,
  see: 'Voir sa page',
  ready: 'C’est prêt, Lou.',
  from: /^Vous venez pour Odile/,
  may: /Lou Ami peut aussi retirer/,
  find: /^QR, code court/,
  give: /^Remettre/,
  over: 'Il n’y a plus rien à retirer, Lou.',
  revoke: 'Retirer ce droit',
  yes: 'Oui, retirer ce droit',
  revoked: /^C’est fait/,
  worthless: 'Ce lien n’est plus valable.',
  replace: 'Nommer quelqu’un d’autre',
  refused: /n’a plus le droit de retirer/,
};

const ENGLISH: Words = {
  locale: 'en',
  first: 'Their first name',
  last: 'Their last name',
  name: 'Add this person',
  named: /^Lou Ami may collect in your place/,
  see: 'See their page',
  ready: 'The order is ready, Lou.',
  from: /^You are collecting for Odile/,
  may: /Lou Ami may collect it too/,
  find: /^QR, short code/,
  give: /^Hand the order over/,
  over: 'There is nothing left to collect, Lou.',
  revoke: 'Withdraw this permission',
  yes: 'Yes, withdraw it',
  revoked: /^Done/,
  worthless: 'This link no longer works.',
  replace: 'Choose somebody else',
  refused: /may no longer collect/,
};

test.use({ trace: 'off', viewport: PHONE });

let jeanne: Colleague;
test.beforeAll(async () => {
  jeanne = await colleague('jeanne');
  await jeanne.count(LEVEL, 200);
});

for (const words of [FRENCH, ENGLISH]) {
  test(`a friend collects, ${words.locale}: named on the phone, a page without prices, handed over against their own code`, async ({
    page: phone,
    browser,
  }) => {
    const order = await readyOrder(words.locale);
    await nameLou(phone, words, order);
    const friend = await (await browser.newContext({ viewport: PHONE })).newPage();
    await openTheirPage(phone, friend, words);
    await expect(friend.getByRole('heading', { level: 1, name: words.ready })).toBeVisible();
    await expect(friend.getByText(words.from)).toBeVisible();
    expect(await friend.getByRole('main').innerText()).not.toMatch(/€|Vasseur|example\.org/);
    const code = (await friend.locator('.code').textContent()) ?? '';
    expect(code).not.toBe(order.pickup.code);

    const context = await browser.newContext({
      storageState: jeanne.tablet(words.locale),
      viewport: TABLET,
    });
    const tablet = await context.newPage();
    await tablet.goto(`/staff/orders/${order.number}`);
    await expect(tablet.getByText(words.may)).toBeVisible();
    await tablet.goto('/staff/hand-over');
    await tablet.getByLabel(words.find).fill(code);
    await tablet.getByLabel(words.find).press('Enter');
    await expect(tablet.getByText(words.may)).toBeVisible();
    await tablet.getByRole('button', { name: words.give }).click();
    await expect(tablet).toHaveURL(new RegExp(`/hand-over/${order.number}/done$`));
    await friend.reload();
    await expect(friend.getByRole('heading', { level: 1, name: words.over })).toBeVisible();
    await expect(friend.locator('.code')).toHaveCount(0);
    await context.close();
    await friend.context().close();
  });

  test(`the right is taken back, ${words.locale}: link and code are refused by name, whoever is named anew may collect`, async ({
    page: phone,
    browser,
  }) => {
    const order = await readyOrder(words.locale);
    await nameLou(phone, words, order);
    const friend = await (await browser.newContext({ viewport: PHONE })).newPage();
    await openTheirPage(phone, friend, words);
    const code = (await friend.locator('.code').textContent()) ?? '';
    await phone.getByRole('button', { name: words.replace }).click();
    const sheet = phone.getByRole('dialog');
    await sheet.getByLabel(words.first).fill('Max');
    await sheet.getByLabel(words.last).fill('Autre');
    await sheet.getByRole('button', { name: words.name }).click();
    await expect(phone.getByText(/^Max Autre/)).toBeVisible();
    await friend.reload();
    await expect(friend.getByRole('heading', { level: 1, name: words.worthless })).toBeVisible();
    await phone.getByRole('button', { name: words.revoke }).click();
    await phone.getByRole('button', { name: words.yes }).click();
    await expect(phone.getByText(words.revoked)).toBeVisible();

    const context = await browser.newContext({
      storageState: jeanne.tablet(words.locale),
      viewport: TABLET,
    });
    const tablet = await context.newPage();
    await tablet.goto('/staff/hand-over');
    await tablet.getByLabel(words.find).fill(code);
    await tablet.getByLabel(words.find).press('Enter');
    await expect(tablet.getByRole('alert').filter({ hasText: words.refused })).toBeVisible();
    await context.close();
    await friend.context().close();
  });
}

async function readyOrder(locale: Locale): Promise<OrderView> {
  const wish = { store: SHOP, lines: { [LEVEL]: 1 }, firstName: 'Odile' };
  const order = await pay(await orderOnline(wish, locale));
  await jeanne.prepare(order, 'D-9');
  return order;
}

async function nameLou(phone: Page, words: Words, order: OrderView): Promise<void> {
  await phone.goto(trackingPath(words.locale, order.number, order.trackingToken));
  await untilAlive(phone);
  await phone.getByLabel(words.first).fill('Lou');
  await phone.getByLabel(words.last).fill('Ami');
  await phone.getByRole('button', { name: words.name }).click();
  await expect(phone.getByText(words.named)).toBeVisible();
}

async function openTheirPage(phone: Page, friend: Page, words: Words): Promise<void> {
  const path = await phone.getByRole('link', { name: words.see }).getAttribute('href');
  await friend.goto(path ?? '');
}
