import { promotion } from '@passerelle/shared/pricing/build-books';
import { drifts } from '../src/orders/reconcile.queries.js';
import { PromotionsService } from '../src/promotions/promotions.service.js';
import { openShop, type Shop } from './open-shop.js';
import { publish } from './shop-floor.js';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 100, priceCents: 3000 } } });
  await shop.cookieOf();
});
afterEach(async () => {
  expect(await shop.database.rows(drifts)).toEqual([]);
  await shop.close();
});

const limits = { maxUses: 2, maxUsesPerContact: 1 };
const six = (id: string, amountCents: number, rest = {}) =>
  promotion(id, 'amount-off', { amountCents }, { needsCode: true, ...rest });
const total = async () => (await shop.quote('DRILL', ['SIX'])).document.totalCents;

/** Closes the first version now and opens a second one worth less. */
async function correct(): Promise<void> {
  const at = shop.clock.now();
  await shop.database.inTransaction((tx) => shop.app.get(PromotionsService).stop(tx, 'six', at));
  await publish(shop, six('six.v2', 400, { startsMs: at.getTime() }), { limits });
  await shop.refreshBooks();
}

test('a corrected offer keeps its code, its uses and its promises, and gives the new terms from then on', async () => {
  await publish(shop, six('six', 600), { limits, codes: [{ code: 'SIX' }] });
  await shop.refreshBooks();
  const placed = await shop.reserve('DRILL', { codes: ['SIX'] });
  expect([placed.status, placed.body.quote.document.totalCents]).toEqual([201, 2400]);
  shop.clock.advance(60_000);
  await correct();
  expect(await total()).toBe(2600);

  const use = await shop.database.rows({ text: 'select promotion, code, state from promotion_use' });
  expect(use).toEqual([{ promotion: 'six', code: 'SIX', state: 'reserved' }]);

  const other = { firstName: 'Ben', lastName: 'Petit', email: 'ben@example.org' };
  const second = await shop.reserve('DRILL', { codes: ['SIX'], contact: other });
  expect([second.status, second.body.quote.document.totalCents]).toEqual([201, 2600]);
  expect(
    await shop.database.rows({ text: 'select promotion, reserved_uses from promotion_counter' }),
  ).toEqual([{ promotion: 'six', reserved_uses: 2 }]);
  expect(await total()).toBe(3000);
});
