import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PromotionRequest, PromotionView } from '@passerelle/shared/api/promotions';
import { civilDay, formatMoney } from '@passerelle/shared/i18n/format';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { percentageOf } from '@passerelle/shared/money';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe.js';
import { listenForFaults } from './console.js';
import { DESKTOP, PHONE, untilAlive } from './layout.js';
import { type Colleague, colleague, reserve, shopper, shopUrl } from './people.js';

const SHOP = 'lyon-part-dieu';
/** Sanders whose prices no other scene reads. */
const SANDERS = { fr: 'PO-GAR-03', en: 'PO-GAR-04' } as const;
const WORDS = {
  fr: {
    ...{ kind: 'Type', level: 'S’applique à', percent: 'Remise en %', by: 'Cibler par', choose: 'Choisir' },
    ...{ nameFr: 'Nom, en français', nameEn: 'Nom, en anglais', starts: /^Début/, ends: /^Fin/ },
    ...{ titleFr: 'Titre affiché, en français', titleEn: 'Titre affiché, en anglais' },
    ...{ clock: 'Horloge', budget: 'Budget', picture: 'Choisir une image', search: 'Chercher une image' },
    drawing: 'ponceuse',
    ...{ draft: 'Garder en brouillon', measure: 'Mesurer', baskets: 'Paniers touchés', propose: 'Proposer' },
    ...{ deep: 'la remise est profonde', waits: 'À approuver', yours: /Vous y avez écrit/ },
    ...{ approve: 'Approuver', runs: 'En cours', stop: 'Arrêter', everywhere: 'Arrêter partout' },
    ...{ stopped: 'Arrêtée', version: 'Version 1', ended: 'Cette offre est terminée.' },
    ...{ batch: 'Nom du lot', size: /^Nombre/, prefix: 'Début des codes', make: 'Faire les codes' },
    ...{ made: /^20 codes/, download: /^Télécharger/, find: 'Retrouver un code', codes: /^Codes de/ },
    ...{ stopCode: 'Arrêter ce code', isStopped: /^arrêté/, use: 'Utilisation', once: '1 utilisation' },
    title: 'La ponceuse à −40 %',
  },
  en: {
    ...{ kind: 'Kind', level: 'Applies to', percent: 'Percent off', by: 'Add by', choose: 'Choose' },
    ...{ nameFr: 'Name, in French', nameEn: 'Name, in English', starts: /^Starts/, ends: /^Ends/ },
    ...{ titleFr: 'Shown title, in French', titleEn: 'Shown title, in English' },
    ...{ clock: 'Clock', budget: 'Budget', picture: 'Choose a picture', search: 'Search for a picture' },
    drawing: 'sander',
    ...{ draft: 'Keep as a draft', measure: 'Measure', baskets: 'Baskets touched', propose: 'Propose' },
    ...{ deep: 'the reduction is deep', waits: 'To approve', yours: /You wrote in it/ },
    ...{ approve: 'Approve', runs: 'Running', stop: 'Stop', everywhere: 'Stop everywhere' },
    ...{ stopped: 'Stopped', version: 'Version 1', ended: 'This offer has ended.' },
    ...{ batch: 'Name of the batch', size: /^How many/, prefix: 'Codes begin with', make: 'Make the codes' },
    ...{ made: /^20 codes/, download: /^Download/, find: 'Look a code up', codes: /^Codes of/ },
    ...{ stopCode: 'Stop this code', isStopped: /^stopped/, use: 'Use', once: '1 use' },
    title: '40% off the sander',
  },
} as const;
const ZONE = 'Europe/Paris';
const DAY_MS = 86_400_000;
const OFF = 4_000;
/** Quotes go by the whole minute, and open pages ask again when they hear of it. */
const AT_ONCE = { timeout: 5_000 };

for (const locale of ['fr', 'en'] as const) {
  const words = WORDS[locale];
  const sku = SANDERS[locale];

  test(`a promotion is written by its form, measured, proposed, approved by somebody else, on sale at once, and stopped everywhere, ${locale}`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const [thomas, helene] = [await colleague('thomas'), await colleague('helene')];
    const [sander] = (await shopper(locale).skus([sku])).items;
    if (!sander) throw new Error(`${sku} is not sold`);
    const regularCents = sander.price.priceCents;
    const [regular, reduced] = [regularCents, regularCents - percentageOf(regularCents, OFF)].map((cents) =>
      formatMoney(cents, locale),
    ) as [string, string];
    const phone = await shopIn(browser, storefrontPath(locale, 'product', sander.slug));
    await expect(phone.getByRole('main')).toContainText(regular);

    const desk = await deskOf(browser, thomas, locale);
    await write(desk, locale, sku);
    await desk.getByRole('button', { name: words.measure }).click();
    await expect(desk.getByText(words.baskets)).toBeVisible();
    await expectAccessible(desk);
    await desk.getByRole('button', { name: words.propose, exact: true }).first().click();
    await expect(desk.getByText(words.waits, { exact: true })).toBeVisible();
    await expect(desk.getByText(words.deep)).toBeVisible();
    await expect(desk.getByText(words.yours).first()).toBeVisible();
    await expect(phone.getByRole('main')).not.toContainText(reduced);

    const other = await deskOf(browser, helene, locale);
    await other.goto(desk.url());
    await other.getByRole('button', { name: words.approve, exact: true }).click();
    await expect(other.getByText(words.runs, { exact: true })).toBeVisible();
    await expect(other.getByText(words.version, { exact: true })).toBeVisible();
    await expect(phone.getByRole('main')).toContainText(reduced, AT_ONCE);
    await expect(phone.locator('.buy s')).toContainText(regular);

    const offer = new URL(other.url()).pathname.split('/').at(-1) ?? '';
    const page = await shopIn(browser, storefrontPath(locale, 'offer', offer));
    await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(reduced);

    // In its first minute: it ended, and is not unknown.
    await other.getByRole('button', { name: words.stop, exact: true }).click();
    await other.getByRole('button', { name: words.everywhere }).click();
    await expect(other.getByText(words.stopped, { exact: true })).toBeVisible();
    await expect(phone.getByRole('main')).not.toContainText(reduced, AT_ONCE);
    await expect(page.getByRole('heading', { level: 1, name: words.ended })).toBeVisible(AT_ONCE);
    for (const each of [desk, other, phone, page]) await each.context().close();
  });

  test(`codes are made by the batch, taken out as a table, and one of them is stopped, ${locale}`, async ({
    browser,
  }) => {
    const thomas = await colleague('thomas');
    const offer = await coded(thomas, sku);
    const desk = await deskOf(browser, thomas, locale);
    await desk.goto(`/staff/head-office/promotions/${offer}`);
    await desk.getByLabel(words.batch).fill('Salon');
    await desk.getByLabel(words.size).fill('20');
    await desk.getByLabel(words.prefix).fill('SAL');
    await desk.getByRole('button', { name: words.make }).click();
    await expect(desk.getByText(words.made)).toBeVisible();
    const coming = desk.waitForEvent('download');
    await desk.getByRole('button', { name: words.download }).click();
    const table = await readFile(await (await coming).path(), 'utf8');
    expect(table.startsWith('\ufeffcode;')).toBe(true);
    const codes = table
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(';')[0] ?? '');
    expect(new Set(codes).size).toBe(20);

    const [one = '', another = ''] = codes;
    await desk.getByLabel(words.find).fill(one.toLowerCase());
    const found = desk.getByRole('list', { name: words.codes }).getByRole('listitem');
    await expect(found).toHaveCount(1);
    await found.getByRole('button').click();
    await desk.getByRole('button', { name: words.stopCode }).click();
    await expect(found.getByText(words.isStopped)).toBeVisible();
    await expectAccessible(desk);
    const quoted = (code: string) =>
      shopper(locale).quote({ store: SHOP, lines: [{ sku, quantity: 1 }], codes: [code] });
    const [refused, given] = [await quoted(one), await quoted(another)];
    expect(refused.explanation.codes).toHaveLength(1);
    expect(given.document.totalCents).toBe(refused.document.totalCents - 500);

    // What is used of it is seen without a reload.
    await (await colleague('ines')).count(sku, 9);
    await reserve({ store: SHOP, lines: { [sku]: 1 }, codes: [another] });
    const used = desk.getByRole('region', { name: words.use, exact: true });
    await expect(used).toContainText(`${words.once}, ${formatMoney(500, locale)}`);
    await expect(used).toContainText(formatMoney(50_000, locale));
    await desk.context().close();
  });
}

/** The form of a markdown on one article, from its kind to a draft. */
async function write(desk: Page, locale: Locale, sku: string): Promise<void> {
  const words = WORDS[locale];
  await desk.goto('/staff/head-office/new-promotion');
  await untilAlive(desk);
  await desk.getByLabel(words.kind, { exact: true }).selectOption('percent-off');
  await desk.getByLabel(words.level, { exact: true }).selectOption('catalogue');
  await desk.getByLabel(words.percent, { exact: true }).fill('40');
  await desk.getByLabel(words.by, { exact: true }).selectOption('skus');
  await desk.getByLabel(words.choose, { exact: true }).fill(sku);
  await expect(desk.getByRole('button', { name: new RegExp(sku) })).toBeVisible();
  await desk.getByLabel(words.choose, { exact: true }).press('Enter');
  const name = `Ponceuse ${randomUUID().slice(0, 8)}`;
  await desk.getByLabel(words.nameFr).fill(name);
  await desk.getByLabel(words.nameEn).fill(name);
  await desk.getByLabel(words.titleFr).fill(WORDS.fr.title);
  await desk.getByLabel(words.titleEn).fill(WORDS.en.title);
  await desk.getByRole('button', { name: words.picture }).click();
  await desk.getByLabel(words.search).fill(words.drawing);
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(words.drawing, 'i') })
    .first()
    .click();
  await desk.getByLabel(words.starts).fill(`${civilDay(Date.now(), ZONE)}T00:00`);
  await desk.getByLabel(words.ends).fill(`${civilDay(Date.now() + 9 * DAY_MS, ZONE)}T00:00`);
  await desk.getByLabel(words.clock).selectOption('store-local');
  await desk.getByLabel(words.budget, { exact: true }).fill('400');
  await desk.getByRole('button', { name: words.draft }).click();
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Five euro off the sander with a code, which one person may publish alone. */
async function coded(by: Colleague, sku: string): Promise<string> {
  const now = Date.now();
  const name = `Salon ${randomUUID().slice(0, 8)}`;
  const body: PromotionRequest = {
    ...{ name: { fr: name, en: name }, kind: 'amount-off', level: 'basket', scope: { skus: [sku] } },
    ...{ definition: { amountCents: 500 }, needsCode: true, limits: { budgetCents: 50_000 } },
    ...{ startsAt: `${civilDay(now, ZONE)}T00:00`, endsAt: `${civilDay(now + 9 * DAY_MS, ZONE)}T00:00` },
  };
  const idempotencyKey = randomUUID();
  const { offer, state } = await by.call<PromotionView>('POST', '/head-office/promotions', {
    ...{ body, idempotencyKey },
  });
  expect(state).toBe('running');
  return offer;
}

async function deskOf(browser: Browser, who: Colleague, locale: Locale): Promise<Page> {
  const context = await browser.newContext({
    ...{ storageState: who.tablet(locale), viewport: DESKTOP, reducedMotion: 'reduce' as const },
  });
  const page = await context.newPage();
  const nothingBroke = listenForFaults(page);
  page.on('close', () => nothingBroke());
  return page;
}

async function shopIn(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE });
  await context.addCookies([{ name: 'shop', value: SHOP, url: shopUrl() }]);
  const page = await context.newPage();
  await page.goto(path);
  await untilAlive(page);
  return page;
}
