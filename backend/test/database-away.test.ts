import { randomUUID } from 'node:crypto';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import request from 'supertest';
import { cloneDatabase, type SuiteDatabase } from './database.js';
import { type OpenApp, openApp } from './open-app.js';
import { openShop, type Shop } from './open-shop.js';

/** A cable to PostgreSQL that can be pulled out and put back. */
async function cableTo(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isDead = false;
  let unheard = 0;
  const server: Server = createServer((socket) => {
    if (isDead) {
      unheard += 1;
      sockets.add(socket.on('error', () => undefined));
      return;
    }
    const other = connect({ host: target.hostname, port: Number(target.port) });
    for (const each of [socket, other]) {
      sockets.add(each);
      each.on('error', () => undefined).on('close', () => sockets.delete(each));
    }
    socket.pipe(other).pipe(socket);
  });
  const plug = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  await plug(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    pull: () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      for (const socket of sockets) socket.destroy();
      return closed;
    },
    putBack: () => plug(port),
    /** How many came since then. */
    unheard: () => unheard,
    /** Whoever connects is heard by nobody. */
    plugNowhere: () => {
      isDead = true;
      return plug(port);
    },
  };
}

describe('while PostgreSQL cannot be reached', () => {
  let real: SuiteDatabase;
  let cable: Awaited<ReturnType<typeof cableTo>>;
  let opened: OpenApp;
  beforeAll(async () => {
    real = await cloneDatabase();
    cable = await cableTo(real.url);
    opened = await openApp({ DATABASE_URL: cable.url });
  });
  afterAll(async () => {
    await cable.pull();
    await real.drop();
  });

  test('every request that needs it is told to come back in a moment, and is served when it is there again', async () => {
    const http = () => request(opened.app.getHttpServer());
    const wanted = {
      mode: 'reserve',
      store: 'nowhere',
      lines: [{ sku: 'DRILL', quantity: 1 }],
      codes: [],
      contact: { firstName: 'Ada', lastName: 'Blanc', email: 'ada@example.org' },
    };
    const asks = () => [
      http()
        .get('/api/v1/orders/1234-5678-9012')
        .set('authorization', 'Tracking abcdefghijklmnopqrstuvwxyz012345'),
      http().post('/api/v1/orders').set('idempotency-key', randomUUID()).send(wanted),
      http().post('/api/v1/staff/session').send({ login: 'anna', secret: '123456' }),
    ];
    const decided = [404, 422, 401];
    expect((await Promise.all(asks())).map(({ status }) => status)).toEqual(decided);
    await cable.pull();
    // The first round meets connections that were cut, the second none at all.
    for (const _ of ['cut', 'refused'])
      for (const { status, body, headers } of await Promise.all(asks()))
        expect([status, body.code, headers['retry-after']]).toEqual([503, 'unavailable', '2']);
    await cable.putBack();
    expect((await Promise.all(asks())).map(({ status }) => status)).toEqual(decided);
  });

  test('a process that looks for it, and is answered by nobody, comes to its end all the same', async () => {
    await cable.pull();
    await cable.plugNowhere();
    for (let tries = 0; cable.unheard() < 2; tries += 1) {
      if (tries === 500) throw new Error('Nobody looks for it');
      await sleep(10);
    }
    await opened.close();
  });
});

describe('a connection that is cut', () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await openShop({ articles: { DRILL: { stock: 5, priceCents: 3000 } } });
  });
  afterEach(() => shop.close());

  /** Lets whoever wants the row wait, cuts the connections that wait, and lets go of it. */
  async function cutWhoeverWaitsFor(work: () => Promise<unknown>): Promise<void> {
    const admin = new pg.Client(shop.databaseUrl);
    await admin.connect();
    try {
      await admin.query('begin');
      await admin.query('select from stock_level for update');
      const done = work();
      for (let cut = 0; cut === 0; )
        cut =
          (
            await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'
                             and datname = current_database()`)
          ).rowCount ?? 0;
      await done;
    } finally {
      await admin.end();
    }
  }

  test('under an order: 503 and nothing held; the same key again places it, once', async () => {
    const wish = {
      key: randomUUID(),
      contact: { firstName: 'Ada', lastName: 'Blanc', email: 'ada@example.org' },
    };
    await cutWhoeverWaitsFor(async () => {
      const { status, body, headers } = await shop.reserve('DRILL', wish);
      expect([status, body.code, headers['retry-after']]).toEqual([503, 'unavailable', '2']);
    });
    expect(await shop.atp('DRILL')).toBe(5);
    const [first, again] = [await shop.reserve('DRILL', wish), await shop.reserve('DRILL', wish)];
    expect([first.status, again.status, again.body.number]).toEqual([201, 201, first.body.number]);
    expect(await shop.atp('DRILL')).toBe(4);
  });

  test('under a counter sale: 503 and nothing sold; the same key again sells it, once', async () => {
    const key = randomUUID();
    const payments = [{ method: 'card', amountCents: 3000 }];
    const sale = () => shop.staff('sales', { lines: shop.lines('DRILL'), codes: [], payments }, { key });
    await shop.cookieOf();
    await cutWhoeverWaitsFor(async () => {
      const { status, body, headers } = await sale();
      expect([status, body.code, headers['retry-after']]).toEqual([503, 'unavailable', '2']);
    });
    expect([(await sale()).body.number, (await sale()).body.number]).toEqual(['lyon-000001', 'lyon-000001']);
    expect(await shop.atp('DRILL')).toBe(4);
  });
});
