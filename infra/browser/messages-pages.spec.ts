import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { type Browser, expect, type Page, test } from '@playwright/test';
import pg from 'pg';
import { listenForFaults } from './console.js';
import {
  DESKTOP,
  expectGoodInEverySize,
  expectSteady,
  PHONE,
  settle,
  TABLET,
  UPRIGHT,
  untilAlive,
  watchShifts,
} from './layout.js';
import { type Colleague, colleague, newEmail, shopper, shopUrl } from './people.js';

/** What people are told, how they choose it, and what they say after a collection. */
const SHOP = 'villeurbanne-gratte-ciel';
const LEVEL = 'GN-NIV-60';

type Words = Readonly<Record<Locale, string | RegExp>>;

interface Scene {
  readonly name: string;
  readonly path: (locale: Locale) => string;
  readonly act?: (page: Page, locale: Locale) => Promise<void>;
  readonly says: Words;
  /** Signed in as one of the people. */
  readonly as?: string;
}

interface Told {
  readonly order: OrderView;
  readonly email: string;
  /** The links in the messages that came. */
  readonly choices: string;
  readonly question: string;
}

const people = new Map<string, Told>();
let marc: Colleague;
let helene: Colleague;
let card = '';

const told = (who: string): Told => {
  const person = people.get(who);
  if (!person) throw new Error(`Nobody is ${who}`);
  return person;
};
const choices =
  (who: string): Scene['path'] =>
  (locale) =>
    `${storefrontPath(locale, 'preferences')}?t=${told(who).choices}`;
const question =
  (who: string): Scene['path'] =>
  (locale) =>
    `${storefrontPath(locale, 'opinion', told(who).order.number)}?t=${told(who).question}`;
const press = (words: Words) => (page: Page, locale: Locale) =>
  page.getByRole('button', { name: words[locale] }).first().click();

const shopPages: readonly Scene[] = [
  {
    name: 'messages, by the link of one',
    path: choices('answered'),
    says: { fr: 'Nos offres', en: 'Our offers' },
  },
  {
    name: 'messages, choices saved',
    path: choices('answered'),
    act: async (page, locale) => {
      await page.getByRole('radio', { name: locale === 'fr' ? /^Les deux/ : /^Both/ }).check();
      await page
        .getByRole('checkbox', { name: locale === 'fr' ? /offres par e-mail/ : /offers by e-mail/ })
        .check();
      await press({ fr: 'Enregistrer mes choix', en: 'Save my choices' })(page, locale);
    },
    says: { fr: 'C’est noté.', en: 'Noted.' },
  },
  {
    name: 'messages, signed in with what was said before',
    as: 'answered',
    path: (locale) => storefrontPath(locale, 'preferences'),
    says: { fr: 'Ce que vous avez dit', en: 'What you said' },
  },
  {
    name: 'messages, by nobody’s link',
    path: (locale) => `${storefrontPath(locale, 'preferences')}?t=nothing`,
    says: { fr: /ne mène plus nulle part/, en: /leads nowhere any more/ },
  },
  {
    name: 'messages, for a guest without a link',
    path: (locale) => storefrontPath(locale, 'preferences'),
    says: { fr: /Ouvrez le lien en bas/, en: /Open the link below/ },
  },
  {
    name: 'question after a collection',
    path: question('asked'),
    says: { fr: 'Très bien', en: 'Very good' },
  },
  {
    name: 'question sent without a mark',
    path: question('asked'),
    act: press({ fr: 'Envoyer', en: 'Send' }),
    says: { fr: 'Choisissez une note.', en: 'Choose a mark.' },
  },
  {
    name: 'question that was answered',
    path: question('answered'),
    says: { fr: 'Votre réponse', en: 'Your answer' },
  },
  {
    name: 'answer being changed',
    path: question('answered'),
    act: press({ fr: 'Changer ma réponse', en: 'Change my answer' }),
    says: { fr: /500 signes/, en: /500 signs/ },
  },
  {
    name: 'question by a wrong link',
    path: (locale) => `${storefrontPath(locale, 'opinion', 'MR-0000-0000')}?t=x`,
    says: { fr: /coupé en chemin/, en: /cut on its way/ },
  },
];

const staffPages: readonly (Scene & { readonly who: () => Colleague })[] = [
  {
    name: 'order with what its customer was told and said',
    who: () => marc,
    path: () => `/staff/orders/${told('answered').order.number}`,
    says: { fr: 'Messages au client', en: 'Messages to the customer' },
  },
  {
    name: 'customer’s card with what they said',
    who: () => marc,
    path: () => `/staff/customers/${card}`,
    says: { fr: 'Avis après le retrait', en: 'Opinion after the collection' },
  },
  {
    name: 'opinions of every shop',
    who: () => helene,
    path: () => '/staff/head-office/messages',
    says: { fr: 'Par magasin', en: 'By shop' },
  },
  {
    name: 'opinions, the words of one shop',
    who: () => helene,
    path: () => '/staff/head-office/messages',
    act: async (page) => {
      await page.getByRole('table').getByRole('button').first().click();
    },
    says: { fr: /^Derniers mots\s:/, en: /^Latest words:/ },
  },
  {
    name: 'messages that did not arrive',
    who: () => helene,
    path: () => '/staff/head-office/messages?view=trouble',
    says: { fr: /On ne sait pas/, en: /Nobody knows/ },
  },
];

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  [marc, helene] = [await colleague('marc'), await colleague('helene')];
  await marc.count(LEVEL, 300);
  for (const who of ['asked', 'answered', 'untold']) people.set(who, await collects(who));
  await answer(told('answered'), 4, 'Accueil rapide, et la perceuse essayée au comptoir. Le bac était prêt.');
  await shopper().call('POST', '/preferences', {
    body: { marketing: [{ channel: 'email', given: true }] },
    authorization: `Preferences ${told('answered').choices}`,
    idempotencyKey: randomUUID(),
  });
  const { items } = await marc.call<{ items: { id: string }[] }>('GET', '/staff/customers', {
    query: { q: told('answered').email },
  });
  card = items[0]?.id ?? '';
  await rows(
    `update message m set state = v.state, last_error = v.why, state_at = now(), channel = 'sms', recipient = '+33612345678'
       from (values ('received', 'failed', '400 21211'), ('ready', 'unknown', 'timeout')) as v (kind, state, why)
      where m.kind = v.kind and m.order_id = (select id from customer_order where number = $1)`,
    [told('untold').order.number],
  );
});

/** Somebody reserves, collects and is asked; the question comes at once. */
async function collects(lastName: string): Promise<Told> {
  const email = newEmail();
  const order = await shopper().placeOrder(
    {
      ...{ mode: 'reserve', store: SHOP, codes: [] },
      lines: [{ sku: LEVEL, quantity: 1 }],
      contact: { firstName: 'Odile', lastName, email },
    },
    randomUUID(),
  );
  await marc.prepare(order, 'B-31');
  await marc.handOver(order);
  const words = async (kind: string) => {
    const [row] = await rows<{ text: string | null }>(
      `select text from message where kind = $1 and recipient = $2 and order_id is not null`,
      [kind, email],
    );
    return row?.text ?? '';
  };
  await expect(async () => {
    await rows(`update message set next_try_at = null where kind = 'question' and recipient = $1`, [email]);
    expect(await words('question')).toContain('/avis/');
    expect(await words('received')).toContain('/mes-messages?t=');
  }).toPass({ timeout: 30_000 });
  return {
    order,
    email,
    choices: /mes-messages\?t=([\w.-]+)/.exec(await words('received'))?.[1] ?? '',
    question: /\/avis\/[\w-]+\?t=([\w-]+)/.exec(await words('question'))?.[1] ?? '',
  };
}

/** The cookie of somebody who signed in by the code of their message. */
async function signedIn({ email }: Told) {
  const send = (path: string, body: object) =>
    fetch(`${shopUrl()}/api/v1/account/sign-in${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const { attempt } = (await (await send('', { contact: email })).json()) as { attempt: string };
  let code = '';
  await expect(async () => {
    const [row] = await rows<{ text: string | null }>(
      `select text from message where cause = 'sign-in ' || $1`,
      [attempt],
    );
    code =
      /(\d{3}) (\d{3})/
        .exec((row?.text ?? '').replaceAll(/\s/g, ' '))
        ?.slice(1)
        .join('') ?? '';
    expect(code).not.toBe('');
  }).toPass({ timeout: 15_000 });
  const entered = await send(`/${attempt}/code`, { code });
  const [pair = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  const [name = '', value = ''] = pair.split('=');
  return { name, value, url: shopUrl() };
}

async function answer({ order, question: token }: Told, score: number, words: string): Promise<void> {
  await shopper().call('POST', `/opinions/${order.number}`, {
    body: { score, words },
    authorization: `Opinion ${token}`,
    idempotencyKey: randomUUID(),
  });
}

async function rows<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.PASSERELLE_DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

for (const locale of ['fr', 'en'] as const) {
  for (const { name, path, act, says, as } of shopPages) {
    test(`${locale}, ${name}: steady, nothing cut, open to everyone at three widths`, async ({ page }) => {
      const nothingBroke = listenForFaults(page);
      await watchShifts(page);
      const sizes = locale === 'fr' ? [PHONE, UPRIGHT, DESKTOP] : [DESKTOP, UPRIGHT, PHONE];
      await page.setViewportSize(sizes[0] ?? PHONE);
      if (as) await page.context().addCookies([await signedIn(told(as))]);
      await page.goto(path(locale));
      await untilAlive(page);
      if (!act) await expect(page.getByText(says[locale]).first()).toBeVisible();
      await settle(page);
      await expectSteady(page);
      await act?.(page, locale);
      await expect(page.getByText(says[locale]).first()).toBeVisible();
      await expectGoodInEverySize(page, sizes);
      nothingBroke();
    });
  }

  for (const { name, who, path, act, says } of staffPages) {
    test(`${locale}, ${name}: nothing cut, open to everyone at three widths`, async ({ browser }) => {
      const page = await tabletOf(browser, who(), locale);
      const nothingBroke = listenForFaults(page);
      await page.setViewportSize(DESKTOP);
      await page.goto(path(locale));
      await act?.(page, locale);
      await expect(page.getByText(says[locale]).first()).toBeVisible();
      await expectGoodInEverySize(page, [DESKTOP, TABLET, UPRIGHT]);
      nothingBroke();
      await page.context().close();
    });
  }
}

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
    const { order, question: token } = await collects(`Avis${locale}`);
    const words = locale === 'fr' ? 'Parfait, merci à Marc' : 'Perfect, thanks to Marc';
    await page.setViewportSize(PHONE);
    await page.goto(`${storefrontPath(locale, 'opinion', order.number)}?t=${token}`);
    await untilAlive(page);
    await page.getByRole('radio', { name: locale === 'fr' ? '5 Très bien' : '5 Very good' }).check();
    await page.getByLabel(locale === 'fr' ? /^Un mot/ : /^A word/).fill(words);
    await press({ fr: 'Envoyer', en: 'Send' })(page, locale);
    await expect(page.getByText(locale === 'fr' ? 'Merci, c’est transmis' : 'the shop has it')).toBeVisible();

    const tablet = await tabletOf(browser, marc, locale);
    await tablet.goto(`/staff/orders/${order.number}`);
    await expect(tablet.getByText(words)).toBeVisible();
    await expect(tablet.getByText(locale === 'fr' ? '5 sur 5' : '5 of 5')).toBeVisible();
    await tablet.getByRole('link', { name: /Odile/ }).click();
    await expect(
      tablet.getByRole('region', { name: /Avis après|Opinion after/ }).getByText(words),
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
  const { choices: token } = await collects('Choix');
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
