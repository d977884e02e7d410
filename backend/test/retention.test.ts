import { randomUUID } from 'node:crypto';
import { MessagesService } from '../src/notifications/messages.service.js';
import { Housekeeping } from '../src/platform/housekeeping.js';
import { Relay } from '../src/platform/relay.js';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
afterEach(() => shop.close());

const DAY_MS = 86_400_000;
const clean = async (): Promise<Record<string, number>> => ({
  ...(await shop.app.get(Housekeeping).prune()),
  messages: await shop.app.get(MessagesService).prune(),
});
const kept = async (table: string) => {
  const [row] = await shop.database.rows<{ rows: number }>({
    text: `select count(*)::integer as rows from ${table}`,
  });
  return row?.rows;
};

/** A reservation that was told: one fact, one message with an address in it. */
async function reserved(): Promise<string> {
  const { body } = await shop.reserve('DRILL');
  await shop.app.get(Relay).drain();
  await shop.app.get(MessagesService).drain();
  return body.number;
}

test('messages and the addresses in them go after the days that were set; what still waits is not lost', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 9 } }, env: { MESSAGES_KEPT_DAYS: '30' } });
  await reserved();
  shop.clock.advance(10 * DAY_MS);
  await reserved();
  await shop.database.run({
    text: `insert into message (id, cause, kind, channel, recipient, locale, created_at)
           values ($1, 'waits', 'links', 'email', 'x@example.org', 'fr', '2026-11-24T13:22:00Z')`,
    values: [randomUUID()],
  });
  shop.clock.advance(19 * DAY_MS);
  expect([(await clean()).messages, await kept('message')]).toEqual([0, 3]);
  shop.clock.advance(2 * DAY_MS);
  expect([(await clean()).messages, await kept('message')]).toEqual([1, 2]);
});

test('facts and answers are kept as long as was set, and a fact that could not be told much longer', async () => {
  shop = await openShop({
    articles: { DRILL: { stock: 9 } },
    env: { FACTS_KEPT_DAYS: '3', ANSWERS_KEPT_HOURS: '24', PARKED_FACTS_KEPT_DAYS: '20' },
  });
  await reserved();
  await shop.reserve('DRILL');
  await shop.database.run({
    text: 'update outbox set parked_at = created_at, announced_at = created_at where sent_at is null',
  });
  shop.clock.advance(DAY_MS + 1);
  expect(await clean()).toMatchObject({ idempotencyKeys: 2, facts: 0 });
  shop.clock.advance(2 * DAY_MS);
  expect([(await clean()).facts, await kept('outbox')]).toEqual([1, 1]);
  shop.clock.advance(18 * DAY_MS);
  expect([(await clean()).facts, await kept('outbox')]).toEqual([1, 0]);
});

test('very many rows go in many small steps, so that nobody waits for the broom', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 9 } } });
  await shop.database.run({
    text: `insert into live_event (seq, topic, subject, payload, at)
           select n, 'order-changed', '', '{}', $1 from generate_series(1, 12001) as n`,
    values: [new Date(shop.clock.now().getTime() - 2 * DAY_MS)],
  });
  await shop.database.run({
    text: `create table step (rows bigint)`,
  });
  await shop.database.run({
    text: `create function note_step() returns trigger language plpgsql
           as $$ begin insert into step select count(*) from gone; return null; end $$`,
  });
  await shop.database.run({
    text: `create trigger note_step after delete on live_event referencing old table as gone
           for each statement execute function note_step()`,
  });
  expect((await clean()).liveEvents).toBe(12_001);
  const [steps] = await shop.database.rows<{ most: string; count: string }>({
    text: 'select max(rows) as most, count(*) filter (where rows > 0) as count from step',
  });
  expect([Number(steps?.most) <= 2_000, Number(steps?.count) > 5]).toEqual([true, true]);
});
