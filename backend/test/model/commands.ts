import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import fc from 'fast-check';
import type { Order } from '../../src/orders/order-acts.service.js';
import type { Tx } from '../../src/platform/database.js';
import { counterSteps } from './counter-steps.js';
import {
  CODE_USES,
  contacts,
  MOST_OPEN,
  type Oracle,
  type OracleOrder,
  skus,
  stockSkus,
  stores,
  unitsIn,
} from './oracle.js';
import { type Act, of, quantity, refined, step } from './steps.js';
import { outcomeOf, type World } from './world.js';

const MINUTE = 60_000;
const line = fc.record({ sku: fc.constantFrom(...skus), quantity });
const basket = fc.uniqueArray(line, { minLength: 1, maxLength: 3, selector: ({ sku }) => sku });
const wish = fc.record({
  store: fc.constantFrom(...stores),
  lines: basket,
  contact: fc.constantFrom(...contacts),
  withCode: fc.boolean(),
});
type Wish = { store: string; lines: { sku: string; quantity: number }[]; contact: string; withCode: boolean };

function expected(oracle: Oracle, { store, lines, contact, withCode }: Wish): string {
  if (withCode && oracle.codeUses() >= CODE_USES) return 'code-refused';
  if (!oracle.fits(store, oracle.demand(lines))) return 'out-of-stock';
  return oracle.open().filter((order) => order.contact === contact).length >= MOST_OPEN
    ? 'contact-limit'
    : 'done';
}

function place(world: World, { store, lines, contact, withCode }: Wish, key: string): Promise<OrderView> {
  const wanted = {
    ...{ mode: 'reserve' as const, store, lines, codes: withCode ? ['DIX'] : [] },
    contact: { firstName: contact, lastName: 'Essai', email: `${contact}@example.org` },
  };
  return world.placing.place(wanted, world.request(key, wanted), world.locale);
}

function placed(
  oracle: Oracle,
  { store, lines, contact, withCode }: Wish,
  view: OrderView,
  key: string,
): void {
  oracle.hold(store, oracle.demand(lines));
  oracle.orders.push({
    ...{ number: view.number, key, contact, store, state: 'held', code: withCode, usesCode: withCode },
    ...{
      unitCents: oracle.unitCents,
      placedAt: oracle.now,
      collectBy: Date.parse(view.collectBy),
      closedAt: 0,
    },
    claimedBy: null,
    lines: view.lines.map(({ sku, quantity }) => ({
      ...{ sku, quantity, picked: 0, missing: 0, bought: 0, putBack: 0, damaged: 0 },
    })),
  });
}

const reserve = step('reserve', wish, {
  run: async (oracle, world, asked) => {
    const key = randomUUID();
    const answer = expected(oracle, asked);
    if (answer === 'done') placed(oracle, asked, await place(world, asked, key), key);
    else expect(await outcomeOf(place(world, asked, key))).toBe(answer);
  },
});

/** The same wish several times at once, each by a person of its own: as many win as there are units for. */
const crowd = step('crowd', fc.record({ wish, buyers: fc.integer({ min: 2, max: 4 }) }), {
  run: async (oracle, world, { wish: asked, buyers }) => {
    const wishes = Array.from({ length: buyers }, () => ({
      ...asked,
      withCode: false,
      contact: `crowd-${randomUUID()}`,
    }));
    const results = await Promise.allSettled(wishes.map((each) => place(world, each, randomUUID())));
    for (const [at, result] of results.entries()) {
      const each = wishes[at];
      if (each && result.status === 'fulfilled') {
        expect(oracle.fits(asked.store, oracle.demand(asked.lines))).toBe(true);
        placed(oracle, each, result.value, randomUUID());
      }
    }
    const refused = results.some(({ status }) => status === 'rejected');
    if (refused) expect(oracle.fits(asked.store, oracle.demand(asked.lines))).toBe(false);
  },
});

const act = (name: string, states: readonly string[], how: Act) =>
  step(name, fc.nat(), {
    check: (oracle) => oracle.in(...states).length > 0,
    run: async (oracle, world, nth) => {
      const order = of(oracle.in(...states), nth);
      const command = (work: (tx: Tx, taken: Order) => Promise<Order>) => world.command(order, work);
      await how({ oracle, world, order, nth, command });
    },
  });

const actorIn = (world: World, order: OracleOrder) => {
  const { role, staffId } = world.colleague(order.store);
  return { kind: role, id: staffId };
};
const openStates = ['held', 'picking', 'ready'];

const steps = [
  reserve,
  reserve,
  reserve,
  crowd,
  act('start picking', ['held'], async ({ world, order, command }) => {
    await command((tx, taken) => world.picking.start(tx, taken, world.colleague(order.store)));
    order.state = 'picking';
  }),
  act('prepare', ['held'], async ({ oracle, world, order }) => {
    const colleague = world.colleague(order.store);
    if (order.lines.every(({ quantity, missing }) => quantity === missing)) return;
    await world.command(order, (tx, taken) => world.picking.start(tx, taken, colleague));
    for (const each of order.lines) {
      const open = each.quantity - each.picked - each.missing;
      if (open > 0)
        await world.command(order, (tx, taken) => world.picking.pick(tx, taken, colleague, each.sku, open));
      each.picked += open;
    }
    await world.command(order, (tx, taken) => world.picking.setAside(tx, taken, colleague, 'B2'));
    order.state = 'ready';
    for (const { sku, picked } of order.lines) move(oracle, order.store, sku, picked, 'held', 'setAside');
  }),
  act('release', ['picking'], async ({ world, order, command }) => {
    await command((tx, taken) => world.picking.release(tx, taken, world.colleague(order.store)));
    order.state = 'held';
  }),
  act('pick', ['picking'], async ({ world, order, nth, command }) => {
    const wanted = of(order.lines, nth);
    const open = wanted.quantity - wanted.picked - wanted.missing;
    const packs = (nth % 3) + 1;
    const outcome = await outcomeOf(
      command((tx, taken) => world.picking.pick(tx, taken, world.colleague(order.store), wanted.sku, packs)),
    );
    expect(outcome).toBe(packs <= open ? 'done' : 'wrong-quantity');
    if (packs <= open) wanted.picked += packs;
  }),
  act('pick all', ['picking'], async ({ world, order, command }) => {
    for (const wanted of order.lines) {
      const open = wanted.quantity - wanted.picked - wanted.missing;
      if (open === 0) continue;
      await command((tx, taken) =>
        world.picking.pick(tx, taken, world.colleague(order.store), wanted.sku, open),
      );
      wanted.picked += open;
    }
  }),
  act('miss', ['picking'], async ({ oracle, world, order, nth, command }) => {
    const wanted = of(order.lines, nth);
    if (wanted.quantity - wanted.picked - wanted.missing < 1) return;
    const missed = { sku: wanted.sku, missing: 1, reason: 'not on the shelf' };
    await command((tx, taken) => world.picking.miss(tx, taken, world.colleague(order.store), missed));
    wanted.missing += 1;
    oracle.row(order.store, wanted.sku).held -= unitsIn(wanted.sku);
  }),
  act('undo pick', ['picking'], async ({ oracle, world, order, nth, command }) => {
    const wanted = of(order.lines, nth);
    // What was sold at the counter does not come back by forgetting it.
    if (order.lines.some(({ missing }) => missing > 0)) return;
    await command((tx, taken) => world.picking.undo(tx, taken, world.colleague(order.store), wanted.sku));
    oracle.row(order.store, wanted.sku).held += wanted.missing * unitsIn(wanted.sku);
    wanted.picked = 0;
    wanted.missing = 0;
  }),
  act('set aside', ['picking'], async ({ oracle, world, order, command }) => {
    const isReady =
      order.lines.every(({ quantity, picked, missing }) => picked + missing === quantity) &&
      order.lines.some(({ picked }) => picked > 0);
    const outcome = await outcomeOf(
      command((tx, taken) => world.picking.setAside(tx, taken, world.colleague(order.store), 'A1')),
    );
    expect(outcome).toBe(isReady ? 'done' : 'not-fully-picked');
    if (!isReady) return;
    order.state = 'ready';
    for (const { sku, picked } of order.lines) move(oracle, order.store, sku, picked, 'held', 'setAside');
  }),
  act('undo set aside', ['ready'], async ({ oracle, world, order, command }) => {
    await command((tx, taken) => world.picking.undoSetAside(tx, taken, world.colleague(order.store)));
    order.state = 'picking';
    for (const { sku, picked } of order.lines) move(oracle, order.store, sku, picked, 'setAside', 'held');
  }),
  act('cancel', openStates, async ({ oracle, world, order, nth }) => {
    const request = world.request();
    const repeats = (nth % 3) + 1;
    const cancel = (tx: Tx, taken: Order) => world.lives.cancel(tx, taken, actorIn(world, order), 'model');
    for (let time = 0; time < repeats; time += 1) await world.command(order, cancel, request);
    expect(await outcomeOf(world.command(order, cancel))).toBe('state-does-not-allow');
    oracle.end(order, 'cancelled');
  }),
  act('change store', openStates, async ({ oracle, world, order, command }) => {
    const other = stores.find((store) => store !== order.store) ?? 'lyon';
    const demand = oracle.demand(order.lines);
    const fits = oracle.fits(other, demand);
    let after: Order | undefined;
    const outcome = await outcomeOf(
      command((tx, taken) => world.lives.changeStore(tx, taken, actorIn(world, order), other)).then(
        (moved) => {
          after = moved;
        },
      ),
    );
    expect(outcome).toBe(fits ? 'done' : 'out-of-stock');
    if (!fits) return;
    oracle.sendHome(order);
    oracle.hold(other, demand);
    Object.assign(order, { store: other, state: 'held', collectBy: after?.collectBy.getTime() });
    for (const each of order.lines) Object.assign(each, { picked: 0, missing: 0 });
  }),
  step('time passes', refined(fc.integer({ min: 1, max: 60 * 30 })), {
    run: async (oracle, world, minutes) => {
      world.opened.clock.advance(minutes * MINUTE);
      oracle.now += minutes * MINUTE;
      const due = oracle.open().filter(({ collectBy }) => collectBy <= oracle.now);
      expect(await world.due.expire()).toBe(due.length);
      for (const order of due) oracle.end(order, 'expired');
    },
  }),
  step('price', fc.constantFrom(800, 1000, 1200), {
    run: async (oracle, world, unitCents) => {
      await world.setPrice(unitCents);
      oracle.unitCents = unitCents;
      // A price is read by the minute.
      world.opened.clock.advance(MINUTE);
      oracle.now += MINUTE;
    },
  }),
  step(
    'count',
    fc.record({
      counted: fc.nat(16),
      sku: fc.constantFrom(...stockSkus),
      store: fc.constantFrom(...stores),
      ago: fc.nat(5),
    }),
    {
      check: (oracle) => oracle.standing.length > 0,
      run: async (oracle, world, { counted, sku, store, ago }) => {
        const instants = [...new Set(oracle.standing.map(({ at }) => at))].slice(-6);
        const at = instants[Math.max(0, instants.length - 1 - ago)] ?? oracle.now;
        await world.book.count(
          { sku, counted, at: new Date(at) },
          world.colleague(store),
          world.request(),
          world.locale,
        );
        oracle.count(store, sku, counted, at);
      },
    },
  ),
  ...counterSteps,
];

function move(
  oracle: Oracle,
  store: string,
  sku: string,
  packs: number,
  from: 'held' | 'setAside',
  to: 'held' | 'setAside',
) {
  const row = oracle.row(store, sku);
  row[from] -= packs * unitsIn(sku);
  row[to] += packs * unitsIn(sku);
}

/** Histories of commands, each possible in the state it finds. */
export function histories(maxCommands: number) {
  return fc.commands(steps, { maxCommands, size: 'max' });
}
