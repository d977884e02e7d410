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

test('history cannot be rewritten: the ledger refuses UPDATE and DELETE', async () => {
  await opened.database.run({
    text: `insert into stock_movement
             (store, sku, from_account, to_account, quantity, cause_type, cause_id, cause_line, actor, at)
           values ('lyon', 'DRILL', 'supplier', 'shelf', 3, 'delivery', gen_random_uuid(), 1, 'test', now())`,
  });
  await expect(opened.database.run({ text: 'update stock_movement set quantity = 4' })).rejects.toThrow(
    'append-only',
  );
  await expect(opened.database.run({ text: 'delete from stock_movement' })).rejects.toThrow('append-only');
});
