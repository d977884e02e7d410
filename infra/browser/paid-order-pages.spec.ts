import type { OrderView } from '@passerelle/shared/api/orders';
import { storefrontPath, trackingPath } from '@passerelle/shared/storefront-paths';
import { type Page, test } from '@playwright/test';
import pg from 'pg';
import { orderOnline, pay, startPaying, until } from './online-payments.js';
import { colleague, reserve, shopper, shopUrl } from './people.js';
import { play, press, type Scene, SHOPPER_SIZES } from './scenes.js';

const SHOP = 'villeurbanne-gratte-ciel';
const LEVEL = 'GN-NIV-60';
const METER = 'GN-MET-5';

const orders = new Map<string, OrderView>();

const tracking =
  (state: string, query = ''): Scene['path'] =>
  (locale) => {
    const order = orders.get(state);
    if (!order) throw new Error(`No order is ${state}`);
    return trackingPath(locale, order.number, order.trackingToken) + query;
  };

const SCENES: readonly Scene[] = [
  {
    name: 'basket, paid now',
    path: (locale) => `${storefrontPath(locale, 'basket')}?mode=collect`,
    says: { fr: /jours d’ouverture/, en: /opening days/ },
  },
  {
    name: 'tracking, to be paid',
    path: tracking('pending'),
    says: { fr: /Il reste à payer/, en: /Just the payment left/ },
  },
  {
    name: 'tracking, back from the bank without an answer',
    path: tracking('pending', '&payment=back'),
    says: { fr: /On attend votre banque/, en: /Waiting for your bank/ },
  },
  {
    name: 'tracking, the page to pay on cannot be reached',
    path: tracking('pending', '&payment=back&payment=unavailable'),
    says: { fr: /page de paiement ne répond pas/, en: /payment page does not answer/ },
  },
  {
    name: 'tracking, unpaid, cancel open',
    path: tracking('pending'),
    act: press({ fr: /^Annuler la commande/, en: /^Cancel the order/ }),
    says: { fr: 'Annuler la commande ?', en: 'Cancel the order?' },
  },
  {
    name: 'tracking, declined',
    path: tracking('declined'),
    says: { fr: /La banque a refusé/, en: /The bank declined/ },
  },
  { name: 'tracking, paid', path: tracking('placed'), says: { fr: /C’est payé/, en: /Your order is paid/ } },
  {
    name: 'tracking, paid, cancel open',
    path: tracking('placed'),
    act: press({ fr: /^Annuler la commande/, en: /^Cancel the order/ }),
    says: { fr: /ne seront pas débités\./, en: /will not be charged\./ },
  },
  {
    name: 'tracking, paid and in preparation',
    path: tracking('picking'),
    says: { fr: /On prépare/, en: /We’re getting it ready/ },
  },
  {
    name: 'tracking, another shop sends what is missing',
    path: tracking('in-transfer'),
    says: { fr: /C’est en route/, en: /It’s on its way/ },
  },
  {
    name: 'tracking, paid and ready',
    path: tracking('ready'),
    says: { fr: /Rien à régler\s: montrez/, en: /Nothing to pay: show/ },
  },
  {
    name: 'tracking, paid and collected',
    path: tracking('collected'),
    says: { fr: /C’est à vous/, en: /It’s yours/ },
  },
  {
    name: 'tracking, partly collected',
    path: tracking('partly'),
    says: { fr: /retirée en partie à/, en: /Partly collected from/ },
  },
  {
    name: 'tracking, paid and cancelled',
    path: tracking('cancelled'),
    says: { fr: /Rien n’est débité/, en: /Nothing is charged/ },
  },
  {
    name: 'tracking, cancelled before it was paid',
    path: tracking('given-up'),
    says: { fr: /Rien n’a été payé/, en: /Nothing was paid/ },
  },
  {
    name: 'tracking, uncollected',
    path: tracking('uncollected'),
    says: { fr: /puis vous rembourse en entier/, en: /then refunds you in full/ },
  },
  {
    name: 'tracking, uncollected and paid back',
    path: tracking('returned'),
    says: { fr: /Tout vous est remboursé/, en: /You’ve been refunded in full/ },
  },
  {
    name: 'tracking, a reservation being paid',
    path: tracking('paying', '&payment=back'),
    says: { fr: 'Réponse attendue', en: 'Waiting for your bank’s answer' },
  },
];

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const desk = await colleague('marc');
  for (const sku of [LEVEL, METER]) await desk.count(sku, 300);
  const one = (firstName: string, lines: Record<string, number> = { [LEVEL]: 1 }) =>
    orderOnline({ store: SHOP, lines, firstName });
  const paid = async (firstName: string, lines?: Record<string, number>) => pay(await one(firstName, lines));
  const ready = async (firstName: string, lines?: Record<string, number>) => {
    const order = await paid(firstName, lines);
    await desk.prepare(order, 'B-21');
    return order;
  };
  const cancel = (order: OrderView) =>
    shopper().changeOrder(order.number, 'cancellation', {}, order.trackingToken, crypto.randomUUID());

  orders.set('pending', await one('Apolline'));
  orders.set('declined', await pay(await one('Basile'), 'decline'));
  orders.set('placed', await paid('Chloé'));
  orders.set('given-up', await cancel(await one('Denis')));
  orders.set('cancelled', await cancel(await paid('Élise')));
  orders.set('paying', await startPaying(await reserve({ store: SHOP, lines: { [LEVEL]: 1 } })));

  const picking = await paid('Fanny');
  await desk.act(picking.number, 'picking');
  orders.set('picking', picking);
  orders.set('ready', await ready('Gaspard'));

  const collected = await ready('Hélène');
  await desk.act(collected.number, 'hand-over', { code: collected.pickup.code, payments: [] });
  orders.set('collected', collected);
  const partly = await ready('Ismaël', { [LEVEL]: 1, [METER]: 1 });
  const lines = [
    { sku: LEVEL, quantity: 1, outcome: 'put-back' },
    { sku: METER, quantity: 1, outcome: 'bought' },
  ];
  await desk.act(partly.number, 'hand-over', { code: partly.pickup.code, lines });
  orders.set('partly', partly);

  const [late, gone] = [await ready('Joséphine'), await ready('Karim')];
  // A deadline that was put off for somebody who came is nobody's to put off again.
  await write(
    `update customer_order set collect_by = now(), collect_rule = collect_rule || '{"hasGrace":true}'
      where number = any($1)`,
    [[late.number, gone.number]],
  );
  for (const order of [late, gone]) await until(order, ({ state }) => state === 'uncollected');
  orders.set('uncollected', late);
  await desk.act(gone.number, 'put-back', { sku: LEVEL, quantity: 1 });
  await until(gone, ({ payment }) => payment?.backCents === payment?.paidCents);
  orders.set('returned', gone);

  // Who sends goods is not what these pages are about.
  const coming = await paid('Léonie');
  await write('update customer_order set state = $2 where number = $1', [coming.number, 'in-transfer']);
  orders.set('in-transfer', coming);
});

for (const locale of ['fr', 'en'] as const)
  for (const scene of SCENES)
    test(`${locale}, ${scene.name}: steady, nothing cut, open to everyone at three widths`, async ({
      page,
    }) => {
      await fillBasket(page);
      await play(page, locale, scene, SHOPPER_SIZES[locale]);
    });

async function fillBasket(page: Page): Promise<void> {
  await page.context().addCookies([{ name: 'shop', value: SHOP, url: shopUrl() }]);
  await page.addInitScript(
    (kept) => localStorage.setItem('passerelle.basket', kept),
    JSON.stringify({ lines: [{ sku: 'PV18', quantity: 1 }], codes: [] }),
  );
}

/** Writes past everything, where a scene would have to wait for days or for another shop. */
async function write(statement: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.PASSERELLE_DATABASE_URL });
  await client.connect();
  try {
    await client.query(statement, [...values]);
  } finally {
    await client.end();
  }
}
