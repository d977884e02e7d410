import { randomUUID } from 'node:crypto';
import type { PriceBatchView } from '@passerelle/shared/api/price-batches';
import type { PromotionRequest, PromotionView } from '@passerelle/shared/api/promotions';
import type { QuoteView } from '@passerelle/shared/api/quotes';
import { formatMoney } from '@passerelle/shared/i18n/format';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { percentageOf } from '@passerelle/shared/money';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { DESKTOP, PHONE, TABLET, untilAlive } from './layout.js';
import { type Colleague, colleague, reserve, shopper, shopUrl } from './people.js';

const SHOP = 'lyon-part-dieu';
/** Drills whose prices no other scene reads; each is sold in the shop, and nothing reduces it. */
const DRILLS = { fr: 'PP-GAR-08', en: 'PP-GAR-05' } as const;
const WORDS = {
  fr: {
    title: 'Deux heures : quinze pour cent sur la perceuse',
    news: 'Les prix de cette page viennent d’être mis à jour.',
    ended: 'Cette offre est terminée.',
    scanHere: /^Scanner ou chercher/,
    find: 'Retrouver une offre',
    stopped: 'Terminée',
  },
  en: {
    title: 'Two o’clock: fifteen per cent off the drill',
    news: 'The prices on this page have just been updated.',
    ended: 'This offer has ended.',
    scanHere: /^Scan or search/,
    find: 'Find an offer',
    stopped: 'Ended',
  },
} as const;
const MINUTE_MS = 60_000;
const RISE_CENTS = 1_000;
const OFF = 1_500;
/** Ten per cent off the raised price is more than the price of yesterday: no reduction, and head office may not say so. */
const TOO_LITTLE = 1_000;
/** Quotes go by the whole minute: what was stopped within one is gone at the next at the latest. */
const BY_THE_MINUTE = { timeout: 75_000 };

test.use({ trace: 'off' });

for (const locale of ['fr', 'en'] as const) {
  test(`two o’clock, ${locale}: at one instant every screen and paper says the new price, Pierre pays his, and one act ends the offer everywhere`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const words = WORDS[locale];
    const sku = DRILLS[locale];
    const [thomas, ines] = [await colleague('thomas'), await colleague('ines')];
    const [drill] = (await shopper(locale).skus([sku])).items;
    if (!drill) throw new Error(`${sku} is not sold`);
    const heldCents = drill.price.priceCents;
    const regularCents = heldCents + RISE_CENTS;
    const reducedCents = regularCents - percentageOf(regularCents, OFF);
    const [held, reduced, regular] = [heldCents, reducedCents, regularCents].map((cents) =>
      formatMoney(cents, locale),
    ) as [string, string, string];
    await ines.count(sku, 9);
    const pierres = await reserve({ store: SHOP, lines: { [sku]: 1 }, firstName: 'Pierre' });
    expect(pierres.quote.document.totalCents).toBe(heldCents);

    const phone = await openIn(browser, PHONE, storefrontPath(locale, 'product', drill.slug));
    const basket = await openIn(browser, DESKTOP, storefrontPath(locale, 'basket'), sku);
    const tablet = await takeTablet(browser, ines, locale);
    await tablet.goto('/staff/counter');
    await tablet.getByLabel(words.scanHere).fill(sku);
    await tablet.getByLabel(words.scanHere).press('Enter');
    for (const page of [phone, basket, tablet]) {
      await expect(page.getByRole('main')).toContainText(held);
      await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
    }

    const startsAt = new Date(Math.ceil((Date.now() + 15_000) / MINUTE_MS) * MINUTE_MS);
    const offer = await decide(thomas, sku, regularCents, startsAt, words.title);

    await test.step('at that instant the open page, the basket and the counter say the new price, without a reload', async () => {
      for (const page of [phone, basket, tablet])
        await expect(page.getByRole('main')).toContainText(reduced, BY_THE_MINUTE);
      await expect(phone.getByRole('status').filter({ hasText: words.news })).toHaveCount(1);
      // Struck through is the lowest price of the 30 days before, never the raised one.
      await expect(phone.locator('.buy s')).toHaveText(new RegExp(`${escaped(held)}$`));
      await expect(phone.getByRole('main')).not.toContainText(regular);
      for (const page of [phone, basket, tablet])
        expect(await page.evaluate(() => 'isSameDocument' in window)).toBe(true);
      expect(Date.now()).toBeGreaterThanOrEqual(startsAt.getTime());
    });

    const paper = await tablet.context().newPage();
    const label = `/api/v1/staff/labels/sheet?sku=${sku}&lang=${locale}`;
    await test.step('the label, the flyer and the offer’s page say the same, and the tablet has the offer', async () => {
      await paper.goto(label);
      await expect(paper.locator('.label')).toContainText(reduced);
      await expect(paper.locator('.label s')).toHaveText(held);
      await paper.goto(`/api/v1/staff/offers/${offer}/flyer?lang=${locale}`);
      await expect(paper.locator('.sheet')).toContainText(words.title);
      await expect(paper.locator('.sheet')).toContainText(reduced);
      await phone.goto(`${storefrontPath(locale, 'offer', offer)}?store=${SHOP}`);
      await untilAlive(phone);
      await expect(phone.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
      await expect(phone.getByRole('main')).toContainText(reduced);
      await tablet.goto('/staff/offers');
      await tablet
        .getByLabel(words.find)
        .fill(`${shopUrl()}${storefrontPath(locale, 'offer', offer)}?store=${SHOP}`);
      await expect(tablet.getByRole('link', { name: words.title })).toBeVisible();
    });

    // Whoever reserves now is promised the price of the offer.
    const during = await reserve({ store: SHOP, lines: { [sku]: 1 }, firstName: 'Anna' });
    expect(during.quote.document.totalCents).toBe(reducedCents);

    // What is stopped within its first minute counts as never begun.
    await phone.waitForTimeout(Math.max(0, startsAt.getTime() + MINUTE_MS + 1_000 - Date.now()));
    await test.step('one act ends it: gone from page, list, tablet and label', async () => {
      await thomas.call('POST', `/head-office/promotions/${offer}/stop`, {
        ...{ body: { comment: 'two o’clock' }, idempotencyKey: randomUUID() },
      });
      await expect(phone.getByRole('heading', { level: 1, name: words.ended })).toBeVisible(BY_THE_MINUTE);
      await expect(basket.getByRole('main')).toContainText(regular, BY_THE_MINUTE);
      await expect(tablet.getByText(words.stopped, { exact: true })).toBeVisible(BY_THE_MINUTE);
      const { items } = await shopper(locale).offers();
      expect(items.map(({ id }) => id)).not.toContain(offer);
      await paper.goto(label);
      await expect(paper.locator('.label')).toContainText(regular);
    });

    await test.step('promises are kept: Pierre pays what he was promised, and so does who reserved during the offer', async () => {
      expect((await ines.handOver(await prepared(ines, pierres))).totalCents).toBe(heldCents);
      expect((await ines.handOver(await prepared(ines, during))).totalCents).toBe(reducedCents);
    });

    await test.step('web and counter refuse its code with the same document', async () => {
      const body = { store: SHOP, lines: [{ sku, quantity: 1 }], codes: [codeOf(locale)] };
      const [web, counter] = [
        await shopper(locale).quote(body),
        await ines.call<QuoteView>('POST', '/quotes', { body }),
      ];
      expect([web.document.totalCents, web.explanation.codes.length]).toEqual([regularCents, 1]);
      expect(counter.document.lines).toEqual(web.document.lines);
      expect(counter.explanation.codes.map(({ code }) => code)).toEqual(
        web.explanation.codes.map(({ code }) => code),
      );
    });
    await Promise.all([phone, basket, tablet].map((page) => page.context().close()));
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s');

const codeOf = (locale: Locale): string => `DEUXHEURES${locale.toUpperCase()}`;

/** Head office writes the price and the offer for one instant, and a code that it stops at once; answers the offer. */
async function decide(
  thomas: Colleague,
  sku: string,
  priceCents: number,
  startsAt: Date,
  title: string,
): Promise<string> {
  const batch = await thomas.call<PriceBatchView>('POST', '/head-office/prices', {
    body: { effectiveAt: startsAt.toISOString(), lines: [{ sku, priceCents }] },
    idempotencyKey: randomUUID(),
  });
  expect(batch.state).toBe('approved');
  const common = {
    ...{ kind: 'percent-off', scope: { skus: [sku] }, startsAt: startsAt.toISOString() },
    endsAt: new Date(startsAt.getTime() + 24 * 60 * MINUTE_MS).toISOString(),
    // Within what one person decides alone.
    limits: { budgetCents: 50_000 },
  } as const;
  const publish = (body: PromotionRequest) =>
    thomas.call<PromotionView>('POST', '/head-office/promotions', { body, idempotencyKey: randomUUID() });
  const markdown = (basisPoints: number) =>
    publish({
      ...common,
      ...{ level: 'catalogue', name: { fr: title, en: title }, definition: { basisPoints } },
    });
  await expect(markdown(TOO_LITTLE)).rejects.toThrow('no lower than the prior price');
  const offer = await markdown(OFF);
  expect(['scheduled', 'running']).toContain(offer.state);
  const locale = sku === DRILLS.fr ? 'fr' : 'en';
  const coded = await publish({
    ...common,
    ...{ level: 'basket', name: { fr: `Code ${sku}`, en: `Code ${sku}` }, definition: { basisPoints: 500 } },
    ...{ needsCode: true, codes: [codeOf(locale)] },
  });
  await thomas.call('POST', `/head-office/promotions/${coded.offer}/stop`, {
    ...{ body: { comment: 'two o’clock' }, idempotencyKey: randomUUID() },
  });
  return offer.offer;
}

async function prepared(ines: Colleague, order: Parameters<Colleague['prepare']>[0]) {
  await ines.prepare(order, 'D2');
  return order;
}

/** A shopper's window on the shop's site, with an article in the basket where one is named. */
async function openIn(browser: Browser, viewport: typeof PHONE, path: string, sku?: string): Promise<Page> {
  const context = await browser.newContext({ viewport });
  await context.addCookies([{ name: 'shop', value: SHOP, url: shopUrl() }]);
  if (sku) {
    await context.addInitScript((kept) => localStorage.setItem('passerelle.basket', kept), basketOf(sku));
  }
  const page = await context.newPage();
  await page.goto(path);
  await untilAlive(page);
  return page;
}

const basketOf = (sku: string): string => JSON.stringify({ lines: [{ sku, quantity: 1 }], codes: [] });

async function takeTablet(browser: Browser, who: Colleague, locale: Locale): Promise<Page> {
  const context = await browser.newContext({ viewport: TABLET, storageState: who.tablet(locale) });
  return context.newPage();
}
