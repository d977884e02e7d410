import type { OrderView } from '@passerelle/shared/api/orders';
import { type StorefrontPage, storefrontPath, trackingPath } from '@passerelle/shared/storefront-paths';
import { expect, type Page, test } from '@playwright/test';
import { colleague, reserve, shopper, shopUrl } from './people.js';
import { play, press, type Scene, SHOPPER_SIZES, type Words } from './scenes.js';
import { answerMapTiles } from './tiles.js';

/** The shop that these pages show and act in. */
const SHOP = 'villeurbanne-gratte-ciel';

interface ShopScene extends Scene {
  /** Nobody has chosen a shop yet. */
  readonly isNewcomer?: boolean;
  readonly basket?: Readonly<Record<string, number>>;
  readonly codes?: readonly string[];
  /** What one presses is there on small screens only. */
  readonly isPhoneOnly?: boolean;
}

const orders = new Map<string, OrderView>();
let soldOut = '';

const to =
  (page: StorefrontPage, id?: string, query = ''): Scene['path'] =>
  (locale) =>
    storefrontPath(locale, page, id) + query;
const tracking =
  (state: string): Scene['path'] =>
  (locale) => {
    const order = orders.get(state);
    if (!order) throw new Error(`No order is ${state}`);
    return trackingPath(locale, order.number, order.trackingToken);
  };

const DRILL = 'perceuse-visseuse-18-v-pv18-varlope';
const SEARCH: Words = { fr: /Chercher un produit/, en: /Search for a product/ };

async function openMap(page: Page): Promise<void> {
  await page.locator('#map').scrollIntoViewIfNeeded();
  await expect(page.locator('#map .pin').first()).toBeVisible();
}

const SCENES: readonly ShopScene[] = [
  { name: 'home, no shop chosen', path: to('home'), isNewcomer: true },
  { name: 'home', path: to('home') },
  {
    name: 'home, departments open on the phone',
    path: to('home'),
    isPhoneOnly: true,
    act: press({ fr: 'Menu des rayons', en: 'Departments menu' }),
  },
  {
    name: 'home, suggestions open',
    path: to('home'),
    act: async (page, locale) => {
      await page
        .getByRole('combobox', { name: SEARCH[locale] })
        .pressSequentially(locale === 'fr' ? 'perc' : 'dril');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  { name: 'category', path: to('category', 'perceuses') },
  {
    name: 'category, filters open on the phone',
    path: to('category', 'perceuses'),
    isPhoneOnly: true,
    act: press({ fr: /^Filtrer/, en: /^Filter/ }),
  },
  { name: 'search with results', path: to('search', undefined, '?q=perceuse') },
  {
    name: 'search, spelling mended',
    path: (locale) => `${storefrontPath(locale, 'search')}?q=${locale === 'fr' ? 'persseuse' : 'screwdrivr'}`,
    says: { fr: /rien ne correspond|Résultats pour/, en: /Results for/ },
  },
  {
    name: 'search without results',
    path: to('search', undefined, '?q=zzqxwv'),
    says: { fr: 'Rien sur cette étagère.', en: 'Nothing on this shelf.' },
  },
  { name: 'offers', path: to('offers') },
  { name: 'product', path: to('product', DRILL) },
  { name: 'product, no shop chosen', path: to('product', DRILL), isNewcomer: true },
  {
    name: 'product, other shops open',
    path: to('product', DRILL),
    act: press({ fr: /autres magasins/, en: /more shops/ }),
    says: { fr: 'Où le trouver', en: 'Where to find it' },
  },
  {
    name: 'product out of stock',
    path: (locale) => storefrontPath(locale, 'product', soldOut),
    says: { fr: /Épuisé/, en: /Out of stock at/ },
  },
  { name: 'locator', path: to('shops', undefined, '?place=69003'), basket: { PV18: 1 } },
  { name: 'locator, map open', path: to('shops'), act: openMap },
  { name: 'locator, no shop chosen, the whole country', path: to('shops'), isNewcomer: true, act: openMap },
  { name: 'locator, unknown place', path: to('shops', undefined, '?place=zzqxwv') },
  { name: 'shop page', path: to('shop', SHOP) },
  {
    name: 'basket, empty',
    path: to('basket'),
    says: { fr: /Chaque outil a sa place/, en: /Every tool has its place/ },
  },
  {
    name: 'basket, no shop chosen',
    path: to('basket'),
    basket: { PV18: 1 },
    isNewcomer: true,
    says: { fr: /Où le retirer|Choisir mon magasin/, en: /Where will you collect it/ },
  },
  {
    name: 'basket with several articles',
    path: to('basket'),
    basket: { PV18: 2, 'TS-FORETS-25': 1, 'GN-MET-5': 3 },
    says: { fr: /^Devis/, en: /^Quote/ },
  },
  {
    name: 'basket, more than the shop has',
    path: to('basket'),
    basket: { PV18: 400 },
    says: { fr: /n’a pas tout/, en: /does not have everything/ },
  },
  {
    name: 'basket, link and QR code open',
    path: to('basket'),
    basket: { PV18: 2, 'TS-FORETS-25': 1 },
    act: press({ fr: 'Lien et code QR', en: 'Link and QR code' }),
    says: { fr: 'Code à donner en magasin', en: 'Code to give in the shop' },
  },
  {
    name: 'basket with a code',
    path: to('basket'),
    basket: { PV18: 1 },
    codes: ['BIENVENUE10'],
    says: { fr: /Bienvenue : −10/, en: /Welcome: 10/ },
  },
  {
    name: 'basket with a code that is none',
    path: to('basket'),
    basket: { PV18: 1 },
    codes: ['NOTACODE9'],
    says: { fr: /ne peut pas être utilisé/, en: /cannot be used/ },
  },
  {
    name: 'basket, something is missing for an offer',
    path: to('basket'),
    basket: { PV18: 1, 'MO-RAB-4': 1 },
    says: { fr: /de plus/, en: /more/ },
  },
  {
    name: 'reserve form with errors',
    path: to('basket'),
    basket: { PV18: 1 },
    act: press({ fr: /^Réserver, payer/, en: /^Reserve, pay/ }),
    says: { fr: /Le prénom manque/, en: /Enter your first name/ },
  },
  {
    name: 'tracking, received',
    path: tracking('held'),
    says: { fr: /C’est réservé/, en: /Your items are reserved/ },
  },
  {
    name: 'tracking, change of shop open',
    path: tracking('held'),
    act: press({ fr: /^Changer de magasin/, en: /^Change shop/ }),
  },
  {
    name: 'tracking, cancel open',
    path: tracking('held'),
    act: press({ fr: /^Annuler la réservation/, en: /^Cancel the reservation/ }),
  },
  {
    name: 'tracking, in preparation',
    path: tracking('picking'),
    says: { fr: /On prépare/, en: /getting it ready/ },
  },
  { name: 'tracking, ready', path: tracking('ready'), says: { fr: /C’est prêt/, en: /Your order is ready/ } },
  { name: 'tracking, cancelled', path: tracking('cancelled'), says: { fr: /C’est annulé/, en: /cancelled/ } },
  { name: 'tracking, collected', path: tracking('closed'), says: { fr: /C’est à vous/, en: /It’s yours/ } },
  { name: 'tracking without its key', path: to('order', 'MR-0000-0000') },
  { name: 'find my order', path: to('findOrder') },
  { name: 'how it works', path: to('how') },
  { name: 'legal notice', path: to('legal') },
  { name: 'personal data', path: to('privacy') },
  { name: 'cookies', path: to('cookies') },
  {
    name: 'page that does not exist',
    path: (locale) => `${storefrontPath(locale, 'home')}nulle-part`,
    status: 404,
  },
];

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  const desk = await colleague('marc');
  await desk.count('GN-NIV-60', 300);

  const one = (firstName: string) => reserve({ store: SHOP, lines: { 'GN-NIV-60': 1 }, firstName });
  orders.set('held', await one('Apolline'));
  const [picking, ready, cancelled, closed] = [
    await one('Basile'),
    await one('Chloé'),
    await one('Denis'),
    await one('Élise'),
  ];
  await desk.act(picking.number, 'picking');
  await desk.prepare(ready, 'B-12');
  await desk.act(cancelled.number, 'cancellation', { reason: 'customer-asked' });
  await desk.prepare(closed, 'B-13');
  await desk.handOver(closed);
  for (const [state, order] of Object.entries({ picking, ready, cancelled, closed }))
    orders.set(state, order);
  const shelf = await shopper().products({ category: 'perceuses', store: SHOP, limit: 60 });
  soldOut = shelf.items.find(({ skus }) => skus.every((sku) => sku.availableToPromise === 0))?.slug ?? '';
});

for (const locale of ['fr', 'en'] as const)
  for (const scene of SCENES)
    test(`${locale}, ${scene.name}: steady, nothing cut, open to everyone at three widths`, async ({
      page,
    }) => {
      await answerMapTiles(page);
      await prepare(page, scene);
      await play(page, locale, scene, SHOPPER_SIZES[scene.isPhoneOnly ? 'fr' : locale]);
    });

async function prepare(page: Page, { isNewcomer, basket, codes = [] }: ShopScene): Promise<void> {
  if (!isNewcomer) await page.context().addCookies([{ name: 'shop', value: SHOP, url: shopUrl() }]);
  if (!basket) return;
  const lines = Object.entries(basket).map(([sku, quantity]) => ({ sku, quantity }));
  await page.addInitScript(
    (kept) => localStorage.setItem('passerelle.basket', kept),
    JSON.stringify({ lines, codes }),
  );
}
