import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inflateSync } from 'node:zlib';
import type { OrderView } from '@passerelle/shared/api/orders';
import { formatMoney } from '@passerelle/shared/i18n/format';
import type { MessageRow } from '../src/notifications/messages.queries.js';
import { MessagesService } from '../src/notifications/messages.service.js';
import { DueOrders } from '../src/orders/due-orders.service.js';
import { Relay } from '../src/platform/relay.js';
import { openShop, type Shop } from './open-shop.js';
import { openPostOffice, type PostOffice } from './post-office.js';

let post: PostOffice;
let shop: Shop;
beforeAll(async () => {
  post = await openPostOffice();
  shop = await openShop({
    articles: {
      'DRILL-18V': { stock: 50, priceCents: 8990, name: { fr: 'Perceuse 18 V', en: '18 V drill' } },
      BITS: { stock: 50, priceCents: 1250, name: { fr: 'Coffret <forets>', en: 'Bit <set>' } },
    },
    env: { SMTP_URL: post.url },
  });
});
afterAll(async () => {
  await shop.close();
  await post.close();
});
afterEach(() => post.behave('take'));

async function told(): Promise<void> {
  await shop.app.get(Relay).drain();
  await shop.app.get(MessagesService).drain();
}

async function messagesTo(recipient: string): Promise<MessageRow[]> {
  const all = await shop.app.get(MessagesService).newest(500);
  return all.filter((message) => message.recipient === recipient).reverse();
}

const mailsTo = (address: string) => post.mails.filter((mail) => mail.to?.text === address);

async function reserves(
  contact: Record<string, string>,
  language = 'fr',
  lines = [{ sku: 'DRILL-18V', quantity: 1 }],
): Promise<OrderView> {
  const answer = await shop
    .http()
    .post('/api/v1/orders')
    .set({ 'idempotency-key': randomUUID(), 'accept-language': language })
    .send({
      mode: 'reserve',
      store: 'lyon',
      lines,
      codes: [],
      contact: { firstName: 'Anna', lastName: 'Martin', ...contact },
    });
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([201, expect.any(String)]);
  return answer.body;
}

test('a reservation is confirmed by one e-mail with its price, code, QR and calendar entry', async () => {
  const order = await reserves({ email: 'anna@example.fr' }, 'fr', [
    { sku: 'DRILL-18V', quantity: 2 },
    { sku: 'BITS', quantity: 1 },
  ]);
  await told();
  await told();
  const [mail, ...more] = mailsTo('anna@example.fr');
  expect(more).toEqual([]);
  const { text = '', html, attachments = [], subject } = mail ?? {};
  expect(subject).toContain(order.number);
  const total = formatMoney(order.quote.document.totalCents, 'fr');
  for (const words of [
    order.pickup.code,
    total,
    order.quote.hash.slice(0, 4).toUpperCase(),
    'Perceuse 18 V',
    'Dont TVA 20',
  ])
    expect([words, text.includes(words), String(html).includes(words)]).toEqual([words, true, true]);
  expect(html).toContain('Coffret &lt;forets&gt;');
  expect(html).not.toMatch(/%%|<!--\/?[a-z]/);
  expect(html).toContain(`/commande/${order.number}?t=${order.trackingToken}&amp;proof=`);
  const [qr, calendar] = attachments;
  expect([qr?.cid, qr?.contentType]).toEqual(['qr', 'image/png']);
  expect(pixelsOf(qr?.content ?? Buffer.alloc(0))).toBeGreaterThan(100);
  expect(calendar?.content.toString()).toMatch(/BEGIN:VEVENT[\s\S]*DTEND:20261126T18\d{4}Z/);
});

test('the same message in English has the English words, dates and money', async () => {
  const order = await reserves({ email: 'bruno@example.org' }, 'en');
  await told();
  const [mail] = mailsTo('bruno@example.org');
  expect(mail?.subject).toBe(`Reservation ${order.number} received: ready today at\u00a014:52`);
  expect(mail?.text).toContain('18 V drill (1 × €89.90) : €89.90');
  expect(mail?.html).toContain('lang="en"');
});

test('a fact that is told twice makes one message', async () => {
  await reserves({ email: 'twice@example.fr' });
  await told();
  await shop.database.run({ text: 'update outbox set sent_at = null' });
  await told();
  expect(await messagesTo('twice@example.fr')).toHaveLength(1);
  expect(mailsTo('twice@example.fr')).toHaveLength(1);
});

test('cancelled and expired orders are told so; the words promise that nothing is charged', async () => {
  const order = await reserves({ email: 'carla@example.fr' });
  shop.clock.advance(1_000);
  await shop.ask(order, 'cancellation');
  await reserves({ email: 'denis@example.fr' });
  const before = shop.clock.now();
  shop.clock.advance(5 * 86_400_000);
  await shop.expire();
  await told();
  shop.clock.set(before);
  expect((await messagesTo('carla@example.fr')).map(({ kind }) => kind)).toEqual(['received', 'cancelled']);
  expect((await messagesTo('denis@example.fr')).map(({ kind }) => kind)).toEqual(['received', 'expired']);
  expect(mailsTo('denis@example.fr').at(-1)?.text).toContain('Rien ne vous est facturé');
});

test('ready, nearly too late, handed over with extras: each is told with what the shop knows by then', async () => {
  const order = await reserves({ email: 'marie@example.fr' }, 'fr', [{ sku: 'DRILL-18V', quantity: 2 }]);
  const staff = (step: string, body: object) => shop.staff(`orders/${order.number}/${step}`, body);
  await staff('picking', {});
  await staff('picks', { sku: 'DRILL-18V', quantity: 1 });
  await staff('picks', { sku: 'DRILL-18V', missing: 1, reason: 'not-found' });
  expect((await staff('ready', { bin: 'B7' })).status).toBe(200);
  await told();
  const ready = mailsTo('marie@example.fr').at(-1);
  expect(ready?.subject).toContain('est prête');
  expect(ready?.text).toContain('Un article n’a pas été trouvé en rayon');

  const now = shop.clock.now();
  shop.clock.set(new Date(Date.parse(order.collectBy) - 2 * 3_600_000));
  await shop.app.get(DueOrders).remind();
  await shop.app.get(DueOrders).remind();
  await told();
  shop.clock.set(now);
  expect((await messagesTo('marie@example.fr')).filter(({ kind }) => kind === 'reminder')).toHaveLength(1);

  const kept = { code: order.pickup.code, extras: [{ sku: 'BITS', quantity: 1 }] };
  const preview = (await staff('hand-over/preview', kept)).body;
  const paid = await staff('hand-over', {
    ...kept,
    payments: [{ method: 'card', amountCents: preview.totalCents }],
  });
  expect([paid.status, paid.body.totalCents]).toEqual([200, 8990 + 1250]);
  await told();
  const receipt = mailsTo('marie@example.fr').at(-1);
  const reference = `${paid.body.hash8.slice(0, 4)} ${paid.body.hash8.slice(4)}`.toUpperCase();
  for (const words of [paid.body.number, reference, '102,40', 'Perceuse 18 V', 'Coffret <forets>'])
    expect([words, receipt?.text?.includes(words)]).toEqual([words, true]);
  expect(receipt?.attachments).toEqual([]);
});

test('a shop that cannot keep a promise says so and why', async () => {
  const order = await reserves({ email: 'noel@example.org' }, 'en');
  await shop.staff(`orders/${order.number}/refusal`, { reason: 'The box is broken' });
  await told();
  const mail = mailsTo('noel@example.org').at(-1);
  expect(mail?.text).toContain('We are sorry');
  expect(mail?.text).toContain('Reason: The box is broken');
});

test('a mailbox that is full is tried again later, and the mail arrives once', async () => {
  post.behave('refuse');
  await reserves({ email: 'full@example.fr' });
  await told();
  expect(await messagesTo('full@example.fr')).toMatchObject([{ state: 'waiting', tries: 1 }]);
  post.behave('take');
  await told();
  expect(mailsTo('full@example.fr')).toHaveLength(0);
  shop.clock.advance(3_000);
  await told();
  expect(await messagesTo('full@example.fr')).toMatchObject([{ state: 'sent', tries: 2 }]);
  expect(mailsTo('full@example.fr')).toHaveLength(1);
});

test('a guest with a phone only is told by text message', async () => {
  const texts: { to: string; text: string }[] = [];
  const gateway = createServer((request, answer) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      texts.push(JSON.parse(Buffer.concat(parts).toString()));
      answer.end();
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const { port } = gateway.address() as AddressInfo;
  const phones = await openShop({
    articles: { 'DRILL-18V': { stock: 5 } },
    env: { SMS_URL: `http://127.0.0.1:${port}/` },
  });
  const answer = await phones.reserve('DRILL-18V', {
    contact: { firstName: 'Léo', lastName: 'Tel', phone: '06 12 34 56 78' },
  });
  await phones.app.get(Relay).drain();
  await phones.app.get(MessagesService).drain();
  expect(texts).toMatchObject([{ to: '+33612345678', text: expect.stringContaining(answer.body.number) }]);
  await phones.close();
  gateway.closeAllConnections();
  gateway.close();
});

test('names that look like markup or like places in the mail stay names', async () => {
  const name = '<img src=x onerror=alert(1)> %%code%% $&';
  await reserves({ email: 'eve@example.fr', firstName: name });
  await told();
  const [mail] = mailsTo('eve@example.fr');
  expect(mail?.html).not.toContain('<img src=x');
  expect(mail?.html).toContain('&lt;img src=x onerror=alert(1)&gt; &#37;&#37;code&#37;&#37; $&amp;');
  expect(mail?.text).toContain(name);
});

test('whoever asks for their orders gets the links by message, and a stranger learns nothing', async () => {
  const order = await reserves({ email: 'fanny@example.fr' });
  const ask = (contact: string) => shop.http().post('/api/v1/orders/search').send({ contact });
  const [known, again, unknown] = [
    await ask(' Fanny@Example.fr'),
    await ask('fanny@example.fr'),
    await ask('ghost@example.fr'),
  ];
  for (const answer of [known, again, unknown]) expect([answer.status, answer.text]).toEqual([202, '{}']);
  await told();
  const links = (await messagesTo('fanny@example.fr')).filter(({ kind }) => kind === 'links');
  expect(links).toHaveLength(1);
  expect(mailsTo('fanny@example.fr').at(-1)?.text).toContain(order.trackingToken);
  expect(await messagesTo('ghost@example.fr')).toEqual([]);
  await ask('fanny@example.fr');
  expect((await ask('fanny@example.fr')).status).toBe(429);
});

test('following the link of a message proves the address, and only that', async () => {
  const order = await reserves({ email: 'gina@example.fr' });
  await told();
  const proof = /&proof=([\w-]+)/.exec(mailsTo('gina@example.fr')[0]?.text ?? '')?.[1] ?? '';
  const verified = async () =>
    shop.database.rows({
      text: "select 1 from customer_contact where value = 'gina@example.fr' and verified_at is not null",
    });
  expect((await shop.ask(order, 'contact-confirmation', { proof: `${proof}x` })).status).toBe(422);
  expect(await verified()).toHaveLength(0);
  const key = randomUUID();
  for (const _ of [1, 2]) {
    const answer = await shop.ask(order, 'contact-confirmation', { proof }, key);
    expect([answer.status, answer.body.number]).toEqual([200, order.number]);
  }
  expect(await verified()).toHaveLength(1);
});

test('an order has a calendar file for whoever holds its token', async () => {
  const order = await reserves({ email: 'hugo@example.fr' });
  const get = (token: string) =>
    shop.http().get(`/api/v1/orders/${order.number}/calendar.ics?token=${token}`);
  const answer = await get(order.trackingToken);
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(answer.text).toContain('BEGIN:VCALENDAR');
  expect((await get('wrong')).status).toBe(404);
});

test('the demo shows what was told, in a frame that can do nothing, and nowhere else does it exist', async () => {
  await reserves({ email: 'ines@example.fr', firstName: '<b>Inès</b>' });
  await told();
  const list = await shop.http().get('/dev/outbox');
  expect(list.headers['content-security-policy']).not.toContain('unsafe');
  const [message] = await messagesTo('ines@example.fr');
  expect(list.text).toContain(`/dev/outbox/${message?.id}`);
  const page = await shop.http().get(`/dev/outbox/${message?.id}`);
  expect(page.text).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  expect(page.text).not.toContain('<b>Inès');
  const body = await shop.http().get(`/dev/outbox/${message?.id}/body`);
  expect(body.headers['content-security-policy']).toContain('sandbox');
  expect(body.text).toContain('data:image/png;base64,');
  const file = await shop.http().get(`/dev/outbox/${message?.id}/attachments/0`);
  expect(file.headers['content-type']).toBe('image/png');
  for (const path of ['/dev/outbox/nothing', '/dev/outbox/00000000-0000-4000-8000-000000000000'])
    expect((await shop.http().get(path)).status).toBe(404);
});

/** Width in pixels of a PNG whose lines are as many as it says. */
function pixelsOf(png: Buffer): number {
  const width = png.readUInt32BE(16);
  const length = png.readUInt32BE(33);
  const lines = inflateSync(png.subarray(41, 41 + length));
  expect(lines.length).toBe(width * (1 + Math.ceil(width / 8)));
  return width;
}
