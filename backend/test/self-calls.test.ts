import request from 'supertest';
import { SELF_CALL_HEADER, SelfCalls } from '../src/platform/self-calls.js';
import { openShop, type Shop } from './open-shop.js';

const path = '/api/v1/staff/scan/DRILL';
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 1 }, SCREW: { stock: 1 } } });
});
afterAll(() => shop.close());

const calls = () => shop.app.get(SelfCalls);

async function inside(token: string, url = path, method: 'GET' | 'HEAD' | 'POST' = 'GET'): Promise<number> {
  return (await shop.app.inject({ method, url, headers: { [SELF_CALL_HEADER]: token } })).statusCode;
}

test('a token of a call to oneself opens one GET of one path, once, within five seconds', async () => {
  const token = calls().tokenFor(path, 'lyon');
  expect(await inside(token)).toBe(200);
  expect(await inside(token)).toBe(401);
  expect(await inside('guessed')).toBe(401);
  const late = calls().tokenFor(path, 'lyon');
  shop.clock.advance(5_000);
  expect(await inside(late)).toBe(401);
});

test('it is spent by another path, another question or another method, and opens none of them', async () => {
  for (const [url, method] of [
    ['/api/v1/staff/scan/SCREW', 'GET'],
    [`${path}?lang=en`, 'GET'],
    [path, 'HEAD'],
  ] as const) {
    const token = calls().tokenFor(path, 'lyon');
    expect(await inside(token, url, method)).not.toBe(200);
    expect(await inside(token)).toBe(401);
  }
});

test('it opens no command and no desk of the head office', async () => {
  const [sales, desks] = ['/api/v1/staff/sales', '/api/v1/head-office/contradictions'];
  expect(await inside(calls().tokenFor(sales, 'lyon'), sales, 'POST')).toBe(401);
  expect(await inside(calls().tokenFor(desks, 'lyon'), desks)).toBe(404);
});

test('it is worth nothing over the network, even to who knows it', async () => {
  const token = calls().tokenFor(path, 'lyon');
  await request(shop.app.getHttpServer()).get(path).set(SELF_CALL_HEADER, token).expect(401);
  expect(await inside(token)).toBe(401);
});
