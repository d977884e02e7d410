import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  CODE_USES,
  type Oracle,
  type OracleLine,
  type OracleOrder,
  skus,
  stockOf,
  stores,
  unitsIn,
} from './oracle.js';
import { of, quantity, step } from './steps.js';
import { outcomeOf, type World } from './world.js';

const UNDO_MS = 15 * 60_000;
const MOST_CENTS = 1_000_000;
const cash = [{ method: 'cash' as const, amountCents: MOST_CENTS }];

/** Hands an order over: of each line the first are bought, the next damaged, the rest put back. */
const handOver = step(
  'hand over',
  fc.record({ nth: fc.nat(), bought: fc.nat(3), damaged: fc.nat(1), repeats: fc.nat(2) }),
  {
    check: (oracle) => oracle.in('ready').length > 0,
    run: async (oracle, world, { nth, bought, damaged, repeats }) => {
      const order = of(oracle.in('ready'), nth);
      const lines: { sku: string; quantity: number; outcome: 'bought' | 'damaged' | 'put-back' }[] = [];
      for (const line of order.lines) {
        line.bought = Math.min(bought, line.picked);
        line.damaged = Math.min(damaged, line.picked - line.bought);
        line.putBack = line.picked - line.bought - line.damaged;
        const said = [
          { sku: line.sku, quantity: line.bought, outcome: 'bought' as const },
          { sku: line.sku, quantity: line.damaged, outcome: 'damaged' as const },
          { sku: line.sku, quantity: line.putBack, outcome: 'put-back' as const },
        ];
        lines.push(...said.filter((each) => each.quantity > 0));
      }
      const request = world.request(randomUUID());
      const wanted = { code: await world.codeOf(order.number), lines, payments: cash };
      const kept = order.lines.reduce((sum, line) => sum + line.bought, 0);
      const numbers = new Set<string | undefined>();
      for (let time = 0; time <= repeats; time += 1) {
        const receipt = await world.handOvers.handOver(
          order.number,
          kept > 0 ? wanted : { ...wanted, payments: undefined },
          world.colleague(order.store),
          request,
          world.locale,
        );
        numbers.add(receipt?.number);
        // The lower of promised and current, and ten per cent off where the code was granted.
        const unit = Math.min(order.unitCents, oracle.unitCents);
        expect(receipt?.totalCents ?? 0).toBe(kept * unit * (order.code ? 0.9 : 1));
      }
      expect(numbers.size).toBe(1);
      settle(oracle, order, kept);
    },
  },
);

function settle(oracle: Oracle, order: OracleOrder, kept: number): void {
  for (const { sku, bought, damaged, putBack } of order.lines) {
    const row = oracle.row(order.store, sku);
    row.setAside -= (bought + damaged) * unitsIn(sku);
    row.quarantine += damaged * unitsIn(sku);
    if (putBack > 0)
      oracle.putBacks.push({
        order: order.number,
        store: order.store,
        sku,
        packs: putBack,
        at: oracle.now,
        cause: 'hand-over',
        touched: false,
      });
  }
  order.state = 'closed';
  order.closedAt = oracle.now;
  // Without a use of its own it takes one that is left; the price was promised either way.
  order.usesCode = order.code && kept > 0 && (order.usesCode || oracle.codeUses() < CODE_USES);
}

const undoHandOver = step('undo hand-over', fc.nat(), {
  check: (oracle) => oracle.in('closed').length > 0,
  run: async (oracle, world, nth) => {
    const order = of(oracle.in('closed').reverse(), nth % 2);
    const isInTime = oracle.now < order.closedAt + UNDO_MS;
    const outcome = await outcomeOf(
      world.command(order, (tx, taken) =>
        world.undoing.undo(tx, taken, world.colleague(order.store), 'model'),
      ),
    );
    expect(outcome).toBe(isInTime ? 'done' : 'undo-too-late');
    if (!isInTime) return;
    for (const line of order.lines) reopen(oracle, order, line);
    order.state = 'ready';
    order.collectBy = Math.max(order.collectBy, oracle.now + 30 * 60_000);
    // Somebody may have taken the last use of the code meanwhile; then the promise stands without one.
    order.usesCode = order.code && (order.usesCode || oracle.codeUses() < CODE_USES);
  },
});

function reopen(oracle: Oracle, order: OracleOrder, line: OracleLine): void {
  const row = oracle.row(order.store, line.sku);
  const mine = oracle.putBacks.filter((task) => {
    return (
      task.cause === 'hand-over' &&
      task.order === order.number &&
      task.sku === line.sku &&
      task.store === order.store &&
      !task.touched
    );
  });
  const inBin = mine.reduce((sum, { packs }) => sum + packs, 0);
  for (const task of mine) oracle.putBacks.splice(oracle.putBacks.indexOf(task), 1);
  const carried = line.putBack - inBin;
  row.setAside += (line.bought + line.damaged) * unitsIn(line.sku);
  row.quarantine -= line.damaged * unitsIn(line.sku);
  Object.assign(line, { picked: line.picked - carried, missing: line.missing + carried });
  Object.assign(line, { bought: 0, putBack: 0, damaged: 0 });
}

const putBack = step('put back', fc.nat(), {
  check: (oracle) => oracle.putBacks.some(({ packs }) => packs > 0),
  run: async (oracle, world, nth) => {
    const task = of(
      oracle.putBacks.filter(({ packs }) => packs > 0),
      nth,
    );
    const scan = { number: task.order, sku: task.sku, quantity: 1 };
    const request = world.request();
    for (let time = 0; time < 2; time += 1)
      await world.putBacks.scan(scan, world.colleague(task.store), request, world.locale);
    // Of several tasks of one order and article the oldest goes first.
    const oldest = oracle.putBacks.find((each) => {
      return (
        each.order === task.order && each.sku === task.sku && each.store === task.store && each.packs > 0
      );
    });
    carry(oracle, oldest ?? task, 1);
    const row = oracle.row(task.store, task.sku);
    row.shelf += unitsIn(task.sku);
  },
});

function carry(oracle: Oracle, task: Oracle['putBacks'][number], packs: number): void {
  task.packs -= packs;
  task.touched = true;
  oracle.row(task.store, task.sku).setAside -= packs * unitsIn(task.sku);
}

const sale = step(
  'sale',
  fc.record({
    sku: fc.constantFrom(...skus),
    quantity,
    store: fc.constantFrom(...stores),
    insists: fc.boolean(),
  }),
  {
    run: async (oracle, world, { sku, quantity: packs, store, insists }) => {
      const row = oracle.row(store, sku);
      const units = packs * unitsIn(sku);
      const shelf = Math.min(units, row.shelf);
      let left = units - shelf;
      const bins: { task: Oracle['putBacks'][number]; packs: number }[] = [];
      for (const task of waitingBack(oracle)) {
        if (task.store !== store || stockOf(task.sku) !== stockOf(sku)) continue;
        const whole = Math.min(Math.floor(left / unitsIn(task.sku)), task.packs);
        if (whole > 0) bins.push({ task, packs: whole });
        left -= whole * unitsIn(task.sku);
      }
      const promised = Math.min(left, row.held);
      const answer = promised > 0 && !insists ? 'unit-promised' : 'done';
      expect(await outcomeOf(sell(world, store, { sku, quantity: packs }, insists))).toBe(answer);
      if (answer !== 'done') return;
      row.shelf -= shelf;
      for (const bin of bins) carry(oracle, bin.task, bin.packs);
      if (promised > 0) shorten(oracle, store, stockOf(sku), promised);
    },
  },
);

function sell(world: World, store: string, line: { sku: string; quantity: number }, insists: boolean) {
  return world.sales.sell(
    { lines: [line], codes: [], payments: cash, ...(insists && { overrideReason: 'insists' }) },
    world.colleague(store),
    world.request(),
    world.locale,
  );
}

/** Large packs first, then whatever has waited longest. */
function waitingBack(oracle: Oracle): Oracle['putBacks'][number][] {
  return [...oracle.putBacks].sort(
    (one, other) =>
      unitsIn(other.sku) - unitsIn(one.sku) || one.at - other.at || (one.order < other.order ? -1 : 1),
  );
}

/** Orders lose promised units, whoever came last first; a broken pack leaves its rest on the shelf. */
function shorten(oracle: Oracle, store: string, stockSku: string, units: number): void {
  const row = oracle.row(store, stockSku);
  const holders = oracle
    .in('held', 'picking')
    .filter((order) => order.store === store)
    .sort((one, other) => other.placedAt - one.placedAt || (one.number < other.number ? -1 : 1));
  let left = units;
  for (const order of holders) {
    for (const line of order.lines) {
      const inPlace = (line.quantity - line.picked - line.missing) * unitsIn(line.sku);
      const taken = stockOf(line.sku) === stockSku ? Math.min(left, inPlace) : 0;
      if (taken === 0) continue;
      const packs = Math.ceil(taken / unitsIn(line.sku));
      line.missing += packs;
      row.held -= packs * unitsIn(line.sku);
      row.shelf += packs * unitsIn(line.sku) - taken;
      left -= taken;
    }
  }
}

export const counterSteps = [handOver, handOver, handOver, undoHandOver, putBack, sale, sale];
