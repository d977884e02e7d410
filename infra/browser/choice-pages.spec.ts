import type { CollectorView, NamedCollectorView } from '@passerelle/shared/api/collectors';
import type { OrderView } from '@passerelle/shared/api/orders';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { collectionPath, trackingPath } from '@passerelle/shared/storefront-paths';
import { type Page, test } from '@playwright/test';
import { orderOnline, pay } from './online-payments.js';
import { type Colleague, colleague, shopper } from './people.js';
import { play, playAt, press, type Scene, SHOPPER_SIZES, TABLET_SIZES, type Words } from './scenes.js';

const SHOP = 'villeurbanne-gratte-ciel';
const [LEVEL, METER] = ['GN-NIV-60', 'GN-MET-5'];

const orders = new Map<string, OrderView>();
let [collectorToken, revokedToken] = ['', ''];
let desk: Colleague;

function orderOf(state: string): OrderView {
  const order = orders.get(state);
  if (!order) throw new Error(`No order is ${state}`);
  return order;
}
const tracking = (state: string) => (locale: Locale) =>
  trackingPath(locale, orderOf(state).number, orderOf(state).trackingToken);
const collection = (token: () => string) => (locale: Locale) =>
  collectionPath(locale, orderOf('named').number, token());
const tablet = (state: string, rest: string) => () => `/staff/orders/${orderOf(state).number}${rest}`;

const take = (words: Words) => (page: Page, locale: Locale) =>
  page.getByRole('radio', { name: words[locale] }).first().check();

const PHONE_SCENES: readonly Scene[] = [
  {
    name: 'tracking, something is missing',
    path: tracking('short'),
    says: { fr: /^Répondez avant/, en: /^Answer by/ },
  },
  {
    name: 'tracking, something is missing, something else is taken',
    path: tracking('short'),
    act: take({ fr: /^Prendre autre chose/, en: /^Take something else/ }),
    says: { fr: /^À la place de/, en: /^Instead of/ },
  },
  {
    name: 'tracking, something is missing, all of it elsewhere',
    path: tracking('short'),
    act: take({ fr: /^Tout retirer ailleurs/, en: /^Collect all of it from another shop/ }),
    says: { fr: /km, prêt\s/, en: /away, ready\s/ },
  },
  {
    name: 'tracking, something is missing, to be confirmed',
    path: tracking('short'),
    act: async (page, locale) => {
      await take({ fr: /^Y renoncer/, en: /^Do without it/ })(page, locale);
      await press({ fr: 'Continuer', en: 'Continue' })(page, locale);
    },
    says: { fr: 'C’est bien votre choix ?', en: 'Is that your choice?' },
  },
  {
    name: 'tracking, what was missing is left out',
    path: tracking('left-out'),
    says: { fr: /retirés de la commande/, en: /left out of the order/ },
  },
  {
    name: 'tracking, somebody else may collect',
    path: tracking('named'),
    says: { fr: /^Lou Ami peut retirer/, en: /^Lou Ami may collect/ },
  },
  {
    name: 'tracking, the right to collect is taken back',
    path: tracking('named'),
    act: press({ fr: 'Retirer ce droit', en: 'Withdraw this permission' }),
    says: { fr: /ne fonctionneront plus/, en: /will no longer work/ },
  },
  {
    name: 'the page of whoever collects, ready',
    path: collection(() => collectorToken),
    says: { fr: 'C’est prêt, Lou.', en: 'The order is ready, Lou.' },
  },
  {
    name: 'the page of whoever collects, taken back',
    path: collection(() => revokedToken),
    says: { fr: 'Ce lien n’est plus valable.', en: 'This link no longer works.' },
  },
  {
    name: 'the page of whoever collects, a link that opens nothing',
    path: collection(() => 'nothing'),
    says: { fr: 'Ce lien ne fonctionne pas.', en: 'This link does not work.' },
  },
];

const TABLET_SCENES: readonly Scene[] = [
  {
    name: 'picking, something is missing',
    path: tablet('picked', '/picking'),
    says: { fr: 'Demander au client', en: 'Ask the customer' },
  },
  {
    name: 'picking, the question to the customer',
    path: tablet('picked', '/picking'),
    act: async (page, locale) => {
      await press({ fr: 'Demander au client', en: 'Ask the customer' })(page, locale);
      await take({ fr: /pour le client/, en: /for the customer/ })(page, locale);
    },
    says: { fr: /^À la place de/, en: /^Instead of/ },
  },
  {
    name: 'picking, the customer is choosing',
    path: tablet('short', '/picking'),
    says: { fr: /^Réponse attendue avant/, en: /^Answer expected by/ },
  },
  {
    name: 'picking, the customer answers on the phone',
    path: tablet('short', '/picking'),
    act: async (page, locale) => {
      await press({ fr: 'Le client répond au téléphone', en: 'The customer answers on the phone' })(
        page,
        locale,
      );
      await take({ fr: /^Remplacer/, en: /^Replace/ })(page, locale);
    },
    says: { fr: /^À la place de/, en: /^Instead of/ },
  },
  {
    name: 'picking, the customer has chosen',
    path: tablet('left-out', '/picking'),
    says: { fr: /^Le client a choisi/, en: /^The customer chose/ },
  },
  {
    name: 'an order that somebody else may collect',
    path: tablet('named', ''),
    says: { fr: /^Lou Ami peut aussi retirer/, en: /^Lou Ami may collect it too/ },
  },
  {
    name: 'queue, not collected',
    path: () => '/staff/queue?tab=uncollected',
    says: { fr: 'Non retirées', en: 'Not collected' },
  },
];

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  desk = await colleague('sonia');
  for (const sku of [LEVEL, METER]) await desk.count(sku, 300);
  orders.set('picked', await missing('Lise', 1));
  orders.set('short', await asked('Maëlle', 1));
  const leftOut = await asked('Nolwenn', 0);
  await shopper().changeOrder(
    ...([leftOut.number, 'choices', { choice: 'drop' }] as const),
    ...([leftOut.trackingToken, crypto.randomUUID()] as const),
  );
  orders.set('left-out', leftOut);
  const named = await paid('Mathilde', { [LEVEL]: 1 });
  await desk.prepare(named, 'B-22');
  revokedToken = (await name(named, { firstName: 'Max', lastName: 'Autre' })).token;
  collectorToken = (await name(named, { firstName: 'Lou', lastName: 'Ami', phone: '06 12 34 56 78' })).token;
  orders.set('named', named);
});

for (const locale of ['fr', 'en'] as const) {
  for (const scene of PHONE_SCENES)
    test(`${locale}, ${scene.name}: steady, nothing cut, open to everyone at three widths`, ({ page }) =>
      play(page, locale, scene, SHOPPER_SIZES[locale]));

  for (const scene of TABLET_SCENES)
    test(`${locale}, tablet, ${scene.name}: steady, nothing cut, open to everyone in every size`, ({
      browser,
    }) => playAt(browser, desk.tablet(locale), locale, scene, TABLET_SIZES[locale]));
}

async function paid(firstName: string, lines: Record<string, number>): Promise<OrderView> {
  return pay(await orderOnline({ store: SHOP, lines, firstName }));
}

/** Picked with some tape measures missing. */
async function missing(firstName: string, found: number): Promise<OrderView> {
  const order = await paid(firstName, { [LEVEL]: 1, [METER]: 2 });
  await desk.act(order.number, 'picking');
  await desk.act(order.number, 'picks', { sku: LEVEL, quantity: 1 });
  if (found > 0) await desk.act(order.number, 'picks', { sku: METER, quantity: found });
  await desk.act(order.number, 'picks', { sku: METER, missing: 2 - found, reason: 'shelf-empty' });
  return order;
}

async function asked(firstName: string, found: number): Promise<OrderView> {
  const order = await missing(firstName, found);
  await desk.act(order.number, 'choice-request');
  return order;
}

async function name({ number, trackingToken }: OrderView, person: object): Promise<CollectorView> {
  const options = { body: person, trackingToken, idempotencyKey: crypto.randomUUID() };
  const path = `/orders/${number}/collector`;
  const { collector } = await shopper().call<NamedCollectorView>('POST', path, options);
  if (collector === null) throw new Error('Nobody was named');
  return collector;
}
