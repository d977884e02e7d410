import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { promotion } from '@passerelle/shared/pricing/build-books';
import { drifts } from '../src/orders/reconcile.queries.js';
import { openShop, type Shop } from './open-shop.js';
import { payInShop } from './pay-in-shop.js';
import { publish } from './shop-floor.js';

const glue = { fr: 'Colle à bois', en: 'Wood glue' };

let shop: Shop;
let till: Awaited<ReturnType<typeof payInShop>>;
beforeAll(async () => {
  shop = await openShop({
    articles: {
      SAW: { stock: { lyon: 40, paris: 20, nantes: 20 }, priceCents: 3000 },
      GLUE: { stock: { lyon: 40, paris: 20, nantes: 1 }, priceCents: 1000, name: glue },
      'GLUE-XL': { stock: { lyon: 40 }, priceCents: 1500, name: glue },
      'GLUE-S': { stock: { lyon: 40 }, priceCents: 800, name: glue },
      ALIEN: { stock: { lyon: 40 }, priceCents: 900, categories: ['elsewhere'] },
    },
    stores: ['lyon', 'nantes', 'paris'],
  });
  // Ten per cent from 60 euros on.
  await publish(shop, promotion('sixty', 'threshold', { fromCents: 6000, basisPoints: 1000 }));
  await shop.refreshBooks();
  till = await payInShop(shop);
});
afterEach(async () => expect(await shop.database.rows(drifts)).toEqual([]));
afterAll(() => shop.close());

/** Paid, picked with something missing, and asked. */
async function short(
  lines: Readonly<Record<string, number>>,
  missing: Readonly<Record<string, number>>,
  suggestions: object[] = [],
): Promise<OrderView> {
  const placed = await till.paid(lines);
  const found = Object.entries(lines).map(([sku, packs]) => [sku, packs - (missing[sku] ?? 0)] as const);
  await till.pick(placed, Object.fromEntries(found.filter(([, packs]) => packs > 0)), missing);
  const asked = await shop.staff(`orders/${placed.number}/choice-request`, { suggestions });
  expect([asked.body.code, asked.body.state]).toEqual([undefined, 'short']);
  return placed;
}

const choices = (placed: OrderView) =>
  shop
    .http()
    .get(`/api/v1/orders/${placed.number}/choices`)
    .set('authorization', `Tracking ${placed.trackingToken}`)
    .then(({ body }) => body);

async function ready(placed: OrderView, found: Readonly<Record<string, number>> = {}): Promise<void> {
  await till.pick(placed, found);
  const answer = await shop.staff(`orders/${placed.number}/ready`, { bin: 'A1' });
  expect([answer.body.code, answer.body.state]).toEqual([undefined, 'ready']);
  await till.settle();
}

const handOver = (placed: OrderView) =>
  shop.staff(`orders/${placed.number}/hand-over`, { code: placed.pickup.code, payments: [] });

test('what is missing of a paid order is never shipped short in silence: it waits until the shopper was asked and chose', async () => {
  const placed = await till.paid({ SAW: 1, GLUE: 2 });
  await till.pick(placed, { SAW: 1, GLUE: 1 }, { GLUE: 1 });
  const refused = await shop.staff(`orders/${placed.number}/ready`, { bin: 'A1' });
  expect([refused.status, refused.body]).toEqual([
    409,
    expect.objectContaining({ code: 'choice-needed', lines: ['GLUE'] }),
  ]);
  expect((await shop.ask(placed, 'choices', { choice: 'drop' })).body.code).toBe('state-does-not-allow');
  await shop.staff(`orders/${placed.number}/choice-request`, {});
  expect(await shop.show(placed)).toMatchObject({ state: 'short' });
  expect((await shop.staff(`orders/${placed.number}/ready`, { bin: 'A1' })).body.code).toBe(
    'state-does-not-allow',
  );
});

test('left out: its money goes back, the threshold that we broke is not taken back, and the rest is captured', async () => {
  // 3 x 30.00 and 10.00, ten per cent off: 90.00. Two saws are missing.
  const placed = await short({ SAW: 3, GLUE: 1 }, { SAW: 2 });
  expect(placed.quote.document.totalCents).toBe(9000);
  expect(await choices(placed)).toMatchObject({
    lines: [{ sku: 'SAW', missing: 2, unitCents: 3000 }],
    // 40.00 are below the threshold, and ten per cent stay.
    drop: { totalCents: 3600, backCents: 5400 },
  });
  const chosen = await shop.ask(placed, 'choices', { choice: 'drop' });
  expect(chosen.body).toMatchObject({ state: 'placed', lines: [{ sku: 'GLUE' }, { sku: 'SAW', waived: 2 }] });
  await ready(placed);
  expect(await till.intents(placed)).toMatchObject([{ state: 'captured', capturedCents: 3600 }]);
  const handed = await handOver(placed);
  expect(handed.body).toMatchObject({
    totalCents: 3600,
    payments: [{ method: 'online', amountCents: 3600 }],
  });
  expect(await shop.show(placed)).toMatchObject({ state: 'collected', payment: { backCents: 5400 } });
});

test('of two of three found the third is replaced by a dearer one: the shopper pays the lower price, and nothing more', async () => {
  const placed = await short({ GLUE: 3 }, { GLUE: 1 }, [{ sku: 'GLUE', substitute: 'GLUE-XL' }]);
  const before = await shop.atp('GLUE-XL');
  const [line] = (await choices(placed)).lines;
  expect(line.substitutes[0]).toMatchObject({
    sku: 'GLUE-XL',
    ownCents: 1500,
    unitCents: 1000,
    isProposed: true,
  });
  const body = { choice: 'substitute', lines: [{ sku: 'GLUE', substitute: 'GLUE-XL' }] };
  const chosen = await shop.ask(placed, 'choices', body);
  expect(chosen.body).toMatchObject({
    state: 'placed',
    payment: { backCents: 0 },
    lines: [{ sku: 'GLUE' }, { sku: 'GLUE-XL', unitCents: 1000, insteadOf: 'GLUE' }],
  });
  expect(await shop.atp('GLUE-XL')).toBe(before - 1);
  await ready(placed, { 'GLUE-XL': 1 });
  const handed = await handOver(placed);
  expect(handed.body).toMatchObject({
    totalCents: 3000,
    payments: [{ method: 'online', amountCents: 3000 }],
  });
  expect(handed.body.document.lines).toMatchObject([
    { sku: 'GLUE', quantity: 2, netCents: 2000 },
    { sku: 'GLUE-XL', quantity: 1, unitCents: 1000, netCents: 1000 },
  ]);
  expect(await till.intents(placed)).toMatchObject([{ capturedCents: 3000, refundedCents: 0 }]);
});

test('a cheaper substitute costs its own price, with the offers of what it stands in for; the difference goes back', async () => {
  const placed = await short({ SAW: 2, GLUE: 1 }, { GLUE: 1 });
  const body = { choice: 'substitute', lines: [{ sku: 'GLUE', substitute: 'GLUE-S' }] };
  expect((await shop.ask(placed, 'choices', body)).body.state).toBe('placed');
  await ready(placed, { 'GLUE-S': 1 });
  // 60.00 and 8.00 less ten per cent; promised were 63.00.
  expect((await handOver(placed)).body.totalCents).toBe(6120);
  expect(await shop.show(placed)).toMatchObject({ payment: { paidCents: 6300, backCents: 180 } });
});

test('what was not offered is refused to the shopper by name, and so is silence about a line', async () => {
  const placed = await short({ SAW: 2, GLUE: 2 }, { GLUE: 1, SAW: 1 });
  const ask = (lines: object[]) => shop.ask(placed, 'choices', { choice: 'substitute', lines });
  const silent = await ask([{ sku: 'GLUE', substitute: 'GLUE-S' }]);
  expect(silent.body).toMatchObject({ code: 'choice-needed', lines: ['SAW'] });
  for (const substitute of ['ALIEN', 'SAW', 'NEVER']) {
    const answer = await ask([{ sku: 'SAW' }, { sku: 'GLUE', substitute }]);
    expect([substitute, answer.status, answer.body.code]).toEqual([substitute, 422, 'wrong-article']);
  }
  const twice = await ask([
    { sku: 'SAW', substitute: 'GLUE-S' },
    { sku: 'GLUE', substitute: 'GLUE-S' },
  ]);
  expect(twice.body.code).toBe('wrong-article');
  // A saw lies in the same category, and nobody is offered glue in its place.
  const offered = (await choices(placed)).lines.map(({ substitutes }: { substitutes: { sku: string }[] }) =>
    substitutes.map(({ sku }) => sku),
  );
  expect(offered).toEqual([['GLUE-S', 'GLUE-XL'], []]);
  // A colleague on the phone may take what is at hand.
  const lines = [{ sku: 'SAW' }, { sku: 'GLUE', substitute: 'ALIEN' }];
  const said = await shop.staff(`orders/${placed.number}/choices`, { choice: 'substitute', lines });
  expect(said.body).toMatchObject({ state: 'placed' });
  expect(said.body.story.at(-1)).toMatchObject({ command: 'choose' });
});

test('the shopper waits: what is missing is brought from the nearest shop that has it, and the promise stays', async () => {
  const placed = await short({ SAW: 1, GLUE: 3 }, { GLUE: 2 });
  const before = await shop.atp('GLUE', 'paris');
  expect(await choices(placed)).toMatchObject({ waitFrom: { code: 'paris' } });
  const { body } = await shop.ask(placed, 'choices', { choice: 'wait' });
  expect(body).toMatchObject({ state: 'in-transfer', payment: { backCents: 0 } });
  expect(await shop.atp('GLUE', 'paris')).toBe(before - 2);
  const { body: list } = await shop.staff('transfers?state=approved', undefined, { store: 'paris' });
  const transfer = list.items.find((one: { order?: string }) => one.order === placed.number);
  await shop.staff(`transfers/${transfer.number}/shipment`, {}, { store: 'paris' });
  await shop.staff(`transfers/${transfer.number}/receipt`, {});
  expect(await shop.show(placed)).toMatchObject({ state: 'placed' });
  await ready(placed, { GLUE: 2 });
  expect((await handOver(placed)).body.totalCents).toBe(placed.quote.document.totalCents);
});

test('all of it elsewhere: held there, free here, and what was left out before stays left out', async () => {
  const placed = await short({ SAW: 2, GLUE: 2 }, { GLUE: 1 });
  await shop.ask(placed, 'choices', { choice: 'drop' });
  await till.pick(placed, {});
  await shop.staff(`orders/${placed.number}/picks/undo`, { sku: 'SAW' });
  await shop.staff(`orders/${placed.number}/picks`, { sku: 'SAW', missing: 1, reason: 'broken' });
  await shop.staff(`orders/${placed.number}/choice-request`, {});
  const { otherStores } = await choices(placed);
  expect(otherStores.map(({ code }: { code: string }) => code)).toEqual(['nantes', 'paris']);
  const moved = await shop.ask(placed, 'choices', { choice: 'other-store', store: 'nantes' });
  expect(moved.body).toMatchObject({
    state: 'placed',
    store: { code: 'nantes' },
    lines: [
      { sku: 'GLUE', missing: 1, waived: 1 },
      { sku: 'SAW', missing: 0 },
    ],
  });
  expect(await shop.accounts('GLUE', 'nantes')).toMatchObject({ held: 1 });
});

test('nothing is left when what is missing is left out: the order ends and all of the money goes back', async () => {
  const placed = await short({ GLUE: 1 }, { GLUE: 1 });
  expect((await shop.ask(placed, 'choices', { choice: 'drop' })).body.state).toBe('cancelled');
  await till.settle();
  expect(await till.intents(placed)).toMatchObject([{ state: 'cancelled', capturedCents: 0 }]);
});

test('asked twice under one key it is chosen once; nobody is asked when nothing is missing', async () => {
  const placed = await short({ SAW: 1, GLUE: 2 }, { GLUE: 1 });
  const before = await shop.atp('GLUE-S');
  const body = { choice: 'substitute', lines: [{ sku: 'GLUE', substitute: 'GLUE-S' }] };
  const key = randomUUID();
  const answers = await Promise.all([1, 2].map(() => shop.ask(placed, 'choices', body, key)));
  expect(answers.map(({ status }) => status).filter((status) => status === 200).length).toBeGreaterThan(0);
  expect(await shop.atp('GLUE-S')).toBe(before - 1);
  const whole = await till.paid({ SAW: 1 });
  await till.pick(whole, { SAW: 1 });
  expect((await shop.staff(`orders/${whole.number}/choice-request`, {})).body.code).toBe('nothing-left');
});
