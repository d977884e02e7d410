import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { type MessageRow, MessagesService } from '../src/notifications/messages.service.js';
import { Relay } from '../src/platform/relay.js';
import { StockAlertsService } from '../src/stock-alerts/stock-alerts.service.js';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({
    stores: ['lyon', 'caluire'],
    articles: {
      SAW: { stock: { lyon: 1, caluire: 1 }, name: { fr: 'Scie', en: 'Saw' } },
      TAP: { stock: 2 },
      BIT: { stock: 5, product: 'bits', name: { fr: 'Foret', en: 'Bit' } },
      'BIT-X6': {
        product: 'bits',
        packOf: { sku: 'BIT', units: 6 },
        label: { fr: 'Lot de 6', en: 'Pack of 6' },
      },
    },
  });
});
afterAll(() => shop.close());

interface Wish {
  readonly sku?: string;
  readonly store?: string;
  readonly contact?: Readonly<Record<string, string>>;
  readonly language?: string;
  readonly key?: string;
}

function asks({ sku = 'SAW', store = 'lyon', contact = {}, language = 'fr', key = randomUUID() }: Wish) {
  return shop
    .http()
    .post('/api/v1/stock-alerts')
    .set({ 'idempotency-key': key, 'accept-language': language })
    .send({ sku, store, contact });
}

async function told(): Promise<void> {
  await shop.app.get(Relay).drain();
  await shop.app.get(MessagesService).drain();
}

async function messagesTo(recipient: string): Promise<MessageRow[]> {
  await told();
  const { app } = shop;
  const all = await app.get(MessagesService).newest(500);
  const mine = all.filter((message) => message.recipient === recipient).reverse();
  const whole = await Promise.all(mine.map(({ id }) => app.get(MessagesService).byId(id)));
  return whole.filter((message) => message !== undefined);
}

/** Somebody takes the last unit, and may give it back. */
async function takeLast(sku: string, store = 'lyon'): Promise<{ giveBack: () => Promise<void> }> {
  const order: OrderView = (await shop.reserve(sku, { store })).body;
  expect(await shop.atp(sku, store)).toBe(0);
  return {
    giveBack: async () => {
      expect((await shop.ask(order, 'cancellation')).status).toBe(200);
      await told();
    },
  };
}

test('the saw is back in my shop: one message with the way to it, and never a second one', async () => {
  const first = await takeLast('SAW');
  for (const contact of [{ email: 'anna@example.fr' }, { email: ' Anna@Example.fr ' }]) {
    const answer = await asks({ contact });
    expect([answer.status, answer.text]).toEqual([202, '{}']);
  }
  await asks({ contact: { email: 'ben@example.org' }, language: 'en' });
  expect(await messagesTo('anna@example.fr')).toEqual([]);

  await first.giveBack();
  const [message, ...more] = await messagesTo('anna@example.fr');
  expect(more).toEqual([]);
  expect(message?.subject).toBe('De retour à Maison Rabot lyon\u00a0: Scie');
  for (const words of ['https://passerelle.example/produit/saw?sku=SAW&store=lyon', 'C’est le seul'])
    expect([words, message?.text?.includes(words)]).toEqual([words, true]);
  const [english] = await messagesTo('ben@example.org');
  expect(english?.text).toContain('Saw is available again at Maison Rabot lyon.');
  expect(english?.text).toContain('https://passerelle.example/en/product/saw?sku=SAW&store=lyon');

  await (await takeLast('SAW')).giveBack();
  await shop.database.run({ text: 'update outbox set sent_at = null' });
  expect(await messagesTo('anna@example.fr')).toHaveLength(1);
});

test('another article, another shop, or too few for the pack: nobody is told', async () => {
  const here = await takeLast('SAW');
  const there = await takeLast('SAW', 'caluire');
  await asks({ contact: { email: 'carla@example.fr' } });
  await asks({ sku: 'BIT-X6', contact: { email: 'carla@example.fr' } });
  await there.giveBack();
  const bit: OrderView = (await shop.reserve({ BIT: 1, TAP: 1 })).body;
  await shop.ask(bit, 'cancellation');
  expect(await messagesTo('carla@example.fr')).toEqual([]);

  // A sixth one is found on the shelf.
  const counted = { sku: 'BIT', counted: 6, at: shop.clock.now().toISOString() };
  expect((await shop.staff('stock/counts', counted)).status).toBe(200);
  expect((await messagesTo('carla@example.fr')).map(({ subject }) => subject)).toEqual([
    'De retour à Maison Rabot lyon\u00a0: Foret, Lot de 6',
  ]);
  await here.giveBack();
  expect(await messagesTo('carla@example.fr')).toHaveLength(2);
});

test('whoever asks while units come back is told too, and may ask again for the next time', async () => {
  await asks({ sku: 'TAP', contact: { phone: '06 12 34 56 78' } });
  expect((await messagesTo('+33612345678')).map(({ channel, kind }) => [channel, kind])).toEqual([
    ['sms', 'back-in-stock'],
  ]);
  await asks({ sku: 'TAP', contact: { phone: '+33612345678' } });
  expect(await messagesTo('+33612345678')).toHaveLength(2);
});

test('relays that hear of the same unit at once tell everybody once', async () => {
  expect(await shop.atp('SAW')).toBe(1);
  const people = Array.from({ length: 30 }, (_, place) => `crowd.${place}@example.fr`);
  await shop.database.run({
    text: `insert into stock_alert (id, sku, stock_sku, store, email, locale, created_at)
           select gen_random_uuid(), 'SAW', 'SAW', 'lyon', email, 'fr', $2 from unnest($1::text[]) as p(email)`,
    values: [people, shop.clock.now()],
  });
  const alerts = shop.app.get(StockAlertsService);
  const back = { store: 'lyon', skus: ['SAW'] };
  await Promise.all([alerts.tellBack(back), alerts.tellBack(back), alerts.tellBack(back)]);
  for (const person of people) expect(await messagesTo(person)).toHaveLength(1);
});

test.each([
  [{ sku: 'NOTHING' }, 422, 'sku'],
  [{ store: 'nowhere' }, 422, 'store'],
  [{ contact: {} }, 400, 'contact.email'],
  [{ contact: { email: 'anna' } }, 400, 'contact.email'],
  [{ contact: { phone: '12' } }, 400, 'contact.phone'],
  [{ contact: { email: 'anna@example.fr', name: 'Anna' } }, 400, 'contact.name'],
])('what cannot be asked is refused naming the field: %j', async (wish, status, field) => {
  const answer = await asks({ contact: { email: 'dora@example.fr' }, ...wish });
  expect([answer.status, JSON.parse(answer.text).errors[0].field]).toEqual([status, field]);
});

test('one address cannot be made to wait for everything, and a key has one answer', async () => {
  const contact = { email: 'victim@example.fr' };
  const key = randomUUID();
  expect((await asks({ contact, key })).status).toBe(202);
  expect((await asks({ contact, key })).status).toBe(202);
  const reused = await asks({ contact, key, store: 'caluire' });
  expect([reused.status, JSON.parse(reused.text).code]).toEqual([422, 'idempotency-key-reused']);
  const answers = [];
  for (let time = 0; time < 20; time += 1) answers.push((await asks({ contact })).status);
  expect(answers.at(0)).toBe(202);
  expect(answers.at(-1)).toBe(429);
  const unkeyed = await shop.http().post('/api/v1/stock-alerts').send({ sku: 'SAW', store: 'lyon', contact });
  expect(unkeyed.status).toBe(400);
});

test('alerts go when they have had their time, and those who still wait keep waiting', async () => {
  await takeLast('SAW');
  await asks({ contact: { email: 'patient@example.fr' } });
  const left = async () =>
    (await shop.database.rows<{ email: string }>({ text: 'select email from stock_alert' })).map(
      ({ email }) => email,
    );
  const before = shop.clock.now();
  shop.clock.advance(31 * 86_400_000);
  await shop.app.get(StockAlertsService).prune();
  expect(await left()).toContain('patient@example.fr');
  expect(await left()).not.toContain('ben@example.org');
  shop.clock.advance(150 * 86_400_000);
  await shop.app.get(StockAlertsService).prune();
  expect(await left()).toEqual([]);
  shop.clock.set(before);
});
