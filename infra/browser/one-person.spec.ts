import { randomUUID } from 'node:crypto';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { listenForFaults } from './console.js';
import {
  DESKTOP,
  expectGoodInEverySize,
  expectSteady,
  PHONE,
  settle,
  UPRIGHT,
  untilAlive,
  watchShifts,
} from './layout.js';
import { colleague, newEmail, shopper, shopUrl } from './people.js';
import { enter, linkIn, signInMessage } from './sign-in.js';

/** One person at a phone, at a desk and at the counter. */
const SHOP = 'bron';
/** The same server under a name: browsers make no passkeys for a bare IP address. */
const named = () => shopUrl().replace('127.0.0.1', 'localhost');
const LEVEL = 'GN-NIV-60';

const words = {
  fr: {
    contact: 'E-mail ou mobile',
    send: 'Recevoir un code',
    code: 'Code à six chiffres',
    enter: 'Me connecter',
    subject: /Votre lien pour vous connecter/,
    purchases: 'Mes achats',
    account: 'Mon compte',
    wrong: /Ce n’est pas ce code/,
    over: /Ce lien est expiré/,
    addKey: 'Ajouter une clé d’accès',
    keyAdded: /^ajoutée le/,
    useKey: 'Utiliser une clé d’accès',
    signOut: 'Me déconnecter',
    receipt: /^Voir le ticket/,
    follow: /^Suivre la commande/,
    firstName: 'Prénom',
    lastName: 'Nom',
    forget: 'Effacer mon compte',
    forgetSure: 'Oui, m’oublier',
    waits: /C’est noté le/,
    newCustomer: 'Nouveau client',
    phone: 'Téléphone',
    saysNo: 'Dit non',
    save: 'Créer la fiche',
    note: 'Ce qui s’est dit, ce qui est promis',
    addNote: 'Noter',
    join: 'Réunir avec une autre fiche',
    find: 'Nom, téléphone, e-mail ou numéro de ticket',
    same: 'C’est la même personne',
    part: 'Séparer',
  },
  en: {
    contact: 'Email or mobile',
    send: 'Send me a code',
    code: 'Six-digit code',
    enter: 'Sign in',
    subject: /Your link to sign in/,
    purchases: 'My purchases',
    account: 'My account',
    wrong: /That is not the code/,
    over: /This link has expired/,
    addKey: 'Add a passkey',
    keyAdded: /^added/,
    useKey: 'Use a passkey',
    signOut: 'Sign out',
    receipt: /^See the receipt/,
    follow: /^Follow the order/,
    firstName: 'First name',
    lastName: 'Last name',
    forget: 'Erase my account',
    forgetSure: 'Yes, forget me',
    waits: /Noted on/,
    newCustomer: 'New customer',
    phone: 'Telephone',
    saysNo: 'Says no',
    save: 'Make the record',
    note: 'What was said, what is promised',
    addNote: 'Note it',
    join: 'Merge with another record',
    find: 'Name, phone, e-mail or receipt number',
    same: 'It is the same person',
    part: 'Split',
  },
} as const;

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  await (await colleague('marc')).count(LEVEL, 300);
});

const orderFor = (email: string, firstName: string, lastName: string) =>
  shopper().placeOrder(
    {
      ...{ mode: 'reserve' as const, store: 'villeurbanne-gratte-ciel', codes: [] },
      lines: [{ sku: LEVEL, quantity: 1 }],
      contact: { firstName, lastName, email },
    },
    randomUUID(),
  );

for (const locale of ['fr', 'en'] as const) {
  const say = words[locale];

  test(`${locale}: a guest signs in by the link of the mail, finds what they reserved and bought, and comes back with a passkey`, async ({
    page,
    browser,
  }) => {
    const nothingBroke = listenForFaults(page, [404, 410, 422]);
    const email = newEmail();
    const order = await orderFor(email, 'Maud', 'Delorme');
    await page.setViewportSize(PHONE);
    await page.goto(named() + storefrontPath(locale, 'signIn'));
    await untilAlive(page);
    await page.getByLabel(say.contact).first().fill(email);
    await page.getByRole('button', { name: say.send }).click();
    await page.getByLabel(say.code).fill('000000');
    await page.getByRole('button', { name: say.enter, exact: true }).click();
    await expect(page.getByText(say.wrong)).toBeVisible();
    const link = linkIn(await signInMessage(browser, email));
    const address = new URL(link);

    // Opened by a mail program, nothing happens; pressed, it opens once.
    const robot = await page.request.get(shopUrl() + address.pathname + address.search);
    expect(robot.status()).toBe(200);
    await page.goto(named() + address.pathname + address.search);
    await untilAlive(page);
    await page.getByRole('button', { name: say.enter }).click();
    await expect(page.getByRole('heading', { level: 1, name: say.purchases })).toBeVisible();
    await expect(page.getByText(order.pickup.code)).toBeVisible();
    await page.getByRole('link', { name: say.follow }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(order.number);

    // Without its link, whoever is signed in follows the order all the same.
    await page.goto(named() + storefrontPath(locale, 'order', order.number));
    await expect(page.getByText(order.pickup.code).first()).toBeVisible();

    await withVirtualKey(page, async () => {
      await page.goto(named() + storefrontPath(locale, 'account'));
      await untilAlive(page);
      await page.getByRole('button', { name: say.addKey }).click();
      await expect(page.getByText(say.keyAdded)).toBeVisible();
      await page.getByRole('button', { name: say.signOut, exact: true }).first().click();
      await expect(page).toHaveURL(new RegExp(`${storefrontPath(locale, 'home')}$`));
      await page.goto(named() + storefrontPath(locale, 'signIn'));
      await untilAlive(page);
      await page.getByRole('button', { name: say.useKey }).click();
      await expect(page.getByText(order.pickup.code)).toBeVisible();
    });

    // The link was spent.
    await page.goto(named() + address.pathname + address.search);
    await untilAlive(page);
    await page.getByRole('button', { name: say.enter }).click();
    await expect(page.getByText(say.over)).toBeVisible();
    nothingBroke();
  });

  test(`${locale}: the reservation form is filled in for whoever is signed in, and asks nobody to be forgotten before its time`, async ({
    page,
    browser,
  }) => {
    const nothingBroke = listenForFaults(page, []);
    const email = newEmail();
    await orderFor(email, 'Solène', 'Ricard');
    await enter(page, browser, locale, email);
    await page.context().addCookies([{ name: 'shop', value: SHOP, url: shopUrl() }]);
    await page.evaluate(
      (kept) => localStorage.setItem('passerelle.basket', kept),
      JSON.stringify({ lines: [{ sku: LEVEL, quantity: 1 }], codes: [] }),
    );
    await page.goto(storefrontPath(locale, 'basket'));
    await untilAlive(page);
    await expect(page.getByLabel(say.firstName)).toHaveValue('Solène');
    await expect(page.getByLabel(say.lastName, { exact: true })).toHaveValue('Ricard');
    await expect(page.getByLabel(say.contact)).toHaveValue(email);
    await page.goto(storefrontPath(locale, 'account'));
    await untilAlive(page);
    await page.getByRole('button', { name: say.forget }).click();
    await page.getByRole('button', { name: say.forgetSure }).click();
    await expect(page.getByText(say.waits)).toBeVisible();
    nothingBroke();
  });

  test(`${locale}: a colleague writes a customer down, notes a promise, joins a second record and parts it again`, async ({
    browser,
  }) => {
    const ines = await colleague('ines');
    const context = await browser.newContext({
      storageState: ines.tablet(locale),
      viewport: { width: 1024, height: 768 },
    });
    const page = await context.newPage();
    const nothingBroke = listenForFaults(page, [409]);
    const lastName = `Z${randomUUID()
      .replaceAll(/[^a-f]/g, '')
      .slice(0, 7)}`;
    const email = newEmail();
    await orderFor(email, 'Odile', lastName);
    await page.goto('/staff/customers');
    await page.getByRole('button', { name: say.newCustomer }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(say.firstName).fill('Odile');
    await sheet.getByLabel(say.lastName, { exact: true }).fill(lastName);
    await sheet.getByLabel(say.phone).fill(`06 ${digits(8)}`);
    await sheet.getByRole('radio', { name: say.saysNo }).check();
    await expectGoodInEverySize(page, [{ width: 1024, height: 768 }, UPRIGHT]);
    await sheet.getByRole('button', { name: say.save }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Odile ${lastName}` })).toBeVisible();
    await page.getByLabel(say.note).fill('Rappeler vendredi');
    await page.getByRole('button', { name: say.addNote, exact: true }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Rappeler vendredi' })).toBeVisible();
    await page.getByRole('button', { name: say.join }).click();
    await page.getByRole('dialog').getByLabel(say.find).fill(email);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(lastName) })
      .click();
    await expect(page.getByRole('button', { name: say.same })).toBeVisible();
    await expectGoodInEverySize(page, [{ width: 1024, height: 768 }, UPRIGHT]);
    await page.getByRole('button', { name: say.same }).click();
    await page.getByRole('button', { name: say.part, exact: true }).click();
    await expect(page.getByRole('button', { name: say.part, exact: true })).toHaveCount(0);
    nothingBroke();
    await context.close();
  });

  test(`${locale}: the pages of an account are steady, whole and open to everyone at three widths`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const nothingBroke = listenForFaults(page, []);
    await watchShifts(page);
    const sizes = locale === 'fr' ? [PHONE, UPRIGHT, DESKTOP] : [DESKTOP, UPRIGHT, PHONE];
    const good = async (path: string) => {
      await page.setViewportSize(sizes[0] ?? PHONE);
      await page.goto(path);
      await untilAlive(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await settle(page);
      await expectSteady(page);
      await expectGoodInEverySize(page, sizes);
    };
    for (const name of ['signIn', 'signInLink', 'purchases', 'account'] as const)
      await good(storefrontPath(locale, name));
    const receipt = await signInAsBuyer(context, page, browser, locale);
    for (const name of ['purchases', 'account'] as const) await good(storefrontPath(locale, name));
    await good(storefrontPath(locale, 'purchase', receipt));
    nothingBroke();
    await context.close();
  });
}

/** Somebody who bought in a shop and reserves online; answers the number of their receipt. */
async function signInAsBuyer(
  context: BrowserContext,
  page: Page,
  browser: Browser,
  locale: Locale,
): Promise<string> {
  const email = newEmail();
  const desk = await colleague('marc');
  const kept = await orderFor(email, 'Nadège', 'Brun');
  await desk.prepare(kept, 'B-31');
  const { number } = await desk.handOver(kept);
  await orderFor(email, 'Nadège', 'Brun');
  await context.clearCookies();
  await enter(page, browser, locale, email);
  return number;
}

/** A key inside the browser that says yes, as a finger would. */
async function withVirtualKey(page: Page, scene: () => Promise<void>): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await scene();
  await devtools.send('WebAuthn.disable');
}

const digits = (count: number) =>
  Array.from(randomUUID().replaceAll(/\D/g, '').padEnd(count, '7').slice(0, count)).join('');
