import type { Database, Sql } from './database.js';

const AT_ONCE = 2_000;
// What is left after so many steps waits for the next round.
const MOST_STEPS = 500;

/** Rows that have had their time. */
export interface Outlived {
  readonly table: string;
  /** The condition, with the values as $1 and on. */
  readonly where: string;
  readonly values: readonly unknown[];
}

/** Deletes rows in small steps, each its own short transaction, and answers how many went. */
export async function prune(database: Database, outlived: Outlived): Promise<number> {
  let removed = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const rows = await database.run(someOf(outlived));
    removed += rows;
    if (rows < AT_ONCE) break;
  }
  return removed;
}

function someOf({ table, where, values }: Outlived): Sql {
  return {
    // Rows that somebody has in hand are left for the next round.
    text: `delete from ${table} where ctid = any(array(
             select ctid from ${table} where ${where} limit ${AT_ONCE} for update skip locked))`,
    values,
  };
}
