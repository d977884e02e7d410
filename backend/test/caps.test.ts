import { promotion } from '@passerelle/shared/pricing/build-books';
import { CustomerRecordsService } from '../src/customers/customer-records.service.js';
import { drifts } from '../src/orders/reconcile.queries.js';
import { Relay } from '../src/platform/relay.js';
import { openShop, type Shop } from './open-shop.js';
import { publish } from './shop-floor.js';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 100, priceCents: 3000 } } });
});
afterEach(async () => {
  expect(await shop.database.rows(drifts)).toEqual([]);
  await shop.close();
});

const card = (amountCents: number) => ({ payments: [{ method: 'card', amountCents }] });
const sixOff = (rest = {}) => promotion('six', 'amount-off', { amountCents: 600 }, rest);
const counter = async () =>
  (
    await shop.database.rows<object>({
      text: `select reserved_uses as "reserved", consumed_uses as "consumed" from promotion_counter where promotion = 'six'`,
    })
  )[0];

test('the last 10.00 of a budget, twenty orders of 6.00 off at once: one is accepted, nobody gets a part', async () => {
  await publish(shop, sixOff(), { limits: { budgetCents: 1000 } });
  await shop.refreshBooks();
  const agreed = await shop.quote('DRILL');
  expect(agreed.document.totalCents).toBe(2400);
  const quote = { hash: agreed.hash, at: agreed.document.at };
  const answers = await Promise.all(Array.from({ length: 20 }, () => shop.reserve('DRILL', { quote })));
  const totals = answers.map(({ status, body }) => [status, (body.quote ?? body).document.totalCents]);
  expect(totals.filter(([status]) => status === 201)).toEqual([[201, 2400]]);
  expect(totals.filter(([status]) => status === 409)).toHaveLength(19);
  expect(new Set(totals.map(([, total]) => total))).toEqual(new Set([2400, 3000]));
  expect(await counter()).toEqual({ reserved: 1, consumed: 0 });
});

test('a code for one use in a web basket and at the till in the same second: one gets it', async () => {
  await publish(shop, sixOff({ needsCode: true }), { codes: [{ code: 'ONCE', maxUses: 1 }] });
  await shop.refreshBooks();
  await shop.cookieOf();
  const sale = { lines: shop.lines('DRILL'), codes: ['ONCE'], ...card(2400) };
  const [web, till] = await Promise.all([
    shop.reserve('DRILL', { codes: ['ONCE'] }),
    shop.staff('sales', sale),
  ]);
  expect([web.status, till.status].filter((status) => status === 201)).toHaveLength(1);
  const loser = web.status === 201 ? till : web;
  expect([409, 422]).toContain(loser.status);
  expect(['code-refused', 'quote-changed']).toContain(loser.body.code);
});

test('a code reserved by a hold that expires is usable again within the second', async () => {
  await publish(shop, sixOff({ needsCode: true }), { codes: [{ code: 'ONCE', maxUses: 1 }] });
  await shop.refreshBooks();
  expect((await shop.reserve('DRILL', { codes: ['ONCE'] })).status).toBe(201);
  const refused = await shop.reserve('DRILL', { codes: ['ONCE'] });
  expect([refused.status, refused.body.code]).toEqual([422, 'code-refused']);
  shop.clock.set(new Date('2026-11-26T18:00:00Z'));
  await shop.expire();
  expect((await shop.reserve('DRILL', { codes: ['ONCE'] })).status).toBe(201);
});

test('an automatic promotion ends with its last use, and a cancelled order gives the use back', async () => {
  await publish(shop, sixOff(), { limits: { maxUses: 2 } });
  await shop.refreshBooks();
  const totals: number[] = [];
  let first: Awaited<ReturnType<Shop['reserve']>> | undefined;
  for (let time = 0; time < 3; time += 1) {
    const answer = await shop.reserve('DRILL');
    first ??= answer;
    totals.push(answer.body.quote.document.totalCents);
  }
  expect(totals).toEqual([2400, 2400, 3000]);
  await shop.ask(first?.body, 'cancellation');
  expect((await shop.reserve('DRILL')).body.quote.document.totalCents).toBe(2400);
});

test('a limit of one use per person counts a mailbox, however it is tagged', async () => {
  await publish(shop, sixOff({ needsCode: true }), {
    limits: { maxUsesPerContact: 1 },
    codes: [{ code: 'MOI' }],
  });
  await shop.refreshBooks();
  const person = (email: string) => ({ codes: ['MOI'], contact: { firstName: 'A', lastName: 'B', email } });
  expect((await shop.reserve('DRILL', person('ada@example.org'))).status).toBe(201);
  expect((await shop.reserve('DRILL', person('Ada+2@example.org'))).body.code).toBe('code-refused');
  expect((await shop.reserve('DRILL', person('bob@example.org'))).status).toBe(201);
});

describe('a code for one use per person', () => {
  const ada = { firstName: 'Ada', lastName: 'Blanc', email: 'ada@example.org', phone: '06 12 34 56 78' };
  const onTheWeb = (contact: Readonly<Record<string, string>> = ada) =>
    shop.reserve('DRILL', { codes: ['MOI'], contact });
  const atTheTill = (customerId: string | undefined) =>
    shop.staff('sales', { lines: shop.lines('DRILL'), codes: ['MOI'], customerId, ...card(2400) });
  const outcome = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

  /** Somebody the shop knows from an order without a code; the phone was shown to be theirs. */
  async function known(contact: Readonly<Record<string, string>> = ada): Promise<string> {
    const { body: order } = await shop.reserve('DRILL', { contact });
    await shop.app.get(Relay).drain();
    const [row] = await shop.database.rows<{ id: string; customer: string; phone: string }>({
      text: 'select id, customer_id as customer, phone from customer_order where number = $1',
      values: [order.number],
    });
    const records = shop.app.get(CustomerRecordsService);
    const proof = records.proofFor(row?.id ?? '', { kind: 'phone', value: row?.phone ?? '' });
    await shop.database.inTransaction((tx) => records.confirm(tx, row?.id ?? '', proof));
    return row?.customer ?? '';
  }

  beforeEach(async () => {
    await publish(shop, sixOff({ needsCode: true }), {
      limits: { maxUsesPerContact: 1 },
      codes: [{ code: 'MOI' }],
    });
    await shop.refreshBooks();
  });

  test('used on the web, it is spent for the same person at the counter, who may use it again once the order is cancelled', async () => {
    const customer = await known();
    const { body: order } = await onTheWeb({ ...ada, email: 'Ada+shop@example.org' });
    expect(outcome(await atTheTill(customer))).toEqual([422, 'code-refused']);
    await shop.ask(order, 'cancellation');
    expect(outcome(await atTheTill(customer))).toEqual([201, undefined]);
  });

  test('used at the counter, it is spent on the web under each address that is known to be theirs, and for nobody else', async () => {
    expect(outcome(await atTheTill(await known()))).toEqual([201, undefined]);
    const { email: _, ...byPhone } = ada;
    for (const contact of [ada, { ...ada, email: 'ADA+2@example.org' }, byPhone])
      expect(outcome(await onTheWeb(contact))).toEqual([422, 'code-refused']);
    expect((await onTheWeb({ ...ada, email: 'bob@example.org' })).status).toBe(201);
  });

  test('on the web and at the till in the same second: one of the two', async () => {
    const customer = await known();
    await shop.cookieOf();
    const answers = await Promise.all([onTheWeb(), atTheTill(customer), onTheWeb(), atTheTill(customer)]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  test('two records that turn out to be one person have used it once between them', async () => {
    const { email: _, ...byPhone } = ada;
    const nameless = { ...byPhone, lastName: 'Blanc-Roux' };
    const { body: order } = await shop.reserve('DRILL', { contact: nameless });
    await shop.app.get(Relay).drain();
    const [other] = await shop.database.rows<{ id: string }>({
      text: 'select customer_id as id from customer_order where number = $1',
      values: [order.number],
    });
    expect(outcome(await atTheTill(other?.id))).toEqual([201, undefined]);
    const customer = await known();
    expect(customer).not.toBe(other?.id);
    expect(outcome(await atTheTill(customer))).toEqual([422, 'code-refused']);
  });
});

test('a code worth less than the automatic offer is not used up, and the order is placed', async () => {
  await publish(shop, promotion('half', 'percent-off', { basisPoints: 5000 }, { combinesWith: [] }));
  await publish(shop, sixOff({ needsCode: true, combinesWith: [] }), {
    codes: [{ code: 'SIX', maxUses: 1 }],
  });
  await shop.refreshBooks();
  const answer = await shop.reserve('DRILL', { codes: ['SIX'] });
  expect([answer.status, answer.body.quote.document.totalCents]).toEqual([201, 1500]);
  expect(await counter()).toMatchObject({ reserved: 0 });
});

test('six addresses and one phone: the limit of open reservations counts the phone', async () => {
  await shop.close();
  shop = await openShop({
    articles: { DRILL: { stock: 100 } },
    env: { MAX_OPEN_ORDERS_PER_CONTACT: '3' },
  });
  const answers = [];
  for (let place = 0; place < 6; place += 1) {
    const contact = {
      firstName: 'A',
      lastName: 'B',
      email: `a${place}@example.org`,
      phone: '06 12 34 56 78',
    };
    answers.push(await shop.reserve('DRILL', { contact }));
  }
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 422, 422, 422]);
  expect(answers[3]?.body.code).toBe('contact-limit');
  await shop.ask(answers[0]?.body, 'cancellation');
  const contact = { firstName: 'A', lastName: 'B', phone: '+33612345678' };
  expect((await shop.reserve('DRILL', { contact })).status).toBe(201);
});
