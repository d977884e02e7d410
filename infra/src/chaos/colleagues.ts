import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../trial/chance.js';
import type { Answer, Caller } from './caller.js';
import type { History } from './history.js';
import { noteRefusal, type Stage } from './shoppers.js';

interface QueueOrder {
  readonly number: string;
  readonly totalCents: number;
  readonly mode: 'reserve' | 'collect';
}

/** Takes orders from the queue, picks them whole, sets them aside and hands them over against their code. */
export async function prepare(
  caller: Caller,
  chance: Chance,
  store: string,
  history: History,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const queue = await caller.call('GET', '/staff/orders?state=to-prepare&limit=20');
    const orders = ((queue?.body.items ?? []) as QueueOrder[]).filter((order) =>
      history.placed.has(order.number),
    );
    if (orders.length === 0) {
      await sleep(100);
      continue;
    }
    // What is paid goes first, as it would in a shop; else few of them would ever be handed over.
    const paid = orders.filter(({ mode }) => mode === 'collect');
    await prepareOne(caller, chance.oneOf(paid.length > 0 ? paid : orders).number, store, history);
  }
}

async function prepareOne(caller: Caller, number: string, store: string, history: History): Promise<void> {
  const act = (step: string, body: unknown) =>
    caller.call('POST', `/staff/orders/${number}/${step}`, body, randomUUID());
  const taken = await act('picking', {});
  if (!isDone(taken, history)) return;
  const { lines } = taken.body as { lines: { sku: string; quantity: number }[] };
  for (const { sku, quantity } of lines) if (!isDone(await act('picks', { sku, quantity }), history)) return;
  const ready = await act('ready', { bin: `B-${store.length}` });
  if (!isDone(ready, history)) return;
  const { totalCents, isPaid } = ready.body as { totalCents: number; isPaid: boolean };
  const key = randomUUID();
  const answer = await caller.call(
    'POST',
    `/staff/orders/${number}/hand-over`,
    {
      code: history.placed.get(number)?.code,
      payments: totalCents > 0 && !isPaid ? [{ method: 'card', amountCents: totalCents }] : [],
    },
    key,
  );
  if (!isDone(answer, history)) return;
  history.note('handed-over', key, number);
  history.handedOver.push({ number, isPaid, skus: lines.map(({ sku }) => sku) });
}

/** Sells single articles at the counter, at the quote, while others reserve the same ones. */
export async function sell(
  caller: Caller,
  chance: Chance,
  stage: Stage,
  store: string,
  history: History,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const basket = { lines: [{ sku: chance.oneOf(stage.skus), quantity: 1 }], codes: [] };
    const quote = await caller.call('POST', '/quotes', { store, ...basket });
    if (quote === undefined) return;
    const { document } = quote.body as { document: { totalCents: number } };
    const key = randomUUID();
    const body = { ...basket, payments: [{ method: 'cash', amountCents: document.totalCents }] };
    const answer = await caller.call('POST', '/staff/sales', body, key);
    if (isDone(answer, history)) history.note('sold', key, String(answer.body.number));
    await sleep(40 + chance.between(0, 80));
  }
}

function isDone(answer: Answer | undefined, history: History): answer is Answer {
  if (answer === undefined) return false;
  if (answer.status === 200 || answer.status === 201) return true;
  noteRefusal(history, answer.status, answer.body, [409, 422]);
  return false;
}
