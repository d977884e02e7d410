import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { promotion } from '@passerelle/shared/pricing/build-books';
import fc from 'fast-check';
import { moneyTruths } from '../../infra/src/trial/money-truths.js';
import { drifts } from '../src/orders/reconcile.queries.js';
import { DuePayments } from '../src/payments/due-payments.service.js';
import { type Program, programOf } from './integrations.js';
import { lostUnits, repeatedImports } from './model/paid-truths.js';
import { returnDesk } from './model/return-desk.js';
import { openShop, type Shop } from './open-shop.js';
import { payOnline } from './pay.js';
import { payInShop } from './pay-in-shop.js';
import { publish } from './shop-floor.js';

// More on demand: MODEL_COMMANDS=5000 MODEL_SEED=42.
const COMMANDS = Number(process.env.MODEL_COMMANDS ?? 10_000) / 25;
const SEED = Number(process.env.MODEL_SEED ?? 20_261_124);
const HOUR_MS = 3_600_000;
const articles = ['SAW', 'GLUE', 'TAPE'] as const;

let shop: Shop;
let till: Awaited<ReturnType<typeof payInShop>>;
let desk: ReturnType<typeof returnDesk>;
let otherTill: Program;
/** What another till told so far, each sale once. */
const toldSales: { externalId: string }[] = [];
beforeAll(async () => {
  const stock = { lyon: 5_000, paris: 5_000 };
  shop = await openShop({
    articles: {
      SAW: { stock, priceCents: 3000 },
      // Reduced: its units cost 9.03 and 9.02.
      GLUE: { stock, priceCents: 1003, vatBasisPoints: 550 },
      TAPE: { stock, priceCents: 700 },
    },
    stores: ['lyon', 'paris'],
    env: { MAX_OPEN_UNITS_PER_CONTACT: '1000' },
  });
  till = await payInShop(shop);
  otherTill = await programOf(shop);
  const tenOff = promotion('ten', 'percent-off', { basisPoints: 1_000 }, { scope: { skus: ['GLUE'] } });
  await publish(shop, tenOff);
  await shop.refreshBooks();
  desk = returnDesk(shop);
  // What the other till sells a minute ago had been delivered by then.
  shop.clock.advance(120_000);
});
afterAll(() => shop.close());

interface Moment {
  readonly order: OrderView;
  readonly nth: number;
}
type Step = (moment: Moment) => Promise<unknown>;

const staff = (order: OrderView, route: string, body: object = {}) =>
  shop.staff(`orders/${order.number}/${route}`, body);
const openLines = (order: OrderView) =>
  order.lines.filter(({ quantity, picked, missing }) => picked + missing < quantity);

const isUndecided = (order: OrderView) => order.lines.some(({ missing, waived = 0 }) => missing > waived);

type Steps = Readonly<
  Record<string, { in: readonly string[]; when?: (moment: Moment) => boolean; act: Step }>
>;
const steps: Steps = {
  pay: {
    in: ['pending-payment', 'held'],
    act: async ({ order }) => till.pay((await shop.ask(order, 'payments')).body),
  },
  'pay, told late and twice': {
    in: ['pending-payment', 'held'],
    act: async ({ order }) => {
      const { payment } = (await shop.ask(order, 'payments')).body;
      await payOnline(till.base, payment.url, { when: 'soon', times: 'twice' });
      shop.clock.advance(60_000);
    },
  },
  'pay when it is too late': {
    in: ['pending-payment'],
    act: async ({ order }) => {
      const { payment } = (await shop.ask(order, 'payments')).body;
      await payOnline(till.base, payment.url, { when: 'after-deadline' });
      shop.clock.set(new Date(Date.parse(payment.payBy) + 1_000));
      await shop.app.get(DuePayments).expire();
      shop.clock.advance(10 * 60_000);
    },
  },
  cancel: {
    in: ['pending-payment', 'held', 'placed', 'picking', 'short', 'in-transfer', 'ready'],
    when: ({ nth }) => nth % 6 === 0,
    act: ({ order }) => shop.ask(order, 'cancellation'),
  },
  'another till sells': {
    in: [
      'pending-payment',
      'held',
      'placed',
      'picking',
      'ready',
      'collected',
      'partly-collected',
      'uncollected',
    ],
    when: ({ nth }) => nth % 3 === 0,
    act: async ({ nth }) => {
      const quantity = 1 + (nth % 2);
      const sale = {
        ...{ externalId: randomUUID(), at: otherTill.at(30_000), store: 'lyon' },
        lines: [{ sku: articles[nth % articles.length] ?? 'SAW', quantity, unitCents: 500 }],
      };
      toldSales.push(sale);
      // It does not know what arrived, and tells the last ones again, in another order.
      for (const entries of [[sale], toldSales.slice(-3).reverse()]) await otherTill.tell('sales', entries);
    },
  },
  start: { in: ['held', 'placed'], act: ({ order }) => staff(order, 'picking') },
  find: {
    in: ['picking'],
    when: ({ order }) => openLines(order).length > 0,
    act: async ({ order }) => {
      for (const { sku, quantity, picked, missing } of openLines(order))
        await staff(order, 'picks', { sku, quantity: quantity - picked - missing });
    },
  },
  miss: {
    in: ['picking'],
    when: ({ order }) => openLines(order).length > 0,
    act: async ({ order }) => {
      const [line] = openLines(order);
      if (line) await staff(order, 'picks', { sku: line.sku, missing: 1, reason: 'model' });
    },
  },
  'undo pick': {
    in: ['picking'],
    when: ({ nth }) => nth % 4 === 0,
    act: ({ order, nth }) =>
      staff(order, 'picks/undo', { sku: order.lines[nth % order.lines.length]?.sku ?? '' }),
  },
  ask: {
    in: ['picking'],
    when: ({ order }) => isUndecided(order),
    act: ({ order }) => staff(order, 'choice-request'),
  },
  choose: {
    in: ['short'],
    act: async ({ order, nth }) => {
      const missing = order.lines.filter((line) => line.missing > (line.waived ?? 0));
      const free = articles.find((sku) => order.lines.every((line) => line.sku !== sku));
      const lines = missing.map(({ sku }, place) => ({
        sku,
        ...(place === 0 && free && { substitute: free }),
      }));
      const body = [{ choice: 'drop' }, { choice: 'wait' }, { choice: 'substitute', lines }][nth % 3];
      return shop.ask(order, 'choices', body ?? {});
    },
  },
  'set aside': {
    in: ['picking'],
    when: ({ order }) => openLines(order).length === 0,
    act: ({ order }) => staff(order, 'ready', { bin: 'A1' }),
  },
  'hand over': {
    in: ['ready'],
    act: ({ order, nth }) => {
      const lines = order.lines.flatMap(({ sku, picked }) => {
        const bought = nth % 2 === 0 ? picked : Math.max(0, picked - 1);
        const outcomes = [
          { sku, quantity: bought, outcome: 'bought' },
          { sku, quantity: picked - bought, outcome: 'put-back' },
        ];
        return outcomes.filter(({ quantity }) => quantity > 0);
      });
      return staff(order, 'hand-over', { code: order.pickup.code, lines });
    },
  },
  travel: {
    in: ['in-transfer'],
    act: async ({ order, nth }) => {
      const { body } = await shop.staff('transfers?state=approved', undefined, { store: 'paris' });
      const transfer = body.items.find((one: { order?: string }) => one.order === order.number);
      if (transfer === undefined) return;
      await shop.staff(`transfers/${transfer.number}/shipment`, {}, { store: 'paris' });
      const [line] = transfer.lines;
      // At times one of them does not arrive.
      const lines = nth % 3 === 0 ? { lines: [{ sku: line.sku, quantity: line.quantity - 1 }] } : {};
      await shop.staff(`transfers/${transfer.number}/receipt`, lines);
    },
  },
  'time passes': {
    in: ['ready'],
    when: ({ nth }) => nth % 3 === 0,
    act: async ({ order }) => {
      shop.clock.set(new Date(Date.parse(order.collectBy) + HOUR_MS));
      await shop.expire();
      await shop.sweep();
    },
  },
  'carry back': {
    in: ['uncollected', 'cancelled', 'partly-collected'],
    when: ({ nth }) => nth % 2 === 0,
    act: async ({ order }) => {
      for (const { sku, putBack, picked } of order.lines)
        if (putBack + picked > 0) await staff(order, 'put-back', { sku, quantity: putBack || picked });
      await shop.sweep();
    },
  },
};

const truths = [
  ...moneyTruths,
  ['no unit is lost', lostUnits],
  ['each sale of another till is one sale', repeatedImports],
] as const;

async function contradictions(): Promise<string[]> {
  const found: string[] = [];
  for (const [truth, text] of truths)
    for (const row of await shop.database.rows({ text })) found.push(`${truth}: ${JSON.stringify(row)}`);
  return found;
}

async function importedSales(): Promise<number | undefined> {
  const [row] = await shop.database.rows<{ count: number }>({
    text: 'select count(*)::integer as count from sale where source is not null',
  });
  return row?.count;
}

const ended = new Set(['cancelled', 'expired', 'returned-uncollected', 'closed']);

async function live(choices: readonly number[], mode: string, wanted: readonly number[]): Promise<number> {
  const basket = Object.fromEntries(articles.slice(0, 2).map((sku, place) => [sku, wanted[place] ?? 1]));
  // What another life broke would mislead whoever makes a failure smaller.
  const before = await contradictions();
  const vouchers = mode === 'collect' ? await desk.codes(choices[0] ?? 0) : undefined;
  // Guesses at codes are counted by the minute.
  shop.clock.advance(2 * 60_000);
  const placed = await shop.reserve(basket, { mode, vouchers });
  expect([placed.status, placed.body.code]).toEqual([201, undefined]);
  let carried = 0;
  const story: string[] = [];
  for (const nth of choices) {
    const order = await shop.show(placed.body);
    const moment = { order: { ...order, trackingToken: placed.body.trackingToken }, nth: nth >> 4 };
    const possible = Object.entries<Steps[string]>({ ...steps, ...desk.steps }).filter(
      ([, step]) => step.in.includes(order.state) && (step.when?.(moment) ?? true),
    );
    const [name, step] = possible[nth % Math.max(1, possible.length)] ?? [];
    if (name === undefined || step === undefined) {
      if (ended.has(order.state)) break;
      continue;
    }
    shop.clock.advance(1_000);
    story.push(`${order.state}: ${name}`);
    await step.act(moment);
    await till.settle();
    carried += 1;
    expect([story, await shop.database.rows(drifts)]).toEqual([story, []]);
    const broken = (await contradictions()).filter((each) => !before.includes(each));
    expect([story, broken]).toEqual([story, []]);
    expect([story, await importedSales()]).toEqual([story, toldSales.length]);
  }
  return carried;
}

test(
  `through ${COMMANDS} commands what was taken and sent back is what receipts and open orders say (MODEL_SEED=${SEED})`,
  async () => {
    let carried = 0;
    const life = fc.asyncProperty(
      fc.array(fc.nat(1_000), { minLength: 12, maxLength: 32 }),
      fc.constantFrom('collect', 'collect', 'reserve'),
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
      async (choices, mode, wanted) => {
        carried += await live(choices, mode, wanted);
      },
    );
    for (let round = 0; carried < COMMANDS; round += 1)
      await fc.assert(life, { seed: SEED + round, numRuns: 5, interruptAfterTimeLimit: 90_000 });
    expect(carried).toBeGreaterThanOrEqual(COMMANDS);
  },
  10 * 60_000,
);
