import type { OrderView } from '@passerelle/shared/api/orders';
import type { TransferView } from '@passerelle/shared/api/transfers';
import { MessagesService } from '../src/notifications/messages.service.js';
import { asPlatform, OrderActs } from '../src/orders/order-acts.service.js';
import { drifts } from '../src/orders/reconcile.queries.js';
import { Relay } from '../src/platform/relay.js';
import { BroughtOrders } from '../src/transfers/brought-orders.service.js';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({
    articles: {
      DRILL: { stock: { lyon: 5, paris: 20 }, priceCents: 8900 },
      BITS: { stock: { lyon: 0, paris: 20 }, priceCents: 1900 },
    },
    stores: ['lyon', 'paris', 'nantes'],
  });
});
afterEach(async () => expect(await shop.database.rows(drifts)).toEqual([]));
afterAll(() => shop.close());

type Who = Parameters<Shop['staff']>[2];
const paris: Who = { store: 'paris' };
const lyon: Who = { store: 'lyon' };

async function ask(lines: Readonly<Record<string, number>>, as: Who = lyon): Promise<TransferView> {
  const { status, body } = await shop.staff(
    'transfers',
    { from: 'paris', to: 'lyon', lines: shop.lines(lines) },
    as,
  );
  expect(status).toBe(201);
  return body;
}
const step = (transfer: TransferView, name: string, as: Who, body: object = {}) =>
  shop.staff(`transfers/${transfer.number}/${name}`, body, as);

/** A reservation whose goods come from another shop. */
async function brought(lines: Readonly<Record<string, number>>) {
  const { body: order } = await shop.reserve(lines, { store: 'paris' });
  await shop.database.inTransaction(async (tx) => {
    const taken = await shop.app.get(OrderActs).take(tx, order.number);
    await shop.app.get(BroughtOrders).bring(tx, taken, 'lyon', asPlatform);
  });
  const { body: list } = await shop.staff('transfers?state=approved', undefined, paris);
  const transfer: TransferView = list.items.find((one: TransferView) => one.order === order.number);
  const told = async () => {
    await shop.app.get(Relay).drain();
    await shop.app.get(MessagesService).drain();
    return shop.database.rows<{ kind: string; text: string }>({
      text: `select m.kind, m.text from message m join customer_order o on o.id = m.order_id
              where o.number = $1 order by m.seq`,
      values: [order.number],
    });
  };
  return { order: order as OrderView, transfer, told };
}

test('asked for, agreed, counted into a box and out of it: units are never in two shops and never nowhere', async () => {
  const before = { here: await shop.atp('DRILL', 'lyon'), there: await shop.atp('DRILL', 'paris') };
  const transfer = await ask({ DRILL: 4 });
  expect(transfer).toMatchObject({ state: 'requested', from: 'paris', to: 'lyon', commands: ['cancel'] });
  expect(await shop.atp('DRILL', 'paris')).toBe(before.there);
  expect((await step(transfer, 'approval', paris)).body.state).toBe('approved');
  expect(await shop.atp('DRILL', 'paris')).toBe(before.there - 4);
  expect((await step(transfer, 'preparation', paris)).body.state).toBe('prepared');
  const shipped = await step(transfer, 'shipment', paris, { lines: [{ sku: 'DRILL', quantity: 3 }] });
  expect(shipped.body).toMatchObject({ state: 'shipped', lines: [{ quantity: 4, shipped: 3 }] });
  // What stayed is on the shelf again, what left is nowhere to be promised.
  expect(await shop.atp('DRILL', 'paris')).toBe(before.there - 3);
  expect(await shop.atp('DRILL', 'lyon')).toBe(before.here);
  const arrived = await step(transfer, 'receipt', lyon);
  expect(arrived.body).toMatchObject({ state: 'received', lines: [{ received: 3 }] });
  expect(await shop.atp('DRILL', 'lyon')).toBe(before.here + 3);
});

test('a box with a broken one and one too few: quarantine, a difference, and a loss that a manager closes', async () => {
  const before = await shop.atp('BITS', 'lyon');
  const transfer = await ask({ BITS: 5 });
  await step(transfer, 'approval', paris);
  await step(transfer, 'shipment', paris);
  const arrived = await step(transfer, 'receipt', lyon, {
    lines: [{ sku: 'BITS', quantity: 3, damaged: 1 }],
  });
  expect(arrived.body).toMatchObject({ state: 'received-with-difference', commands: [] });
  expect(await shop.atp('BITS', 'lyon')).toBe(before + 3);
  expect(await shop.accounts('BITS', 'lyon')).toMatchObject({ quarantine: 1 });
  expect((await step(transfer, 'closure', lyon, { reason: 'x' })).body.code).toBe('state-does-not-allow');
  const closed = await step(
    transfer,
    'closure',
    { store: 'lyon', role: 'manager' },
    { reason: 'Carton ouvert' },
  );
  expect(closed.body).toMatchObject({ state: 'closed' });
  const [lost] = await shop.database.rows<{ units: number }>({
    text: `select sum(quantity)::int as units from stock_movement where to_account = 'loss' and sku = 'BITS'`,
  });
  expect(lost?.units).toBe(1);
});

test('each step is for its own shop and its own moment; a third shop sees nothing', async () => {
  const transfer = await ask({ DRILL: 1 });
  expect((await step(transfer, 'approval', lyon)).body.code).toBe('state-does-not-allow');
  expect((await step(transfer, 'shipment', paris)).body.code).toBe('state-does-not-allow');
  expect((await step(transfer, 'receipt', lyon)).body.code).toBe('state-does-not-allow');
  expect((await shop.staff(`transfers/${transfer.number}`, undefined, { store: 'nantes' })).status).toBe(404);
  expect((await step(transfer, 'approval', { store: 'nantes' })).status).toBe(404);
  expect((await step(transfer, 'refusal', paris, { reason: 'Il nous en faut' })).body.state).toBe('refused');
});

test('more than the shelf has is refused, and of two boxes for the last units one leaves', async () => {
  const [{ shelf = 0 } = {}] = [await shop.accounts('DRILL', 'paris')];
  const one = await ask({ DRILL: shelf });
  const other = await ask({ DRILL: shelf });
  const answers = await Promise.all([step(one, 'approval', paris), step(other, 'approval', paris)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'out-of-stock',
    lines: [{ sku: 'DRILL', requested: shelf, available: 0 }],
  });
  const agreed = answers[0]?.status === 200 ? one : other;
  expect((await step(agreed, 'cancellation', paris)).body.state).toBe('cancelled');
  expect(await shop.accounts('DRILL', 'paris')).toMatchObject({ shelf });
});

test('what cannot travel is refused by name', async () => {
  const line = { sku: 'DRILL', quantity: 1 };
  const wrong: [object, Who][] = [
    [{ from: 'paris', to: 'paris', lines: [line] }, paris],
    [{ from: 'paris', to: 'nantes', lines: [line] }, lyon],
    [{ from: 'paris', to: 'lyon', lines: [{ ...line, sku: 'NEVER' }] }, lyon],
    [{ from: 'paris', to: 'lyon', lines: [] }, lyon],
    [{ from: 'paris', to: 'lyon', lines: [{ ...line, quantity: 0 }] }, lyon],
  ];
  for (const [body, as] of wrong) {
    const answer = await shop.staff('transfers', body, as);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-field']);
  }
  const transfer = await ask({ DRILL: 1 });
  await step(transfer, 'approval', paris);
  const tooMuch = await step(transfer, 'shipment', paris, { lines: [{ sku: 'DRILL', quantity: 2 }] });
  expect(tooMuch.body.code).toBe('wrong-quantity');
  const stranger = await step(transfer, 'shipment', paris, { lines: [{ sku: 'BITS', quantity: 1 }] });
  expect(stranger.body.code).toBe('wrong-article');
});

test('goods that an order waits for are held for it on arrival and free in no shop on the way', async () => {
  const { order, transfer } = await brought({ BITS: 2 });
  const before = { here: await shop.atp('BITS', 'lyon'), there: await shop.atp('BITS', 'paris') };
  expect(await shop.show(order)).toMatchObject({ state: 'in-transfer', store: { code: 'lyon' } });
  await step(transfer, 'shipment', paris);
  expect([await shop.atp('BITS', 'lyon'), await shop.atp('BITS', 'paris')]).toEqual([
    before.here,
    before.there,
  ]);
  await step(transfer, 'receipt', lyon);
  expect(await shop.show(order)).toMatchObject({ state: 'held', lines: [{ quantity: 2, missing: 0 }] });
  expect(await shop.atp('BITS', 'lyon')).toBe(before.here);
  expect(await shop.accounts('BITS', 'lyon')).toMatchObject({ held: 2 });
});

test('a reservation of which something did not arrive goes on with the rest, and its shopper is told what lacks', async () => {
  const { order, transfer, told } = await brought({ BITS: 1, DRILL: 2 });
  await step(transfer, 'shipment', paris);
  const came = [
    { sku: 'DRILL', quantity: 1, damaged: 1 },
    { sku: 'BITS', quantity: 1 },
  ];
  await step(transfer, 'receipt', lyon, { lines: came });
  const shown = await shop.show(order);
  expect(shown.state).toBe('held');
  expect(shown.commands).toEqual(expect.arrayContaining(['cancel', 'change-store']));
  const messages = (await told()).filter(({ kind }) => kind === 'arrived-short');
  expect(messages.length).toBe(1);
  expect(messages[0]?.text).toMatch(/Manque\s: .*DRILL/);
  expect(messages[0]?.text).not.toMatch(/Manque\s: .*BITS/);
});

test('a reservation of which nothing arrived is refused, and holds nothing', async () => {
  const before = await shop.accounts('DRILL', 'lyon');
  const { order, transfer, told } = await brought({ DRILL: 1 });
  await step(transfer, 'shipment', paris);
  await step(transfer, 'loss', { store: 'lyon', role: 'manager' }, { reason: 'Camion volé' });
  expect(await shop.show(order)).toMatchObject({ state: 'refused' });
  expect(await shop.accounts('DRILL', 'lyon')).toMatchObject({ held: before?.held });
  expect((await told()).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['cancelled']));
  expect((await told()).map(({ kind }) => kind)).not.toContain('arrived-short');
});

test('an order that was cancelled on the way frees its goods where they arrive', async () => {
  const { order, transfer } = await brought({ BITS: 1 });
  const before = await shop.atp('BITS', 'lyon');
  await step(transfer, 'shipment', paris);
  expect((await shop.ask(order, 'cancellation')).status).toBe(200);
  await step(transfer, 'receipt', lyon);
  expect(await shop.atp('BITS', 'lyon')).toBe(before + 1);
});
