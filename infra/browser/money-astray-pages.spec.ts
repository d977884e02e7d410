import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import type { RefusedRefundsView } from '@passerelle/shared/api/refused-refunds';
import type { ReturnView } from '@passerelle/shared/api/returns';
import { trackingPath } from '@passerelle/shared/storefront-paths';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { buyOnline } from './paying.js';
import { type Colleague, colleague, newEmail, shopper } from './people.js';
import { play, playAt, type Scene, SHOPPER_SIZES, TABLET_SIZES } from './scenes.js';

const SHOP = 'villeurbanne-gratte-ciel';
/** No other scene counts it in Villeurbanne. */
const SKU = 'PV-OST-01-2';

interface StaffScene extends Scene {
  readonly who: 'colleague' | 'manager' | 'office';
}

let people: Readonly<Record<StaffScene['who'], Colleague>>;
const at = { refused: '', settled: '', slip: '' };
let credited: OrderView | undefined;

const SCENES: readonly StaffScene[] = [
  {
    name: 'a refund that the bank refused, for the manager',
    who: 'manager',
    path: () => `/staff/orders/${at.refused}`,
    says: { fr: 'Rendre en espèces', en: 'Refund in cash' },
  },
  {
    name: 'the same for a colleague, who is told whom to ask',
    who: 'colleague',
    path: () => `/staff/orders/${at.refused}`,
    says: { fr: 'Réservé au responsable du magasin.', en: 'For the shop manager only.' },
  },
  {
    name: 'given as a credit, on the page of the return',
    who: 'manager',
    path: () => `/staff/hand-over/returns/${at.slip}`,
    says: { fr: /^Code de l’avoir\s: /, en: /^Store credit code: / },
  },
  {
    name: 'what the bank refused, for head office',
    who: 'office',
    path: () => '/staff/head-office/payments?view=trouble',
    says: { fr: 'Remboursements et débits en échec', en: 'Refunds and charges that failed' },
  },
];

const tracking: Scene = {
  name: 'tracking, money back on a new credit',
  path: (locale) => trackingPath(locale, credited?.number ?? '', credited?.trackingToken ?? ''),
  says: { fr: 'Rendu sur un nouvel avoir', en: 'Refunded to a new store credit' },
};

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const [sonia, marc] = [await colleague('sonia'), await colleague('marc')];
  people = { colleague: sonia, manager: marc, office: await colleague('helene') };
  await sonia.count(SKU, 100);
  at.refused = (await refusedByBank(sonia)).number;
  const other = await refusedByBank(sonia);
  at.settled = other.number;
  at.slip = other.slip;
  const door = `/staff/orders/${at.settled}/refused-refunds`;
  const { items } = await sonia.call<RefusedRefundsView>('GET', door);
  await send(marc, `${door}/${items[0]?.id}/settlement`, { method: 'store-credit' });
  credited = await paidByCardThatEnded(sonia);
});

const send = <Answer>({ call }: Colleague, path: string, body: object) =>
  call<Answer>('POST', path, { body, idempotencyKey: randomUUID() });

/** Paid online, collected and brought back; the bank gave the money back by itself, or so it believes. */
async function refusedByBank(sonia: Colleague): Promise<{ number: string; slip: string }> {
  const order = await buyOnline({ store: SHOP, lines: { [SKU]: 1 }, firstName: 'Sidonie' });
  await sonia.prepare(order, 'B-32');
  await expect
    .poll(() => captured(order.number), { timeout: 15_000, message: 'The bank gives what it keeps' })
    .toBeGreaterThan(0);
  await send(sonia, `/staff/orders/${order.number}/hand-over`, { code: order.pickup.code });
  await write(
    `update sandbox_payment set refunded_cents = captured_cents where merchant_ref in (
       select i.id::text from payment_intent i join customer_order o on o.id::text = i.for_id where o.number = $1)`,
    [order.number],
  );
  const { number: slip } = await send<ReturnView>(sonia, '/staff/returns', {
    order: order.number,
    lines: [{ sku: SKU, quantity: 1, condition: 'sellable' }],
    refund: { method: 'original' },
  });
  const door = `/staff/orders/${order.number}/refused-refunds`;
  const refused = async () => (await sonia.call<RefusedRefundsView>('GET', door)).items.length;
  await expect.poll(refused, { timeout: 15_000 }).toBe(1);
  return { number: order.number, slip };
}

/** An order paid by a credit whose time ends before the order is given up. */
async function paidByCardThatEnded(sonia: Colleague): Promise<OrderView> {
  const sale = { lines: [{ sku: SKU, quantity: 2 }], codes: [] };
  const { document } = await sonia.call<{ document: { totalCents: number } }>('POST', '/staff/quotes', {
    body: sale,
  });
  const payments = [{ method: 'card', amountCents: document.totalCents }];
  const { number: receipt } = await send<{ number: string }>(sonia, '/staff/sales', { ...sale, payments });
  const { creditCode = '' } = await send<ReturnView>(sonia, '/staff/returns', {
    receipt,
    lines: [{ sku: SKU, quantity: 2, condition: 'sellable' }],
    refund: { method: 'store-credit' },
  });
  const placed = await shopper().placeOrder(
    {
      ...{ mode: 'collect', store: SHOP, codes: [], lines: [{ sku: SKU, quantity: 1 }] },
      vouchers: [creditCode],
      contact: { firstName: 'Tancrède', lastName: 'Vasseur', email: newEmail() },
    },
    randomUUID(),
  );
  await write(
    `update voucher set expires_at = now() where id in (
       select u.voucher_id from voucher_use u join customer_order o on o.id::text = u.for_id where o.number = $1)`,
    [placed.number],
  );
  await shopper().changeOrder(placed.number, 'cancellation', {}, placed.trackingToken, randomUUID());
  const credits = async () =>
    (await shopper().order(placed.number, placed.trackingToken)).payment?.credits?.length;
  await expect.poll(credits, { timeout: 15_000 }).toBe(1);
  return placed;
}

for (const locale of ['fr', 'en'] as const) {
  for (const scene of SCENES)
    test(`${locale}, ${scene.name}: steady, nothing cut, open to everyone in every size`, ({ browser }) =>
      playAt(browser, people[scene.who].tablet(locale), locale, scene, TABLET_SIZES[locale]));
  test(`${locale}, ${tracking.name}: steady, nothing cut, open to everyone at three widths`, ({ page }) =>
    play(page, locale, tracking, SHOPPER_SIZES[locale]));
}

async function captured(number: string): Promise<number> {
  const [row] = await ask<{ cents: number }>(
    `select i.captured_cents as cents from payment_intent i join customer_order o on o.id::text = i.for_id
      where o.number = $1`,
    [number],
  );
  return row?.cents ?? 0;
}

/** Writes past everything, where a bank would have to be wrong or a year to pass. */
async function write(statement: string, values: readonly unknown[]): Promise<void> {
  await ask(statement, values);
}

async function ask<Row extends pg.QueryResultRow>(
  statement: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.PASSERELLE_DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}
