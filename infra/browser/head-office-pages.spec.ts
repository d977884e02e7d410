import type { Locale } from '@passerelle/shared/i18n/runtime';
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
  readonly path: string;
  readonly act?: (page: Page, locale: Locale) => Promise<void>;
  /** What only this state says. */
  readonly says: Words;
  /** Refusals that the scene asks for. */
  readonly answers?: readonly number[];
}

const DRILL = 'products/perceuse-visseuse-18-v-pv18-varlope';
const SHOP = 'stores/lyon-part-dieu';

const press = (words: Words) => async (page: Page, locale: Locale) =>
  page.getByRole('button', { name: words[locale] }).first().click();

const SCENES: readonly Scene[] = [
  { name: 'products', path: 'products', says: { fr: /produits$/, en: /products$/ } },
  {
    name: 'products, nothing found',
    path: 'products?q=zzqxwv',
    says: { fr: 'Aucun produit ne correspond', en: 'No product fits' },
  },
  { name: 'a product', path: DRILL, says: { fr: 'Points forts en français', en: 'Strong points in French' } },
  {
    name: 'a product, withdrawal asked',
    path: DRILL,
    act: async (page, locale) => {
      await page.getByRole('radio', { name: locale === 'fr' ? /^Retiré/ : /^Withdrawn/ }).check();
      await page.getByRole('button', { name: locale === 'fr' ? 'Enregistrer' : 'Save', exact: true }).click();
    },
    says: { fr: /de la vente\s\?$/, en: /from sale\?$/ },
  },
  {
    name: 'a product, pictures open',
    path: DRILL,
    act: press({ fr: 'Changer d’image', en: 'Change the picture' }),
    says: { fr: 'Chercher une image', en: 'Search a picture' },
  },
  {
    name: 'a new product, refused',
    path: 'new-product',
    answers: [400],
    act: press({ fr: 'Créer', en: 'Create' }),
    says: { fr: 'Vide, ou pas sous la bonne forme', en: 'Empty, or not in the right form' },
  },
  {
    name: 'vouchers',
    path: 'payments',
    says: { fr: 'Émettre un bon', en: 'Issue a voucher' },
  },
  {
    name: 'a voucher issued, its code beside it',
    path: 'payments',
    act: async (page, locale) => {
      await page.getByLabel(locale === 'fr' ? 'Montant' : 'Amount', { exact: true }).fill('25');
      await page.getByRole('button', { name: locale === 'fr' ? /^Émettre 25/ : /^Issue €25/ }).click();
    },
    says: { fr: /Notez son code/, en: /Note its code/ },
  },
  {
    name: 'a voucher, its movements open',
    path: 'payments',
    act: press({ fr: /…/, en: /…/ }),
    says: { fr: 'Mouvement', en: 'Movement' },
  },
  {
    name: 'payments, nothing to look at',
    path: 'payments?view=trouble',
    says: { fr: 'Rien à regarder', en: 'Nothing to look at' },
  },
  { name: 'categories', path: 'categories', says: { fr: 'Perforateurs', en: 'Rotary hammers' } },
  {
    name: 'a category open',
    path: 'categories',
    act: press({ fr: /^Modifier/, en: /^Change/ }),
    says: { fr: 'Dans la catégorie', en: 'Inside the category' },
  },
  {
    name: 'files of products',
    path: 'product-files',
    says: { fr: 'Choisir un fichier', en: 'Choose a file' },
  },
  {
    name: 'files of products, faulty rows',
    path: 'product-files',
    act: async (page) => {
      const rows =
        'sku;gtin;product;name_fr;category\nA-1;1;a;=1+1;nulle-part\nB-2;2100074735162;b;Vis;forets\n';
      const file = { name: 'vis.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) };
      await page.locator('input[type=file]').setInputFiles(file);
    },
    says: { fr: '2 lignes en faute', en: '2 faulty rows' },
  },
  { name: 'shops', path: 'stores', says: { fr: '120 magasins', en: '120 shops' } },
  { name: 'a shop', path: SHOP, says: { fr: 'Horaires de la semaine', en: 'Hours of the week' } },
  {
    name: 'a shop, early closing open',
    path: SHOP,
    act: press({ fr: 'Fermer plus tôt aujourd’hui', en: 'Close early today' }),
    says: { fr: 'Ferme à', en: 'Closes at' },
  },
  {
    name: 'a shop, what new hours change',
    path: SHOP,
    act: async (page, locale) => {
      const [opens, save] =
        locale === 'fr' ? ['Mercredi, ouvre à', 'Enregistrer'] : ['Wednesday, opens at', 'Save'];
      await page.getByLabel(opens).first().fill('6h30');
      await page.getByRole('button', { name: save, exact: true }).click();
    },
    says: { fr: 'Ce que changent ces horaires', en: 'What these hours change' },
  },
  {
    name: 'a shop, leaving with words that nobody saved',
    path: SHOP,
    act: async (page, locale) => {
      await page.getByLabel(locale === 'fr' ? /^Téléphone/ : /^Phone/).fill('04 00 00 00 00');
      await page.getByRole('link', { name: locale === 'fr' ? 'Produits' : 'Products', exact: true }).click();
    },
    says: { fr: /^Quitter cette page\s\?$/, en: 'Leave this page?' },
  },
  {
    name: 'monitor',
    path: 'monitor',
    says: { fr: 'Dernières comparaisons', en: 'Last comparisons' },
  },
  {
    name: 'monitor, compared on request',
    path: 'monitor',
    act: press({ fr: 'Comparer maintenant', en: 'Compare now' }),
    says: { fr: /articles sur|Comparaison en cours/, en: /articles of|Comparing/ },
  },
  { name: 'the journal', path: 'audit', says: { fr: 'Lot de prix proposé', en: 'Batch of prices proposed' } },
  {
    name: 'the journal, nothing found',
    path: 'audit?q=zzqxwv',
    says: { fr: 'Aucune décision ne correspond', en: 'No decision fits' },
  },
  { name: 'a new shop', path: 'new-store', says: { fr: 'Ouvrir le magasin', en: 'Open the shop' } },
];

test.use({ trace: 'off', reducedMotion: 'reduce' });

let thomas: Colleague;
test.beforeAll(async () => {
  thomas = await colleague('thomas');
});

for (const locale of ['fr', 'en'] as const) {
  for (const { name, path, act, says, answers } of SCENES) {
    test(`${locale}, head office, ${name}: steady, nothing cut, open to everyone in every size`, async ({
      browser,
    }) => {
      const storageState = thomas.tablet(locale);
      const context = await browser.newContext({ storageState, viewport: DESKTOP, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const nothingBroke = listenForFaults(page, answers);
      await watchShifts(page);
      await page.goto(`/staff/head-office/${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await untilAlive(page);
      const shown = page.getByText(says[locale]).first();
      if (!act) await expect(shown).toBeVisible();
      await settle(page);
      if (act) {
        await act(page, locale);
        await expect(shown).toBeVisible();
      } else await expectSteady(page);
      await expectGoodInEverySize(page, [DESKTOP, UPRIGHT, PHONE]);
      nothingBroke();
      await context.close();
    });
  }
}
