import fc from 'fast-check';
import type { Order } from '../../src/orders/order-acts.service.js';
import type { Tx } from '../../src/platform/database.js';
import type { Oracle, OracleOrder } from './oracle.js';
import type { World } from './world.js';

export const quantity = fc.integer({ min: 1, max: 3 });

/** Keeps small values likely. */
export function refined(arbitrary: fc.Arbitrary<number>): fc.Arbitrary<number> {
  return fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }) }, { weight: 1, arbitrary });
}

/** The nth of a list that is not empty, counted round. */
export function of<Item>(items: readonly Item[], nth: number): Item {
  const item = items[nth % items.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

export interface ActOn {
  readonly oracle: Oracle;
  readonly world: World;
  readonly order: OracleOrder;
  readonly nth: number;
  readonly command: (work: (tx: Tx, taken: Order) => Promise<Order>) => Promise<Order>;
}
export type Act = (on: ActOn) => Promise<void>;

/** How many commands were carried out so far. */
export const executed = { commands: 0 };

/** One kind of command: what it needs, and what it does to both worlds; they are compared after it. */
export function step<Asked>(
  name: string,
  asked: fc.Arbitrary<Asked>,
  {
    check = () => true,
    run,
  }: {
    check?: (oracle: Oracle) => boolean;
    run: (oracle: Oracle, world: World, asked: Asked) => Promise<void>;
  },
): fc.Arbitrary<fc.AsyncCommand<Oracle, World>> {
  return asked.map((value) => ({
    check,
    run: async (oracle, world) => {
      // No two acts happen in the same millisecond, so that "before" and "after" mean something to a count.
      world.opened.clock.advance(1_000);
      oracle.now += 1_000;
      await run(oracle, world, value);
      executed.commands += 1;
      await world.compare(oracle);
      oracle.remember();
    },
    toString: () => `${name}(${JSON.stringify(value)})`,
  }));
}
