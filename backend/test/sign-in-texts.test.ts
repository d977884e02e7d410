import { doorOf } from './accounts.js';
import { type OpenApp, openApp } from './open-app.js';

let opened: OpenApp;
let door: ReturnType<typeof doorOf>;
beforeAll(async () => {
  opened = await openApp({ DEMO: '1', SIGN_IN_TEXTS_PER_HOUR: '3' });
  door = doorOf(opened);
});
afterAll(() => opened.close());

test('many numbers are asked for codes: only so many texts leave in an hour, and everybody hears the same', async () => {
  const known = '06 12 34 56 01';
  await door.enter(known);
  const begun = await Promise.all(
    ['06 12 34 56 02', '06 12 34 56 03', '06 12 34 56 04', '06 12 34 56 05'].map((phone) =>
      door.begin(phone),
    ),
  );
  expect(begun.map(({ status }) => status).sort()).toEqual([202, 202, 422, 422]);
  const [one, other] = [await door.begin(known), await door.begin('06 12 34 56 06')];
  expect([one.status, one.body]).toEqual([other.status, other.body]);
  expect(one.body.code).toBe('contact-needs-email');
  const [texts] = await opened.database.rows<{ n: number }>({
    text: `select count(*)::integer as n from message where kind = 'sign-in' and channel = 'sms'`,
  });
  expect(texts?.n).toBe(3);
  // Whoever has an e-mail address comes in all the same, and an hour later everybody does.
  expect((await door.begin('nora@example.fr')).status).toBe(202);
  opened.clock.advance(3_600_000);
  expect((await door.begin(known)).status).toBe(202);
});
