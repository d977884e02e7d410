import { randomUUID } from 'node:crypto';
import type { PriceBatchView } from '@passerelle/shared/api/price-batches';
import type { PromotionRequest, PromotionView } from '@passerelle/shared/api/promotions';
import type { QuoteView } from '@passerelle/shared/api/quotes';
import { formatMoney } from '@passerelle/shared/i18n/format';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { encode } from 'uqr';
import { DESKTOP, PHONE, TABLET, untilAlive } from './layout.js';
import { type Colleague, colleague, reserve, shopper, shopUrl } from './people.js';

const SHOP = 'lyon-part-dieu';
/** Drills whose prices no other scene reads: 109 since last week, 99 before; nothing reduces them. */
const DRILLS = { fr: 'PP-TES-12', en: 'PP-BRI-19' } as const;
/** Pierre's own price: 89, by a code that nobody else was told. */
const PIERRES_CODE = 'PIERRE89';
/** A drill that everybody can have for less than 99 less ten per cent. */
const CHEAPER_DRILL = 'GR850';
const WORDS = {
  fr: {
    title: 'Deux heures : dix pour cent sur la perceuse',
    news: 'Les prix de cette page viennent d’être mis à jour.',
    ended: 'Cette offre est terminée.',
    scanHere: /^Scanner ou chercher/,
    find: 'Retrouver une offre',
    stopped: 'Terminée',
  },
  en: {
    title: 'Two o’clock: ten per cent off the drill',
    news: 'The prices on this page have just been updated.',
    ended: 'This offer has ended.',
    scanHere: /^Scan or search/,
    find: 'Find an offer',
    stopped: 'Ended',
  },
} as const;
const MINUTE_MS = 60_000;
const [HELD_CENTS, BEFORE_CENTS, REGULAR_CENTS, REDUCED_CENTS] = [8_900, 10_900, 9_900, 8_910];
const OFF = 1_000;
/** Quotes go by the whole minute: what was stopped within one is gone at the next at the latest. */
const BY_THE_MINUTE = { timeout: 75_000 };

test.use({ trace: 'off' });

for (const locale of ['fr', 'en'] as const) {
  test(`two o’clock, ${locale}: 99 less ten per cent is 89.10 on every screen and paper at one instant, Pierre pays his 89, and one act ends the offer everywhere`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const words = WORDS[locale];
    const sku = DRILLS[locale];
    const [thomas, ines] = [await colleague('thomas'), await colleague('ines')];
    const [drill] = (await shopper(locale).skus([sku])).items;
    if (!drill) throw new Error(`${sku} is not sold`);
    expect(drill.price.priceCents).toBe(BEFORE_CENTS);
    const [before, reduced, regular] = [BEFORE_CENTS, REDUCED_CENTS, REGULAR_CENTS].map((cents) =>
      formatMoney(cents, locale),
    ) as [string, string, string];
    await ines.count(sku, 9);
    const pierres = await reserve({
      ...{ store: SHOP, lines: { [sku]: 1 }, codes: [PIERRES_CODE], firstName: 'Pierre' },
    });
    expect(pierres.quote.document.totalCents).toBe(HELD_CENTS);

    const phone = await openIn(browser, PHONE, storefrontPath(locale, 'product', drill.slug));
    const basket = await openIn(browser, DESKTOP, storefrontPath(locale, 'basket'), sku);
    const tablet = await takeTablet(browser, ines, locale);
    await tablet.goto('/staff/counter');
    await tablet.getByLabel(words.scanHere).fill(sku);
    await tablet.getByLabel(words.scanHere).press('Enter');
    for (const page of [phone, basket, tablet]) {
      await expect(page.getByRole('main')).toContainText(before);
      await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
    }

    const startsAt = new Date(Math.ceil((Date.now() + 15_000) / MINUTE_MS) * MINUTE_MS);
    const offer = await decide(thomas, sku, startsAt, words.title);

    await test.step('at that instant the open page, the basket and the counter say the new price, without a reload', async () => {
      for (const page of [phone, basket, tablet])
        await expect(page.getByRole('main')).toContainText(reduced, BY_THE_MINUTE);
      await expect(phone.getByRole('status').filter({ hasText: words.news })).toHaveCount(1);
      // Struck through is 99, the lowest price of the 30 days before, and not the 109 of last week.
      await expect(phone.locator('.buy s')).toHaveText(new RegExp(`${escaped(regular)}$`));
      for (const page of [phone, basket, tablet])
        await expect(page.getByRole('main')).not.toContainText(before);
      for (const page of [phone, basket, tablet])
        expect(await page.evaluate(() => 'isSameDocument' in window)).toBe(true);
      expect(Date.now()).toBeGreaterThanOrEqual(startsAt.getTime());
    });

    const paper = await tablet.context().newPage();
    const label = `/api/v1/staff/labels/sheet?sku=${sku}&lang=${locale}`;
    await test.step('the label, the flyer and the offer’s page say the same, and the tablet has the offer', async () => {
      await paper.goto(label);
      await expect(paper.locator('.label')).toContainText(reduced);
      await expect(paper.locator('.label s')).toHaveText(regular);
      await paper.goto(`/api/v1/staff/offers/${offer}/flyer?lang=${locale}`);
      await expect(paper.locator('.sheet')).toContainText(words.title);
      await expect(paper.locator('.sheet')).toContainText(reduced);
      await expect(paper.locator('.sheet s')).toHaveText(regular);
      const address = `${shopUrl()}${storefrontPath(locale, 'offer', offer)}?store=${SHOP}`;
      expect(await qrOf(paper), 'the QR of the flyer').toEqual(modulesOf(address));
      await phone.goto(address);
      await untilAlive(phone);
      await expect(phone.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
      await expect(phone.getByRole('main')).toContainText(reduced);
      await expect(phone.getByRole('main')).toContainText(regular);
      await tablet.goto('/staff/offers');
      // It is on the list already; what a shopper shows finds it too.
      await expect(tablet.getByRole('link', { name: words.title })).toBeVisible();
      await tablet.getByLabel(words.find).fill(address);
      await expect(tablet.getByRole('link', { name: words.title })).toBeVisible();
    });

    // Whoever reserves now is promised the price of the offer.
    const during = await reserve({ store: SHOP, lines: { [sku]: 1 }, firstName: 'Anna' });
    expect(during.quote.document.totalCents).toBe(REDUCED_CENTS);

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

    await test.step('promises are kept: Pierre pays his 89, and so does who reserved during the offer', async () => {
      expect((await ines.handOver(await prepared(ines, pierres))).totalCents).toBe(HELD_CENTS);
      expect((await ines.handOver(await prepared(ines, during))).totalCents).toBe(REDUCED_CENTS);
    });

    await test.step('web and counter refuse its code with the same document', async () => {
      const body = { store: SHOP, lines: [{ sku, quantity: 1 }], codes: [codeOf(locale)] };
      const [web, counter] = [
        await shopper(locale).quote(body),
        await ines.call<QuoteView>('POST', '/quotes', { body }),
      ];
      expect([web.document.totalCents, web.explanation.codes.length]).toEqual([REGULAR_CENTS, 1]);
      expect(counter.document.lines).toEqual(web.document.lines);
      expect(counter.explanation.codes.map(({ code }) => code)).toEqual(
        web.explanation.codes.map(({ code }) => code),
      );
    });
    await Promise.all([phone, basket, tablet].map((page) => page.context().close()));
  });
}

test('99 less ten per cent is no reduction where everybody paid less last month: head office may not announce it', async () => {
  const thomas = await colleague('thomas');
  const [cheaper] = (await shopper().skus([CHEAPER_DRILL])).items;
  const nowCents = cheaper?.price.priceCents ?? 0;
  const startsAt = new Date(Math.ceil(Date.now() / MINUTE_MS + 20 * 24 * 60) * MINUTE_MS);
  await setPrice(thomas, CHEAPER_DRILL, nowCents + 1_000, startsAt);
  const announced = thomas.call('POST', '/head-office/promotions', {
    body: {
      ...{ kind: 'percent-off', level: 'catalogue', definition: { basisPoints: OFF } },
      ...{ scope: { skus: [CHEAPER_DRILL] }, name: { fr: 'Perceuse', en: 'Drill' } },
      ...{ startsAt: startsAt.toISOString(), limits: { budgetCents: 50_000 } },
    },
    idempotencyKey: randomUUID(),
  });
  await expect(announced).rejects.toThrow('no lower than the prior price');
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s');

const codeOf = (locale: Locale): string => `DEUXHEURES${locale.toUpperCase()}`;

/** Head office writes the price and the offer for one instant, and a code that it stops at once; answers the offer. */
async function decide(thomas: Colleague, sku: string, startsAt: Date, title: string): Promise<string> {
  await setPrice(thomas, sku, REGULAR_CENTS, startsAt);
  const common = {
    ...{ kind: 'percent-off', scope: { skus: [sku] }, startsAt: startsAt.toISOString() },
    endsAt: new Date(startsAt.getTime() + 24 * 60 * MINUTE_MS).toISOString(),
    // Within what one person decides alone.
    limits: { budgetCents: 50_000 },
  } as const;
  const publish = (body: PromotionRequest) =>
    thomas.call<PromotionView>('POST', '/head-office/promotions', { body, idempotencyKey: randomUUID() });
  const offer = await publish({
    ...common,
    ...{ level: 'catalogue', name: { fr: title, en: title }, definition: { basisPoints: OFF } },
  });
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

/** A price of the list from an instant on; that it is lower is not announced as a reduction. */
async function setPrice(
  thomas: Colleague,
  sku: string,
  priceCents: number,
  effectiveAt: Date,
): Promise<void> {
  const batch = await thomas.call<PriceBatchView>('POST', '/head-office/prices', {
    body: { effectiveAt: effectiveAt.toISOString(), isAnnounced: false, lines: [{ sku, priceCents }] },
    idempotencyKey: randomUUID(),
  });
  expect(batch.state).toBe('approved');
}

/** Dark and light modules of the QR on a page, as it is drawn. */
async function qrOf(page: Page): Promise<boolean[][]> {
  const size = Number((await page.locator('.qr').getAttribute('viewBox'))?.split(' ')[2]);
  const path = (await page.locator('.qr path').getAttribute('d')) ?? '';
  const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  return rows;
}

const modulesOf = (text: string): boolean[][] => encode(text, { ecc: 'M', border: 2 }).data;

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
