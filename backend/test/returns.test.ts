import { randomUUID } from 'node:crypto';
import type { ReturnView } from '@passerelle/shared/api/returns';
import { drifts } from '../src/orders/reconcile.queries.js';
import { Relay } from '../src/platform/relay.js';
import { Vouchers } from '../src/vouchers/vouchers.service.js';
import { openShop, type Shop } from './open-shop.js';

const DAY_MS = 86_400_000;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({
    articles: {
      SCREWS: { stock: { lyon: 100, paris: 10 }, priceCents: 1990 },
      PLANT: { stock: { lyon: 100 }, priceCents: 1250, vatBasisPoints: 550 },
      BITS: { stock: { lyon: 100 }, priceCents: 499 },
    },
    stores: ['lyon', 'paris'],
  });
});
afterEach(async () => expect(await shop.database.rows(drifts)).toEqual([]));
afterAll(() => shop.close());

async function sell(lines: Readonly<Record<string, number>>, payments?: object[]) {
  const basket = shop.lines(lines);
  const { document } = await shop.quote(lines);
  const answer = await shop.staff('sales', {
    lines: basket,
    codes: [],
    payments: payments ?? [{ method: 'card', amountCents: document.totalCents }],
  });
  expect(answer.status).toBe(201);
  return answer.body as { number: string; totalCents: number };
}

function bringBack(body: object, as: Parameters<Shop['staff']>[2] = { store: 'paris' }) {
  return shop.staff('returns', { refund: { method: 'original' }, ...body }, as);
}

test('bought in Lyon, brought back in Paris: the stored net goes back, and Paris can promise it once it was inspected', async () => {
  const sale = await sell({ SCREWS: 3 });
  const before = await shop.atp('SCREWS', 'paris');
  const received = await bringBack({ receipt: sale.number, lines: [{ sku: 'SCREWS', quantity: 1 }] });
  expect(received.status).toBe(201);
  expect(received.body).toMatchObject({ state: 'received', store: 'paris', refundCents: 1990, refunds: [] });
  expect(await shop.atp('SCREWS', 'paris')).toBe(before);
  expect(await shop.accounts('SCREWS', 'paris')).toMatchObject({ quarantine: 1 });

  const settled = await shop.staff(
    `returns/${received.body.number}/inspection`,
    { lines: [{ sku: 'SCREWS', quantity: 1, condition: 'sellable' }] },
    { store: 'paris' },
  );
  expect(settled.body).toMatchObject({
    state: 'settled',
    refunds: [{ method: 'card', amountCents: 1990 }],
    vat: [{ basisPoints: 2000, grossCents: 1990, vatCents: 332 }],
  });
  expect(await shop.atp('SCREWS', 'paris')).toBe(before + 1);
  expect(await shop.accounts('SCREWS', 'paris')).toMatchObject({ quarantine: 0 });
});

test('what is damaged stays in quarantine, and is paid back all the same', async () => {
  const sale = await sell({ BITS: 2 });
  const before = await shop.atp('BITS');
  const lines = [
    { sku: 'BITS', quantity: 1, condition: 'damaged' },
    { sku: 'BITS', quantity: 1, condition: 'sellable' },
  ];
  const { body } = await bringBack({ receipt: sale.number, lines }, { store: 'lyon' });
  expect(body).toMatchObject({ state: 'settled', refundCents: 998 });
  expect(await shop.atp('BITS')).toBe(before + 1);
  expect(await shop.accounts('BITS')).toMatchObject({ quarantine: 1 });
});

test('two counters take the same two units back at once: two come back, not four', async () => {
  const sale = await sell({ PLANT: 2 });
  const body = { receipt: sale.number, lines: [{ sku: 'PLANT', quantity: 2, condition: 'sellable' }] };
  const answers = await Promise.all([
    bringBack(body, { store: 'lyon' }),
    bringBack(body, { store: 'paris' }),
    bringBack(body, { store: 'lyon', who: 'second' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.body).toMatchObject({
    code: 'return-exceeds-sale',
    lines: [{ sku: 'PLANT', sold: 2, returned: 2, returnable: 0 }],
  });
});

test('unit by unit in any order, the refunds of a receipt sum to what was paid, and their VAT to its VAT', async () => {
  const sale = await sell({ SCREWS: 3, PLANT: 1, BITS: 2 });
  const given = { refundCents: 0, vatCents: 0 };
  for (const sku of ['BITS', 'SCREWS', 'PLANT', 'SCREWS', 'BITS', 'SCREWS']) {
    const { body } = await bringBack({
      receipt: sale.number,
      lines: [{ sku, quantity: 1, condition: 'sellable' }],
    });
    const { refundCents, vat } = body as ReturnView;
    given.refundCents += refundCents;
    given.vatCents += vat.reduce((sum, { vatCents }) => sum + vatCents, 0);
  }
  const { document } = (await shop.staff(`receipts/${sale.number}`)).body;
  expect(given).toEqual({
    refundCents: document.totalCents,
    vatCents: document.vat.reduce((sum: number, { vatCents }: { vatCents: number }) => sum + vatCents, 0),
  });
});

test('cash and card go back as they came, the change never', async () => {
  const { document } = await shop.quote({ SCREWS: 2 });
  const wish = { kind: 'gift-card', amountCents: 1000, currency: 'EUR', cause: randomUUID() } as const;
  const { code: card } = await shop.database.inTransaction((tx) => shop.app.get(Vouchers).issue(tx, wish));
  const sale = await sell({ SCREWS: 2 }, [
    { method: 'gift-card', amountCents: 1000, code: card },
    { method: 'cash', amountCents: 5000 },
  ]);
  const lines = [{ sku: 'SCREWS', quantity: 1, condition: 'sellable' }];
  const first = await bringBack({ receipt: sale.number, lines });
  expect(first.body.refunds).toEqual([
    { method: 'gift-card', amountCents: 1000 },
    { method: 'cash', amountCents: 990 },
  ]);
  expect((await shop.staff('vouchers/balance', { code: card })).body.balanceCents).toBe(1000);
  const { body } = await shop.staff(`returns/purchases?q=${sale.number}`);
  expect(body.items[0].payments).toEqual([{ method: 'cash', amountCents: document.totalCents - 1990 }]);
  const credited = await bringBack({ receipt: sale.number, lines, refund: { method: 'store-credit' } });
  expect(credited.body.refunds).toEqual([{ method: 'store-credit', amountCents: 1990 }]);
  const { creditCode: code, number } = credited.body;
  const balance = await shop.staff('vouchers/balance', { code });
  expect(balance.body).toMatchObject({ kind: 'store-credit', balanceCents: 1990 });
  // Its code can be printed again where it was given, and is nobody else's.
  const show = (store: string) => shop.staff(`returns/${number}`, undefined, { store });
  expect((await show('paris')).body.creditCode).toBe(code);
  expect((await show('lyon')).body.creditCode).toBeUndefined();
});

test('a key brings its return back once, and another key what is left', async () => {
  const sale = await sell({ BITS: 2 });
  const body = { receipt: sale.number, lines: [{ sku: 'BITS', quantity: 1, condition: 'sellable' }] };
  const key = '0192f1a2-7b1c-7def-8a51-0123456789ab';
  const answers = await Promise.all([1, 2, 3].map(() => bringBack(body, { store: 'lyon', key })));
  expect(new Set(answers.map(({ body: { number } }) => number)).size).toBe(1);
  const { body: found } = await shop.staff(`returns/purchases?q=${sale.number}`);
  expect(found.items[0].lines).toMatchObject([{ sku: 'BITS', sold: 2, returned: 1, unitNets: [499] }]);
});

test('with nothing but a telephone number the colleague finds what was bought online and in the shop', async () => {
  const contact = { firstName: 'Odile', lastName: 'Perrin', phone: '06 12 34 56 78' };
  const { body: order } = await shop.reserve('SCREWS', { contact });
  for (const [route, body] of [
    ['picking', {}],
    ['picks', { sku: 'SCREWS', quantity: 1 }],
    ['ready', { bin: 'A1' }],
    ['hand-over', { code: order.pickup.code }],
  ] as const)
    expect((await shop.staff(`orders/${order.number}/${route}`, body)).status).toBeLessThan(300);
  await shop.app.get(Relay).drain();
  const { body } = await shop.staff('returns/purchases?q=0612345678', undefined, { store: 'paris' });
  expect(body.items).toMatchObject([
    { order: order.number, where: 'online', store: 'lyon', lines: [{ sku: 'SCREWS', sold: 1, returned: 0 }] },
  ]);
  const returned = await bringBack({
    order: order.number,
    lines: [{ sku: 'SCREWS', quantity: 1, condition: 'sellable' }],
  });
  expect(returned.body).toMatchObject({ state: 'settled', refundCents: 1990, ground: 'policy' });
  const [person] = (await shop.staff('customers?q=0612345678')).body.items;
  const { history, totals } = (await shop.staff(`customers/${person.id}`)).body;
  expect(history.items).toMatchObject([
    { number: order.number, mode: 'reserve', totalCents: 1990, returnedCents: 1990 },
  ]);
  expect(totals).toMatchObject({ onlineCents: 0, purchases: 1 });
});

test('after its time only a manager takes goods back, and says why; a fault has no such limit', async () => {
  const sale = await sell({ BITS: 3 });
  shop.clock.advance(40 * DAY_MS);
  const lines = [{ sku: 'BITS', quantity: 1, condition: 'sellable' }];
  const late = await bringBack({ receipt: sale.number, lines }, { store: 'lyon' });
  expect(late.body).toMatchObject({ code: 'return-too-late' });
  const kind = { receipt: sale.number, lines, ground: 'goodwill', reason: 'Bon client' };
  expect((await bringBack(kind, { store: 'lyon' })).body).toMatchObject({ code: 'return-too-late' });
  const manager = { store: 'lyon', role: 'manager' } as const;
  expect((await bringBack(kind, manager)).body).toMatchObject({ ground: 'goodwill', state: 'settled' });
  const faulty = { receipt: sale.number, lines, ground: 'defect', reason: 'Mèche cassée net' };
  expect((await bringBack(faulty, { store: 'lyon' })).body).toMatchObject({ ground: 'defect' });
  expect((await bringBack({ ...faulty, reason: undefined }, { store: 'lyon' })).body.errors).toMatchObject([
    { field: 'reason' },
  ]);
});

test('what cannot be is refused by name and moves nothing', async () => {
  const sale = await sell({ BITS: 1 });
  const before = await shop.accounts('BITS');
  const line = { sku: 'BITS', quantity: 1, condition: 'sellable' };
  const wrong: [object, number, string][] = [
    [{ receipt: sale.number, lines: [{ ...line, quantity: 2 }] }, 409, 'return-exceeds-sale'],
    [{ receipt: sale.number, lines: [{ ...line, sku: 'SCREWS' }] }, 409, 'return-exceeds-sale'],
    [{ receipt: sale.number, lines: [{ ...line, quantity: 0 }] }, 400, 'invalid-field'],
    [{ receipt: sale.number, lines: [{ ...line, condition: 'used' }] }, 400, 'invalid-field'],
    [{ receipt: sale.number, lines: [] }, 400, 'invalid-field'],
    [{ receipt: 'lyon-999999', lines: [line] }, 404, 'not-found'],
    [{ order: '0000-0000-0000', lines: [line] }, 404, 'not-found'],
    [{ lines: [line] }, 400, 'invalid-field'],
    [{ receipt: sale.number, order: '0000-0000-0000', lines: [line] }, 400, 'invalid-field'],
    [{ receipt: sale.number, lines: [line], refund: { method: 'gold' } }, 400, 'invalid-field'],
  ];
  for (const [body, status, code] of wrong) {
    const answer = await bringBack(body, { store: 'lyon' });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  }
  expect(await shop.accounts('BITS')).toEqual(before);
});

test('a return that waits can be given back: nothing is owed, and the goods can come again', async () => {
  const sale = await sell({ PLANT: 1 });
  const body = { receipt: sale.number, lines: [{ sku: 'PLANT', quantity: 1 }] };
  const { body: waiting } = await bringBack(body, { store: 'lyon' });
  const list = await shop.staff('returns?state=received');
  expect(list.body.items.map(({ number }: ReturnView) => number)).toContain(waiting.number);
  // Another shop has no say in it.
  const elsewhere = await shop.staff(
    `returns/${waiting.number}/refusal`,
    { reason: 'x' },
    { store: 'paris' },
  );
  expect(elsewhere.status).toBe(404);
  const refused = await shop.staff(`returns/${waiting.number}/refusal`, { reason: 'Plante morte' });
  expect(refused.body).toMatchObject({ state: 'refused', refunds: [] });
  expect(await shop.accounts('PLANT')).toMatchObject({ quarantine: 0 });
  const again = await shop.staff(`returns/${waiting.number}/inspection`, {
    lines: [{ sku: 'PLANT', quantity: 1, condition: 'sellable' }],
  });
  expect(again.body).toMatchObject({ code: 'state-does-not-allow' });
  expect((await bringBack(body, { store: 'lyon' })).status).toBe(201);
});
