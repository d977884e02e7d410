import type { MessageRow } from '../src/notifications/messages.service.js';
import { type MessageShop, openMessageShop } from './message-shop.js';

let at: MessageShop;
beforeAll(async () => {
  at = await openMessageShop();
});
afterAll(() => at.close());

test('advertising goes to those alone who said yes; a yes and a no are kept with their time and means', async () => {
  const { email, token } = await at.somebody();
  expect(await at.advertise(email)).toBe(0);
  const yes = await at.choose(token, { marketing: [{ channel: 'email', given: true }] });
  expect(yes.body.marketing).toMatchObject([{ channel: 'email', given: true, means: 'preference-link' }]);
  await at.choose(token, { marketing: [{ channel: 'email', given: true }] });
  expect(await at.advertise(email, undefined, 'autumn')).toBe(1);
  expect(await at.advertise(email, undefined, 'autumn')).toBe(0);
  at.shop.clock.advance(1_000);
  await at.choose(token, { marketing: [{ channel: 'email', given: false }] });
  await at.told();
  const [news] = await at.shop.database.rows<MessageRow>({
    text: `select state from message where recipient = $1 and kind = 'news'`,
    values: [email],
  });
  expect(news?.state).toBe('withheld');
  expect(
    at.post.mails.filter(({ to, subject }) => to?.text === email && subject === 'Les ponceuses'),
  ).toEqual([]);
  const words = await at.shop.database.rows<{ given: boolean; means: string; channel: string }>({
    text: `select c.given, c.means, c.channel from consent c join customer_contact k on k.customer_id = c.customer_id
            where k.value = $1 order by c.at`,
    values: [email],
  });
  expect(words).toMatchObject([
    { given: true, means: 'preference-link', channel: 'email' },
    { given: false, means: 'preference-link', channel: 'email' },
  ]);
  const refused = await at.choose(token, { marketing: [{ channel: 'sms', given: true }] });
  expect([refused.status, refused.body.errors[0].code]).toEqual([400, 'no-address']);
});

test('advertising can be ended by one click of a mail program, in either form; service goes on', async () => {
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=b']) {
    const { email } = await at.somebody({ marketingConsent: true });
    expect(await at.advertise(email)).toBe(1);
    await at.told();
    const mail = at.post.mails.filter(({ to }) => to?.text === email).at(-1);
    const header = mail?.headers.get('list') as { unsubscribe?: { url?: string } } | undefined;
    const url = header?.unsubscribe?.url ?? '';
    expect(url).toMatch(/^https:\/\/passerelle\.example\/api\/v1\/preferences\/unsubscription\?token=/);
    expect(mail?.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    );
    at.shop.clock.advance(1_000);
    const body = type.startsWith('multipart')
      ? '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'
      : 'List-Unsubscribe=One-Click';
    const path = url.replace('https://passerelle.example', '');
    for (const _ of [1, 2]) {
      const answer = await at.shop.http().post(path).set('content-type', type).send(body);
      expect([answer.status, answer.text]).toEqual([204, '']);
    }
    expect(await at.advertise(email)).toBe(0);
    const { body: order } = await at.shop.reserve('DRILL', {
      contact: { firstName: 'A', lastName: 'B', email },
    });
    await at.told();
    expect((await at.ways(order)).map(({ state }) => state)).toEqual(['sent']);
    const byHand = await at.shop.http().get(path).set('accept-language', 'en');
    expect([byHand.status, byHand.headers.location]).toEqual([
      303,
      expect.stringMatching(/^\/en\/my-messages\?t=/),
    ]);
  }
  const service = at.post.mails.find(({ subject }) => subject?.includes('reçue'));
  expect(service?.headers.has('list')).toBe(false);
});

test('who answers STOP gets no advertising any more, and still hears that the order is ready', async () => {
  const { email, phone, token } = await at.somebody({ marketingConsent: true });
  await at.choose(token, { service: 'sms' });
  expect(await at.advertise(email, phone)).toBe(2);
  await at.told();
  expect(new URLSearchParams(at.twilio.asked.at(-1)?.body).get('Body')).toContain('Répondez STOP');
  at.shop.clock.advance(1_000);
  const url = 'https://passerelle.example/api/v1/messages/replies/twilio';
  const reply = (text: string) => {
    const form = { From: phone, Body: text, MessageSid: 'SM1' };
    return at.shop
      .http()
      .post('/api/v1/messages/replies/twilio')
      .type('form')
      .set('x-twilio-signature', at.twilio.sign(url, form))
      .send(form);
  };
  await reply('Merci !').expect(200);
  expect(await at.advertise(email, phone)).toBe(2);
  const answer = await reply(' Stop.');
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/xml; charset=utf-8']);
  expect(await at.advertise(email, phone)).toBe(1);
  await at.shop
    .http()
    .post('/api/v1/messages/replies/twilio')
    .type('form')
    .send({ From: phone, Body: 'STOP' })
    .expect(400);
});
