import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 3 } } });
});
afterAll(() => shop.close());

const odd = ['%00', 'A%00B', '%ED%A0%80', '%', '%E0%A4%A', '..%2f..', "'%22;--", 'x'.repeat(190), '🪛'];
const paths = [
  'orders/X',
  'orders/X/alternatives',
  'orders/X/calendar.ics?token=t',
  'orders/X/events?token=t',
  'stores/X',
  'products/X',
  'places?q=X',
  'products?q=X',
  'products?category=X',
  'products?cursor=X',
  'suggestions?q=X',
  'skus?sku=X',
  'stores?place=X',
  'stores?cursor=X',
  'availability?sku=X&store=X',
];
const staffPaths = [
  'orders/X',
  'orders?cursor=X',
  'orders/lookup?q=X',
  'scan/X',
  'products?q=X',
  'stock/X',
  'stock?q=X',
  'stock/DRILL?cursor=X',
  'receipts/X',
  'receipts?cursor=X',
  'customers?q=X',
  'customers/X',
  'put-backs?cursor=X',
];

test.each(odd)('whatever stands in an address is answered, never with a fault of ours: %s', async (sign) => {
  const faults: string[] = [];
  for (const path of paths) {
    const answer = await shop.http().get(`/api/v1/${path.replaceAll('X', sign)}`);
    if (answer.status >= 500) faults.push(`${answer.status} ${path}`);
  }
  for (const path of staffPaths) {
    const answer = await shop.staff(path.replaceAll('X', sign));
    if (answer.status >= 500) faults.push(`${answer.status} staff/${path}`);
  }
  expect(faults).toEqual([]);
});
