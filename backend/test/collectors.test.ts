import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 30, priceCents: 8900 } } });
});
afterAll(() => shop.close());

const friend = { firstName: 'Lou', lastName: 'Ami', phone: '06 12 34 56 78' };

async function readyFor(named: object = friend) {
  const { body: order } = await shop.reserve('DRILL');
  const { body } = await shop.ask(order, 'collector', named);
  await shop.staff(`orders/${order.number}/picking`, {});
  await shop.staff(`orders/${order.number}/picks`, { sku: 'DRILL', quantity: 1 });
  await shop.staff(`orders/${order.number}/ready`, { bin: 'A1' });
  return { order, collector: body.collector };
}

const collection = (number: string, token: string) =>
  shop.http().get(`/api/v1/orders/${number}/collection`).set('authorization', `Collector ${token}`);

test('the shopper sends a friend: a code of their own opens the order, and the story says who came', async () => {
  const { order, collector } = await readyFor();
  expect(collector).toMatchObject({ firstName: 'Lou', lastName: 'Ami' });
  expect(collector.phoneMasked).not.toContain('34');
  expect([collector.code, collector.qr]).not.toContain(order.pickup.code);
  const { body: shown } = await collection(order.number, collector.token);
  expect(shown).toMatchObject({
    ...{ number: order.number, state: 'ready', code: collector.code, firstName: 'Lou', from: 'Camille' },
    lines: [{ sku: 'DRILL', quantity: 1 }],
  });
  expect(JSON.stringify(shown)).not.toMatch(/Cents|example\.org|Essai|Ami/);
  const found = await shop.staff(`orders/lookup?q=${collector.code}`);
  expect(found.body.items).toMatchObject([{ number: order.number }]);
  const handed = await shop.staff(`orders/${order.number}/hand-over`, { token: collector.qr });
  expect(handed.status).toBe(200);
  const { body } = await shop.staff(`orders/${order.number}`);
  expect(body.story.at(-1)).toMatchObject({
    command: 'hand-over',
    detail: expect.stringContaining('Lou Ami'),
  });
});

test('the QR is forwarded to a friend, revoked, then shown: refused aloud, and the shopper still collects', async () => {
  const { order, collector } = await readyFor();
  expect((await shop.ask(order, 'collector/revocation')).body).toEqual({ collector: null });
  for (const proof of [{ token: collector.qr }, { code: collector.code }]) {
    const refused = await shop.staff(`orders/${order.number}/hand-over`, proof);
    expect([refused.status, refused.body.code]).toEqual([409, 'collector-revoked']);
  }
  for (const typed of [collector.qr, collector.code])
    expect((await shop.staff(`orders/lookup?q=${typed}`)).body.code).toBe('collector-revoked');
  expect((await collection(order.number, collector.token)).body.code).toBe('collector-revoked');
  const handed = await shop.staff(`orders/${order.number}/hand-over`, { code: order.pickup.code });
  expect(handed.status).toBe(200);
});

test('who is named anew takes the place of the one before; a collector sees and changes nothing else', async () => {
  const { order, collector: first } = await readyFor();
  const { body } = await shop.ask(order, 'collector', { firstName: 'Max', lastName: 'Autre' });
  expect(body.collector.code).not.toBe(first.code);
  const refused = await shop.staff(`orders/${order.number}/hand-over`, { code: first.code });
  expect(refused.body.code).toBe('collector-revoked');
  const asCollector = { ...order, trackingToken: body.collector.token };
  expect((await shop.ask(asCollector, 'cancellation')).status).toBe(404);
  expect((await shop.show(asCollector)) as object).toMatchObject({ code: 'not-found' });
  const stranger = await readyFor();
  const wrong = await shop.staff(`orders/${stranger.order.number}/hand-over`, { token: body.collector.qr });
  expect(wrong.body.code).toBe('wrong-code');
});

test('nobody is named for an order that has ended, and a wrong phone is refused by name', async () => {
  const { body: order } = await shop.reserve('DRILL');
  const wrong = await shop.ask(order, 'collector', { ...friend, phone: 'call me' });
  expect([wrong.status, wrong.body.errors?.[0]?.field]).toEqual([400, 'phone']);
  await shop.ask(order, 'cancellation');
  expect((await shop.ask(order, 'collector', friend)).body.code).toBe('state-does-not-allow');
});
