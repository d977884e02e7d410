import { randomUUID } from 'node:crypto';
import type { CodeBatchView, PromotionRequest, PromotionView } from '@passerelle/shared/api/promotions';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { KINDS } from '@passerelle/shared/pricing/kinds/registry';
import { expect, type Page, test } from '@playwright/test';
import { listenForFaults } from './console.js';
import {
  DESKTOP,
  expectGoodInEverySize,
  expectSteady,
  PHONE,
  settle,
  UPRIGHT,
  untilAlive,
  watchShifts,
} from './layout.js';
import { type Colleague, colleague } from './people.js';

type Words = Readonly<Record<Locale, string | RegExp>>;

interface Scene {
  readonly name: string;
  /** Below `/staff/head-office/`. */
  readonly path: () => string;
  readonly act?: (page: Page, locale: Locale) => Promise<void>;
  /** What only this state says. */
  readonly says: Words;
  /** Refusals that the scene asks for. */
  readonly answers?: readonly number[];
}

const SIZES = [DESKTOP, UPRIGHT, PHONE];
const offers = { proposed: '', own: '', draft: '', coded: '', corrected: '' };
let helene: Colleague;
let thomas: Colleague;

const press = (words: Words) => async (page: Page, locale: Locale) =>
  page.getByRole('button', { name: words[locale] }).first().click();
const tick = (words: Words) => async (page: Page, locale: Locale) =>
  page.getByRole('checkbox', { name: words[locale] }).first().click();

const SCENES: readonly Scene[] = [
  { name: 'list and calendar', path: () => 'promotions', says: { fr: /en cours,/, en: /running,/ } },
  {
    name: 'a year with all its promotions and overlaps',
    path: () => 'promotions',
    act: async (page, locale) => {
      await press({ fr: 'Année', en: 'Year' })(page, locale);
      await press({ fr: /^Montrer les/, en: /^Show all/ })(page, locale);
      await page.locator('summary').click();
    },
    says: { fr: /ne se cumulent pas/, en: /do not combine/ },
  },
  {
    name: 'nothing found',
    path: () => 'promotions?q=zzqxwv',
    says: { fr: 'Aucune promotion', en: 'No promotion' },
  },
  { name: 'a new one', path: () => 'new-promotion', says: { fr: 'Mots et image', en: 'Words and picture' } },
  {
    name: 'a new one, refused',
    path: () => 'new-promotion',
    answers: [400],
    act: press({ fr: 'Proposer', en: 'Propose' }),
    says: { fr: /à remplir/, en: /needed/ },
  },
  {
    name: 'a new one with a code, conditions and neighbours',
    path: () => 'new-promotion',
    act: async (page, locale) => {
      await tick({ fr: 'Seulement avec un code', en: 'Only with a code' })(page, locale);
      await tick({ fr: 'Se cumule avec les autres', en: 'Combines with others' })(page, locale);
      const more = page.getByLabel(locale === 'fr' ? 'Ajouter une condition' : 'Add a condition');
      for (const kind of ['contains-category', 'segment', 'scope-total']) await more.selectOption(kind);
    },
    says: { fr: 'Elle ne se cumule avec aucune autre.', en: 'It combines with no other.' },
  },
  {
    name: 'pictures to choose from',
    path: () => 'new-promotion',
    act: press({ fr: 'Choisir une image', en: 'Choose a picture' }),
    says: { fr: 'Image de la promotion', en: 'Picture of the promotion' },
  },
  {
    name: 'a draft that was measured',
    path: () => `promotions/${offers.draft}`,
    says: { fr: 'Paniers touchés', en: 'Baskets touched' },
  },
  {
    name: 'leaving with words that nobody saved',
    path: () => `promotions/${offers.draft}`,
    act: async (page, locale) => {
      await page.getByLabel(locale === 'fr' ? 'Nom, en français' : 'Name, in French').fill('Autrement');
      await page.getByRole('link', { name: locale === 'fr' ? 'Produits' : 'Products', exact: true }).click();
    },
    says: { fr: /^Quitter cette page/, en: 'Leave this page?' },
  },
  {
    name: 'one to approve',
    path: () => `promotions/${offers.proposed}`,
    says: { fr: 'la remise est profonde', en: 'the reduction is deep' },
  },
  {
    name: 'one’s own proposal',
    path: () => `promotions/${offers.own}`,
    says: { fr: /Vous y avez écrit/, en: /You wrote in it/ },
  },
  {
    name: 'codes, looked up, one about to be stopped',
    path: () => `promotions/${offers.coded}`,
    act: async (page, locale) => {
      await page.getByLabel(locale === 'fr' ? 'Retrouver un code' : 'Look a code up').fill('VIS');
      const list = page.getByRole('list', { name: locale === 'fr' ? /^Codes de/ : /^Codes of/ });
      await list.getByRole('button').first().click();
    },
    says: { fr: 'Il sera refusé partout dès maintenant.', en: 'It is refused everywhere from now on.' },
  },
  {
    name: 'versions and what they changed',
    path: () => `promotions/${offers.corrected}`,
    says: { fr: 'Version 2', en: 'Version 2' },
  },
  {
    name: 'about to be stopped',
    path: () => `promotions/${offers.corrected}`,
    act: press({ fr: 'Arrêter', en: 'Stop' }),
    says: { fr: /^Arrêter cette promotion/, en: 'Stop this promotion?' },
  },
  {
    name: 'a draft in the simulator',
    path: () => `promotions/simulator?draft=${offers.draft}&sku=PO-BRI-05`,
    says: { fr: 'Avec un brouillon, que personne d’autre ne voit', en: 'With a draft that nobody else sees' },
  },
];

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  [helene, thomas] = [await colleague('helene'), await colleague('thomas')];
  const [proposed, own, draft, coded, corrected] = await Promise.all([
    write(helene, { definition: { basisPoints: 4_500 } }),
    write(thomas, { definition: { basisPoints: 4_000 } }),
    write(thomas, { draft: true, limits: { budgetCents: 30_000, maxUses: 200 } }),
    write(thomas, { needsCode: true, codes: [`VIS${Date.now() % 1_000_000}`] }),
    write(thomas, {}),
  ]);
  Object.assign(offers, { proposed, own, draft, coded, corrected });
  await send(thomas, 'PATCH', corrected, {
    ...promotion({ definition: { basisPoints: 700 }, limits: { budgetCents: 20_000 } }),
    picture: 'toolbox.svg',
  });
  const batch = { name: 'Salon de l’habitat', size: 30, prefix: 'VIS' };
  await send<CodeBatchView>(thomas, 'POST', `${coded}/codes/batches`, batch);
  await send(thomas, 'POST', `${draft}/pre-flight`, {});
  await expect(async () => {
    const { preFlight } = (await read(thomas, draft)).draft ?? {};
    expect(preFlight?.state).toBe('done');
  }).toPass();
});

for (const locale of ['fr', 'en'] as const) {
  for (const { name, path, act, says, answers } of SCENES) {
    test(`${locale}, promotions, ${name}: steady, nothing cut, open to everyone in every size`, async ({
      browser,
    }) => {
      const { page, nothingBroke } = await open(browser, locale, answers);
      await page.goto(`/staff/head-office/${path()}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await untilAlive(page);
      const shown = page.getByText(says[locale]).first();
      if (!act) await expect(shown).toBeVisible();
      await settle(page);
      if (act) {
        await act(page, locale);
        await expect(shown).toBeVisible();
      } else await expectSteady(page);
      await expectGoodInEverySize(page, SIZES);
      nothingBroke();
      await page.context().close();
    });
  }

  test(`${locale}, promotions, the form of every kind: nothing cut, open to everyone in every size`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const { page, nothingBroke } = await open(browser, locale);
    await page.goto('/staff/head-office/new-promotion');
    await untilAlive(page);
    for (const { kind, fields } of KINDS) {
      await test.step(kind, async () => {
        await page.getByLabel(locale === 'fr' ? 'Genre' : 'Kind', { exact: true }).selectOption(kind);
        const [first] = fields;
        const named = page.locator('label, legend, b').filter({ hasText: first?.label[locale] ?? '' });
        await expect(named.first()).toBeVisible();
        await expectGoodInEverySize(page, SIZES);
      });
    }
    nothingBroke();
    await page.context().close();
  });
}

type Browser = Parameters<Parameters<typeof test>[2]>[0]['browser'];

async function open(browser: Browser, locale: Locale, answers: readonly number[] = []) {
  const storageState = thomas.tablet(locale);
  const context = await browser.newContext({ storageState, viewport: DESKTOP, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const nothingBroke = listenForFaults(page, answers);
  await watchShifts(page);
  return { page, nothingBroke };
}

/** Far from now, so that no other scene's basket is cheaper for it. */
const promotion = (rest: Partial<PromotionRequest>): PromotionRequest => ({
  name: { fr: 'Ponceuses à prix doux', en: 'Gentle prices on sanders' },
  text: { fr: 'Pour poncer sans compter.', en: 'Sand without counting.' },
  ...{ kind: 'percent-off', level: 'basket', picture: 'drill.svg' },
  ...{ scope: { skus: ['PO-BRI-05', 'PO-VAR-06'], categories: ['ponceuses'], brands: ['brisac'] } },
  ...{ definition: { basisPoints: 1_000 }, startsAt: '2041-03-04T08:00', endsAt: '2041-03-20T00:00' },
  limits: { budgetCents: 40_000 },
  ...rest,
});

async function write(by: Colleague, rest: Partial<PromotionRequest>): Promise<string> {
  return (await send<PromotionView>(by, 'POST', '', promotion(rest))).offer;
}

function send<Answer = PromotionView>(by: Colleague, method: 'POST' | 'PATCH', path: string, body: object) {
  const route = `/head-office/promotions${path === '' ? '' : `/${path}`}`;
  return by.call<Answer>(method, route, { body, idempotencyKey: randomUUID() });
}

function read(by: Colleague, offer: string): Promise<PromotionView> {
  return by.call<PromotionView>('GET', `/head-office/promotions/${offer}`);
}
