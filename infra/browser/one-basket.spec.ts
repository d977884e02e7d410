import type { BasketShareView, BasketView } from '@passerelle/shared/api/baskets';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { listenForFaults } from './console.js';
import {
  DESKTOP,
  expectGoodInEverySize,
  expectSteady,
  PHONE,
  type Size,
  settle,
  TABLET,
  UPRIGHT,
  untilAlive,
  watchShifts,
} from './layout.js';
import { colleague, newEmail, shopper, shopUrl } from './people.js';
import { scan } from './scanner.js';
import { enter } from './sign-in.js';

/** One person's basket on a phone, at a desk and on the tablet of a colleague. */
const SHOP = 'lyon-part-dieu';
const DRILL = 'perceuse-visseuse-18-v-pv18-varlope';
const DRILL_SKU = 'PV18';
const BITS = 'TS-FORETS-25';
const SCREWS = 'GN-MET-5';

const words = {
  fr: {
    add: 'Ajouter au panier',
    more: 'Ajouter un',
    merged: 'Vos deux paniers n’en font plus qu’un',
    fromAccount: /déjà dans le panier de votre compte/,
    undo: 'Les retirer',
    fine: 'D’accord',
    emptied: /Chaque outil a sa place/,
    signOut: 'Me déconnecter',
    everywhere: 'Déconnecter partout',
    show: 'Lien et code QR',
    forTyping: 'Code à donner en magasin',
    copy: 'Copier le lien',
    shared: 'Un panier partagé avec vous',
    take: 'Mettre dans mon panier',
    over: 'Ce lien n’est plus valable',
    counter: 'Scanner ou chercher un article',
    open: 'Panier d’un client',
    takeOver: 'Reprendre le panier',
    typed: 'Code du panier',
    notAll: 'Ce magasin n’a pas tout',
    lacks: /2 ici, 3 demandés/,
    wrong: /n’ouvre aucun panier/,
  },
  en: {
    add: 'Add to basket',
    more: 'One more',
    merged: 'Your two baskets are one now',
    fromAccount: /in your account’s basket already/,
    undo: 'Remove them',
    fine: 'OK',
    emptied: /Every tool has its place/,
    signOut: 'Sign out',
    everywhere: 'Sign out everywhere',
    show: 'Link and QR code',
    forTyping: 'Code to give in the shop',
    copy: 'Copy the link',
    shared: 'A basket shared with you',
    take: 'Add to my basket',
    over: 'This link no longer works',
    counter: 'Scan or search an article',
    open: 'A customer’s basket',
    takeOver: 'Take the basket over',
    typed: 'Code of the basket',
    notAll: 'This shop does not have everything',
    lacks: /2 here, 3 wanted/,
    wrong: /opens no basket/,
  },
} as const;

test.use({ trace: 'off', reducedMotion: 'reduce' });

/** A browser of its own, with a shop chosen. */
async function device(browser: Browser, size: Size, shop: string | undefined = SHOP): Promise<Page> {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
  if (shop) await context.addCookies([{ name: 'shop', value: shop, url: shopUrl() }]);
  return context.newPage();
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilAlive(page);
}

/** Puts articles into the basket of a browser as its pages would have. */
async function fill(page: Page, locale: Locale, lines: Readonly<Record<string, number>>): Promise<void> {
  await goTo(page, storefrontPath(locale, 'home'));
  const basket = { lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })), codes: [] };
  await page.evaluate((kept) => localStorage.setItem('passerelle.basket', kept), JSON.stringify(basket));
  await goTo(page, storefrontPath(locale, 'basket'));
  await serverHas(page, lines);
}

const inBasket = async (page: Page): Promise<Record<string, number>> => {
  const { lines } = (await (await page.request.get('/api/v1/basket')).json()) as BasketView;
  return Object.fromEntries(lines.map(({ sku, quantity }) => [sku, quantity]));
};
const serverHas = (page: Page, lines: Readonly<Record<string, number>>) =>
  expect.poll(() => inBasket(page)).toEqual(lines);

const lineOf = (page: Page, name: RegExp) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: name });
const units = (page: Page, name: RegExp) => lineOf(page, name).locator('output');

for (const locale of ['fr', 'en'] as const) {
  const say = words[locale];

  test(`${locale}: what is put in on the phone stands on the desktop without a reload, and a basket left on the phone is merged at the sign-in`, async ({
    browser,
  }) => {
    const email = newEmail();
    const [desktop, phone] = [
      await device(browser, DESKTOP),
      // The phone has chosen no shop: it has that of the basket from the other device.
      await device(browser, PHONE, undefined),
    ];
    const nothingBroke = [listenForFaults(desktop, [409]), listenForFaults(phone, [409])];
    await enter(desktop, browser, locale, email);
    await goTo(desktop, storefrontPath(locale, 'product', DRILL));
    await desktop.getByRole('button', { name: say.add }).first().click();
    await serverHas(desktop, { [DRILL_SKU]: 1 });
    await goTo(desktop, storefrontPath(locale, 'basket'));
    await expect(lineOf(desktop, /PV18/)).toBeVisible();

    await fill(phone, locale, { [BITS]: 2 });
    await enter(phone, browser, locale, email);
    const notice = phone.getByRole('region', { name: say.merged });
    await expect(notice).toContainText(say.fromAccount);
    await expect(notice.getByRole('listitem')).toHaveCount(1);
    await expect(notice.getByRole('listitem')).toContainText('PV18');
    await expectGoodInEverySize(phone, [PHONE, UPRIGHT, DESKTOP]);
    await phone.setViewportSize(PHONE);
    await expect(
      phone.getByRole('link', { name: locale === 'fr' ? /^Panier, 3/ : /^Basket, 3/ }),
    ).toBeVisible();
    // On the desktop the phone's articles are there already.
    await expect(lineOf(desktop, /forets|drill and driver|bit set|drill bit/i)).toBeVisible();
    await expect(desktop.getByRole('region', { name: say.merged })).toBeVisible();
    await expectGoodInEverySize(desktop, [DESKTOP]);

    await notice.getByRole('button', { name: say.undo }).click();
    await expect(notice).toHaveCount(0);
    await serverHas(phone, { [BITS]: 2 });
    await expect(lineOf(desktop, /PV18/)).toHaveCount(0);

    await goTo(phone, storefrontPath(locale, 'product', DRILL));
    await phone.getByRole('button', { name: say.add }).first().click();
    await expect(lineOf(desktop, /PV18/)).toBeVisible();
    await expect(desktop.getByRole('region', { name: say.merged })).toHaveCount(0);
    expect((await phone.context().cookies()).find(({ name }) => name === 'shop')?.value).toBe(SHOP);

    // Signed out, the phone has nothing, and the desktop has everything.
    await goTo(phone, storefrontPath(locale, 'account'));
    await phone.getByRole('button', { name: say.signOut, exact: true }).last().click();
    await expect(phone).toHaveURL(new RegExp(`${storefrontPath(locale, 'home')}$`));
    await goTo(phone, storefrontPath(locale, 'basket'));
    await expect(phone.getByText(say.emptied)).toBeVisible();
    expect(await inBasket(phone)).toEqual({});
    await serverHas(desktop, { [BITS]: 2, [DRILL_SKU]: 1 });
    for (const check of nothingBroke) check();
    await Promise.all([phone.context().close(), desktop.context().close()]);
  });

  test(`${locale}: while the server is away the basket goes on, and two devices that changed it apart agree afterwards`, async ({
    browser,
  }) => {
    const email = newEmail();
    const [desktop, phone] = [await device(browser, DESKTOP), await device(browser, PHONE)];
    await enter(desktop, browser, locale, email);
    await enter(phone, browser, locale, email);
    await fill(desktop, locale, { [DRILL_SKU]: 1 });
    await goTo(phone, storefrontPath(locale, 'basket'));
    await expect(lineOf(phone, /PV18/)).toBeVisible();
    await phone.context().setOffline(true);
    await lineOf(phone, /PV18/).getByRole('button', { name: say.more }).click();
    await expect(units(phone, /PV18/)).toHaveText('2');
    await goTo(desktop, storefrontPath(locale, 'product', DRILL));
    await fill(desktop, locale, { [DRILL_SKU]: 1, [SCREWS]: 4 });
    await phone.context().setOffline(false);
    await serverHas(desktop, { [DRILL_SKU]: 2, [SCREWS]: 4 });
    await expect(units(desktop, /PV18/)).toHaveText('2');
    await Promise.all([phone.context().close(), desktop.context().close()]);
  });

  test(`${locale}: whoever signs in on somebody else's device gets nothing of theirs, and leaves nothing there`, async ({
    browser,
  }) => {
    const [anna, bruno] = [newEmail(), newEmail()];
    const shared = await device(browser, PHONE);
    await enter(shared, browser, locale, anna);
    await fill(shared, locale, { [DRILL_SKU]: 1 });
    await enter(shared, browser, locale, bruno);
    await expect.poll(() => inBasket(shared)).toEqual({});
    await goTo(shared, storefrontPath(locale, 'basket'));
    await expect(shared.getByText(say.emptied)).toBeVisible();
    await fill(shared, locale, { [BITS]: 1 });

    // Bruno signs out everywhere from his own desk; the phone that he borrowed forgets his basket by itself.
    const desk = await device(browser, DESKTOP);
    await enter(desk, browser, locale, bruno);
    await serverHas(desk, { [BITS]: 1 });
    await goTo(desk, storefrontPath(locale, 'account'));
    await desk.getByRole('button', { name: say.everywhere }).click();
    await expect(desk).toHaveURL(new RegExp(`${storefrontPath(locale, 'home')}$`));
    await goTo(shared, storefrontPath(locale, 'basket'));
    await expect(shared.getByText(say.emptied)).toBeVisible();
    await enter(shared, browser, locale, anna);
    await serverHas(shared, { [DRILL_SKU]: 1 });
    await Promise.all([shared.context().close(), desk.context().close()]);
  });

  test(`${locale}: a basket is shown by its QR to a colleague, who hears what the shop lacks, and by its link to somebody, who takes it over`, async ({
    browser,
  }) => {
    const ines = await colleague('ines');
    // Two are free, beside what waits for others.
    const { accounts } = await ines.count(SCREWS, 40);
    await ines.count(SCREWS, 40 - accounts.shelf + 2);
    const phone = await device(browser, PHONE);
    const nothingBroke = listenForFaults(phone);
    await watchShifts(phone);
    await fill(phone, locale, { [DRILL_SKU]: 1, [SCREWS]: 3 });
    const made = phone.waitForResponse('**/api/v1/basket/shares');
    await phone.getByRole('button', { name: say.show }).click();
    const share = (await (await made).json()) as BasketShareView;
    const sheet = phone.getByRole('dialog');
    await expect(sheet.getByText(share.code)).toBeVisible();
    await expect(sheet.getByText(say.forTyping)).toBeVisible();
    await expectGoodInEverySize(phone, [PHONE, UPRIGHT, DESKTOP]);

    const friend = await device(browser, PHONE);
    await watchShifts(friend);
    const friendFine = listenForFaults(friend);
    await goTo(
      friend,
      new URL(share.url).pathname.replace('/panier-partage/', `${storefrontPath(locale, 'sharedBasket')}/`),
    );
    await expect(friend.getByRole('heading', { level: 1, name: say.shared })).toBeVisible();
    await settle(friend);
    await expectSteady(friend);
    await expectGoodInEverySize(friend, [PHONE, UPRIGHT, DESKTOP]);
    await friend.getByRole('button', { name: say.take }).click();
    await expect(lineOf(friend, /PV18/)).toBeVisible();
    await serverHas(friend, { [DRILL_SKU]: 1, [SCREWS]: 3 });
    friendFine();
    nothingBroke();

    const context = await browser.newContext({ storageState: ines.tablet(locale), viewport: TABLET });
    const tablet = await context.newPage();
    const tabletFine = listenForFaults(tablet, [404]);
    await tablet.goto('/staff/counter');
    await expect(tablet.getByLabel(say.counter)).toBeVisible();
    await tablet.getByRole('button', { name: say.open }).click();
    await tablet.getByLabel(say.typed).fill('AAAA-AAAA');
    await tablet.getByRole('button', { name: say.takeOver }).click();
    await expect(tablet.getByText(say.wrong)).toBeVisible();
    await expectGoodInEverySize(tablet, [TABLET, UPRIGHT]);
    await tablet.setViewportSize(TABLET);
    await tablet.getByLabel(say.typed).fill(share.code.toLowerCase().replace('-', ' '));
    await tablet.getByRole('button', { name: say.takeOver }).click();
    await expect(tablet.getByText(say.notAll)).toBeVisible();
    await expect(tablet.getByText(say.lacks)).toBeVisible();
    // Scanned as well, nothing is twice in it.
    await scan(tablet, share.url, 'qwerty');
    await expect(tablet.getByRole('listitem').filter({ hasText: 'PV18' })).toHaveCount(1);
    // Shown at the hand-over instead, it is brought to the counter.
    await tablet.goto('/staff/hand-over');
    await expect(tablet.getByRole('searchbox').or(tablet.getByRole('textbox')).first()).toBeVisible();
    await scan(tablet, share.url, 'qwerty');
    await expect(tablet).toHaveURL(/\/staff\/counter$/);
    await expect(tablet.getByText(say.lacks)).toBeVisible();
    const quote = await shopper(locale).quote({
      ...{ store: SHOP, codes: [] },
      lines: [
        { sku: DRILL_SKU, quantity: 1 },
        { sku: SCREWS, quantity: 3 },
      ],
    });
    const due = (quote.document.totalCents / 100).toFixed(2).replace('.', locale === 'fr' ? ',' : '.');
    await expect(tablet.getByText(due).first()).toBeVisible();
    await expectGoodInEverySize(tablet, [TABLET, UPRIGHT]);
    tabletFine();
    await Promise.all([context.close(), phone.context().close(), friend.context().close()]);
  });

  test(`${locale}: a link that is over says so, at three widths`, async ({ browser }) => {
    const page = await device(browser, PHONE);
    await watchShifts(page);
    await goTo(page, storefrontPath(locale, 'sharedBasket', 'x'.repeat(32)));
    await expect(page.getByRole('heading', { level: 1, name: say.over })).toBeVisible();
    await settle(page);
    await expectSteady(page);
    await expectGoodInEverySize(page, [PHONE, UPRIGHT, DESKTOP]);
    await page.context().close();
  });
}
