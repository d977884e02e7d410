import { test } from '@playwright/test';
import { type Colleague, colleague } from './people.js';
import { DESK_SIZES, playAt, type Scene, TABLET_SIZES } from './scenes.js';

/** Lists that nothing stands in before anybody has done anything; this file is played before all others. */

const OFFICE_SCENES: readonly Scene[] = [
  {
    name: 'payments, nothing to look at',
    path: () => '/staff/head-office/payments?view=trouble',
    says: { fr: 'Rien à vérifier', en: 'Nothing to check' },
  },
  {
    name: 'messages, all went out',
    path: () => '/staff/head-office/messages?view=trouble',
    says: { fr: 'Tous les messages sont partis', en: 'Every message went out' },
  },
  {
    name: 'prices at the counter, none to check',
    path: () => '/staff/head-office/counter',
    says: { fr: 'Aucun prix à vérifier', en: 'No price to check' },
  },
  {
    name: 'gestures, none made',
    path: () => '/staff/head-office/counter?view=gestures',
    says: { fr: 'Aucun geste', en: 'No gestures' },
  },
  {
    name: 'integrations, no key',
    path: () => '/staff/head-office/integrations',
    says: { fr: 'Aucune clé', en: 'No key yet' },
  },
  {
    name: 'integrations, no file',
    path: () => '/staff/head-office/integrations?show=files',
    says: { fr: 'Aucun fichier', en: 'No file yet' },
  },
  {
    name: 'integrations, nobody to check',
    path: () => '/staff/head-office/integrations?show=people',
    says: { fr: 'Rien à vérifier', en: 'Nothing to check' },
  },
  {
    name: 'integrations, no receiver',
    path: () => '/staff/head-office/integrations?show=webhooks',
    says: { fr: 'Aucun destinataire', en: 'No receiver yet' },
  },
];

const SHOP_SCENES: readonly Scene[] = [
  {
    name: 'transfers, none',
    path: () => '/staff/stock/transfers',
    says: { fr: 'Aucun transfert', en: 'No transfer' },
  },
  {
    name: 'orders taken, none',
    path: () => '/staff/counter/orders',
    says: { fr: 'Aucune commande prise ici', en: 'No order taken here yet' },
  },
];

let thomas: Colleague;
let sonia: Colleague;

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  [thomas, sonia] = [await colleague('thomas'), await colleague('sonia')];
});

for (const locale of ['fr', 'en'] as const) {
  for (const scene of OFFICE_SCENES)
    test(`${locale}, untouched, ${scene.name}: steady, nothing cut, open to everyone in every size`, ({
      browser,
    }) => playAt(browser, thomas.tablet(locale), locale, scene, DESK_SIZES));
  for (const scene of SHOP_SCENES)
    test(`${locale}, untouched, ${scene.name}: steady, nothing cut, open to everyone in every size`, ({
      browser,
    }) => playAt(browser, sonia.tablet(locale), locale, scene, TABLET_SIZES[locale]));
}
