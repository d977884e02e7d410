import ICAL from 'ical.js';
import { MessagesService } from '../src/notifications/messages.service.js';
import { Relay } from '../src/platform/relay.js';
import { openShop, type Shop } from './open-shop.js';
import { openPostOffice, type PostOffice } from './post-office.js';

let post: PostOffice;
let shop: Shop;
beforeAll(async () => {
  post = await openPostOffice();
  shop = await openShop({
    articles: { DRILL: { stock: { lyon: 50, paris: 50 } } },
    stores: ['lyon', 'paris'],
    env: { SMTP_URL: post.url },
  });
});
afterAll(async () => {
  await shop.close();
  await post.close();
});

/** What a calendar program reads in a file; throws for what is no iCalendar (RFC 5545). */
function readAs(text: string) {
  // Lines end in CRLF and are folded at 75 bytes.
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
  const [entry, ...more] = calendar.getAllSubcomponents('vevent');
  expect([entry === undefined, more]).toEqual([false, []]);
  const event = new ICAL.Event(entry);
  expect(entry?.getFirstPropertyValue('dtstamp')).toBeTruthy();
  const alarm = entry?.getFirstSubcomponent('valarm');
  expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT3H');
  return event;
}

test('every calendar file we send is read by a program nobody here wrote, in both languages and after a change', async () => {
  const uids = new Set<string>();
  for (const [language, title] of [
    ['fr', 'Retirer ma réservation'],
    ['en', 'Collect my reservation'],
  ] as const) {
    const contact = {
      firstName: 'Éloïse; "DROP"',
      lastName: 'L’Été,\\n',
      email: `cal.${language}@example.org`,
    };
    const { body: order } = await shop
      .http()
      .post('/api/v1/orders')
      .set({ 'idempotency-key': crypto.randomUUID(), 'accept-language': language })
      .send({ mode: 'reserve', store: 'lyon', lines: shop.lines('DRILL'), codes: [], contact });
    const path = `/api/v1/orders/${order.number}/calendar.ics?token=${order.trackingToken}`;
    const read = async () =>
      readAs((await shop.http().get(path).set('accept-language', language).expect(200)).text);
    const first = await read();
    expect(first.summary).toContain(title);
    expect(first.endDate.toJSDate()).toEqual(new Date(order.collectBy));
    expect(first.location).toContain('Maison Rabot lyon');
    uids.add(first.uid);
    shop.clock.advance(1_000);
    await shop.ask(order, 'extension');
    const later = await read();
    expect(later.uid).toBe(first.uid);
    expect(later.sequence).toBeGreaterThan(first.sequence);
    expect(later.endDate.toJSDate().getTime()).toBeGreaterThan(first.endDate.toJSDate().getTime());
    shop.clock.advance(1_000);
    await shop.ask(order, 'store', { store: 'paris' });
    expect((await read()).location).toContain('Maison Rabot paris');
  }
  expect(uids.size).toBe(2);
});

test('the file in a message is the same kind of file', async () => {
  const contact = { firstName: 'Noé', lastName: 'Carnet', email: 'noe@example.org' };
  const { body: order } = await shop.reserve('DRILL', { contact });
  await shop.app.get(Relay).drain();
  await shop.app.get(MessagesService).drain();
  const mail = post.mails.find(({ to }) => to?.text === 'noe@example.org');
  const [calendar, ...more] =
    mail?.attachments.filter(({ contentType }) => contentType === 'text/calendar') ?? [];
  expect(more).toEqual([]);
  const event = readAs(calendar?.content.toString() ?? '');
  expect(event.description).toContain(order.pickup.code);
});

test('a file that is none is refused by the same reader', () => {
  expect(() => readAs('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n')).toThrow();
});
