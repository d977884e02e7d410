import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import request from 'supertest';
import { type OpenApp, openApp } from './open-app.js';

let opened: OpenApp;
beforeAll(async () => {
  opened = await openApp({ HEAD_OFFICE_TOTP: 'required' });
});
afterAll(() => opened.close());

const program = fileURLToPath(new URL('../dist/first-person.js', import.meta.url));
const takeOn = (...words: string[]) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: opened.databaseUrl };
    execFile(process.execPath, [program, ...words], { env }, (error, said) =>
      resolve({ code: error === null ? 0 : Number(error.code), said }),
    );
  });

test('a chain that has nobody gets one person of the head office, who enters and sets up everything', async () => {
  const together = await Promise.all([takeOn('claire', 'Claire', 'Martin'), takeOn('david', 'David K.')]);
  expect(together.map(({ code }) => code).sort()).toEqual([0, 1]);
  const said = together.find(({ code }) => code === 0)?.said ?? '';
  const [, login, secret] = /^(\w+) may enter, once with this password: (\S+)/.exec(said) ?? [];
  const entered = await request(opened.app.getHttpServer())
    .post('/api/v1/staff/session')
    .send({ login, secret });
  expect(entered.body).toMatchObject({ role: 'head-office', needs: 'password' });
  expect((await takeOn('emma', 'Emma B.')).code).toBe(1);
});

test('what is no login or no name is refused aloud', async () => {
  expect((await takeOn('Claire Martin')).code).not.toBe(0);
  expect((await takeOn('claire')).code).not.toBe(0);
});
