import type { Locale } from '@passerelle/shared/i18n/runtime';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { PHONE, TABLET, untilAlive } from './layout.js';
import { colleague, newEmail, shopper, shopUrl } from './people.js';
import { scan } from './scanner.js';

const SHOP = 'caluire';
const DRILL = 'PV18';
const BITS = 'TS-FORETS-25';
const WRONG = 'GN-MET-5';
const CODE = 'BIENVENUE10';
/** The drill at 89.00 and the bits at 19.90, ten per cent off. */
const TOTAL = /98[,.]01/;

interface Words {
  readonly locale: Locale;
  readonly lastName: string;
  readonly bin: string;
  readonly reserve: RegExp;
  readonly iHaveACode: string;
  readonly code: string;
  readonly apply: string;
  readonly codeGives: RegExp;
  readonly quote: RegExp;
  readonly fields: { readonly firstName: string; readonly lastName: string; readonly contact: RegExp };
  readonly reserved: string;
  readonly ready: string;
  readonly yours: string;
  readonly soundOff: RegExp;
  readonly hasReserved: string;
  readonly rings: RegExp;
  readonly take: string;
  readonly toTake: RegExp;
  readonly wrong: string;
  readonly unchanged: RegExp;
  readonly understood: RegExp;
  readonly found: string;
  readonly setAside: string;
  readonly binField: string;
  readonly confirm: RegExp;
  readonly inBin: string;
  readonly readyMessage: RegExp;
  readonly findOrder: RegExp;
  readonly addExtra: RegExp;
  readonly pay: RegExp;
  readonly handedOver: string;
  readonly receipt: RegExp;
  readonly fingerprint: string;
  readonly history: string;
}

const FRENCH: Words = {
  locale: 'fr',
  lastName: 'Vasselin',
  bin: 'C-7',
  reserve: /^Réserver, payer/,
  iHaveACode: 'J’ai un code',
  code: 'Code promotionnel',
  apply: 'Appliquer',
  codeGives: /Bienvenue : −10/,
  quote: /^Devis/,
  fields: { firstName: 'Prénom', lastName: 'Nom', contact: /^E-mail ou mobile/ },
  reserved: 'C’est réservé, Pierre.',
  ready: 'C’est prêt, Pierre.',
  yours: 'C’est à vous, Pierre.',
  soundOff: /^Son coupé/,
  hasReserved: 'Pierre Vasselin vient de réserver',
  rings: /La sonnerie continue/,
  take: 'Je prends',
  toTake: /0 ?sur 1 à prendre/,
  wrong: 'Mauvais article',
  unchanged: /Rien n’a changé\s: toujours 0 sur 1/,
  understood: /^Compris/,
  found: 'Tout est trouvé',
  setAside: 'Mettre en bac',
  binField: 'Numéro du bac',
  confirm: /^Mettre en bac C-7/,
  inBin: 'En bac C-7',
  readyMessage: /est prête/,
  findOrder: /^QR, code court/,
  addExtra: /^Scannez un autre article/,
  pay: /^Encaisser/,
  handedOver: 'Payé, c’est remis',
  receipt: /^Ticket.n°.\d+, référence/,
  fingerprint: 'Empreinte du ticket',
  history: 'Toute son histoire',
};

const ENGLISH: Words = {
  locale: 'en',
  lastName: 'Wesley',
  bin: 'C-8',
  reserve: /^Reserve, pay/,
  iHaveACode: 'I have a code',
  code: 'Promotional code',
  apply: 'Apply',
  codeGives: /Welcome: 10% off/,
  quote: /^Quote/,
  fields: { firstName: 'First name', lastName: 'Last name', contact: /^Email or mobile/ },
  reserved: 'Your items are reserved, Pierre.',
  ready: 'Your order is ready, Pierre.',
  yours: 'It’s yours, Pierre.',
  soundOff: /^Sound off/,
  hasReserved: 'Pierre Wesley has just reserved',
  rings: /It keeps ringing/,
  take: 'I’ll take it',
  toTake: /0 ?of 1 to take/,
  wrong: 'Wrong article',
  unchanged: /Nothing changed: still 0 of 1/,
  understood: /^OK, scan the right one/,
  found: 'Everything is found',
  setAside: 'Put in a bin',
  binField: 'Bin number',
  confirm: /^Put in bin C-8/,
  inBin: 'In bin C-8',
  readyMessage: /is ready/,
  findOrder: /^QR, short code/,
  addExtra: /^Scan another article/,
  pay: /^Take/,
  handedOver: 'Paid and handed over',
  receipt: /^Receipt \S+, reference/,
  fingerprint: 'Receipt fingerprint',
  history: 'The whole history',
};

test.use({ trace: 'off' });

for (const words of [FRENCH, ENGLISH]) {
  test(`Pierre's drill, ${words.locale}: reserved with a code, prepared, tried, paid with a box of bits at one price on every screen`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const email = newEmail();
    const [drill, bits, wrong] = await articles([DRILL, BITS, WRONG]);
    const jeanne = await colleague('jeanne');
    for (const sku of [DRILL, BITS]) await jeanne.count(sku, 60);
    const tabletContext = await browser.newContext({
      storageState: jeanne.tablet(words.locale),
      viewport: TABLET,
    });
    const tablet = await tabletContext.newPage();
    await tablet.goto('/staff/queue');
    await tablet.getByRole('button', { name: words.soundOff }).click();
    await tablet.evaluate(() => Object.assign(window, { isSameDocument: true }));
    const phone = await pierresPhone(browser, storefrontPath(words.locale, 'product', drill.slug));
    let quoted = '';

    await test.step('on the phone: a code in the basket, then the reservation', async () => {
      await phone.getByRole('button', { name: words.reserve }).click();
      await phone.getByText(words.iHaveACode).click();
      await phone.getByLabel(words.code).fill(CODE);
      await phone.getByRole('button', { name: words.apply }).click();
      await expect(phone.getByRole('listitem').filter({ hasText: words.codeGives })).toBeVisible();
      await phone.getByLabel(words.fields.firstName, { exact: true }).fill('Pierre');
      await phone.getByLabel(words.fields.lastName, { exact: true }).fill(words.lastName);
      await phone.getByLabel(words.fields.contact).fill(email);
      // Read last: when head office publishes something meanwhile, the basket is quoted anew.
      quoted = hashIn(await phone.getByText(words.quote).textContent());
      await phone.getByRole('button', { name: words.reserve }).click();
      await expect(phone.getByRole('heading', { level: 1, name: words.reserved })).toBeVisible();
      await expect(phone.getByText(new RegExp(`${quoted.slice(0, 4)} ${quoted.slice(4)}`))).toBeVisible();
    });
    const number = new URL(phone.url()).pathname.split('/').at(-1) ?? '';
    await phone.evaluate(() => Object.assign(window, { isSameDocument: true }));

    await test.step('the tablet rings by itself; a colleague takes the order', async () => {
      const news = tablet.getByRole('alert').filter({ hasText: words.hasReserved });
      await expect(news).toBeVisible();
      await expect(news).toContainText(words.rings);
      expect(await isSameDocument(tablet)).toBe(true);
      await news.getByRole('button', { name: words.take }).click();
      await expect(tablet).toHaveURL(new RegExp(`/orders/${number}/picking$`));
    });

    await test.step('a wrong article changes nothing, the right one is found and set aside', async () => {
      const toTake = tablet.getByRole('paragraph').filter({ hasText: words.toTake });
      await expect(toTake).toBeVisible();
      await scan(tablet, wrong.gtin);
      const alert = tablet.getByRole('alertdialog', { name: words.wrong });
      await expect(alert).toContainText(words.unchanged);
      const covered = await alert.boundingBox();
      expect([covered?.width, covered?.height]).toEqual([TABLET.width, TABLET.height]);
      await alert.getByRole('button', { name: words.understood }).click();
      await expect(toTake).toBeVisible();
      await scan(tablet, drill.gtin);
      await expect(tablet.getByRole('heading', { name: words.found })).toBeVisible();
      await tablet.getByRole('button', { name: words.setAside }).click();
      await tablet.getByLabel(words.binField).fill(words.bin);
      await tablet.getByRole('button', { name: words.confirm }).click();
      await expect(tablet.getByRole('heading', { level: 1, name: words.inBin })).toBeVisible();
    });

    await test.step('the phone knows without a reload, and a message brings the QR', async () => {
      await expect(phone.getByRole('heading', { level: 1, name: words.ready })).toBeVisible();
      await expect(phone.getByText(new RegExp(`${words.bin}$`))).toBeVisible();
      expect(await isSameDocument(phone)).toBe(true);
      const link = await linkInMessage(browser, email, words.readyMessage);
      // Whoever opens the link of a message has shown that the address is theirs.
      await phone.goto(link);
      await expect(phone.getByRole('heading', { level: 1, name: words.ready })).toBeVisible();
      await expect(phone).not.toHaveURL(/proof=/);
    });

    await test.step('at the counter: his code, a box of bits besides, one total', async () => {
      const code = (await phone.locator('.code').textContent()) ?? '';
      await tablet.goto('/staff/hand-over');
      await tablet.getByLabel(words.findOrder).fill(code);
      await tablet.getByLabel(words.findOrder).press('Enter');
      await expect(tablet).toHaveURL(new RegExp(`/hand-over/${number}$`));
      await expect(tablet.getByLabel(words.addExtra)).toBeVisible();
      await scan(tablet, bits.gtin);
      await expect(tablet.getByRole('button', { name: words.pay })).toHaveText(TOTAL);
      await tablet.getByRole('button', { name: words.pay }).click();
      await expect(tablet.getByRole('heading', { name: words.handedOver })).toBeVisible();
    });

    await test.step('tablet, receipt, tracking page and history show one total and one reference', async () => {
      const slip = tablet.getByRole('region', { name: 'Maison Rabot' });
      await expect(slip.getByRole('row', { name: /^Total/ })).toHaveText(TOTAL);
      const onSlip = hashIn(await slip.getByText(words.fingerprint).last().locator('..').textContent());
      await expect(phone.getByRole('heading', { level: 1, name: words.yours })).toBeVisible();
      const paid = phone.getByRole('definition').filter({ hasText: TOTAL });
      await expect(paid).toBeVisible();
      expect(hashIn(await phone.getByText(words.receipt).textContent())).toBe(onSlip);

      await tablet.goto(`/staff/customers?q=${encodeURIComponent(email)}`);
      await tablet.getByRole('link', { name: new RegExp(`Pierre ${words.lastName}`) }).click();
      const history = tablet.getByRole('region', { name: words.history });
      const bought = history.getByRole('listitem').filter({ hasText: TOTAL });
      await expect(bought).toHaveCount(1);
      await expect(bought).toContainText(`${onSlip.slice(0, 4)} ${onSlip.slice(4)}`);
    });
    await Promise.all([phone.context(), tabletContext].map((context) => context.close()));
  });
}

async function articles(skus: readonly string[]) {
  const { items } = await shopper().skus([...skus]);
  return skus.map((sku) => items.find((item) => item.sku === sku) ?? notSold(sku)) as [Sold, Sold, Sold];
}

type Sold = Awaited<ReturnType<ReturnType<typeof shopper>['skus']>>['items'][number];

function notSold(sku: string): never {
  throw new Error(`${sku} is not sold`);
}

async function pierresPhone(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE });
  await context.addCookies([{ name: 'shop', value: SHOP, url: shopUrl() }]);
  const page = await context.newPage();
  await page.goto(path);
  await untilAlive(page);
  return page;
}

const isSameDocument = (page: Page): Promise<boolean> => page.evaluate(() => 'isSameDocument' in window);

/** The first eight signs of a hash as people read them, however they are grouped. */
function hashIn(text: string | null): string {
  const [, one = '', other = ''] =
    /(?<![0-9A-F])([0-9A-F]{4})\s?([0-9A-F]{4})(?![0-9A-F])/.exec(text ?? '') ?? [];
  expect(one, `a reference in "${text}"`).not.toBe('');
  return one + other;
}

/** Opens the newest message of this kind, sees its QR, answers the tracking link in it. */
async function linkInMessage(browser: Browser, email: string, subject: RegExp): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const row = page.getByRole('row').filter({ hasText: email }).filter({ hasText: subject });
  await expect(async () => {
    await page.goto('/dev/outbox');
    await expect(row).toHaveCount(1, { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await row.getByRole('link').click();
  const body = page.frameLocator('iframe');
  const qr = body.locator('img[src^="data:image/png"]').first();
  await expect(qr).toBeVisible();
  expect(await qr.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  const text = (await page.locator('pre').textContent()) ?? '';
  await context.close();
  const [link = ''] = /https?:\/\/\S+proof=\S+/.exec(text) ?? [];
  expect(link, text).not.toBe('');
  return link;
}
