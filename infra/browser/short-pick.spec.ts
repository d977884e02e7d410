import type { OrderView } from '@passerelle/shared/api/orders';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { trackingPath } from '@passerelle/shared/storefront-paths';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { PHONE, TABLET, untilAlive } from './layout.js';
import { orderOnline, pay } from './online-payments.js';
import { type Colleague, colleague } from './people.js';

const SHOP = 'caluire';
const [LEVEL, METER] = ['GN-NIV-60', 'GN-MET-5'];

interface Words {
  readonly locale: Locale;
  readonly ask: string;
  readonly proposal: RegExp;
  readonly send: string;
  readonly waits: string;
  readonly choose: string;
  readonly by: RegExp;
  readonly something: RegExp;
  readonly proposed: RegExp;
  readonly next: string;
  readonly needed: string;
  readonly yes: string;
  readonly noted: RegExp;
  readonly instead: RegExp;
  readonly answered: RegExp;
  readonly take: string;
  readonly onPhone: string;
  readonly leave: RegExp;
  readonly note: string;
  readonly back: RegExp;
  readonly paid: string;
}

const FRENCH: Words = {
  locale: 'fr',
  ask: 'Demander au client',
  proposal: /pour le client/,
  send: 'Envoyer la question',
  waits: 'Le client choisit',
  choose: 'À vous de choisir, Inès.',
  by: /^Répondez avant .+ de moins, et le reste est préparé\.$/,
  something: /^Prendre autre chose/,
  proposed: /proposé par le magasin/,
  next: 'Continuer',
  needed: 'Choisissez d’abord l’une des possibilités.',
  yes: 'Oui, c’est mon choix',
  noted: /^C’est noté/,
  instead: /^à la place de /,
  answered: /^Le client a choisi\s: prendre autre chose$/,
  take: 'Je prends',
  onPhone: 'Le client répond au téléphone',
  leave: /^Renoncer à ce qui manque/,
  note: 'Noter ce choix',
  back: /retiré de la commande/,
  paid: 'C’est payé, Inès.',
};

const ENGLISH: Words = {
  locale: 'en',
  ask: 'Ask the customer',
  proposal: /for the customer/,
  send: 'Send the question',
  waits: 'The customer is choosing',
  choose: 'Your choice, Inès.',
  by: /^Answer by .+ less, and the rest is prepared\.$/,
  something: /^Take something else/,
  proposed: /proposed by the shop/,
  next: 'Continue',
  needed: 'Choose one of the possibilities first.',
  yes: 'Yes, that is my choice',
  noted: /^Noted/,
  instead: /^instead of /,
  answered: /^The customer chose: take something else$/,
  take: 'I’ll take it',
  onPhone: 'The customer answers on the phone',
  leave: /^Do without what is missing/,
  note: 'Record this choice',
  back: /left out of the order/,
  paid: 'Your order is paid, Inès.',
};

test.use({ trace: 'off', viewport: PHONE });

let jeanne: Colleague;
test.beforeAll(async () => {
  jeanne = await colleague('jeanne');
  for (const sku of [LEVEL, METER]) await jeanne.count(sku, 200);
});

for (const words of [FRENCH, ENGLISH]) {
  test(`something is missing, ${words.locale}: the colleague proposes, the phone chooses at the lower price, the tablet hears it at once`, async ({
    page: phone,
    browser,
  }) => {
    const order = await missingOne(words.locale);
    const tablet = await openPicking(browser, words, order);
    await follow(phone, words, order);
    await tablet.getByRole('button', { name: words.ask }).click();
    const proposal = tablet.getByRole('dialog').getByRole('radio', { name: words.proposal }).first();
    await proposal.check();
    await tablet.getByRole('button', { name: words.send }).click();
    await expect(tablet.getByRole('heading', { name: words.waits })).toBeVisible();

    await test.step('the phone asks by itself, with what the shop proposes and until when', async () => {
      await expect(phone.getByRole('heading', { level: 1, name: words.choose })).toBeVisible();
      await expect(phone.getByText(words.by)).toBeVisible();
      await phone.getByRole('button', { name: words.next }).click();
      await expect(phone.getByText(words.needed)).toBeVisible();
      await phone.getByRole('radio', { name: words.something }).check();
      await expect(phone.getByRole('radio', { name: words.proposed })).toBeChecked();
      await phone.getByRole('button', { name: words.next }).click();
      await phone.getByRole('button', { name: words.yes }).click();
      await expect(phone.getByText(words.noted)).toBeVisible();
      await expect(phone.getByText(words.instead)).toBeVisible();
      await expect(phone.getByRole('heading', { level: 1 })).toBeFocused();
    });

    await test.step('the tablet says what was chosen, and the colleague goes on', async () => {
      await expect(tablet.getByRole('heading', { name: words.answered })).toBeVisible();
      await tablet.getByRole('main').getByRole('button', { name: words.take }).click();
      await expect(tablet).toHaveURL(new RegExp(`/orders/${order.number}/picking$`));
      await expect(tablet.getByRole('main').getByText(/0\s?(sur|of) 1/)).toBeVisible();
    });
    expect(await phone.evaluate(() => 'isSameDocument' in window)).toBe(true);
    await tablet.context().close();
  });

  test(`the customer answers on the phone, ${words.locale}: the colleague notes it, the page says what comes back`, async ({
    page: phone,
    browser,
  }) => {
    const order = await missingOne(words.locale);
    await jeanne.act(order.number, 'choice-request');
    const tablet = await openPicking(browser, words, order);
    await follow(phone, words, order);
    await tablet.getByRole('button', { name: words.onPhone }).click();
    await tablet.getByRole('radio', { name: words.leave }).check();
    await tablet.getByRole('button', { name: words.note }).click();
    await expect(phone.getByRole('heading', { level: 1, name: words.paid })).toBeVisible();
    await expect(phone.getByText(words.back)).toBeVisible();
    await tablet.context().close();
  });
}

/** Paid for three things of which one is not on the shelf. */
async function missingOne(locale: Locale): Promise<OrderView> {
  const wish = { store: SHOP, lines: { [LEVEL]: 1, [METER]: 2 }, firstName: 'Inès' };
  const order = await pay(await orderOnline(wish, locale));
  await jeanne.act(order.number, 'picking');
  await jeanne.act(order.number, 'picks', { sku: LEVEL, quantity: 1 });
  await jeanne.act(order.number, 'picks', { sku: METER, quantity: 1 });
  await jeanne.act(order.number, 'picks', { sku: METER, missing: 1, reason: 'shelf-empty' });
  return order;
}

async function openPicking(browser: Browser, { locale }: Words, order: OrderView): Promise<Page> {
  const context = await browser.newContext({ storageState: jeanne.tablet(locale), viewport: TABLET });
  const tablet = await context.newPage();
  await tablet.goto(`/staff/orders/${order.number}/picking`);
  return tablet;
}

async function follow(phone: Page, { locale }: Words, order: OrderView): Promise<void> {
  await phone.goto(trackingPath(locale, order.number, order.trackingToken));
  await untilAlive(phone);
  await phone.evaluate(() => Object.assign(window, { isSameDocument: true }));
}
