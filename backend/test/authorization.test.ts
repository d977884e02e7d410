import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type Asker, askers, authorizationTable, type Door, type RouteRow } from './authorization-table.js';
import { addCustomer } from './history.js';
import { listenIn } from './listen-in.js';
import { type OpenApp, openApp } from './open-app.js';
import { addArticle, addStore, refreshBooks, setPrices } from './shop-floor.js';
import { cookieFor } from './staff.js';

let opened: OpenApp;
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
  await addStore(opened.database, 'lyon');
  await addCustomer(opened.database, '00000000-0000-4000-8000-000000000001');
  await addArticle(opened.database, 'DRILL');
  await setPrices(opened, { DRILL: 8900 });
  await refreshBooks(opened);
  await opened.app.listen(0, '127.0.0.1');
});
afterAll(() => opened.close());

/** What each asker sends along. */
async function credentials(): Promise<Record<Asker, Record<string, string>>> {
  const staff = async (role: 'colleague' | 'manager' | 'head-office', store: string) => {
    const { cookie } = await cookieFor(opened, { login: randomUUID(), role, store });
    return { cookie };
  };
  return {
    anonymous: {},
    shopper: { authorization: 'Tracking of-this-order' },
    colleague: await staff('colleague', 'lyon'),
    neighbour: await staff('colleague', 'villeurbanne'),
    manager: await staff('manager', 'lyon'),
    headOffice: await staff('head-office', 'lyon'),
  };
}

async function doorFor(route: string, row: RouteRow, headers: Record<string, string>): Promise<Door> {
  const [method = '', url = ''] = route.split(' ');
  if (row.isStream) return streamDoor(`${await opened.app.getUrl()}${row.path ?? url}`, headers);
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const call = request(opened.app.getHttpServer())
    [verb](row.path ?? url)
    .set(headers)
    .set('idempotency-key', randomUUID());
  const answer = await (verb === 'get' || verb === 'delete' ? call : call.send(row.body ?? {}));
  // A wrong secret is an answer of the door's other side.
  if (answer.status === 401 && JSON.parse(answer.text).code !== 'not-signed-in') return 'in';
  return doorOf(answer.status);
}

async function streamDoor(url: string, headers: Record<string, string>): Promise<Door> {
  const screen = await listenIn(url, headers);
  screen.close();
  return doorOf(screen.status);
}

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
    for (const asker of askers) doors[asker] = await doorFor(route, row, headers[asker]);
    found[route] = doors;
  }
  const promised = Object.fromEntries(
    Object.entries(authorizationTable).map(([route, row]) => [route, row.doors]),
  );
  expect(found).toEqual(promised);
});

function rank(route: string): number {
  return route === 'DELETE /api/v1/staff/session' ? 1 : 0;
}
