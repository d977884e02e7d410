import { randomUUID } from 'node:crypto';
import { apiScopes } from '@passerelle/shared/api/integrations';
import { promotion } from '@passerelle/shared/pricing/build-books';
import request from 'supertest';
import { Vouchers } from '../src/vouchers/vouchers.service.js';
import { doorOf as accountDoor } from './accounts.js';
import { type Asker, askers, type Door, memberId, type RouteRow } from './authorization-doors.js';
import { authorizationTable } from './authorization-table.js';
import { addCustomer } from './history.js';
import { type StandingIntegrations, standingIntegrations } from './integrations.js';
import { listenIn } from './listen-in.js';
import { type OpenApp, openApp } from './open-app.js';
import { type Shop, shopOn } from './open-shop.js';
import { refusedRefund } from './refused-refund.js';
import { addArticle, addStore, publish, refreshBooks, setPrices } from './shop-floor.js';
import { cookieFor, enrol } from './staff.js';

/** Whoever has an account on the stage. */
const accountHolder = 'compte@example.org';

let opened: OpenApp;
let shop: Shop;
let standing: StandingIntegrations;
const routes = new Set<string>();

beforeAll(async () => {
  opened = await openApp({}, (app) => {
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRoute', ({ method, url }) => {
        for (const each of [method].flat())
          if (each !== 'HEAD' && each !== 'OPTIONS' && !url.includes('*')) routes.add(`${each} ${url}`);
      });
  });
  shop = shopOn(opened, 'lyon');
  await addStore(opened.database, 'lyon');
  await addStore(opened.database, 'nantes');
  await addCustomer(opened.database, '00000000-0000-4000-8000-000000000001');
  await enrol(opened, { login: 'nobody-in-particular', staffId: memberId });
  await addArticle(opened.database, 'DRILL');
  await setPrices(opened, { DRILL: 8900 });
  await publish(
    opened,
    promotion('dix', 'percent-off', { basisPoints: 1_000 }, { scope: { skus: ['BITS'] } }),
  );
  await refreshBooks(opened);
  await shop.deliver('DRILL', 1_000);
  standing = await standingIntegrations(shop);
  await opened.app.listen(0, '127.0.0.1');
});
afterAll(() => opened.close());

/** What each asker sends along; the shopper's token comes with each order. */
async function credentials(): Promise<Record<Asker, Record<string, string>>> {
  const staff = async (role: 'colleague' | 'manager' | 'head-office', store: string) => {
    const { cookie } = await cookieFor(opened, { login: randomUUID(), role, store });
    return { cookie };
  };
  return {
    anonymous: {},
    shopper: { authorization: 'Tracking of-another-order' },
    signedIn: { cookie: await accountDoor(opened).enter(accountHolder) },
    colleague: await staff('colleague', 'lyon'),
    neighbour: await staff('colleague', 'villeurbanne'),
    manager: await staff('manager', 'lyon'),
    headOffice: await staff('head-office', 'lyon'),
  };
}

/** The document that stands in the path, with the token of whoever holds it. */
async function documentFor({ on }: RouteRow): Promise<{ number: string; token: string }> {
  if (on === 'kept-quote') return { number: (await shop.reserve('DRILL')).body.quote.hash, token: '' };
  if (on === 'purchase') {
    const contact = { firstName: 'Ada', lastName: 'Compte', email: accountHolder };
    return { number: (await shop.reserve('DRILL', { contact })).body.number, token: '' };
  }
  if (on === 'order') {
    const { body } = await shop.reserve('DRILL');
    return { number: body.number, token: body.trackingToken };
  }
  if (on === 'price-batch') return { number: await draftOfPrices(), token: '' };
  if (on === 'offer-with-codes') return offerWithCodes();
  if (on === 'promotion') return { number: await draftOfPromotion(), token: '' };
  if (on === 'ended-order') return { number: await cancelledInItsBin(), token: '' };
  if (on === 'return') return { number: await goodsThatWait(), token: '' };
  if (on === 'taken-order') return { number: await takenForSomebody(), token: '' };
  if (on === 'transfer') return { number: await askedOfAnotherShop(), token: '' };
  if (on === 'parked-errand') return { number: await parkedErrand(), token: '' };
  if (on === 'refused-refund') return { number: await refusedRefund(shop), token: '' };
  if (on === 'voucher') return { number: await voucher(), token: '' };
  const foreign = await standing.of(on);
  if (foreign) return foreign;
  if (on === 'receipt') return { number: await soldDrill(), token: '' };
  return { number: 'nothing', token: '' };
}

/** The receipt of a drill. */
async function soldDrill(): Promise<string> {
  const payments = [{ method: 'card', amountCents: 8900 }];
  const { body } = await shop.staff('sales', { lines: shop.lines('DRILL'), codes: [], payments });
  return body.number;
}

/** A drill that the shop asked of one that no colleague of the table works in. */
async function askedOfAnotherShop(): Promise<string> {
  const wanted = { from: 'nantes', to: shop.home, lines: shop.lines('DRILL') };
  return (await shop.staff('transfers', wanted)).body.number;
}

/** A drill that a colleague reserved for somebody on the telephone. */
async function takenForSomebody(): Promise<string> {
  const contact = { firstName: 'Léa', lastName: 'Morel', email: `lea.${randomUUID()}@example.org` };
  const consent = { marketing: false, textVersion: 'counter-1' };
  const { body: person } = await shop.staff('customers', { ...contact, consent });
  const order = { channel: 'telephone', mode: 'reserve', store: shop.home, lines: shop.lines('DRILL') };
  return (await shop.staff('taken-orders', { ...order, customerId: person.id })).body.number;
}

/** A drill that was brought back and is not inspected yet. */
async function goodsThatWait(): Promise<string> {
  const wanted = { receipt: await soldDrill(), lines: shop.lines('DRILL'), refund: { method: 'original' } };
  return (await shop.staff('returns', wanted)).body.number;
}

/** A refund that was given up. */
async function parkedErrand(): Promise<string> {
  const [intent, errand] = [randomUUID(), randomUUID()];
  await opened.database.run({
    text: `insert into payment_intent (id, for_kind, for_id, provider, state, amount_cents, currency, capture_later,
             capture_asked_cents, captured_cents, refund_asked_cents, label, locale, return_path, created_at, expires_at)
           values ($1::uuid, 'parcel', $1::text, 'sandbox', 'captured', 100, 'EUR', false, 100, 100, 100, 'x', 'fr', '/', now(), now())`,
    values: [intent],
  });
  await opened.database.run({
    text: `insert into payment_errand (id, intent_id, kind, amount_cents, cause, state, asked_at, settled_at)
           values ($1, $2, 'refund', 100, 'return', 'parked', now(), now())`,
    values: [errand, intent],
  });
  return errand;
}

async function voucher(): Promise<string> {
  const wish = { kind: 'gift-card', amountCents: 100, currency: 'EUR', cause: randomUUID() } as const;
  return (await opened.database.inTransaction((tx) => opened.app.get(Vouchers).issue(tx, wish))).voucherId;
}

/** Prices that nobody has submitted yet. */
async function draftOfPrices(): Promise<string> {
  const { cookie } = await cookieFor(opened, { login: randomUUID(), role: 'head-office' });
  const { body } = await request(opened.app.getHttpServer())
    .post('/api/v1/head-office/prices')
    .set('cookie', cookie)
    .set('idempotency-key', randomUUID())
    .send({ effectiveAt: '2030-01-01T06:00', lines: [{ sku: 'DRILL', priceCents: 9000 }], draft: true });
  return body.id;
}

/** A promotion that somebody writes and has measured. */
async function draftOfPromotion(): Promise<string> {
  const { cookie } = await cookieFor(opened, { login: randomUUID(), role: 'head-office' });
  const send = (path: string, body: object) =>
    request(opened.app.getHttpServer())
      .post(`/api/v1/head-office/promotions${path}`)
      .set('cookie', cookie)
      .set('idempotency-key', randomUUID())
      .send(body);
  const rule = { kind: 'percent-off', level: 'basket', scope: {}, definition: { basisPoints: 1000 } };
  const name = { fr: 'Dix', en: 'Ten' };
  const { body } = await send('', { ...rule, name, startsAt: '2030-01-01T00:00', draft: true });
  await send(`/${body.offer}/pre-flight`, {});
  return body.offer;
}

/** An offer with a shared code and a batch of codes; its batch stands where a token would. */
async function offerWithCodes(): Promise<{ number: string; token: string }> {
  const offer = `dix-${randomUUID()}`;
  const rule = promotion(offer, 'percent-off', { basisPoints: 1000 }, { needsCode: true });
  await publish(opened, rule, { codes: [{ code: offer }] });
  const { cookie } = await cookieFor(opened, { login: randomUUID(), role: 'head-office' });
  const { body } = await request(opened.app.getHttpServer())
    .post(`/api/v1/head-office/promotions/${offer}/codes/batches`)
    .set('cookie', cookie)
    .set('idempotency-key', randomUUID())
    .send({ name: 'Dix', size: 10 });
  return { number: offer, token: body.id };
}

/** An order of two drills that are to be carried back, so that two people can carry one each. */
async function cancelledInItsBin(): Promise<string> {
  const { number } = (await shop.reserve({ DRILL: 2 })).body;
  const steps = { picking: {}, picks: { sku: 'DRILL', quantity: 2 }, ready: { bin: 'A1' } };
  for (const [step, body] of Object.entries(steps)) await shop.staff(`orders/${number}/${step}`, body);
  await shop.staff(`orders/${number}/cancellation`, { reason: 'changed their mind' });
  return number;
}

interface Call {
  readonly route: string;
  readonly row: RouteRow;
  readonly number: string;
  /** A batch of codes in the path. */
  readonly batch: string;
  readonly headers: Record<string, string>;
  readonly query: string;
}

async function doorFor({ route, row, number, batch, headers, query }: Call): Promise<Door> {
  const [method = '', url = ''] = route.split(' ');
  const place = (row.path ?? url).replaceAll(/:number|:id\b/g, number).replace(':batch', batch);
  const path = `${place}${query}`;
  if (row.isStream) return streamDoor(`${await opened.app.getUrl()}${path}`, headers);
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const call = request(opened.app.getHttpServer())
    [verb](path)
    .set(headers)
    .set('idempotency-key', randomUUID());
  const answer = await (verb === 'get' || verb === 'delete' ? call : call.send(row.body ?? {}));
  // A wrong secret is an answer of the door's other side.
  if (answer.status === 401 && !SIGN_IN.includes(JSON.parse(answer.text).code)) return 'in';
  return doorOf(answer.status);
}

/** What one asker meets at one route. */
async function meets(
  asker: Asker,
  route: string,
  row: RouteRow,
  document: { number: string; token: string },
  credentials: Record<string, string>,
): Promise<Door> {
  const isHolder = asker === 'shopper' && document.token !== '' && row.on !== 'offer-with-codes';
  const query = isHolder && row.hasTokenInQuery ? `?token=${document.token}` : '';
  const headers = isHolder ? { authorization: `Tracking ${document.token}` } : credentials;
  return doorFor({ route, row, number: document.number, batch: document.token, headers, query });
}

async function streamDoor(url: string, headers: Record<string, string>): Promise<Door> {
  const screen = await listenIn(url, headers);
  screen.close();
  return doorOf(screen.status);
}

/** What a door says to whoever has shown nothing. */
const SIGN_IN = ['not-signed-in', 'api-key-needed'];

function doorOf(status: number): Door {
  if (status === 401) return 'sign-in';
  return status === 404 ? 'absent' : 'in';
}

test('every route has a row in the table, and every row has a route', () => {
  expect([...routes].sort()).toEqual(Object.keys(authorizationTable).sort());
});

test('no role gets through a door that the table keeps shut, nor is kept from one that it opens', async () => {
  const found: Record<string, Record<Asker, Door>> = {};
  const headers = await credentials();
  // Signing out comes last, as nobody is signed in after it.
  const rows = Object.entries(authorizationTable).sort(([one], [other]) => rank(one) - rank(other));
  for (const [route, row] of rows) {
    const doors = {} as Record<Asker, Door>;
    const document = await documentFor(row);
    for (const asker of askers) doors[asker] = await meets(asker, route, row, document, headers[asker]);
    found[route] = doors;
    if (row.endsSession) headers.signedIn = { cookie: await accountDoor(opened).enter(accountHolder) };
  }
  const promised = Object.fromEntries(
    Object.entries(authorizationTable).map(([route, row]) => [route, row.doors]),
  );
  expect(found).toEqual(promised);
}, 60_000);

test('a key opens the routes of its scope and no other door, and none at all once it is revoked', async () => {
  const found: Record<string, Record<string, Door>> = {};
  const promised: Record<string, Record<string, Door>> = {};
  const rows = Object.entries(authorizationTable).filter(([, row]) => row.isStream !== true);
  for (const scope of apiScopes) {
    const { bearer } = await standing.keyOf(scope);
    // Each key knocks at every door that asks for a token; guessing is limited elsewhere.
    await opened.database.run({ text: 'delete from rate_limit' });
    for (const [route, row] of rows) {
      const { number, token } =
        row.scope === undefined ? { number: 'nothing', token: '' } : await documentFor(row);
      const headers = { authorization: bearer };
      const door = await doorFor({ route, row, number, batch: token, headers, query: '' });
      const wanted = row.scope === undefined ? row.doors.anonymous : row.scope === scope ? 'in' : 'absent';
      if (door === wanted || (row.on !== undefined && door === 'absent')) continue;
      found[route] = { ...found[route], [scope]: door };
      promised[route] = { ...promised[route], [scope]: wanted };
    }
  }
  expect(found).toEqual(promised);
  const { bearer, revoke } = await standing.keyOf('stock:read');
  const row = authorizationTable['GET /api/v1/integrations/stock.csv'] as RouteRow;
  const call = { route: 'GET /api/v1/integrations/stock.csv', row, number: '', batch: '', query: '' };
  expect(await doorFor({ ...call, headers: { authorization: bearer } })).toBe('in');
  await revoke();
  for (const authorization of [bearer, `${bearer}x`, 'Bearer pk_', bearer.replace('Bearer', 'Basic')])
    expect(await doorFor({ ...call, headers: { authorization } })).toBe('sign-in');
}, 60_000);

function rank(route: string): number {
  return route === 'DELETE /api/v1/staff/session' ? 1 : 0;
}
