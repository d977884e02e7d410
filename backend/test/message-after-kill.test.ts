import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Outbox } from '../src/platform/outbox.js';
import { openShop, type Shop } from './open-shop.js';
import { openPostOffice, type PostOffice } from './post-office.js';

const worker = fileURLToPath(new URL('../dist/worker.js', import.meta.url));
const SECRET = 'a secret of the tests, long enough';

let post: PostOffice;
let shop: Shop;
const processes: ChildProcess[] = [];

beforeAll(async () => {
  post = await openPostOffice();
  shop = await openShop({ articles: { 'DRILL-18V': { stock: 5 } } });
});
afterAll(async () => {
  for (const each of processes) each.kill('SIGKILL');
  await shop.close();
  await post.close();
});

/** A worker of its own, as it runs in production. */
function startWorker(): ChildProcess {
  const child = spawn(process.execPath, [worker], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: shop.databaseUrl,
      SECRET,
      SMTP_URL: post.url,
      PUBLIC_URL: 'https://passerelle.example',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  processes.push(child);
  return child;
}

test('the process dies between the write and the e-mail: it goes once after the restart, and never without the write', async () => {
  await expect(
    shop.database.inTransaction(async (tx) => {
      await shop.app.get(Outbox).append(tx, {
        topic: 'order-placed',
        subject: 'never',
        store: 'lyon',
        payload: { id: '00000000-0000-4000-8000-000000000009', number: 'never' },
      });
      throw new Error('the process dies before the commit');
    }),
  ).rejects.toThrow('before the commit');
  const answer = await shop.reserve('DRILL-18V', {
    contact: { firstName: 'Anna', lastName: 'Martin', email: 'anna@example.fr' },
  });
  expect(answer.status).toBe(201);
  expect(post.mails).toHaveLength(0);

  // The mail server hears the e-mail out and says nothing; the worker is killed while it waits.
  post.behave('never-answer');
  const first = startWorker();
  await post.heard(1);
  first.kill('SIGKILL');
  post.behave('take');
  const second = startWorker();
  await post.heard(2);
  second.kill('SIGTERM');
  await new Promise((resolve) => second.once('exit', resolve));

  expect(post.mails.map((mail) => mail.to?.text)).toEqual(['anna@example.fr']);
  expect(post.mails[0]?.subject).toContain(answer.body.number);
  const messages = await shop.database.rows({ text: 'select state, tries from message' });
  expect(messages).toEqual([{ state: 'sent', tries: 1 }]);
}, 40_000);
