import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../trial/chance.js';
import type { Answer, Caller } from './caller.js';
import type { History } from './history.js';
import type { Purse } from './purse.js';
import { noteRefusal, type Stage } from './shoppers.js';

// Codes are guesses: a till has sixty in ten minutes.
const VOUCHER_SHARE = 0.25;

interface Payment {
  readonly method: string;
  readonly amountCents: number;
  readonly code?: string;
}

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
  history.bought.push({ of: { order: number }, isPaid, skus: lines.map(({ sku }) => sku) });
}

/** Sells single articles at the counter, at the quote, some on a voucher, while others reserve the same ones. */
export async function sell(
  caller: Caller,
  chance: Chance,
  stage: Stage,
  store: string,
  purse: Purse,
  history: History,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const basket = { lines: [{ sku: chance.oneOf(stage.skus), quantity: 1 }], codes: [] };
    const quote = await caller.call('POST', '/quotes', { store, ...basket });
    if (quote === undefined) return;
    const { document } = quote.body as { document: { totalCents: number } };
    const key = randomUUID();
    const payments = paymentsOf(document.totalCents, chance, purse);
    const answer = await caller.call('POST', '/staff/sales', { ...basket, payments }, key);
    if (isDone(answer, history)) {
      const number = String(answer.body.number);
      history.note('sold', key, number);
      if (payments.some(({ code }) => code !== undefined)) history.note('sold-on-voucher', key, number);
      if (chance.next() < 0.3)
        history.bought.push({
          of: { receipt: number },
          isPaid: false,
          skus: basket.lines.map(({ sku }) => sku),
        });
    }
    await sleep(40 + chance.between(0, 80));
  }
}

/** At times a part of it, or all, is on a voucher that others may be spending too. */
function paymentsOf(totalCents: number, chance: Chance, purse: Purse): Payment[] {
  const onVoucher = chance.next() < VOUCHER_SHARE ? chance.between(1, totalCents) : 0;
  const rest = totalCents - onVoucher;
  return [
    ...(onVoucher > 0 ? [{ method: 'gift-card', amountCents: onVoucher, code: purse.one() }] : []),
    ...(rest > 0 ? [{ method: 'cash', amountCents: rest }] : []),
  ];
}

function isDone(answer: Answer | undefined, history: History): answer is Answer {
  if (answer === undefined) return false;
  if (answer.status === 200 || answer.status === 201) return true;
  // 429: a till that has tried too many cards.
  noteRefusal(history, answer.status, answer.body, [409, 422, 429]);
  return false;
}
