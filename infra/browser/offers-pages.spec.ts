import type { StaffOffersView } from '@passerelle/shared/api/offers';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type StorefrontPage, storefrontPath } from '@passerelle/shared/storefront-paths';
import { expect, type Page, test } from '@playwright/test';
import { DESKTOP, TABLET } from './layout.js';
import { type Colleague, colleague, nobody, shopUrl } from './people.js';
import { DESK_SIZES, play, type Scene, SHOPPER_SIZES, TABLET_SIZES, type Words } from './scenes.js';
import { answerMapTiles } from './tiles.js';

/** Every screen on which an offer or a label is seen, apart from paper. */

const SHOP = 'villeurbanne-gratte-ciel';

interface OfferScene extends Scene {
  readonly who: 'shopper' | 'colleague' | 'manager' | 'head-office';
}

const to =
  (page: StorefrontPage, id?: string, query = '') =>
  (locale: Locale): string =>
    storefrontPath(locale, page, id) + query;
const at = (path: string) => (): string => `/staff${path}`;

const FIND: Words = { fr: 'Retrouver une offre', en: 'Find an offer' };
const find = (text: string) => async (page: Page, locale: Locale) => page.getByLabel(FIND[locale]).fill(text);

const SIZES = {
  shopper: SHOPPER_SIZES,
  colleague: TABLET_SIZES,
  manager: TABLET_SIZES,
  'head-office': { fr: DESK_SIZES, en: DESK_SIZES },
};

const SCENES: readonly OfferScene[] = [
  {
    name: 'the banners of the home page',
    who: 'shopper',
    path: to('home'),
    says: { fr: 'Étagères à −10 %', en: '10% off shelving' },
  },
  {
    name: 'every offer of now',
    who: 'shopper',
    path: to('currentOffers'),
    says: { fr: /^À 8,00/, en: /^€8\.00/ },
  },
  {
    name: 'an offer on many articles',
    who: 'shopper',
    path: to('offer', 'abrasifs-20'),
    says: { fr: /plus bas des 30/, en: /lowest/ },
  },
  {
    name: 'an offer on one article',
    who: 'shopper',
    path: to('offer', 'baisse-perceuse-garonne', `?store=${SHOP}`),
    says: { fr: /^20,00\s€ de remise/, en: /^€20\.00 off/ },
  },
  {
    name: 'an offer on everything',
    who: 'shopper',
    path: to('offer', 'dix-des-150'),
    says: { fr: /dès 150,00/, en: /€150/ },
  },
  {
    name: 'an offer that gives something',
    who: 'shopper',
    path: to('offer', 'forets-offerts'),
    says: { fr: /^Coffret 25 forets/, en: /^25-piece/ },
  },
  {
    name: 'an offer that ended',
    who: 'shopper',
    path: to('offer', 'rentree-rangement'),
    status: 410,
    says: { fr: 'Cette offre est terminée.', en: 'This offer has ended.' },
  },
  {
    name: 'an offer that nobody knows',
    who: 'shopper',
    path: to('offer', 'nulle-part'),
    status: 404,
    says: { fr: /introuvable|pas|n’existe/i, en: /not|no /i },
  },
  {
    name: 'offers of today and tomorrow',
    who: 'colleague',
    path: at('/offers'),
    says: { fr: 'J’ai lu', en: 'I have read it' },
  },
  {
    name: 'offers, what a shopper shows is none',
    who: 'colleague',
    path: at('/offers'),
    act: find('zzqxwv'),
    says: { fr: /^Aucune offre pour/, en: /^No offer for/ },
  },
  {
    name: 'offers, one that ended is found',
    who: 'colleague',
    path: at('/offers'),
    act: find('rentree-rangement'),
    says: { fr: 'Terminée', en: 'Ended' },
  },
  {
    name: 'an offer to be read',
    who: 'colleague',
    path: at('/offers/etageres-10'),
    says: { fr: 'À dire au client', en: 'What to tell the customer' },
  },
  {
    name: 'an offer that was read, as the manager sees it',
    who: 'manager',
    path: at('/offers/abrasifs-20'),
    says: { fr: 'Qui l’a lue', en: 'Who has read it' },
  },
  {
    name: 'an offer that is over',
    who: 'colleague',
    path: at('/offers/rentree-rangement'),
    says: { fr: /^Cette offre ne s’applique plus/, en: /no longer applies/ },
  },
  {
    name: 'labels to change today',
    who: 'colleague',
    path: at('/labels'),
    says: { fr: 'À changer', en: 'To change' },
  },
  {
    name: 'labels to change tomorrow',
    who: 'colleague',
    path: at('/labels?day=tomorrow'),
    // Other scenes have prices change tomorrow, so that there may be some or none.
    says: { fr: 'Demain', en: 'Tomorrow' },
  },
  {
    name: 'offers in the shops',
    who: 'head-office',
    path: at('/head-office/offers'),
    says: { fr: /étiquettes à changer$/, en: /labels to change$/ },
  },
  {
    name: 'an offer in the shops',
    who: 'head-office',
    path: at('/head-office/offers/etageres-10'),
    says: { fr: 'Lecture par magasin', en: 'Read, shop by shop' },
  },
  {
    name: 'an offer that only colleagues know',
    who: 'head-office',
    path: at('/head-office/offers/bienvenue-10'),
    says: { fr: /elle n’a ni page ni affiche/, en: /neither page nor flyer/ },
  },
  {
    name: 'an offer that is over, in the shops',
    who: 'head-office',
    path: at('/head-office/offers/rentree-rangement'),
    says: { fr: /^à retirer/, en: /^to be taken down/ },
  },
];

test.use({ trace: 'off', reducedMotion: 'reduce' });

const staff = new Map<OfferScene['who'], Colleague>();
test.beforeAll(async () => {
  staff.set('colleague', await colleague('sonia'));
  staff.set('manager', await colleague('marc'));
  staff.set('head-office', await colleague('thomas'));
});

for (const locale of ['fr', 'en'] as const)
  for (const scene of SCENES)
    test(`${locale}, ${scene.name}: steady, nothing cut, open to everyone in every size`, async ({
      browser,
    }) => {
      const storageState = staff.get(scene.who)?.tablet(locale) ?? nobody(locale);
      const context = await browser.newContext({ storageState, reducedMotion: 'reduce' });
      if (scene.who === 'shopper') await context.addCookies([{ name: 'shop', value: SHOP, url: shopUrl() }]);
      const page = await context.newPage();
      await answerMapTiles(page);
      await play(page, locale, scene, SIZES[scene.who][locale]);
      await context.close();
    });

test('what a colleague read is read: the offer goes down the list, and its number in the rail falls', async ({
  browser,
}) => {
  const karim = await colleague('karim');
  const before = await karim.call<StaffOffersView>('GET', '/staff/offers');
  const [unread] = before.items;
  expect(unread?.isKnown).toBe(false);
  const context = await browser.newContext({ viewport: TABLET, storageState: karim.tablet('fr') });
  const page = await context.newPage();
  await page.goto('/staff/offers');
  await page.getByRole('button', { name: `J’ai lu ${unread?.title}` }).click();
  await expect(page.getByRole('button', { name: `J’ai lu ${unread?.title}` })).toHaveCount(0);
  const after = await karim.call<StaffOffersView>('GET', '/staff/offers');
  expect(after.news).toBe(before.news - 1);
  await context.close();
});

test('a label that is hung leaves the list of what is due, and head office sees it within a moment', async ({
  browser,
}) => {
  const [thomas, jeanne] = [await colleague('thomas'), await colleague('jeanne')];
  const desk = await browser.newContext({ viewport: DESKTOP, storageState: thomas.tablet('fr') });
  const tablet = await browser.newContext({ viewport: TABLET, storageState: jeanne.tablet('fr') });
  const [office, labels] = [await desk.newPage(), await tablet.newPage()];
  await office.goto('/staff/head-office/offers');
  const caluire = office.getByRole('row', { name: /^Caluire/ });
  const showAll = async () => {
    await expect(office.getByRole('row').nth(1)).toBeVisible();
    const more = office.getByRole('button', { name: 'Voir plus de magasins' });
    while (!(await caluire.isVisible())) await more.click();
  };
  await showAll();
  await labels.goto('/staff/labels');
  const done = labels.getByRole('button', { name: /^C’est fait/ });
  await expect(done.first()).toBeVisible();
  const due = await done.count();
  const row = await caluire.textContent();
  await done.first().click();
  await expect(done).toHaveCount(due - 1);
  await office.reload();
  await showAll();
  expect(await caluire.textContent()).not.toBe(row);
  await Promise.all([desk.close(), tablet.close()]);
});
