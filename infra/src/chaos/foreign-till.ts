import { randomUUID } from 'node:crypto';
import type { Chance } from '../trial/chance.js';
import type { Caller } from './caller.js';
import type { History } from './history.js';
import { noteRefusal, type Stage } from './shoppers.js';

export const SOURCE = 'chaos-till';
const SALES_A_BATCH = 10;

interface Told {
  readonly externalId: string;
  readonly [member: string]: unknown;
}

/** A till of another maker tells its sales in batches, each batch again and again, late ones among new ones. */
export async function tellSales(
  caller: Caller,
  chance: Chance,
  stage: Stage,
  bearer: string,
  history: History,
  isOver: () => boolean,
): Promise<void> {
  const told: Told[] = [];
  while (!isOver()) {
    const fresh = Array.from({ length: SALES_A_BATCH }, () => saleOf(chance, stage));
    // What was told before comes again in between: a till that does not know what arrived tells all of its day.
    const again = Array.from({ length: Math.min(5, told.length) }, () => chance.oneOf(told));
    const entries = [...new Set([...fresh, ...again])];
    const body = { source: SOURCE, entries };
    const answer = await caller.call('POST', '/integrations/sales', body, undefined, undefined, bearer);
    if (answer === undefined) return;
    if (answer.status !== 200) {
      noteRefusal(history, answer.status, answer.body, [429]);
      continue;
    }
    const items = answer.body.items as { externalId: string; outcome: string }[];
    for (const { externalId, outcome } of items) {
      if (outcome === 'applied' || outcome === 'already') history.note('imported', externalId, externalId);
      else history.refused += 1;
    }
    told.push(...fresh);
  }
}

function saleOf(chance: Chance, stage: Stage): Told {
  const unitCents = 100 * chance.between(1, 90);
  const quantity = chance.between(1, 2);
  return {
    externalId: randomUUID(),
    at: new Date(Date.now() - chance.between(1_000, 60_000)).toISOString(),
    store: chance.oneOf(stage.stores),
    lines: [{ sku: chance.oneOf(stage.skus), quantity, unitCents }],
    payments: [{ method: 'card', amountCents: unitCents * quantity }],
  };
}
