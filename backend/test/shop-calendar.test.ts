import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OrderView } from '@passerelle/shared/api/orders';
import { openShop, type Shop } from './open-shop.js';

// Tuesday 24 November 2026, 14:22 in Paris; Lyon is open from 9 to 12 and from 14 to 19.
let shop: Shop;
beforeEach(async () => {
  shop = await openShop({
    stores: ['lyon', 'bron'],
    articles: { DRILL: { stock: { lyon: 9, bron: 9 } } },
    env: { WORKER: '1' },
  });
}, 30_000);
afterEach(() => shop.close());

const reason = { fr: 'Fuite d’eau', en: 'Water leak' };
const manager = { role: 'manager' } as const;
const read = async (as: { role?: 'manager'; store?: string } = manager) =>
  (await shop.staff('calendar', undefined, as)).body;
const change = async (body: object, store = 'lyon') =>
  shop
    .http()
    .patch('/api/v1/staff/calendar')
    .set('cookie', await shop.cookieOf('manager', store))
    .set('idempotency-key', randomUUID())
    .send(body);

async function keptUntil(order: OrderView, collectBy: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const seen = await shop.show(order);
    if (seen.collectBy === collectBy) return seen.collectBy;
    await sleep(30);
  }
  return (await shop.show(order)).collectBy;
}

/** Who was told of a later deadline, once somebody was. */
async function told(): Promise<object[]> {
  for (let tries = 0; ; tries += 1) {
    const rows = await shop.database.rows<object>({
      text: `select m.kind, o.number from message m join customer_order o on o.id = m.order_id
              where m.kind = 'later' and m.text is not null order by m.seq`,
    });
    if (rows.length > 0 || tries > 100) return rows;
    await sleep(30);
  }
}

test('the manager closes at 15:00: holds due at 19:00 move to the next open day, and their shoppers are told', async () => {
  shop.clock.set(new Date('2026-11-22T10:00:00Z'));
  const due: OrderView = (await shop.reserve('DRILL')).body;
  const elsewhere: OrderView = (await shop.reserve('DRILL', { store: 'bron' })).body;
  expect(due.collectBy).toBe('2026-11-24T18:00:00Z');
  shop.clock.set(new Date('2026-11-24T13:22:00Z'));

  const before = await read();
  expect(before).toMatchObject({ code: 'lyon', openOrders: 1, exceptions: [] });
  expect(before.nextDays[0].spans).toEqual([
    { opens: '09:00', closes: '12:00' },
    { opens: '14:00', closes: '19:00' },
  ]);
  const seen = await shop.staff('calendar/preview', { closesAt: '15:00' }, manager);
  expect([seen.status, seen.body.moves]).toEqual([
    200,
    [{ from: '2026-11-24T18:00:00Z', to: '2026-11-25T18:00:00Z', orders: 1 }],
  ]);
  expect((await read()).revision).toBe(before.revision);

  const closing = { revision: before.revision, closesAt: '15:00', reason };
  const { status, body } = await shop.staff('calendar/early-closing', closing, manager);
  expect([status, body.nextDays[0]]).toEqual([
    200,
    {
      date: '2026-11-24',
      spans: [
        { opens: '09:00', closes: '12:00' },
        { opens: '14:00', closes: '15:00' },
      ],
      reason,
    },
  ]);
  expect(await keptUntil(due, '2026-11-25T18:00:00Z')).toBe('2026-11-25T18:00:00Z');
  expect((await shop.show(elsewhere)).collectBy).toBe('2026-11-24T18:00:00Z');
  expect(await told()).toEqual([{ kind: 'later', number: due.number }]);
  const page = (await shop.http().get('/api/v1/stores/lyon').expect(200)).body;
  expect(page.open).toEqual({ now: true, until: '2026-11-24T14:00:00Z', reason: reason.fr });
  // Nobody's code lapses at the hour that was promised first.
  shop.clock.set(new Date('2026-11-24T18:30:00Z'));
  await shop.expire();
  expect((await shop.show(due)).state).toBe('held');
});

test('a day that differs is the manager’s to write, for the own shop alone, and not over somebody else’s change', async () => {
  const { revision } = await read();
  const exceptions = [{ date: '2026-12-06', spans: [{ opens: '10:00', closes: '18:00' }], reason }];
  const { body } = await change({ revision, exceptions });
  expect(body).toMatchObject({ code: 'lyon', revision: revision + 1, exceptions });
  expect((await read({ ...manager, store: 'bron' })).exceptions).toEqual([]);
  const late = await change({ revision, exceptions: [] });
  expect([late.status, late.body.code]).toEqual([409, 'changed-meanwhile']);
  expect((await change({ revision: revision + 1, exceptions, name: 'Ailleurs' })).status).toBe(400);
  const rows = await shop.database.rows({
    text: `select act, s.login as by from audit_entry a join staff_member s on s.id = a.staff_id where subject = 'lyon'`,
  });
  expect(rows).toEqual([{ act: 'store-changed', by: 'manager-lyon' }]);
});

test.each([
  ['calendar/preview', { closesAt: '19:30' }, 'closesAt', 'not-earlier'],
  ['calendar/preview', { closesAt: '14:00' }, 'closesAt', 'past-time'],
  ['calendar/preview', { closesAt: '25:00' }, 'closesAt', 'matches'],
  ['calendar/early-closing', { revision: 1, closesAt: '16:00' }, 'reason', 'is-object'],
  [
    'calendar/preview',
    { exceptions: [{ date: '2026-11-23', spans: [], reason }] },
    'exceptions[0].date',
    'past-day',
  ],
])('%s of %j is refused by field', async (route, body, field, code) => {
  const answer = await shop.staff(route, body, manager);
  expect([answer.status, answer.body.errors[0].field, answer.body.errors[0].code]).toEqual([
    400,
    field,
    code,
  ]);
});

test('a colleague who manages nothing finds no such page', async () => {
  expect((await shop.staff('calendar')).status).toBe(404);
});
