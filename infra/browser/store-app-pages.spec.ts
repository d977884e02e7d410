import type { Locale } from '@passerelle/shared/i18n/runtime';
import { expect, type Page, test } from '@playwright/test';
import { type Colleague, colleague, nobody, reserve, shopper } from './people.js';
import { scan } from './scanner.js';
import { playAt, press, type Scene, TABLET_SIZES, type Words } from './scenes.js';

const SHOP = 'villeurbanne-gratte-ciel';
/** What these scenes pick and sell; no other scene counts them in this shop. */
const LAMP = 'BR-BAL-600';
const PLANE = 'MO-RAB-4';
const TAPE = 'GN-MET-5';

interface StaffScene extends Scene {
  readonly isNobody?: boolean;
}

let sonia: Colleague;
const numbers = { held: '', picking: '', picked: '', ready: '', closed: '', cancelled: '' };
let receipt = '';
let customer = '';
let gtins: Readonly<Record<string, string>> = {};

const type = (label: Words, text: string) => async (page: Page, locale: Locale) => {
  const field = page.getByRole('main').getByLabel(label[locale]).first();
  await field.fill(text);
  await field.press('Enter');
};

const FIND_ARTICLE: Words = { fr: /Scanner ou chercher un article/, en: /Scan or search an article/ };
const FIND_ORDER: Words = { fr: /QR, code court/, en: /QR, short code/ };

const TO_TAKE: Words = { fr: /à prendre/, en: /to take/ };

const SCENES: readonly StaffScene[] = [
  {
    name: 'sign-in',
    path: () => '/staff/sign-in',
    isNobody: true,
    says: { fr: 'Comptes de démonstration', en: 'Demonstration accounts' },
  },
  {
    name: 'sign-in refused',
    path: () => '/staff/sign-in',
    isNobody: true,
    answers: [401],
    act: async (page, locale) => {
      // A login of nobody: guesses at it lock nobody out.
      await page.getByLabel(locale === 'fr' ? 'Identifiant' : 'Login').fill(`nobody-${Date.now()}`);
      await page.getByLabel(locale === 'fr' ? 'Mot de passe' : 'Password').fill('sesame');
      await page.getByRole('button', { name: locale === 'fr' ? 'Entrer' : 'Enter', exact: true }).click();
    },
    says: { fr: /Entrée refusée/, en: 'You could not enter' },
  },
  { name: 'queue, new', path: () => '/staff/queue', says: { fr: 'Je prends', en: 'I’ll take it' } },
  {
    name: 'queue, in preparation',
    path: () => '/staff/queue?tab=in-preparation',
    says: { fr: 'Continuer', en: 'Continue' },
  },
  { name: 'queue, ready', path: () => '/staff/queue?tab=ready', says: { fr: /Bac B-21/, en: /Bin B-21/ } },
  {
    name: 'queue, to put back',
    path: () => '/staff/queue?tab=put-backs',
    says: { fr: 'Remis en rayon', en: 'Put back' },
  },
  {
    name: 'colleague and language open',
    path: () => '/staff/queue',
    act: press({ fr: /Sonia Haddad/, en: /Sonia Haddad/ }),
    says: { fr: /changer de personne/, en: /change person/ },
  },
  {
    name: 'order to prepare',
    path: () => `/staff/orders/${numbers.held}`,
    says: { fr: 'Toute son histoire', en: 'The whole story' },
  },
  {
    name: 'order handed over',
    path: () => `/staff/orders/${numbers.closed}`,
    says: { fr: 'Toute son histoire', en: 'The whole story' },
  },
  {
    name: 'order, cancellation open',
    path: () => `/staff/orders/${numbers.held}`,
    act: press({ fr: /^Annuler la commande/, en: /^Cancel the order/ }),
    says: { fr: /^Annuler cette commande/, en: /^Cancel this order/ },
  },
  {
    name: 'picking',
    path: () => `/staff/orders/${numbers.picking}/picking`,
    says: TO_TAKE,
  },
  {
    name: 'picking, wrong article',
    path: () => `/staff/orders/${numbers.picking}/picking`,
    act: async (page, locale) => {
      await expect(page.getByText(TO_TAKE[locale]).first()).toBeVisible();
      await scan(page, gtins[TAPE] ?? '');
    },
    says: { fr: 'Mauvais article', en: 'Wrong article' },
  },
  {
    name: 'picking, not found open',
    path: () => `/staff/orders/${numbers.picking}/picking`,
    act: press({ fr: 'Introuvable', en: 'Not found' }),
    says: { fr: /^Introuvable\s:/, en: /^Not found: / },
  },
  {
    name: 'picking, give back or refuse open',
    path: () => `/staff/orders/${numbers.picking}/picking`,
    act: press({ fr: /^Rendre ou refuser/, en: /^Give back or refuse/ }),
    says: { fr: 'Refuser la commande', en: 'Refuse the order' },
  },
  {
    name: 'picking, everything found, bin asked',
    path: () => `/staff/orders/${numbers.picked}/picking`,
    act: press({ fr: 'Mettre en bac', en: 'Put in a bin' }),
    says: { fr: /^Dans quel bac/, en: /^Which bin/ },
  },
  {
    name: 'bin label',
    path: () => `/staff/orders/${numbers.ready}/label`,
    says: { fr: /^Bac B-21|^En bac B-21|Imprimer/, en: /Print the label/ },
  },
  {
    name: 'hand-over, search',
    path: () => '/staff/hand-over',
    says: { fr: 'Prêtes, à remettre', en: 'Ready to hand over' },
  },
  {
    name: 'hand-over, nobody found',
    path: () => '/staff/hand-over',
    act: type(FIND_ORDER, 'Zzqxwv'),
    says: { fr: 'Aucune commande trouvée', en: 'No order found' },
  },
  {
    name: 'hand-over',
    path: () => `/staff/hand-over/${numbers.ready}`,
    says: { fr: 'Prix promis', en: 'Promised price' },
  },
  {
    name: 'hand-over, code field open',
    path: () => `/staff/hand-over/${numbers.ready}`,
    act: press({ fr: 'Ajouter un code', en: 'Add a code' }),
    says: { fr: 'Utiliser ce code', en: 'Use this code' },
  },
  {
    name: 'handed over, receipt',
    path: () => `/staff/hand-over/${numbers.closed}/done`,
    says: { fr: 'Payé, c’est remis', en: 'Paid and handed over' },
  },
  {
    name: 'receipt of a sale',
    path: () => `/staff/receipts/${receipt}`,
    says: { fr: 'Vente terminée', en: 'Sale done' },
  },
  {
    name: 'counter, empty',
    path: () => '/staff/counter',
    says: { fr: 'Le panier est vide', en: 'The basket is empty' },
  },
  {
    name: 'counter, articles found',
    path: () => '/staff/counter',
    act: (page, locale) => type(FIND_ARTICLE, locale === 'fr' ? 'perceuse' : 'drill')(page, locale),
    says: { fr: /au rayon/, en: /on the shelf/ },
  },
  {
    name: 'counter with a basket, paid in cash',
    path: () => '/staff/counter',
    act: async (page, locale) => {
      await expect(page.getByLabel(FIND_ARTICLE[locale])).toBeVisible();
      await scan(page, gtins[TAPE] ?? '');
      await page.getByRole('radio', { name: locale === 'fr' ? 'Espèces' : 'Cash', exact: true }).check();
    },
    says: { fr: 'Espèces reçues', en: 'Cash received' },
  },
  {
    name: 'customers',
    path: () => '/staff/customers',
    says: { fr: 'Cherchez un client', en: 'Search for a customer' },
  },
  { name: 'customers found', path: () => '/staff/customers?q=mar', says: { fr: /vu le/, en: /seen / } },
  {
    name: 'one customer',
    path: () => `/staff/customers/${customer}`,
    says: { fr: 'Toute son histoire', en: 'The whole history' },
  },
  { name: 'stock', path: () => '/staff/stock', says: { fr: 'Scannez un article', en: 'Scan an article' } },
  {
    name: 'stock of one article',
    path: () => `/staff/stock/${LAMP}`,
    says: { fr: 'Mouvements', en: 'Movements' },
  },
  {
    name: 'stock, count open',
    path: () => `/staff/stock/${LAMP}`,
    act: press({ fr: 'Compter maintenant', en: 'Count now' }),
    says: { fr: /^Compter\s: /, en: /^Count: / },
  },
  {
    name: 'page that does not exist',
    path: () => '/staff/nowhere',
    says: { fr: 'Page introuvable', en: 'Page not found' },
  },
];

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  sonia = await colleague('sonia');
  for (const sku of [LAMP, PLANE, TAPE]) await sonia.count(sku, 300);
  const { items } = await shopper().skus([LAMP, PLANE, TAPE]);
  gtins = Object.fromEntries(items.map(({ sku, gtin }) => [sku, gtin]));
  const two = (firstName: string) => reserve({ store: SHOP, lines: { [LAMP]: 1, [PLANE]: 2 }, firstName });
  const [held, picking, picked] = [await two('Aïcha'), await two('Bertrand'), await two('Clémence')];
  const [ready, closed, cancelled] = [await two('Dimitri'), await two('Edwige'), await two('Fanny')];
  await sonia.act(picking.number, 'picking');
  await sonia.act(picked.number, 'picking');
  for (const { sku, quantity } of picked.lines) await sonia.act(picked.number, 'picks', { sku, quantity });
  await sonia.prepare(ready, 'B-21');
  await sonia.prepare(closed, 'B-22');
  await sonia.handOver(closed);
  await sonia.prepare(cancelled, 'B-23');
  await sonia.act(cancelled.number, 'cancellation', { reason: 'customer-asked' });
  for (const [state, { number }] of Object.entries({ held, picking, picked, ready, closed, cancelled })) {
    numbers[state as keyof typeof numbers] = number;
  }
  receipt = (await sonia.sell(SHOP, TAPE)).number;
  customer = await sonia.customer('mar');
});

for (const locale of ['fr', 'en'] as const)
  for (const scene of SCENES)
    test(`${locale}, ${scene.name}: steady, nothing cut, open to everyone in every size`, ({ browser }) =>
      playAt(
        browser,
        scene.isNobody ? nobody(locale) : sonia.tablet(locale),
        locale,
        scene,
        TABLET_SIZES[locale],
      ));
