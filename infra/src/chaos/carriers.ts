import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../trial/chance.js';
import type { Answer, Caller } from './caller.js';
import type { History } from './history.js';
import { noteRefusal, type Stage } from './shoppers.js';

/** A colleague of the shop that asks, and one of the shop that sends. */
export interface Carriers {
  readonly here: Caller;
  readonly there: Caller;
  readonly to: string;
  readonly from: string;
}

/** Has goods sent from one shop to the other, box after box; at times one of them is not in it. */
export async function carry(
  { here, there, to, from }: Carriers,
  chance: Chance,
  stage: Stage,
  history: History,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const sku = chance.oneOf(stage.skus);
    const quantity = chance.between(1, 3);
    const wanted = { from, to, lines: [{ sku, quantity }] };
    const asked = await here.call('POST', '/staff/transfers', wanted, randomUUID());
    if (!isFine(asked, history)) continue;
    const number = String(asked.body.number);
    const step = (caller: Caller, name: string, body: object = {}) =>
      caller.call('POST', `/staff/transfers/${number}/${name}`, body, randomUUID());
    if (!isFine(await step(there, 'approval'), history)) continue;
    if (!isFine(await step(there, 'shipment'), history)) continue;
    const isShort = quantity > 1 && chance.next() < 0.2;
    const arrived = isShort ? { lines: [{ sku, quantity: quantity - 1 }] } : {};
    if (isFine(await step(here, 'receipt', arrived), history)) history.note('carried', randomUUID(), number);
    await sleep(chance.between(20, 120));
  }
}

function isFine(answer: Answer | undefined, history: History): answer is Answer {
  if (answer === undefined) return false;
  if (answer.status === 200 || answer.status === 201) return true;
  noteRefusal(history, answer.status, answer.body, [409, 422]);
  return false;
}
