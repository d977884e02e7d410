import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type OpenApp, openApp } from './open-app.js';

let opened: OpenApp;
let admin: pg.Client;
beforeAll(async () => {
  // Two connections and no more, so that whoever comes next is given one that was cut.
  opened = await openApp({ POOL_SIZE: '2' });
  admin = new pg.Client(opened.databaseUrl);
  await admin.connect();
  await admin.query('create table note (words text)');
  await admin.query(`create function slow_note(words text) returns integer language sql volatile
                     as 'select pg_sleep(3); insert into note values (words); select 1'`);
});
afterAll(async () => {
  await admin.end();
  await opened.close();
});
beforeEach(() => admin.query('truncate note'));

/** Cuts every connection of the pool, once so many of them are at work on a statement with these words and `before` is done. */
async function cutAll(words: string, busy = 1, before?: () => Promise<unknown>): Promise<void> {
  const others = `datname = current_database() and application_name = 'passerelle'`;
  for (let tries = 0; ; tries += 1) {
    if (tries === 1_000) throw new Error('Nobody came to work');
    const { rowCount } = await admin.query(
      `select from pg_stat_activity where ${others} and state = 'active' and position($1 in query) > 0`,
      [words],
    );
    if (rowCount === busy) break;
    await sleep(10);
  }
  await before?.();
  const { rows } = await admin.query<{ pid: number }>(
    `select pid, pg_terminate_backend(pid) from pg_stat_activity where ${others}`,
  );
  const cut = rows.map(({ pid }) => pid);
  // Whoever is still dying must not be taken for the next one at work.
  while ((await admin.query('select from pg_stat_activity where pid = any ($1)', [cut])).rowCount !== 0)
    await sleep(10);
}

const notes = async () => (await admin.query<{ words: string }>('select words from note')).rows;

test('a read whose connection is cut is asked again on another one', async () => {
  // The second time it is asked it need not wait: a machine under load may see a short sleep too late.
  const reading = opened.database.rows({
    text: `select 7 as answer, (select count(*)::integer from note) as asked_before
             from pg_sleep(case when exists (select from note) then 0 else 10 end)`,
  });
  await cutAll('asked_before', 1, () => admin.query(`insert into note values ('asked before')`));
  expect(await reading).toEqual([{ answer: 7, asked_before: 1 }]);
});

test('a write whose connection is cut is never repeated, however it is dressed', async () => {
  for (const [words, text] of [
    ['plain', `insert into note select 'plain' from pg_sleep(10) returning words`],
    [
      'in a query',
      `with kept as (insert into note select 'in a query' from pg_sleep(10) returning words) select * from kept`,
    ],
    ['in a function', `select slow_note('in a function')`],
  ] as const) {
    const writing = opened.database.rows({ text }).catch((error: Error) => error.message);
    await cutAll(words);
    expect([text, await writing]).toEqual([text, expect.stringMatching(/terminat/)]);
  }
  expect(await notes()).toEqual([]);
});

test('a connection that was cut inside a transaction is given to nobody else', async () => {
  const cut = () =>
    opened.database
      .inTransaction((tx) => tx.rows({ text: `select 'in a story' from pg_sleep(10)` }))
      .catch((error: Error) => error.message);
  const lost = [cut(), cut()];
  const next = ['one', 'another'].map((words) =>
    opened.database.run({ text: 'insert into note values ($1)', values: [words] }),
  );
  await cutAll('in a story', 2);
  for (const message of await Promise.all(lost)) expect(message).toMatch(/terminat/);
  expect(await Promise.all(next)).toEqual([1, 1]);
  expect(await notes()).toHaveLength(2);
});

test('a connection that is cut between two statements ends its transaction, and the pool goes on', async () => {
  const lost = opened.database.inTransaction(async (tx) => {
    await tx.rows({ text: 'select 1' });
    await cutAll('', 0);
    await sleep(50);
    await tx.run({ text: `insert into note values ('never')` });
  });
  await expect(lost).rejects.toThrow('not queryable');
  const reads = [1, 2, 3, 4].map((number) => opened.database.run({ text: `select ${number}` }));
  expect(await Promise.all(reads)).toEqual([1, 1, 1, 1]);
  expect(await notes()).toEqual([]);
});

test('what a read is refused for is not asked again', async () => {
  await expect(opened.database.rows({ text: 'select 1 / 0' })).rejects.toThrow('division by zero');
});
