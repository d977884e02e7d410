import type { DemoView } from '@passerelle/shared/api/demo';
import type { VoucherBalanceView } from '@passerelle/shared/api/payments';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { storefrontPath, trackingPath } from '@passerelle/shared/storefront-paths';
import { expect, type Page, test } from '@playwright/test';
import { DESKTOP, expectGoodInEverySize, PHONE, UPRIGHT, untilAlive } from './layout.js';
import { colleague, newEmail, reserve, shopper, shopUrl } from './people.js';

const SHOP = 'caluire';
/** Cheap, so that the one card of the demonstration lasts for every scene. */
const TAPE = 'MO-TAS-38';

const sizes = [PHONE, UPRIGHT, DESKTOP];
const wordsOf = (locale: Locale) =>
  locale === 'fr'
    ? {
        payNow: /^Payer maintenant et retirer/,
        first: 'Prénom',
        last: 'Nom',
        contact: /^E-mail ou mobile/,
        have: 'J’ai une carte cadeau ou un avoir',
        card: 'Carte cadeau ou avoir',
        add: 'Ajouter',
        covered: 'Plus rien à payer',
        refused: /ne peut pas être utilisé/,
        byCard: 'Payé par carte cadeau',
        paid: /^C’est payé/,
        later: /^Payer maintenant/,
        payAll: 'Payer avec la carte cadeau',
      }
    : {
        payNow: /^Pay now and collect/,
        first: 'First name',
        last: 'Last name',
        contact: /^Email or mobile/,
        have: 'I have a gift card or a store credit',
        card: 'Gift card or store credit',
        add: 'Add',
        covered: 'Nothing more to pay',
        refused: /cannot be used/,
        byCard: 'Paid by gift card',
        paid: /^Your order is paid/,
        later: /^Pay now/,
        payAll: 'Pay with the gift card',
      };

let giftCard = '';

test.use({ trace: 'off', viewport: PHONE });

test.beforeAll(async () => {
  await (await colleague('jeanne')).count(TAPE, 120);
  giftCard = (await shopper().call<DemoView>('GET', '/demo')).examples.giftCard ?? '';
});

async function balance(): Promise<number> {
  const { balanceCents } = await shopper().call<VoucherBalanceView>('POST', '/vouchers/balance', {
    body: { code: giftCard },
  });
  return balanceCents;
}

async function typeCard(page: Page, locale: Locale, code: string): Promise<void> {
  const words = wordsOf(locale);
  const field = page.getByLabel(words.card, { exact: true });
  if (!(await field.isVisible())) await page.getByText(words.have).click();
  await field.fill(code);
  await page.getByRole('button', { name: words.add, exact: true }).click();
}

for (const locale of ['fr', 'en'] as const) {
  const words = wordsOf(locale);

  test(`a gift card pays the whole basket, ${locale}: no bank, and the page says what paid`, async ({
    page,
  }) => {
    const [article] = (await shopper().skus([TAPE])).items;
    const before = await balance();
    await page.context().addCookies([{ name: 'shop', value: SHOP, url: shopUrl() }]);
    await page.goto(storefrontPath(locale, 'product', article?.slug ?? ''));
    await untilAlive(page);
    await page.getByRole('button', { name: words.payNow }).click();
    await page.getByLabel(words.first, { exact: true }).fill('Nina');
    await page.getByLabel(words.last, { exact: true }).fill('Cadou');
    await page.getByLabel(words.contact).fill(newEmail());
    await typeCard(page, locale, 'AAAA-BBBB-CCCC-DDDD');
    await expect(page.getByText(words.refused)).toBeVisible();
    await typeCard(page, locale, giftCard);
    await expect(page.getByText(words.covered).first()).toBeVisible();
    await expectGoodInEverySize(page, sizes);
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: words.payNow }).click();
    await expect(page.getByRole('heading', { level: 1, name: words.paid })).toBeVisible();
    await expect(page.getByText(words.byCard)).toBeVisible();
    expect(await balance()).toBeLessThan(before);
  });

  test(`a reservation is paid on the way with a gift card, ${locale}`, async ({ page }) => {
    const held = await reserve({ store: SHOP, lines: { [TAPE]: 1 }, firstName: 'Nina' });
    await page.goto(trackingPath(locale, held.number, held.trackingToken));
    await untilAlive(page);
    await page.getByRole('button', { name: words.later }).click();
    await typeCard(page, locale, giftCard);
    await expect(page.getByText(words.covered, { exact: true })).toBeVisible();
    await expectGoodInEverySize(page, sizes);
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: words.payAll }).click();
    await expect(page.getByRole('heading', { level: 1, name: words.paid })).toBeVisible();
  });
}
