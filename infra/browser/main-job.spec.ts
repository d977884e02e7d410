import type { Locale } from '@passerelle/shared/i18n/runtime';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { DESKTOP, untilAlive } from './layout.js';
import { colleague, newEmail, shopUrl } from './people.js';

const SHOP = 'caluire';
const LEVEL = 'GN-NIV-60';
/** Nobody should have to press Tab more often to reach anything. */
const MOST_TABS = 120;

interface Words {
  readonly locale: Locale;
  readonly search: RegExp;
  readonly article: RegExp;
  readonly reserve: RegExp;
  readonly firstName: string;
  readonly lastName: string;
  readonly contact: RegExp;
  readonly reserved: string;
}

const FRENCH: Words = {
  locale: 'fr',
  search: /^Chercher un produit/,
  article: /^Niveau aluminium 60 cm/,
  reserve: /^Réserver, payer/,
  firstName: 'Prénom',
  lastName: 'Nom',
  contact: /^E-mail ou mobile/,
  reserved: 'C’est réservé, Ada.',
};

const ENGLISH: Words = {
  locale: 'en',
  search: /^Search for a product/,
  article: /^Aluminium level 60 cm/,
  reserve: /^Reserve, pay/,
  firstName: 'First name',
  lastName: 'Last name',
  contact: /^Email or mobile/,
  reserved: 'Your items are reserved, Ada.',
};

test.use({ trace: 'off', viewport: DESKTOP });

for (const words of [FRENCH, ENGLISH]) {
  test(`with the keyboard alone, ${words.locale}: from the front page to a reservation, always seeing where one is`, async ({
    page,
  }) => {
    const { keyboard } = page;
    await (await colleague('jeanne')).count(LEVEL, 90);
    await page.context().addCookies([{ name: 'shop', value: SHOP, url: shopUrl() }]);
    await page.goto(storefrontPath(words.locale, 'home'));
    await untilAlive(page);

    await keyboard.press('Tab');
    await expectSeen(page.locator('a[href="#main"]'));
    await tabTo(page, page.getByRole('combobox', { name: words.search }));
    await keyboard.type(LEVEL);
    await keyboard.press('Enter');
    const found = page.getByRole('main').getByRole('link', { name: words.article }).first();
    await expect(found).toBeVisible();
    await tabTo(page, found);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: words.article })).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: words.reserve }));
    await keyboard.press('Enter');
    await write(page, page.getByLabel(words.firstName, { exact: true }), 'Ada');
    await write(page, page.getByLabel(words.lastName, { exact: true }), 'Lenoir');
    await write(page, page.getByLabel(words.contact), newEmail());
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: words.reserved })).toBeVisible();
  });
}

async function write(page: Page, field: Locator, text: string): Promise<void> {
  await expect(field).toBeVisible();
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Presses Tab until the element has the focus, and sees the ring around it. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    if (await element.evaluate((one) => one === document.activeElement)) return expectSeen(element);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached with ${MOST_TABS} times Tab: ${element}`);
}

/** The focus is drawn: an outline or a shadow, on the element or around it. */
async function expectSeen(element: Locator): Promise<void> {
  await expect(element).toBeFocused();
  await expect(element).toBeInViewport();
  const isDrawn = await element.evaluate((one) => {
    const around = [one, ...(one.parentElement ? [one.parentElement] : []), one.closest('form, label, li')];
    return around.some((each) => {
      if (!each) return false;
      const style = getComputedStyle(each);
      return (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
    });
  });
  expect(isDrawn, 'the focus can be seen').toBe(true);
}
