import { randomUUID } from 'node:crypto';
import type { BasketView } from '@passerelle/shared/api/baskets';
import type { Response } from 'supertest';
import { BasketsService } from '../src/baskets/baskets.service.js';
import { CustomerRecordsService } from '../src/customers/customer-records.service.js';
import { cookieIn, doorOf } from './accounts.js';
import { listenIn } from './listen-in.js';
import { type OpenApp, openApp } from './open-app.js';
import { holdRows } from './row-holder.js';

let opened: OpenApp;
let door: ReturnType<typeof doorOf>;
beforeAll(async () => {
  opened = await openApp({ WORKER: '1' });
  await opened.app.listen(0, '127.0.0.1');
  door = doorOf(opened);
});
afterAll(() => opened.close());

type Lines = Record<string, number>;
const linesOf = (lines: Lines) => Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity }));
const inBasket = ({ lines }: BasketView): Lines =>
  Object.fromEntries(lines.map(({ sku, quantity }) => [sku, quantity]));

/** A device: it keeps its cookies and what it last read of its basket. */
function device(held = '') {
  let cookie = held;
  let seen: BasketView = { revision: 0, isPersonal: false, lines: [], codes: [] };
  const ask = async (
    method: 'get' | 'put' | 'post' | 'delete',
    path = '',
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Response> => {
    const request = door
      .http()
      [method](`/api/v1/basket${path}`)
      .set({ cookie, ...headers });
    const answer = await (body ? request.send(body) : request);
    const given = cookieIn(answer);
    if (given.startsWith('passerelle-basket=')) {
      const rest = cookie.split('; ').filter((one) => one && !one.startsWith('passerelle-basket='));
      cookie = [...rest, ...(given === 'passerelle-basket=' ? [] : [given])].join('; ');
    }
    if (answer.status === 200 && 'revision' in answer.body) seen = answer.body;
    return answer;
  };
  return {
    ask,
    cookie: () => cookie,
    read: async (): Promise<BasketView> => (await ask('get')).body,
    write: (lines: Lines, codes: string[] = []) =>
      ask('put', '', { id: seen.id, revision: seen.revision, lines: linesOf(lines), codes }),
    merge: (lines: Lines, codes: string[] = []) => ask('post', '/merge', { lines: linesOf(lines), codes }),
    signIn: async (contact: string) => {
      const session = await door.enter(contact);
      cookie = [session, cookie].filter(Boolean).join('; ');
    },
  };
}

describe('a browser that nobody signed in with', () => {
  test('gets a key with its first article and finds its basket again by it; the database keeps no key', async () => {
    const phone = device();
    const nothing = await phone.ask('get');
    expect([nothing.body, nothing.headers['set-cookie']]).toEqual([
      { revision: 0, isPersonal: false, lines: [], codes: [] },
      undefined,
    ]);
    const first = await phone.write({ DRILL: 1 }, ['TEN']);
    expect(first.headers['set-cookie']?.[0]).toMatch(
      /^passerelle-basket=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=15552000$/,
    );
    const { id, ...kept } = await phone.read();
    expect(kept).toEqual({
      ...{ revision: 1, isPersonal: false, codes: ['TEN'] },
      lines: [{ sku: 'DRILL', quantity: 1 }],
    });
    const key = phone.cookie().split('=')[1] ?? '';
    const rows = await opened.database.rows<{ text: string }>({
      text: 'select basket::text as text from basket',
    });
    expect(rows.some(({ text }) => text.includes(key))).toBe(false);
    expect(rows.some(({ text }) => text.includes(id ?? '-'))).toBe(true);
  });

  test('beyond loopback the cookie is bound to the host and to TLS', async () => {
    const answer = await door
      .http()
      .put('/api/v1/basket')
      .set('host', 'shop.example')
      .send({ revision: 0, lines: linesOf({ DRILL: 1 }), codes: [] });
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^__Host-passerelle-basket=.*; Secure$/);
  });

  test('with a key that was made up finds no basket, and is told so like everybody who has none', async () => {
    const guesser = device(`passerelle-basket=${'A'.repeat(43)}`);
    expect(await guesser.read()).toEqual(await device().read());
    const wrong = await guesser.ask('put', '', { id: randomUUID(), revision: 1, lines: [], codes: [] });
    expect([wrong.status, wrong.body.code, wrong.body.basket.revision]).toEqual([409, 'stale-basket', 0]);
  });

  test.each([
    [
      'fifty-one articles',
      linesOf(Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`S${n}`, 1]))),
      [],
    ],
    ['a thousand units', linesOf({ DRILL: 1000 }), []],
    ['an article on two lines', [...linesOf({ DRILL: 1 }), ...linesOf({ DRILL: 2 })], []],
    ['four codes', [], ['A', 'B', 'C', 'D']],
  ])('refused by its field: %s', async (_, lines, codes) => {
    const answer = await device().ask('put', '', { revision: 0, lines, codes });
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-field']);
  });
});

describe('two devices of one person', () => {
  test('the second shows what the first put in, hears of it at once, and is refused on what it read before', async () => {
    const [phone, desktop] = [device(), device()];
    await phone.signIn('two@example.fr');
    await desktop.signIn('two@example.fr');
    await phone.write({ DRILL: 1 });
    expect(inBasket(await desktop.read())).toEqual({ DRILL: 1 });
    const url = `${await opened.app.getUrl()}/api/v1/basket/events`;
    const screen = await listenIn(url, { cookie: desktop.cookie() });
    await screen.next('hello');
    await phone.write({ DRILL: 1, BITS: 2 });
    // The first change may be told late, to whoever listens by then.
    const heard = [(await screen.next('basket-changed')).data];
    if (JSON.stringify(heard[0]) === '{"revision":1}') heard.push((await screen.next('basket-changed')).data);
    expect(heard.at(-1)).toEqual({ revision: 2 });
    screen.close();
    const late = await desktop.write({ DRILL: 3 });
    expect([late.status, late.body.code, inBasket(late.body.basket)]).toEqual([
      ...[409, 'stale-basket'],
      { DRILL: 1, BITS: 2 },
    ]);
    expect(inBasket(await phone.read())).toEqual({ DRILL: 1, BITS: 2 });
  });

  test('of two changes at the same moment one is written and the other hears what stands', async () => {
    const [phone, desktop] = [device(), device()];
    await phone.signIn('race@example.fr');
    await desktop.signIn('race@example.fr');
    await phone.write({ DRILL: 1 });
    await desktop.read();
    for (let turn = 2; turn < 12; turn += 1) {
      const answers = await Promise.all([phone.write({ DRILL: turn }), desktop.write({ BITS: turn })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      await Promise.all([phone.read(), desktop.read()]);
    }
  });

  test('their very first articles at the same moment make one basket', async () => {
    const [phone, desktop] = [device(), device()];
    await phone.signIn('first@example.fr');
    await desktop.signIn('first@example.fr');
    const answers = await Promise.all([phone.merge({ DRILL: 1 }), desktop.merge({ BITS: 2 })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(inBasket(await phone.read())).toEqual({ DRILL: 1, BITS: 2 });
  });

  test('a basket that one makes and changes while the other waits to merge is merged as it stands by then', async () => {
    const [phone, desktop] = [device(), device()];
    await phone.write({ DRILL: 1 });
    const { id } = await phone.read();
    await phone.signIn('waits@example.fr');
    await desktop.signIn('waits@example.fr');
    const own = await holdRows(opened.databaseUrl, 'select from basket where id = $1 for update', [id]);
    const merging = phone.merge({ DRILL: 1 });
    await own.untilSomebodyWaits();
    const made = await desktop.write({ BITS: 1 });
    const row = [made.body.id];
    const theirs = await holdRows(opened.databaseUrl, 'select from basket where id = $1 for update', row);
    const changing = desktop.write({ BITS: 1, PAINT: 1 });
    await theirs.untilSomebodyWaits(2);
    await own.letGo();
    await theirs.untilSomebodyWaits(2);
    await theirs.letGo();
    expect([(await changing).status, (await merging).status]).toEqual([200, 200]);
    expect(inBasket(await desktop.read())).toEqual({ DRILL: 1, BITS: 1, PAINT: 1 });
  });

  test('everything they do at once is answered and ends: written, merged, taken back, shown', async () => {
    const devices = [device(), device(), device()];
    for (const one of devices) await one.signIn('busy@example.fr');
    const acts = Array.from({ length: 90 }, (_, turn) => async () => {
      const one = devices[turn % 3] ?? device();
      const kind = Math.floor(turn / 3) % 5;
      if (kind === 0) return one.merge({ DRILL: 1 + (turn % 7), BITS: 1 });
      if (kind === 1) return one.write({ PAINT: 1 + turn });
      if (kind === 2) return one.ask('post', '/merge/undo', { keep: turn % 2 ? 'here' : 'there' });
      if (kind === 3) return one.ask('delete', '/merge');
      return one.ask('post', '/shares', {}, { 'idempotency-key': randomUUID() });
    });
    const answers = await Promise.all(acts.map((act) => act()));
    const known = [200, 201, 204, 404, 409, 422];
    expect(answers.filter(({ status }) => !known.includes(status)).map(({ text }) => text)).toEqual([]);
    const [one, other] = await Promise.all([devices[0]?.read(), devices[1]?.read()]);
    expect(one).toEqual(other);
  });

  test('a change whose answer was lost is sent again and stands once', async () => {
    const phone = device();
    await phone.signIn('lost@example.fr');
    await phone.write({ DRILL: 1 });
    const { id, revision } = await phone.read();
    const change = { id, revision, lines: linesOf({ DRILL: 2 }), codes: [] };
    const [first, again] = [await phone.ask('put', '', change), await phone.ask('put', '', change)];
    expect([first.status, again.status, again.body.revision]).toEqual([200, 200, first.body.revision]);
  });

  test('nobody hears of the basket of somebody else, and guests hear of none', async () => {
    const stranger = await listenIn(`${await opened.app.getUrl()}/api/v1/basket/events`);
    expect(stranger.status).toBe(401);
    stranger.close();
    const other = device();
    await other.signIn('other@example.fr');
    expect(await other.read()).toEqual({ revision: 0, isPersonal: true, lines: [], codes: [] });
  });
});

describe('at the sign-in', () => {
  test('the larger quantity of each article stands, and the basket says what came from where', async () => {
    const [phone, desktop] = [device(), device()];
    await desktop.signIn('merge@example.fr');
    await desktop.write({ BITS: 3, PAINT: 1 }, ['SPRING']);
    await phone.write({ DRILL: 1, BITS: 2 });
    await phone.signIn('merge@example.fr');
    const merged = await phone.merge({ DRILL: 1, BITS: 2 });
    expect(inBasket(merged.body)).toEqual({ DRILL: 1, BITS: 3, PAINT: 1 });
    expect(merged.headers['set-cookie']?.[0]).toMatch(/^passerelle-basket=; .*Max-Age=0/);
    const told = {
      lines: [
        { sku: 'DRILL', quantity: 1, here: 1, there: 0 },
        { sku: 'BITS', quantity: 3, here: 2, there: 3 },
        { sku: 'PAINT', quantity: 1, here: 0, there: 1 },
      ],
      codes: [{ code: 'SPRING', from: 'there' }],
    };
    expect(merged.body.merge).toMatchObject(told);
    // The answer was lost: asked again, nothing is different.
    expect((await phone.merge({ DRILL: 1, BITS: 2 })).body).toEqual(merged.body);
    expect((await desktop.read()).merge).toMatchObject(told);
  });

  test.each([
    ['here', { DRILL: 1, BITS: 2, GLUE: 1 }],
    ['there', { BITS: 3, PAINT: 1, GLUE: 1 }],
  ] as const)('taken back in favour of what was %s, it leaves what was put in since', async (keep, left) => {
    const person = `undo-${keep}@example.fr`;
    const [phone, desktop] = [device(), device()];
    await desktop.signIn(person);
    await desktop.write({ BITS: 3, PAINT: 1 });
    await phone.signIn(person);
    await phone.merge({ DRILL: 1, BITS: 2 });
    await phone.write({ DRILL: 1, BITS: 3, PAINT: 1, GLUE: 1 });
    const undone = await phone.ask('post', '/merge/undo', { keep });
    expect([inBasket(undone.body), undone.body.merge]).toEqual([left, undefined]);
    expect(inBasket(await desktop.read())).toEqual(left);
    expect((await phone.ask('post', '/merge/undo', { keep })).status).toBe(404);
  });

  test('with nothing on the device the basket of the person stands, and there is nothing to tell', async () => {
    const [phone, desktop] = [device(), device()];
    await desktop.signIn('calm@example.fr');
    await desktop.write({ DRILL: 1 });
    await phone.signIn('calm@example.fr');
    const merged = await phone.merge({});
    expect([inBasket(merged.body), merged.body.merge]).toEqual([{ DRILL: 1 }, undefined]);
  });

  test('once seen, or after a day, it is told no more', async () => {
    const phone = device();
    await phone.signIn('seen@example.fr');
    await phone.write({ DRILL: 1 });
    expect((await phone.merge({ BITS: 1 })).body.merge).toBeDefined();
    expect((await phone.ask('delete', '/merge')).status).toBe(204);
    expect((await phone.read()).merge).toBeUndefined();
    expect((await phone.merge({ GLUE: 1 })).body.merge).toBeDefined();
    opened.clock.advance(25 * 3_600_000);
    expect((await phone.read()).merge).toBeUndefined();
  });

  test('after the sign-out the browser has an empty basket, and the person keeps theirs', async () => {
    const phone = device();
    await phone.write({ DRILL: 1 });
    await phone.signIn('leaving@example.fr');
    await phone.merge({ DRILL: 1 });
    await door.drop('session', phone.cookie());
    expect(await phone.read()).toEqual({ revision: 0, isPersonal: false, lines: [], codes: [] });
    const later = device();
    await later.signIn('leaving@example.fr');
    expect(inBasket(await later.read())).toEqual({ DRILL: 1 });
  });

  test('records that were found to be one person have one basket', async () => {
    const [one, other] = [device(), device()];
    await one.signIn('one@example.fr');
    await other.signIn('same@example.fr');
    await one.write({ DRILL: 1 });
    await other.write({ DRILL: 2, BITS: 1 });
    const holders = await opened.database.rows<{ id: string }>({
      text: `select customer_id as id from customer_contact where value in ('one@example.fr', 'same@example.fr') order by value`,
    });
    const [into = '', from = ''] = holders.map(({ id }) => id);
    await opened.database.inTransaction((tx) => opened.app.get(CustomerRecordsService).stand(tx, into, from));
    expect(inBasket(await one.read())).toEqual({ DRILL: 2, BITS: 1 });
    expect(await other.read()).toEqual(await one.read());
  });
});

test('a basket that nobody looked at for half a year is swept, by however many processes; one that is used stays', async () => {
  const [forgotten, used] = [device(), device()];
  await forgotten.write({ DRILL: 1 });
  await used.write({ DRILL: 1 });
  opened.clock.advance(100 * 86_400_000);
  await used.read();
  opened.clock.advance(81 * 86_400_000);
  const baskets = opened.app.get(BasketsService);
  await Promise.all([baskets.sweep(), baskets.sweep()]);
  expect([await forgotten.read(), inBasket(await used.read())]).toEqual([
    { revision: 0, isPersonal: false, lines: [], codes: [] },
    { DRILL: 1 },
  ]);
});
