import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../trial/chance.js';
import type { Answer, Caller } from './caller.js';
import type { Bought, History } from './history.js';
import type { Purse } from './purse.js';
import { noteRefusal } from './shoppers.js';

/** What a return desk was told of a return. */
interface Returned {
  readonly number: string;
  readonly state: 'received' | 'settled';
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  readonly creditCode?: string;
  readonly exchangeReceipt?: string;
}

/**
 * Takes back one article of something that was bought, in whatever shop the caller works: paid back, on a credit, or
 * exchanged for the same; or it waits, is looked at, or is given back to the shopper.
 */
export async function takeBack(
  caller: Caller,
  chance: Chance,
  purse: Purse,
  history: History,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const bought = choose(chance, history);
    if (bought === undefined) {
      await sleep(100);
      continue;
    }
    const key = randomUUID();
    const answer = await caller.call('POST', '/staff/returns', requestFor(chance, bought), key);
    if (isFine(answer, history)) {
      const returned = answer.body as unknown as Returned;
      history.note('returned', key, returned.number);
      if (returned.creditCode !== undefined) {
        history.note('credited', key, returned.number);
        purse.put(returned.creditCode);
      }
      if (returned.exchangeReceipt !== undefined) {
        history.note('exchanged', key, returned.exchangeReceipt);
        const skus = returned.lines.map(({ sku }) => sku);
        history.bought.push({ of: { receipt: returned.exchangeReceipt }, isPaid: bought.isPaid, skus });
      }
      if (returned.state === 'received') await decide(caller, chance, returned, history);
    }
    await sleep(chance.between(40, 160));
  }
}

/** Mostly what was paid before it was collected: it has the longest way back. */
function choose(chance: Chance, { bought }: History): Bought | undefined {
  const paid = bought.filter(({ isPaid }) => isPaid);
  const from = paid.length > 0 && chance.next() < 0.6 ? paid : bought;
  return from.length === 0 ? undefined : chance.oneOf(from);
}

function requestFor(chance: Chance, { of, skus }: Bought): object {
  const sku = chance.oneOf(skus);
  const condition = chance.next() < 0.8 ? 'sellable' : 'damaged';
  const [act, method] = chance.oneOf([
    ['pay', 'original'],
    ['pay', 'original'],
    ['pay', 'store-credit'],
    ['exchange', 'original'],
    ['wait', 'original'],
  ] as const);
  const line = {
    pay: { condition },
    exchange: { condition, replacement: sku },
    wait: {},
  }[act];
  return { ...of, lines: [{ sku, quantity: 1, ...line }], refund: { method } };
}

/** Goods that waited are looked at, given back, or go on waiting. */
async function decide(caller: Caller, chance: Chance, returned: Returned, history: History): Promise<void> {
  await sleep(chance.between(0, 400));
  const act = chance.oneOf(['inspection', 'refusal', 'neither']);
  if (act === 'neither') return;
  const lines = returned.lines.map(({ sku, quantity }) => ({ sku, quantity, condition: 'sellable' }));
  const body = act === 'inspection' ? { lines } : { reason: 'chaos' };
  const key = randomUUID();
  const answer = await caller.call('POST', `/staff/returns/${returned.number}/${act}`, body, key);
  if (isFine(answer, history))
    history.note(act === 'inspection' ? 'inspected' : 'given-back', key, returned.number);
}

function isFine(answer: Answer | undefined, history: History): answer is Answer {
  if (answer === undefined) return false;
  if (answer.status === 200 || answer.status === 201) return true;
  noteRefusal(history, answer.status, answer.body, [409, 422]);
  return false;
}
