import type { PromotionRequest } from '@passerelle/shared/api/promotions';
import { offer, openPromotionDesk, type PromotionDesk, tenOff } from './promotion-desk.js';
import { addArticle, setPrices } from './shop-floor.js';

let desk: PromotionDesk;
beforeEach(async () => {
  desk = await openPromotionDesk();
});
afterEach(() => desk.close());

test.each<[Partial<PromotionRequest>, string, string]>([
  [{ endsAt: '2026-11-24T13:00' }, 'endsAt', 'bad-period'],
  [{ definition: { basisPoints: 10_001 } }, 'definition.basisPoints', 'too-large'],
  [{ definition: {} }, 'definition.basisPoints', 'missing'],
  [{ kind: 'three-for-a-song' }, 'kind', 'unknown-kind'],
  [{ scope: { skus: ['DRILL', 'NOPE'] } }, 'scope.skus[1]', 'unknown-sku'],
  [{ scope: { categories: ['nulle-part'] } }, 'scope.categories[0]', 'unknown-category'],
  [{ scope: { brands: ['Personne'] } }, 'scope.brands[0]', 'unknown-brand'],
  [{ startsAt: 'demain' }, 'startsAt', 'must-be-instant'],
  [{ startsAt: '2027-03-28T02:30', endsAt: '2027-04-28T02:30' }, 'startsAt', 'skipped-hour'],
  [{ codes: ['DIX'] }, 'codes', 'contradiction'],
  [{ combinesWith: ['personne'] }, 'combinesWith[0]', 'unknown-offer'],
  [
    { kind: 'amount-off', level: 'catalogue', definition: { amountCents: 3000 } },
    'definition.amountCents',
    'below-zero',
  ],
  [
    { kind: 'threshold', definition: { fromCents: 1000, amountCents: 1500 } },
    'definition.amountCents',
    'below-zero',
  ],
  [
    { kind: 'amount-off', definition: { amountCents: 3000, isPerUnit: true } },
    'definition.amountCents',
    'below-zero',
  ],
  [
    { kind: 'threshold', scope: {}, definition: { fromUnits: 2, amountCents: 1100 } },
    'definition.amountCents',
    'below-zero',
  ],
  [
    {
      kind: 'tiers',
      definition: {
        steps: [
          { fromCents: 1000, amountCents: 500 },
          { fromCents: 2000, amountCents: 2500 },
        ],
      },
    },
    'definition.steps[1].amountCents',
    'below-zero',
  ],
  [{ startsAt: '2026-11-24T14:00', endsAt: '2027-03-28T02:30' }, 'endsAt', 'skipped-hour'],
  [{ picture: 'unicorn.svg' }, 'picture', 'unknown-picture'],
  [{ combinesWith: ['personne'] }, 'combinesWith[0]', 'unknown-offer'],
  [{ kind: 'gift', definition: { sku: 'NOPE', fromCents: 1000 } }, 'definition.sku', 'unknown-sku'],
  [{ kind: 'gift', definition: { fromCents: 1000 } }, 'definition.sku', 'missing'],
  [
    {
      kind: 'buy-x-get-y',
      level: 'sets',
      definition: { buy: 1, get: 1, basisPoints: 5000, getScope: { skus: ['BIT', 'NOPE'] } },
    },
    'definition.getScope.skus[1]',
    'unknown-sku',
  ],
  [
    {
      kind: 'bundle-price',
      ...{ level: 'sets', scope: {} },
      definition: {
        parts: [
          { scope: { skus: ['DRILL'] }, units: 1 },
          { scope: { categories: ['nulle-part'] }, units: 2 },
        ],
        priceCents: 3500,
      },
    },
    'definition.parts[1].scope.categories[0]',
    'unknown-category',
  ],
  [
    { conditions: [{ kind: 'contains-brand', anyOf: ['rabot', 'personne'] }] },
    'conditions[0].anyOf[1]',
    'unknown-brand',
  ],
  [{ startsAt: '2026-11-01T00:00', endsAt: '2026-11-10T00:00' }, 'endsAt', 'in-the-past'],
])('what cannot be is refused by its field: %j', async (wrong, field, code) => {
  const { body } = await desk.hélène.post('promotions', tenOff(wrong));
  expect(body.errors).toContainEqual(expect.objectContaining({ field, code }));
  expect((await desk.read('')).body.items).toEqual([]);
});

test('amounts that together exceed what earns them, and a markdown that is none, are refused', async () => {
  const threshold = (amountCents: number) =>
    tenOff({
      ...{ kind: 'threshold', definition: { fromCents: 3000, amountCents }, scope: {} },
      limits: { budgetCents: 10_000 },
    });
  await desk.hélène.post('promotions', threshold(900)).expect(201);
  const together = await desk.hélène.post('promotions', threshold(2200));
  expect(together.body.errors[0]).toMatchObject({
    code: 'below-zero',
    message: expect.stringContaining(offer),
  });

  // It cost 27.00 for a day ten days ago: 10 % off 30.00 is no reduction.
  await setPrices(desk.shop, { DRILL: 2700 }, new Date('2026-11-14T00:00:00Z'));
  await setPrices(desk.shop, { DRILL: 3000 }, new Date('2026-11-15T00:00:00Z'));
  await desk.shop.refreshBooks();
  const none = await desk.hélène.post('promotions', tenOff({ level: 'catalogue' }));
  expect(none.body.errors).toEqual([expect.objectContaining({ field: 'definition', code: 'no-reduction' })]);
});

test('a gift that nobody could be given is refused, and why', async () => {
  const { database } = desk.shop;
  await addArticle(database, 'OLD');
  await addArticle(database, 'FREE');
  await addArticle(database, 'CUT');
  await addArticle(database, 'DEAR');
  await setPrices(desk.shop, { OLD: 300, CUT: 300 });
  await database.run({ text: `update sku set is_active = false where sku = 'OLD'` });
  await database.run({ text: `update sku set is_service = true where sku = 'CUT'` });
  await database.run({
    text: `insert into price_change (sku, price_cents, floor_cents, effective_at, recorded_at, recorded_by)
           values ('DEAR', 300, 200, '2026-11-02', '2026-11-02', 'test')`,
  });
  await desk.shop.refreshBooks();
  const gift = (sku: string) => tenOff({ kind: 'gift', definition: { sku, fromCents: 1000 } });
  const faults: Record<string, string> = {};
  for (const sku of ['OLD', 'FREE', 'CUT', 'DEAR']) {
    const { body } = await desk.hélène.post('promotions', gift(sku)).expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ field: 'definition.sku' })]);
    faults[sku] = body.errors[0].code;
  }
  expect(faults).toEqual({ OLD: 'not-sold', FREE: 'no-price', CUT: 'not-givable', DEAR: 'has-floor' });
  await desk.hélène.post('promotions', gift('BIT')).expect(201);
  expect((await desk.shop.quote('DRILL')).document).toMatchObject({ totalCents: 3000, grossCents: 3500 });
});

test('a set of promotions too entangled to solve is refused with their names', async () => {
  for (let n = 0; n < 12; n += 1)
    await desk.hélène
      .post('promotions', tenOff({ exclusivityGroup: 'un', limits: { budgetCents: 1000 } }))
      .expect(201);
  const { body } = await desk.hélène.post('promotions', tenOff({ exclusivityGroup: 'un' }));
  expect(body.errors[0]).toMatchObject({
    code: 'too-entangled',
    message: expect.stringContaining(`${offer}-12`),
  });
});
