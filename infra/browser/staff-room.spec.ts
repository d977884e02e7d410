import type { Locale } from '@passerelle/shared/i18n/runtime';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe.js';
import { listenForFaults } from './console.js';
import { type Newcomer, nobody, settleIn } from './people.js';
import { codesOf, leaveTheDesk, phoneOf } from './second-factor.js';

const SHOP = 'villeurbanne-gratte-ciel';

const WORDS = {
  fr: {
    login: 'Identifiant',
    secret: 'Mot de passe',
    enter: 'Entrer',
    code: 'Code de l’application',
    wrong: /Ce code est faux/,
    add: 'Ajouter une personne',
    name: 'Nom',
    shop: 'Magasin',
    create: 'Ajouter',
    passedOn: 'C’est transmis',
    given: 'Mot de passe reçu',
    next: 'Nouveau mot de passe',
    again: 'Le nouveau, encore une fois',
    tooCommon: /Trop facile à deviner/,
    choose: 'Choisir et entrer',
    close: 'Fermer l’accès',
    closed: 'accès fermé',
    still: 'C’est toujours vous ?',
    confirm: 'Confirmer',
    bySecret: 'Donner plutôt le mot de passe',
    setUp: 'Associer une application',
    sixFigures: 'Code à 6 chiffres',
    confirmCode: 'Confirmer le code',
    tenCodes: 'Vos dix codes de secours',
    noted: 'C’est noté, continuer',
    left: '10 codes de secours',
  },
  en: {
    login: 'Login',
    secret: 'Password',
    enter: 'Enter',
    code: 'Code from the app',
    wrong: /This code is wrong/,
    add: 'Add a person',
    name: 'Name',
    shop: 'Shop',
    create: 'Add',
    passedOn: 'Passed on',
    given: 'Password you were given',
    next: 'New password',
    again: 'The new one, once more',
    tooCommon: /Too easy to guess/,
    choose: 'Choose and enter',
    close: 'Close access',
    closed: 'access closed',
    still: 'Is it still you?',
    confirm: 'Confirm',
    bySecret: 'Give the password instead',
    setUp: 'Set up an app',
    sixFigures: '6-digit code',
    confirmCode: 'Confirm the code',
    tenCodes: 'Your ten recovery codes',
    noted: 'Noted, go on',
    left: '10 recovery codes',
  },
} as const;

test.use({ reducedMotion: 'reduce' });

async function enter(page: Page, locale: Locale, login: string, secret: string): Promise<void> {
  const words = WORDS[locale];
  await page.getByLabel(words.login).fill(login);
  await page.getByLabel(words.secret).fill(secret);
  await page.keyboard.press('Enter');
}

for (const locale of ['fr', 'en'] as const) {
  const words = WORDS[locale];

  test(`${locale}, a newcomer is taken on, chooses a password of their own, and is out in the middle of the day`, async ({
    browser,
  }) => {
    const head = await settleIn('Hortense Lebrun', 'head-office');
    const desk = await browser.newContext({ storageState: nobody(locale) });
    const page = await desk.newPage();
    const deskBroke = listenForFaults(page, [401]);
    await page.goto('/staff/head-office/staff');
    await enter(page, locale, head.login, head.secret);

    await page.getByRole('button', { name: words.add }).click();
    const dialog = page.getByRole('dialog');
    const name = `Zélie Aubry ${Date.now()}`;
    await dialog.getByLabel(words.name, { exact: true }).fill(name);
    await dialog.getByRole('combobox', { name: words.shop }).fill('Villeurbanne');
    await page.getByRole('option').first().click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: words.create, exact: true }).click();
    await expect(dialog).toContainText(name);
    const told = await dialog.innerText();
    const firstPassword = /(?:[2-9a-z]{4}-){3}[2-9a-z]{4}/.exec(told)?.[0] ?? '';
    const login = /zelie\.aubry\.\d+/.exec(told)?.[0] ?? '';
    await expectAccessible(page);
    await page.getByRole('button', { name: words.passedOn }).click();

    const tablet = await browser.newContext({ storageState: nobody(locale) });
    const shop = await tablet.newPage();
    const tabletBroke = listenForFaults(shop, [400, 401]);
    await shop.goto('/staff/sign-in');
    await enter(shop, locale, login, firstPassword);
    await shop.getByLabel(words.given).fill(firstPassword);
    const choose = async (secret: string) => {
      await shop.getByLabel(words.next, { exact: true }).fill(secret);
      await shop.getByLabel(words.again).fill(secret);
      await shop.getByRole('button', { name: words.choose }).click();
    };
    await choose('motdepasse123');
    await expect(shop.getByText(words.tooCommon)).toBeVisible();
    await expectAccessible(shop);
    await choose('une cheville et deux vis');
    await expect(shop).toHaveURL(/\/queue$/);

    await page.goto(`/staff/head-office/staff?q=${encodeURIComponent(name)}`);
    await page.getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
    await page.getByRole('button', { name: words.close }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: words.close }).click();
    await expect(page.getByText(words.closed, { exact: true })).toBeVisible();
    await shop.reload();
    await expect(shop.getByLabel(words.login)).toBeVisible();
    deskBroke();
    tabletBroke();
    await desk.close();
    await tablet.close();
  });

  test(`${locale}, head office sets up a phone and enters with its code, by keyboard alone`, async ({
    browser,
  }) => {
    const head = await settleIn('Hortense Lebrun', 'head-office');
    const context = await browser.newContext({ storageState: nobody(locale) });
    const page = await context.newPage();
    const nothingBroke = listenForFaults(page, [401]);
    await page.goto('/staff/head-office/account');
    await enter(page, locale, head.login, head.secret);
    await page.getByRole('button', { name: words.setUp }).press('Enter');
    await expect(page.getByLabel(words.sixFigures)).toBeFocused();
    await expectAccessible(page);
    const shown = await page.getByRole('main').innerText();
    const secret = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(shown)?.[0].replaceAll(' ', '') ?? '';
    const code = codesOf(secret);
    await page.keyboard.type(await code());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: words.tenCodes })).toBeFocused();
    await expectAccessible(page);
    await page.getByRole('button', { name: words.noted }).press('Enter');
    await expect(page.getByText(words.left)).toBeVisible();

    await context.clearCookies();
    await page.goto('/staff/sign-in');
    await enter(page, locale, head.login, head.secret);
    await expect(page.getByLabel(words.code)).toBeFocused();
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await expect(page.getByText(words.wrong)).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel(words.code).fill(await code());
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/head-office\//);
    nothingBroke();
    await context.close();
  });

  test(`${locale}, a desk that was left asks who is there, then does what was asked of it`, async ({
    browser,
  }) => {
    const head = await settleIn('Hortense Lebrun', 'head-office');
    const phone = await phoneOf(head);
    const other: Newcomer = await settleIn('Gaston Perrin', 'colleague', SHOP);
    const context = await browser.newContext({ storageState: nobody(locale) });
    const page = await context.newPage();
    const nothingBroke = listenForFaults(page, [401, 403]);
    await page.goto(`/staff/head-office/staff/${other.staffId}`);
    await enter(page, locale, head.login, head.secret);
    await page.getByLabel(words.code).fill(phone.recoveryCodes[0] ?? '');
    await page.keyboard.press('Enter');
    const close = page.getByRole('button', { name: words.close });
    await close.click();
    await leaveTheDesk(head);
    await page.getByRole('dialog').getByRole('button', { name: words.close }).click();
    const question = page.getByRole('dialog', { name: words.still });
    await expect(question).toBeVisible();
    await expectAccessible(page);
    await question.getByRole('button', { name: words.bySecret }).click();
    await question.getByRole('textbox', { name: words.secret }).fill('sésame');
    await page.keyboard.press('Enter');
    await expect(question.getByRole('textbox', { name: words.secret })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await expectAccessible(page);
    await question.getByRole('textbox', { name: words.secret }).fill(head.secret);
    await question.getByRole('button', { name: words.confirm }).click();
    await expect(question).toHaveCount(0);
    await expect(page.getByText(words.closed, { exact: true })).toBeVisible();
    nothingBroke();
    await context.close();
  });
}
