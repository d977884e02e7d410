import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { TABLET } from './layout.js';
import { type Colleague, colleague, shopper } from './people.js';
import { scan } from './scanner.js';

const LYON = 'lyon-part-dieu';
const VILLEURBANNE = 'villeurbanne-gratte-ciel';
/** No other scene counts it in these two shops. */
const SKU = 'TS-EMBOUTS-32';
/** "Within two seconds, without a reload", and a little for two tablets on one machine. */
const SOON = { timeout: 6_000 };

interface Words {
  readonly locale: Locale;
  readonly find: RegExp;
  readonly more: string;
  readonly ask: RegExp;
  readonly answer: RegExp;
  readonly agree: string;
  readonly pack: RegExp;
  readonly shipThree: RegExp;
  readonly shipped: string;
  readonly damagedMore: RegExp;
  readonly recordAll: RegExp;
  readonly difference: string;
  readonly close: string;
  readonly why: string;
  readonly closed: string;
}

const FRENCH: Words = {
  locale: 'fr',
  find: /^Scanner ou chercher/,
  more: 'Un de plus',
  ask: /^Demander à Villeurbanne/,
  answer: /Vers Lyon Part-Dieu.*Répondre/,
  agree: 'Accepter',
  pack: /^Scannez chaque article qui entre/,
  shipThree: /^Expédier le carton : 3 sur 3/,
  shipped: 'en route',
  damagedMore: /^abîmés/,
  recordAll: /^Enregistrer l’arrivée : 3 sur 3/,
  difference: 'arrivé, avec écart',
  close: 'Clore le transfert',
  why: 'Pourquoi ?',
  closed: 'clos',
};

const ENGLISH: Words = {
  locale: 'en',
  find: /^Scan or search/,
  more: 'One more',
  ask: /^Ask Villeurbanne/,
  answer: /To Lyon Part-Dieu.*Answer/,
  agree: 'Accept',
  pack: /^Scan each article that goes in/,
  shipThree: /^Send the box: 3 of 3/,
  shipped: 'on its way',
  damagedMore: /^damaged/,
  recordAll: /^Record the arrival: 3 of 3/,
  difference: 'arrived, with a difference',
  close: 'Close the transfer',
  why: 'Why?',
  closed: 'closed',
};

test.use({ trace: 'off' });

for (const words of [FRENCH, ENGLISH]) {
  test(`a box, ${words.locale}: asked for in Lyon, agreed and packed by scans in Villeurbanne, counted out again with one broken`, async ({
    browser,
  }) => {
    const [ines, sonia] = [await colleague('ines'), await colleague('sonia')];
    const [article] = (await shopper().skus([SKU])).items;
    if (!article) throw new Error(`${SKU} is not sold`);
    await ines.count(SKU, 5);
    await sonia.count(SKU, 20);
    const before = { here: await onTheWeb(LYON), there: await onTheWeb(VILLEURBANNE) };
    const theirs = await take(browser, sonia, words.locale, '/stock/transfers');
    const ours = await take(browser, ines, words.locale, '/stock/transfers/new');

    await test.step('asked for with the stock of the others in sight', async () => {
      await expect(ours.getByLabel(words.find)).toBeVisible();
      await scan(ours, article.gtin);
      await ours.getByRole('button', { name: words.more }).click();
      await ours.getByRole('button', { name: words.more }).click();
      await ours.getByRole('radio', { name: /^Villeurbanne Gratte-Ciel/ }).check();
      await ours.getByRole('button', { name: words.ask }).click();
      await expect(ours).toHaveURL(/\/stock\/transfers\/(?!new)/);
    });
    const number = decodeURIComponent(new URL(ours.url()).pathname.split('/').at(-1) ?? '');
    await test.step('the other tablet is told by itself, agrees and packs by scanning', async () => {
      await theirs.getByRole('link', { name: words.answer }).filter({ hasText: number }).click(SOON);
      await theirs.getByRole('button', { name: words.agree, exact: true }).click();
      await expect.poll(() => onTheWeb(VILLEURBANNE)).toBe(before.there - 3);
      await expect(theirs.getByText(words.pack)).toBeVisible();
      for (let times = 1; times <= 3; times += 1) await scan(theirs, article.gtin);
      await theirs.getByRole('button', { name: words.shipThree }).click();
      await expect(ours.getByText(words.shipped, { exact: true })).toBeVisible(SOON);
    });
    expect(await onTheWeb(LYON)).toBe(before.here);
    await test.step('two whole ones and a broken one come out of the box', async () => {
      for (let times = 1; times <= 2; times += 1) await scan(ours, article.gtin);
      const broken = ours.getByRole('group', { name: words.damagedMore });
      await broken.getByRole('button', { name: words.more }).click();
      await ours.getByRole('button', { name: words.recordAll }).click();
      await expect(ours.getByText(words.difference, { exact: true })).toBeVisible();
      await expect.poll(() => onTheWeb(LYON)).toBe(before.here + 2);
    });
    await test.step('its manager closes it, and the story says why', async () => {
      const lea = await colleague('lea');
      const desk = await take(browser, lea, words.locale, `/stock/transfers/${number}`);
      await desk.getByRole('button', { name: words.close, exact: true }).click();
      await desk.getByRole('dialog').getByLabel(words.why).fill('Carton mouillé');
      await desk.getByRole('dialog').getByRole('button', { name: words.close, exact: true }).click();
      await expect(desk.getByText(words.closed, { exact: true })).toBeVisible();
      await expect(desk.getByText('Carton mouillé')).toBeVisible();
      await desk.context().close();
    });
    await Promise.all([ours, theirs].map((page) => page.context().close()));
  });
}

async function take(browser: Browser, who: Colleague, locale: Locale, path: string): Promise<Page> {
  const context = await browser.newContext({ storageState: who.tablet(locale), viewport: TABLET });
  const page = await context.newPage();
  await page.goto(`/staff${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

async function onTheWeb(store: string): Promise<number> {
  const { items } = await shopper().availability([SKU], [store]);
  return items[0]?.availableToPromise ?? 0;
}
