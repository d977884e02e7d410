import type { Locale } from '@passerelle/shared/i18n/runtime';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { PHONE, untilAlive } from './layout.js';
import { type Colleague, colleague, shopUrl } from './people.js';
import { press } from './scenes.js';
import { collects, LEVEL } from './told-people.js';

let marc: Colleague;
let helene: Colleague;

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  [marc, helene] = [await colleague('marc'), await colleague('helene')];
  await marc.count(LEVEL, 300);
});

async function tabletOf(browser: Browser, who: Colleague, locale: Locale): Promise<Page> {
  const context = await browser.newContext({
    baseURL: shopUrl(),
    storageState: who.tablet(locale),
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

for (const locale of ['fr', 'en'] as const) {
  test(`${locale}: who collected answers one question, and the colleague and head office read it`, async ({
    page,
    browser,
  }) => {
    const { order, question: token } = await collects(marc, `Avis${locale}`);
    const words = locale === 'fr' ? 'Parfait, merci à Marc' : 'Perfect, thanks to Marc';
    await page.setViewportSize(PHONE);
    await page.goto(`${storefrontPath(locale, 'opinion', order.number)}?t=${token}`);
    await untilAlive(page);
    await page.getByRole('radio', { name: locale === 'fr' ? '5 Très bien' : '5 Very good' }).check();
    await page.getByLabel(locale === 'fr' ? /^Un mot/ : /^A word/).fill(words);
    await press({ fr: 'Envoyer', en: 'Send' })(page, locale);
    await expect(
      page.getByText(locale === 'fr' ? 'Merci, c’est transmis' : 'the shop has received it'),
    ).toBeVisible();

    const tablet = await tabletOf(browser, marc, locale);
    await tablet.goto(`/staff/orders/${order.number}`);
    await expect(tablet.getByText(words)).toBeVisible();
    await expect(tablet.getByText('5/5', { exact: true })).toBeVisible();
    await tablet.getByRole('link', { name: /Odile/ }).click();
    await expect(
      tablet.getByRole('region', { name: /Avis après|Review after/ }).getByText(words),
    ).toBeVisible();
    await tablet.context().close();

    const desk = await tabletOf(browser, helene, locale);
    await desk.goto('/staff/head-office/messages');
    await expect(desk.getByText(words)).toBeVisible();
    await desk.context().close();
  });
}

test('who presses the link below a message turns offers on and off again, and sees when they said so', async ({
  page,
}) => {
  const { choices: token } = await collects(marc, 'Choix');
  await page.goto(`${storefrontPath('fr', 'preferences')}?t=${token}`);
  await untilAlive(page);
  const offers = page.getByRole('checkbox', { name: /offres par e-mail/ });
  const save = page.getByRole('button', { name: 'Enregistrer mes choix' });
  await expect(offers).not.toBeChecked();
  await offers.check();
  await save.click();
  await expect(page.getByText('C’est noté.')).toBeVisible();
  await page.reload();
  await untilAlive(page);
  await expect(offers).toBeChecked();
  await expect(page.getByText(/dit sur cette page, /)).toBeVisible();
  await offers.uncheck();
  await save.click();
  await expect(page.getByText('C’est noté.')).toBeVisible();
  await page.reload();
  await untilAlive(page);
  await expect(offers).not.toBeChecked();
});
