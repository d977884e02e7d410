import request from 'supertest';
import type { OpenApp } from './open-app.js';
import { askQuote, openWithGoods } from './quoting.js';

let opened: OpenApp;
beforeAll(async () => {
  opened = await openWithGoods();
});
afterAll(() => opened.close());

const post = (body: unknown, headers?: Record<string, string>) => askQuote(opened, body, headers);
const line = (quantity: unknown) => ({ store: 'lyon', lines: [{ sku: 'DRILL', quantity }], codes: [] });
test.each([
  [line(0), 400, 'lines[0].quantity'],
  [line(-1), 400, 'lines[0].quantity'],
  [line(1.5), 400, 'lines[0].quantity'],
  [line(1e9), 400, 'lines[0].quantity'],
  [line('2'), 400, 'lines[0].quantity'],
  [line(null), 400, 'lines[0].quantity'],
  [{ ...line(1), lines: [] }, 400, 'lines'],
  [{ ...line(1), lines: 'x' }, 400, 'lines'],
  [{ ...line(1), lines: [null] }, 400, 'lines[0]'],
  [{ ...line(1), lines: Array(1000).fill({ sku: 'DRILL', quantity: 1 }) }, 422, 'lines'],
  [{ ...line(1), lines: Array(2).fill({ sku: 'DRILL', quantity: 9999 }) }, 400, 'lines[0].quantity'],
  [
    {
      ...line(1),
      lines: [
        { sku: 'DRILL', quantity: 1 },
        { sku: 'NOPE', quantity: 1 },
      ],
    },
    422,
    'lines[1].sku',
  ],
  [{ ...line(1), lines: [{ sku: 'BOOK', quantity: 1 }] }, 422, 'lines[0].sku'],
  [{ ...line(1), lines: [{ sku: 'DR\u0000LL', quantity: 1 }] }, 400, 'lines[0].sku'],
  [{ ...line(1), store: 'nowhere' }, 422, 'store'],
  [{ ...line(1), store: 7 }, 400, 'store'],
  [{ ...line(1), codes: ['A', 'B', 'C', 'D'] }, 400, 'codes'],
  [{ ...line(1), codes: ['X'.repeat(10_000)] }, 400, 'codes'],
  [{ ...line(1), codes: 'X' }, 400, 'codes'],
  [{ ...line(1), codes: null }, 400, 'codes'],
  [{ ...line(1), codes: [7] }, 400, 'codes'],
  [{ ...line(1), channel: 'web' }, 400, 'channel'],
])('a basket that cannot be priced is refused naming the field: %j', async (body, status, field) => {
  const answer = await post(body);
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text).errors.map((fault: { field: string }) => fault.field)).toContain(field);
});

test.each(['null', '[]', '"x"', '7', '{', ''])(
  'a body that is no basket at all is refused: %s',
  async (text) => {
    const answer = await request(opened.app.getHttpServer())
      .post('/api/v1/quotes')
      .set('content-type', 'application/json')
      .send(text);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  },
);
