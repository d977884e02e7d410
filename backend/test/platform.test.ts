import request from 'supertest';
import { type OpenApp, openApp } from './open-app.js';

let opened: OpenApp;
beforeAll(async () => {
  opened = await openApp();
});
afterAll(() => opened.close());

test('the platform says that it lives and that its database answers', async () => {
  await request(opened.app.getHttpServer()).get('/api/health/live').expect(200, { status: 'live' });
  await request(opened.app.getHttpServer()).get('/api/health/ready').expect(200, { status: 'ready' });
});

test('an unknown address is answered with a problem in the language asked', async () => {
  const answer = await request(opened.app.getHttpServer())
    .get('/api/v1/nothing')
    .set('accept-language', 'en');
  expect(answer.status).toBe(404);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(JSON.parse(answer.text)).toMatchObject({ code: 'not-found', title: 'Not found', status: 404 });
});

test.each([
  'stock_movement',
  'stock_count',
  'price_change',
  'order_event',
  'sale',
  'sale_line',
  'payment',
  'consent',
  'customer_look',
])('history cannot be rewritten: %s refuses UPDATE and DELETE', async (table) => {
  const [{ column } = { column: '' }] = await opened.database.rows<{ column: string }>({
    text: `select column_name as column from information_schema.columns where table_name = $1
            and is_generated = 'NEVER' and is_identity = 'NO' limit 1`,
    values: [table],
  });
  const change = { text: `update ${table} set ${column} = ${column}` };
  await expect(opened.database.run(change)).rejects.toThrow('append-only');
  await expect(opened.database.run({ text: `delete from ${table}` })).rejects.toThrow('append-only');
});
