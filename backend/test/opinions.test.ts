import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { Erasures } from '../src/customers/erasures.service.js';
import { type MessageRow, MessagesService } from '../src/notifications/messages.service.js';
import { Relay } from '../src/platform/relay.js';
import { doorOf } from './accounts.js';
import { type AtTheDesk, atTheDesk } from './head-office.js';
import { openShop, type Shop } from './open-shop.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let shop: Shop;
let desk: AtTheDesk;
beforeAll(async () => {
  shop = await openShop({
    articles: { DRILL: { stock: { lyon: 200, paris: 200 } }, BITS: { stock: 200 } },
    stores: ['lyon', 'paris'],
  });
  desk = await atTheDesk(shop, 'Helene');
});
afterAll(() => shop.close());

const started = new Date('2026-11-24T09:00:00Z');
beforeEach(() => shop.clock.set(started));

async function told(): Promise<void> {
  await shop.app.get(Relay).drain();
  await shop.app.get(MessagesService).drain();
}

let people = 0;
/** Somebody collects a drill; or keeps nothing of what they tried. */
async function collects({ store = 'lyon', keeps = true }: { store?: string; keeps?: boolean } = {}) {
  people += 1;
  const email = `opinion.${people}@example.org`;
  const contact = { firstName: 'Odile', lastName: `Avis${people}`, email };
  const { body: order } = await shop.reserve('DRILL', { contact, store });
  const step = async (route: string, body: object) => {
    const answer = await shop.staff(`orders/${order.number}/${route}`, body, { store });
    expect([route, answer.status, answer.body.code]).toEqual([
      route,
      answer.status < 300 ? answer.status : 200,
      undefined,
    ]);
    return answer.body;
  };
  await step('picking', {});
  await step('picks', { sku: 'DRILL', quantity: 1 });
  await step('ready', { bin: 'A1' });
  const settled = keeps ? {} : { lines: [{ sku: 'DRILL', quantity: 1, outcome: 'put-back' }] };
  const total = keeps ? (await step('hand-over/preview', { code: order.pickup.code })).totalCents : 0;
  const payments = total > 0 ? [{ method: 'card', amountCents: total }] : [];
  await step('hand-over', { code: order.pickup.code, ...settled, payments });
  await told();
  return { order: order as OrderView, email };
}
async function questionOf(order: OrderView): Promise<MessageRow | undefined> {
  await told();
  const [row] = await shop.database.rows<MessageRow>({
    text: `select m.state, m.text, m.subject from message m join customer_order o on o.id = m.order_id
            where o.number = $1 and m.kind = 'question'`,
    values: [order.number],
  });
  return row;
}
async function linkOf(order: OrderView): Promise<string> {
  shop.clock.advance(4 * HOUR_MS);
  const question = await questionOf(order);
  return /\/avis\/[\w-]+\?t=([\w-]+)/.exec(question?.text ?? '')?.[1] ?? '';
}
const answer = (order: OrderView, token: string, body: object, key: string = randomUUID()) =>
  shop
    .http()
    .post(`/api/v1/opinions/${order.number}`)
    .set({ authorization: `Opinion ${token}`, 'idempotency-key': key })
    .send(body);
const ask = (order: OrderView, token: string) =>
  shop.http().get(`/api/v1/opinions/${order.number}`).set('authorization', `Opinion ${token}`);

test('four hours after a collection one question comes, once, and nobody who kept nothing is asked', async () => {
  const { order } = await collects();
  const { order: kept } = await collects({ keeps: false });
  expect(await questionOf(order)).toMatchObject({ state: 'waiting' });
  shop.clock.advance(4 * HOUR_MS - 1_000);
  expect(await questionOf(order)).toMatchObject({ state: 'waiting' });
  shop.clock.advance(1_000);
  expect(await questionOf(order)).toMatchObject({
    state: 'kept',
    subject: expect.stringContaining('Maison Rabot lyon'),
  });
  await shop.database.run({ text: 'update outbox set sent_at = null' });
  await told();
  const rows = await shop.database.rows({ text: `select 1 from message where kind = 'question'` });
  expect(rows).toHaveLength(1);
  expect(await questionOf(kept)).toBeUndefined();
});

test('a question that falls into the night waits for the morning, by e-mail too', async () => {
  shop.clock.set(new Date('2026-11-24T17:30:00Z'));
  const { order } = await collects();
  shop.clock.set(new Date('2026-11-24T21:30:00Z'));
  expect((await questionOf(order))?.state).toBe('waiting');
  shop.clock.set(new Date('2026-11-25T07:00:00Z'));
  expect((await questionOf(order))?.state).toBe('kept');
});

test('a mark and a word are kept, stand on the order and on the customer’s card, and may be changed for a week', async () => {
  const { order, email } = await collects();
  const token = await linkOf(order);
  expect((await ask(order, token)).body).toMatchObject({
    number: order.number,
    storeName: 'Maison Rabot lyon',
    isOpen: true,
  });
  expect((await ask(order, token)).text).not.toContain('Odile');
  const key = randomUUID();
  for (const _ of [1, 2])
    expect(
      (await answer(order, token, { score: 4, words: ' Accueil au top ' }, key)).body.answer,
    ).toMatchObject({
      score: 4,
      words: 'Accueil au top',
    });
  shop.clock.advance(6 * DAY_MS);
  expect((await answer(order, token, { score: 2, words: 'Puis la perceuse a lâché' })).status).toBe(200);
  expect((await shop.staff(`orders/${order.number}/opinion`)).body.opinion).toMatchObject({ score: 2 });
  const { body: found } = await shop.staff(`customers?q=${email}`);
  const card = await shop.staff(`customers/${found.items[0].id}/opinions`);
  expect(card.body.items).toMatchObject([
    { order: order.number, score: 2, words: 'Puis la perceuse a lâché' },
  ]);
  shop.clock.advance(DAY_MS + 1_000);
  const late = await answer(order, token, { score: 5 });
  expect([late.status, late.body.code]).toEqual([409, 'question-over']);
  expect((await ask(order, token)).body).toMatchObject({ isOpen: false, answer: { score: 2 } });
});

test('a wrong link, a mark outside 1 to 5, a word that is too long, a question of last month: a clear answer each', async () => {
  const { order } = await collects();
  const { order: other } = await collects();
  const token = await linkOf(order);
  for (const wrong of ['', 'x', order.trackingToken, await linkOf(other)])
    expect((await answer(order, wrong, { score: 5 })).status).toBe(404);
  for (const body of [{ score: 0 }, { score: 6 }, { score: 4.5 }, {}, { score: 3, words: 'x'.repeat(501) }])
    expect((await answer(order, token, body)).status).toBe(400);
  shop.clock.advance(31 * DAY_MS);
  const late = await answer(order, token, { score: 5 });
  expect([late.status, late.body.code]).toEqual([409, 'question-over']);
});

test('two answers at once leave one', async () => {
  const { order } = await collects();
  const token = await linkOf(order);
  const answers = await Promise.all([1, 5].map((score) => answer(order, token, { score })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const rows = await shop.database.rows({
    text: 'select 1 from opinion p join customer_order o on o.id = p.order_id where o.number = $1',
    values: [order.number],
  });
  expect(rows).toHaveLength(1);
});

test('who said no in the preference centre is not asked; nor about what was undone', async () => {
  const { order } = await collects();
  const [mail] = await shop.database.rows<{ text: string }>({
    text: `select m.text from message m join customer_order o on o.id = m.order_id where o.number = $1 and m.kind = 'received'`,
    values: [order.number],
  });
  const token = /mes-messages\?t=([\w.-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  await shop
    .http()
    .post('/api/v1/preferences')
    .set({ authorization: `Preferences ${token}`, 'idempotency-key': randomUUID() })
    .send({ isAsked: false })
    .expect(200);
  const { order: undone } = await collects();
  const back = await shop.staff(
    `orders/${undone.number}/hand-over/undo`,
    { reason: 'wrong person' },
    { role: 'manager' },
  );
  expect(back.status).toBe(200);
  shop.clock.advance(4 * HOUR_MS);
  expect((await questionOf(order))?.state).toBe('withheld');
  expect((await questionOf(undone))?.state).toBe('withheld');
});

test('head office sees how many answered in each shop, their mean and the latest words, page by page', async () => {
  for (const score of [5, 4, 1]) {
    const { order } = await collects({ store: 'paris' });
    await answer(order, await linkOf(order), { score, words: `Mot ${score}` }).expect(200);
    shop.clock.set(new Date(started.getTime() + score * 1_000));
  }
  const { body: shops } = await desk.get('opinions', { days: '30' }).expect(200);
  expect(shops.items.find(({ store }: { store: string }) => store === 'paris')).toEqual({
    store: 'paris',
    storeName: 'Maison Rabot paris',
    count: 3,
    average: 3.3,
    low: 1,
  });
  const { body: words } = await desk.get('opinions/words', { store: 'paris' }).expect(200);
  expect(words.items).toHaveLength(3);
  expect(words.items[0]).toMatchObject({
    store: 'paris',
    words: expect.stringMatching(/^Mot/),
    order: expect.any(String),
  });
  expect((await desk.get('opinions/words', { cursor: 'x' })).status).toBe(400);
  shop.clock.advance(40 * DAY_MS);
  const later = await atTheDesk(shop, 'Agnes');
  const ofDays = async (days: string) =>
    (await later.get('opinions/words', { store: 'paris', days }).expect(200)).body.items.length;
  expect([await ofDays('90'), await ofDays('30')]).toEqual([3, 0]);
});

test('who is forgotten leaves the mark to the shop, and neither word nor name', async () => {
  const { order, email } = await collects();
  await answer(order, await linkOf(order), { score: 5, words: 'Odile est ravie' }).expect(200);
  const door = doorOf(shop);
  const cookie = await door.enter(email);
  const file = JSON.parse((await door.get('/export?form=json', cookie)).text);
  expect(file.opinions).toMatchObject([{ score: 5, words: 'Odile est ravie', store: 'lyon' }]);
  await told();
  await door.send('erasure', {}, { cookie, 'idempotency-key': randomUUID() });
  shop.clock.advance(2 * HOUR_MS);
  await shop.app.get(Erasures).eraseDue();
  const rows = await shop.database.rows({
    text: `select order_id, words from opinion where words like '%ravie%'`,
  });
  expect(rows).toEqual([]);
  const [mark] = await shop.database.rows<{ count: string }>({
    text: `select count(*) from opinion where order_id is null and score = 5`,
  });
  expect(mark?.count).toBe('1');
  const [left] = await shop.database.rows({
    text: 'select 1 from contact_preference where value = $1',
    values: [email],
  });
  expect(left).toBeUndefined();
});
