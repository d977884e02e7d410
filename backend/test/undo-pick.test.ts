import type { OrderView } from '@passerelle/shared/api/orders';
import { drifts } from '../src/orders/reconcile.queries.js';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 2, priceCents: 2000 } } });
});
afterEach(async () => {
  expect(await shop.database.rows(drifts)).toEqual([]);
  await shop.close();
});

const onHand = async () => {
  const { shelf = 0, held = 0, set_aside = 0 } = (await shop.accounts('DRILL')) ?? {};
  return { shelf, held, setAside: set_aside };
};

/** Somebody's two drills, being picked. */
async function picking(): Promise<{
  order: OrderView;
  act: (act: string, body?: object) => ReturnType<Shop['staff']>;
}> {
  const { body: order } = await shop.reserve({ DRILL: 2 });
  const act = (name: string, body: object = {}) => shop.staff(`orders/${order.number}/${name}`, body);
  await act('picking');
  return { order, act };
}
const undo = ['picks/undo', { sku: 'DRILL' }] as const;
const missed = ['picks', { sku: 'DRILL', missing: 1, reason: 'not there' }] as const;

test('what was not found and then was is held again, out of the loss it had become', async () => {
  const { act } = await picking();
  await act(...missed);
  expect(await onHand()).toEqual({ shelf: 0, held: 1, setAside: 0 });
  expect((await act(...undo)).body).toMatchObject({ lines: [{ picked: 0, missing: 0 }] });
  expect(await onHand()).toEqual({ shelf: 0, held: 2, setAside: 0 });
});

test('a unit that the counter sold is not made a second time by forgetting what was picked', async () => {
  const { act } = await picking();
  await shop.staff('sales', {
    ...{ lines: shop.lines('DRILL'), codes: [], overrideReason: 'they insist' },
    payments: [{ method: 'card', amountCents: 2000 }],
  });
  await act('picks', { sku: 'DRILL', quantity: 1 });
  expect((await act(...undo)).body).toMatchObject({ lines: [{ picked: 0, missing: 1 }] });
  expect(await onHand()).toEqual({ shelf: 0, held: 1, setAside: 0 });
  await act(...missed);
  expect((await act(...undo)).body).toMatchObject({ lines: [{ picked: 0, missing: 1 }] });
  expect(await onHand()).toEqual({ shelf: 0, held: 1, setAside: 0 });
});

test('a unit that a count brought back meanwhile is held from the shelf, where the count put it', async () => {
  const { act } = await picking();
  await act(...missed);
  shop.clock.advance(60_000);
  await shop.staff('stock/counts', { sku: 'DRILL', counted: 2, at: shop.clock.now().toISOString() });
  expect(await onHand()).toEqual({ shelf: 1, held: 1, setAside: 0 });
  expect((await act(...undo)).body).toMatchObject({ lines: [{ picked: 0, missing: 0 }] });
  expect(await onHand()).toEqual({ shelf: 0, held: 2, setAside: 0 });
});

test('a unit that a count confirmed to be gone, or that somebody else was promised, is not held again', async () => {
  const { act } = await picking();
  await act(...missed);
  shop.clock.advance(60_000);
  await shop.staff('stock/counts', { sku: 'DRILL', counted: 2, at: shop.clock.now().toISOString() });
  expect((await shop.reserve('DRILL')).status).toBe(201);
  const answer = await act(...undo);
  expect([answer.status, answer.body.code]).toEqual([409, 'out-of-stock']);
  expect(await onHand()).toEqual({ shelf: 0, held: 2, setAside: 0 });
});

test('a unit that was carried back to the shelf after a hand-over stays there when the hand-over is undone', async () => {
  const { order, act } = await picking();
  await act('picks', { sku: 'DRILL', quantity: 2 });
  await act('ready', { bin: 'A3' });
  const lines = [
    { sku: 'DRILL', quantity: 1, outcome: 'bought' },
    { sku: 'DRILL', quantity: 1, outcome: 'put-back' },
  ];
  await act('hand-over', { code: order.pickup.code, lines });
  await act('put-back', { sku: 'DRILL' });
  await shop.staff(`orders/${order.number}/hand-over/undo`, { reason: 'wrong' }, { role: 'manager' });
  expect((await act('ready/undo')).body).toMatchObject({
    state: 'picking',
    lines: [{ picked: 1, missing: 1 }],
  });
  expect((await act(...undo)).body).toMatchObject({ lines: [{ picked: 0, missing: 1 }] });
  expect(await onHand()).toEqual({ shelf: 1, held: 1, setAside: 0 });
});
