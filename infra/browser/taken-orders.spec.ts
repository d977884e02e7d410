import { randomUUID } from 'node:crypto';
import type { DemoView } from '@passerelle/shared/api/demo';
import type { OrderView } from '@passerelle/shared/api/orders';
import type { ReturnView } from '@passerelle/shared/api/returns';
import type { TakenOrderView } from '@passerelle/shared/api/taken-orders';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { TABLET } from './layout.js';
import { pay } from './online-payments.js';
import { type Colleague, colleague, newEmail, shopper, shopUrl } from './people.js';
import { scan } from './scanner.js';
import { playAt, type Scene, TABLET_SIZES } from './scenes.js';

const SHOP = 'villeurbanne-gratte-ciel';
const OTHER = 'lyon-part-dieu';
/** What these scenes order; Villeurbanne has none of it on its shelf. */
const LACKING = 'MO-TAS-38';

let sonia: Colleague;
let gtin = '';
let giftCard = '';
const at = { awaited: '', brought: '', tillRefund: '', sale: '', exchanged: '' };

const send = <Answer>(who: Colleague, path: string, body: object) =>
  who.call<Answer>('POST', path, { body, idempotencyKey: randomUUID() });

async function person(lastName: string): Promise<string> {
  const consent = { marketing: false, textVersion: 'counter-1' };
  const known = { firstName: 'Léa', lastName, email: newEmail(), consent };
  return (await send<{ id: string }>(sonia, '/staff/customers', known)).id;
}

async function take(wish: object): Promise<TakenOrderView> {
  return send(sonia, '/staff/taken-orders', {
    ...{ channel: 'counter', mode: 'reserve', store: OTHER, codes: [] },
    ...{ lines: [{ sku: LACKING, quantity: 1 }], customerId: await person('Morel') },
    ...wish,
  });
}

async function priceOf(sku: string): Promise<number> {
  const body = { lines: [{ sku, quantity: 1 }], codes: [] };
  const { document } = await sonia.call<{ document: { totalCents: number } }>('POST', '/staff/quotes', {
    body,
  });
  return document.totalCents;
}

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  sonia = await colleague('sonia');
  const ines = await colleague('ines');
  await ines.count(LACKING, 200);
  await sonia.count(LACKING, 0);
  gtin = (await sonia.call<{ gtin: string }>('GET', `/staff/scan/${LACKING}`)).gtin;
  giftCard = (await shopper().call<DemoView>('GET', '/demo')).examples.giftCard ?? '';
  const cents = await priceOf(LACKING);
  at.awaited = (await take({ channel: 'telephone', mode: 'collect' })).number;
  const byCash = { mode: 'collect', payments: [{ method: 'cash', amountCents: cents }] };
  at.brought = (await take({ ...byCash, bringTo: SHOP })).number;
  const ended = await take({ ...byCash, bringTo: SHOP });
  await sonia.act(ended.number, 'cancellation', { reason: 'Le client change d’avis' });
  at.tillRefund = ended.number;
  await sonia.count(LACKING, 3);
  at.sale = (await sonia.sell(SHOP, LACKING)).number;
  const other = (await sonia.sell(SHOP, LACKING)).number;
  const lines = [{ sku: LACKING, quantity: 1, condition: 'damaged', replacement: LACKING }];
  const back = { receipt: other, lines, refund: { method: 'original' } };
  at.exchanged = (await send<ReturnView>(sonia, '/staff/returns', back)).exchangeReceipt ?? '';
});

const isFrench = (locale: Locale) => locale === 'fr';

async function chooseArticle(page: Page): Promise<void> {
  await expect(page.getByLabel(/^(Scanner ou chercher|Scan or search)/)).toBeVisible();
  await scan(page, gtin);
  await page.getByRole('radio', { name: /^Lyon Part-Dieu/ }).check();
}

const SCENES: readonly Scene[] = [
  {
    name: 'orders taken for people',
    path: () => '/staff/counter/orders',
    says: { fr: 'En attente du paiement', en: 'Awaiting payment' },
  },
  {
    name: 'a call begins',
    path: () => '/staff/counter/orders/new?channel=telephone',
    says: { fr: 'Que veut le client ?', en: 'What does the customer want?' },
  },
  {
    name: 'a caller is to pay by link',
    path: () => '/staff/counter/orders/new?channel=telephone',
    act: async (page, locale) => {
      await chooseArticle(page);
      await page.getByRole('radio', { name: isFrench(locale) ? 'Lien de paiement' : 'Payment link' }).check();
    },
    says: { fr: /^Le client reçoit un lien/, en: /^The customer gets a link/ },
  },
  {
    name: 'what is lacking is brought here and paid in cash',
    path: () => '/staff/counter/orders/new?channel=counter',
    act: async (page, locale) => {
      await chooseArticle(page);
      await page.getByRole('radio', { name: isFrench(locale) ? 'Payer ici' : 'Pay here' }).check();
      await page.getByRole('radio', { name: isFrench(locale) ? 'Espèces' : 'Cash' }).check();
    },
    says: { fr: /^Envoyé par Lyon Part-Dieu/, en: /^Sent by Lyon Part-Dieu/ },
  },
  {
    name: 'whom it is for',
    path: () => '/staff/counter/orders/new?channel=telephone',
    act: async (page, locale) => {
      const choose = isFrench(locale) ? 'Choisir le client' : 'Choose the customer';
      await page.getByRole('button', { name: choose }).click();
    },
    says: { fr: 'Pour qui ?', en: 'For whom?' },
  },
  {
    name: 'a link that is not paid yet',
    path: () => `/staff/counter/orders/${at.awaited}`,
    says: { fr: 'Renvoyer le lien', en: 'Send the link again' },
  },
  {
    name: 'paid and on its way here',
    path: () => `/staff/counter/orders/${at.brought}`,
    says: { fr: 'Payée', en: 'Paid' },
  },
  {
    name: 'money to give back at the till',
    path: () => `/staff/orders/${at.tillRefund}`,
    says: { fr: 'À rendre par la caisse', en: 'Refund at the till' },
  },
  {
    name: 'a basket with what the shop lacks',
    path: () => '/staff/counter',
    act: async (page, locale) => {
      await expect(page.getByLabel(/^(Scanner ou chercher|Scan or search)/)).toBeVisible();
      await scan(page, gtin);
      const more = page.getByRole('button', { name: isFrench(locale) ? 'Un de plus' : 'One more' });
      for (let times = 0; times < 9; times += 1) await more.first().click();
    },
    says: { fr: /^Commander ailleurs/, en: /^Order elsewhere/ },
  },
  {
    name: 'a gift card is scanned',
    path: () => '/staff/counter',
    act: async (page, locale) => {
      await expect(page.getByLabel(/^(Scanner ou chercher|Scan or search)/)).toBeVisible();
      await scan(page, gtin);
      const add = isFrench(locale) ? 'Carte cadeau ou avoir' : 'Gift card or credit';
      await page.getByRole('button', { name: add }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await scan(page, giftCard, 'qwerty');
    },
    says: { fr: /^Carte cadeau …/, en: /^Gift card …/ },
  },
  {
    name: 'a gift card that opens nothing',
    path: () => '/staff/counter',
    act: async (page, locale) => {
      await expect(page.getByLabel(/^(Scanner ou chercher|Scan or search)/)).toBeVisible();
      await scan(page, gtin);
      const add = isFrench(locale) ? 'Carte cadeau ou avoir' : 'Gift card or credit';
      await page.getByRole('button', { name: add }).click();
      await page.getByRole('dialog').getByRole('textbox').fill('AAAA-BBBB-CCCC-DDDD');
      await page.getByRole('dialog').getByRole('textbox').press('Enter');
    },
    says: { fr: /ne peut pas être utilisé/, en: /cannot be used/ },
    answers: [422],
  },
  {
    name: 'an exchange is chosen',
    path: () => `/staff/hand-over/returns/new/${at.sale}`,
    act: async (page, locale) => {
      await page
        .getByRole('button', { name: isFrench(locale) ? 'Un de plus' : 'One more' })
        .first()
        .click();
      await page.getByRole('radio', { name: isFrench(locale) ? 'Abîmé' : 'Damaged' }).check();
      await page.getByRole('button', { name: isFrench(locale) ? /^Échanger : / : /^Exchange: / }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await scan(page, gtin);
    },
    says: { fr: 'Échanger, rien à payer', en: 'Exchange, nothing to pay' },
  },
  {
    name: 'the receipt of an exchange',
    path: () => `/staff/receipts/${at.exchanged}`,
    says: { fr: /^Échange du ticket/, en: /^Exchange of receipt/ },
  },
];

for (const locale of ['fr', 'en'] as const) {
  for (const scene of SCENES)
    test(`${locale}, ${scene.name}: steady, nothing cut, open to everyone in every size`, ({ browser }) =>
      playAt(browser, sonia.tablet(locale), locale, scene, TABLET_SIZES[locale]));

  test(`${locale}, a caller orders on the telephone and pays by the link: the tablet sees it without a reload`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ storageState: sonia.tablet(locale), viewport: TABLET });
    const tablet = await context.newPage();
    const lastName = `Appel${randomUUID().slice(0, 6).replace(/\d/g, 'x')}`;
    const email = newEmail();
    await tablet.goto('/staff/counter/orders');
    await tablet.getByRole('link', { name: isFrench(locale) ? /téléphone$/ : /telephone$/ }).click();
    await chooseArticle(tablet);
    await tablet.getByRole('button', { name: /^(Choisir le client|Choose the customer)$/ }).click();
    await tablet.getByRole('button', { name: /^(Nouveau client|New customer)$/ }).click();
    await tablet.getByLabel(/^(Prénom|First name)$/).fill('Aline');
    await tablet.getByLabel(/^(Nom|Last name)$/).fill(lastName);
    await tablet.getByLabel(/^E-mail$/).fill(email);
    await tablet.getByRole('radio', { name: /^(Dit non|Says no)$/ }).check();
    await tablet.getByRole('button', { name: /^(Créer la fiche|Make the record)$/ }).click();
    await expect(tablet.getByRole('button', { name: `Aline ${lastName}` })).toBeVisible();
    await tablet.getByRole('radio', { name: /^(Lien de paiement|Payment link)$/ }).check();
    await tablet.getByRole('button', { name: /^(Envoyer le lien|Send the link)$/ }).click();
    await expect(tablet).toHaveURL(/\/counter\/orders\/\d{4}-\d{4}-\d{4}$/);
    await expect(tablet.getByText(/^(En attente du paiement|Awaiting payment)$/)).toBeVisible();
    await tablet.evaluate(() => Object.assign(window, { isSameDocument: true }));

    const number = new URL(tablet.url()).pathname.split('/').at(-1) ?? '';
    await pay(await behindTheLink(browser, email, number));
    await expect(tablet.getByText(/^(Payée|Paid)$/)).toBeVisible();
    expect(await tablet.evaluate(() => 'isSameDocument' in window)).toBe(true);
    await context.close();
  });
}

/** What the message's link opens, as its reader sees it. */
async function behindTheLink(browser: Browser, email: string, number: string): Promise<OrderView> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const row = page.getByRole('row').filter({ hasText: email }).filter({ hasText: number });
  await expect(async () => {
    await page.goto(`${shopUrl()}/dev/outbox`);
    await expect(row).toHaveCount(1, { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await row.getByRole('link').click();
  const text = (await page.locator('pre').textContent()) ?? '';
  await context.close();
  const token = /[?&]t=([^&\s]+)/.exec(text)?.[1] ?? '';
  return shopper().order(number, decodeURIComponent(token));
}
