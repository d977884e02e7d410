import { randomUUID } from 'node:crypto';
import type { CodeBatchView, PromotionRequest, PromotionView } from '@passerelle/shared/api/promotions';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { KINDS } from '@passerelle/shared/pricing/kinds/registry';
import { expect, type Page, test } from '@playwright/test';
import { listenForFaults } from './console.js';
import { DESKTOP, expectGoodInEverySize, untilAlive } from './layout.js';
import { type Colleague, colleague } from './people.js';
import { DESK_SIZES, playAt, press, type Scene, type Words } from './scenes.js';

const offers = { proposed: '', own: '', draft: '', coded: '', corrected: '' };
let helene: Colleague;
let thomas: Colleague;

const tick = (words: Words) => async (page: Page, locale: Locale) =>
  page.getByRole('checkbox', { name: words[locale] }).first().click();

const SCENES: readonly Scene[] = [
  {
    name: 'list and calendar',
    path: () => '/staff/head-office/promotions',
    says: { fr: /en cours,/, en: /running,/ },
  },
  {
    name: 'a year with all its promotions and overlaps',
    path: () => '/staff/head-office/promotions',
    act: async (page, locale) => {
      await press({ fr: 'Année', en: 'Year' })(page, locale);
      await press({ fr: /^Montrer les/, en: /^Show all/ })(page, locale);
      await page.locator('summary').click();
    },
    says: { fr: /ne se cumulent pas/, en: /do not combine/ },
  },
  {
    name: 'nothing found',
    path: () => '/staff/head-office/promotions?q=zzqxwv',
    says: { fr: 'Aucune promotion', en: 'No promotion' },
  },
  {
    name: 'a new one',
    path: () => '/staff/head-office/new-promotion',
    says: { fr: 'Mots et image', en: 'Words and picture' },
  },
  {
    name: 'a new one, refused',
    path: () => '/staff/head-office/new-promotion',
    answers: [400],
    act: press({ fr: 'Proposer', en: 'Propose' }),
    says: { fr: /à remplir/, en: /needed/ },
  },
  {
    name: 'a new one with a code, conditions and neighbours',
    path: () => '/staff/head-office/new-promotion',
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
    path: () => '/staff/head-office/new-promotion',
    act: press({ fr: 'Choisir une image', en: 'Choose a picture' }),
    says: { fr: 'Image de la promotion', en: 'Picture of the promotion' },
  },
  {
    name: 'a draft that was measured',
    path: () => `/staff/head-office/promotions/${offers.draft}`,
    says: { fr: 'Paniers touchés', en: 'Baskets touched' },
  },
  {
    name: 'leaving with words that nobody saved',
    path: () => `/staff/head-office/promotions/${offers.draft}`,
    act: async (page, locale) => {
      await page.getByLabel(locale === 'fr' ? 'Nom, en français' : 'Name, in French').fill('Autrement');
      await page.getByRole('link', { name: locale === 'fr' ? 'Produits' : 'Products', exact: true }).click();
    },
    says: { fr: /^Quitter cette page/, en: 'Leave this page?' },
  },
  {
    name: 'one to approve',
    path: () => `/staff/head-office/promotions/${offers.proposed}`,
    says: { fr: 'la remise est profonde', en: 'the reduction is deep' },
  },
  {
    name: 'one’s own proposal',
    path: () => `/staff/head-office/promotions/${offers.own}`,
    says: { fr: /Vous y avez écrit/, en: /You wrote in it/ },
  },
  {
    name: 'codes, looked up, one about to be stopped',
    path: () => `/staff/head-office/promotions/${offers.coded}`,
    act: async (page, locale) => {
      await page.getByLabel(locale === 'fr' ? 'Retrouver un code' : 'Look a code up').fill('VIS');
      const list = page.getByRole('list', { name: locale === 'fr' ? /^Codes de/ : /^Codes of/ });
      await list.getByRole('button').first().click();
    },
    says: { fr: 'Il sera refusé partout dès maintenant.', en: 'It is refused everywhere from now on.' },
  },
  {
    name: 'versions and what they changed',
    path: () => `/staff/head-office/promotions/${offers.corrected}`,
    says: { fr: 'Version 2', en: 'Version 2' },
  },
  {
    name: 'about to be stopped',
    path: () => `/staff/head-office/promotions/${offers.corrected}`,
    act: press({ fr: 'Arrêter', en: 'Stop' }),
    says: { fr: /^Arrêter cette promotion/, en: 'Stop this promotion?' },
  },
  {
    name: 'a draft in the simulator',
    path: () => `/staff/head-office/promotions/simulator?draft=${offers.draft}&sku=PO-BRI-05`,
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
  for (const scene of SCENES)
    test(`${locale}, promotions, ${scene.name}: steady, nothing cut, open to everyone in every size`, ({
      browser,
    }) => playAt(browser, thomas.tablet(locale), locale, scene, DESK_SIZES));

  test(`${locale}, promotions, the form of every kind: nothing cut, open to everyone in every size`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ storageState: thomas.tablet(locale), viewport: DESKTOP });
    const page = await context.newPage();
    const nothingBroke = listenForFaults(page);
    await page.goto('/staff/head-office/new-promotion');
    await untilAlive(page);
    for (const { kind, fields } of KINDS) {
      await test.step(kind, async () => {
        await page.getByLabel(locale === 'fr' ? 'Type' : 'Kind', { exact: true }).selectOption(kind);
        const [first] = fields;
        const named = page.locator('label, legend, b').filter({ hasText: first?.label[locale] ?? '' });
        await expect(named.first()).toBeVisible();
        await expectGoodInEverySize(page, DESK_SIZES);
      });
    }
    nothingBroke();
    await context.close();
  });
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
