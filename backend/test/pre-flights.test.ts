import { PreFlights } from '../src/promotion-drafts/pre-flights.service.js';
import { offer, openPromotionDesk, type PromotionDesk, tenOff } from './promotion-desk.js';

let desk: PromotionDesk;
beforeEach(async () => {
  desk = await openPromotionDesk();
});
afterEach(() => desk.close());

describe('a pre-flight', () => {
  const measured = async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      const { body } = await desk.read(`/${offer}/pre-flight`).expect(200);
      if (body.state === 'done') return body;
      desk.shop.app.get(PreFlights).wake();
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    throw new Error('The pre-flight does not end');
  };

  test('replays what was ordered and sold with and without it, and belongs to one revision', async () => {
    await desk.shop.cookieOf();
    await desk.shop.reserve('DRILL');
    await desk.shop.reserve('BIT');
    const sale = { lines: desk.shop.lines({ DRILL: 2 }), payments: [{ method: 'card', amountCents: 6000 }] };
    expect((await desk.shop.staff('sales', sale)).status).toBe(201);
    desk.shop.clock.advance(60_000);
    await desk.hélène.post('promotions', tenOff({ draft: true, limits: { budgetCents: 4500 } })).expect(201);
    expect(await desk.total()).toBe(3000);
    await desk.hélène.post(`promotions/${offer}/pre-flight`).expect(202);
    const { figures, isCurrent } = await measured();
    expect(isCurrent).toBe(true);
    expect(figures).toMatchObject({
      ...{ baskets: 3, touched: 2, revenueCents: 9500, revenueWithCents: 8600 },
      ...{ discountCents: 0, discountWithCents: 900, linesAtFloor: 0, stackingSize: 1 },
      priorPriceBreachCount: 0,
    });
    // 9.00 in 30 days: a budget of 45.00 lasts 150 days.
    const lasts = Date.parse(figures.budgetExhaustedAt) - Date.parse(figures.to);
    expect(Math.round(lasts / 86_400_000)).toBe(150);
    expect(figures.days).toHaveLength(1);

    await desk.hélène.patch(`promotions/${offer}`, tenOff({ draft: true })).expect(200);
    expect((await desk.read(`/${offer}/pre-flight`)).body).toMatchObject({ state: 'done', isCurrent: false });
  });

  test('one without a budget is measured before anybody may publish it alone', async () => {
    const open = tenOff({ limits: undefined });
    const { body } = await desk.hélène.post('promotions', open).expect(201);
    expect(body.state).toBe('proposed');
    await measured();
    expect((await desk.read(`/${offer}`)).body.draft).toMatchObject({
      secondPersonReasons: [],
      mayApprove: true,
    });
    await desk.hélène.post(`promotions/${offer}/approval`).expect(200);
    expect(await desk.total()).toBe(2700);
  });
});
