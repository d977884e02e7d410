import { test } from '@playwright/test';
import { type Colleague, colleague } from './people.js';
import { DESK_SIZES, playAt, press, type Scene } from './scenes.js';

const DRILL = '/staff/head-office/products/perceuse-visseuse-18-v-pv18-varlope';
const SHOP = '/staff/head-office/stores/lyon-part-dieu';

const SCENES: readonly Scene[] = [
  { name: 'products', path: () => '/staff/head-office/products', says: { fr: /produits$/, en: /products$/ } },
  {
    name: 'products, nothing found',
    path: () => '/staff/head-office/products?q=zzqxwv',
    says: { fr: 'Aucun produit ne correspond', en: 'No matching product' },
  },
  {
    name: 'a product',
    path: () => DRILL,
    says: { fr: 'Points forts en français', en: 'Highlights in French' },
  },
  {
    name: 'a product, withdrawal asked',
    path: () => DRILL,
    act: async (page, locale) => {
      await page.getByRole('radio', { name: locale === 'fr' ? /^Retiré/ : /^Withdrawn/ }).check();
      await page.getByRole('button', { name: locale === 'fr' ? 'Enregistrer' : 'Save', exact: true }).click();
    },
    says: { fr: /de la vente\s\?$/, en: /from sale\?$/ },
  },
  {
    name: 'a product, pictures open',
    path: () => DRILL,
    act: press({ fr: 'Changer d’image', en: 'Change the picture' }),
    says: { fr: 'Chercher une image', en: 'Search for a picture' },
  },
  {
    name: 'a new product, refused',
    path: () => '/staff/head-office/new-product',
    answers: [400],
    act: press({ fr: 'Créer', en: 'Create' }),
    says: { fr: 'À remplir, dans la forme attendue', en: 'Required, in the expected form' },
  },
  {
    name: 'vouchers',
    path: () => '/staff/head-office/payments',
    says: { fr: 'Émettre un bon', en: 'Issue a voucher' },
  },
  {
    name: 'a voucher issued, its code beside it',
    path: () => '/staff/head-office/payments',
    act: async (page, locale) => {
      await page.getByLabel(locale === 'fr' ? 'Montant' : 'Amount', { exact: true }).fill('25');
      await page.getByRole('button', { name: locale === 'fr' ? /^Émettre 25/ : /^Issue €25/ }).click();
    },
    says: { fr: /Notez son code/, en: /Note its code/ },
  },
  {
    name: 'a voucher, its movements open',
    path: () => '/staff/head-office/payments',
    act: press({ fr: /…/, en: /…/ }),
    says: { fr: 'Mouvement', en: 'Movement' },
  },
  {
    name: 'categories',
    path: () => '/staff/head-office/categories',
    says: { fr: 'Perforateurs', en: 'Rotary hammers' },
  },
  {
    name: 'a category open',
    path: () => '/staff/head-office/categories',
    act: press({ fr: /^Modifier/, en: /^Edit/ }),
    says: { fr: 'Dans la catégorie', en: 'Inside the category' },
  },
  {
    name: 'files of products',
    path: () => '/staff/head-office/product-files',
    says: { fr: 'Choisir un fichier', en: 'Choose a file' },
  },
  {
    name: 'files of products, faulty rows',
    path: () => '/staff/head-office/product-files',
    act: async (page) => {
      const rows =
        'sku;gtin;product;name_fr;category\nA-1;1;a;=1+1;nulle-part\nB-2;2100074735162;b;Vis;forets\n';
      const file = { name: 'vis.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) };
      await page.locator('input[type=file]').setInputFiles(file);
    },
    says: { fr: '2 lignes erronées', en: '2 faulty rows' },
  },
  { name: 'shops', path: () => '/staff/head-office/stores', says: { fr: '120 magasins', en: '120 shops' } },
  { name: 'a shop', path: () => SHOP, says: { fr: 'Horaires de la semaine', en: 'Weekly hours' } },
  {
    name: 'a shop, early closing open',
    path: () => SHOP,
    act: press({ fr: 'Fermer plus tôt aujourd’hui', en: 'Close early today' }),
    says: { fr: 'Ferme à', en: 'Closes at' },
  },
  {
    name: 'a shop, what new hours change',
    path: () => SHOP,
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
    path: () => SHOP,
    act: async (page, locale) => {
      await page.getByLabel(locale === 'fr' ? /^Téléphone/ : /^Phone/).fill('04 00 00 00 00');
      await page.getByRole('link', { name: locale === 'fr' ? 'Produits' : 'Products', exact: true }).click();
    },
    says: { fr: /^Quitter cette page\s\?$/, en: 'Leave this page?' },
  },
  {
    name: 'monitor',
    path: () => '/staff/head-office/monitor',
    says: { fr: 'Dernières comparaisons', en: 'Last comparisons' },
  },
  {
    name: 'monitor, compared on request',
    path: () => '/staff/head-office/monitor',
    act: press({ fr: 'Comparer maintenant', en: 'Compare now' }),
    says: { fr: /articles sur|Comparaison en cours/, en: /articles of|Comparing/ },
  },
  {
    name: 'the journal',
    path: () => '/staff/head-office/audit',
    says: { fr: 'Lot de prix proposé', en: 'Batch of prices proposed' },
  },
  {
    name: 'the journal, nothing found',
    path: () => '/staff/head-office/audit?q=zzqxwv',
    says: { fr: 'Aucune décision ne correspond', en: 'No decision fits' },
  },
  {
    name: 'a new shop',
    path: () => '/staff/head-office/new-store',
    says: { fr: 'Ouvrir le magasin', en: 'Open the shop' },
  },
];

test.use({ trace: 'off', reducedMotion: 'reduce' });

let thomas: Colleague;
test.beforeAll(async () => {
  thomas = await colleague('thomas');
});

for (const locale of ['fr', 'en'] as const)
  for (const scene of SCENES)
    test(`${locale}, head office, ${scene.name}: steady, nothing cut, open to everyone in every size`, ({
      browser,
    }) => playAt(browser, thomas.tablet(locale), locale, scene, DESK_SIZES));
