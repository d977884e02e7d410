import { randomUUID } from 'node:crypto';
import type { Chance } from '../trial/chance.js';
import type { Caller } from './caller.js';
import type { History } from './history.js';

export interface Stage {
  readonly stores: readonly string[];
  readonly skus: readonly string[];
}

/** Reserves one or two articles again and again; cancels some, and repeats some requests on purpose. */
export async function shop(
  caller: Caller,
  chance: Chance,
  stage: Stage,
  history: History,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const key = randomUUID();
    const store = chance.oneOf(stage.stores);
    const email = `shopper-${key.slice(0, 8)}@passerelle.example`;
    const body = {
      mode: 'reserve',
      store,
      lines: basket(chance, stage.skus),
      codes: [],
      contact: { firstName: 'Chaos', lastName: key.slice(0, 6), email },
    };
    const answer = await caller.call('POST', '/orders', body, key);
    if (answer === undefined) return;
    if (answer.status !== 201) {
      noteRefusal(history, answer.status, answer.body, [409]);
      continue;
    }
    const order = answer.body as { number: string; trackingToken: string; pickup: { code: string } };
    history.note('placed', key, order.number);
    history.placed.set(order.number, { store, code: order.pickup.code, token: order.trackingToken, email });
    if (chance.next() < 0.1) await repeat(caller, body, key, history);
    if (chance.next() < 0.3) await cancel(caller, order, history);
  }
}

/** One or two articles of the stage. */
export function basket(chance: Chance, skus: readonly string[]): { sku: string; quantity: number }[] {
  const lines = [{ sku: chance.oneOf(skus), quantity: chance.between(1, 2) }];
  if (chance.next() < 0.5) lines.push({ sku: chance.oneOf(skus), quantity: 1 });
  return lines;
}

async function repeat(caller: Caller, body: unknown, key: string, history: History): Promise<void> {
  const again = await caller.call('POST', '/orders', body, key);
  if (again === undefined) return;
  if (again.status === 201) history.note('placed', key, String(again.body.number));
  else history.unexpected.push(`a repeat of ${key} answered ${again.status} ${again.body.code}`);
}

/** The shopper takes an order back. */
export async function cancel(
  caller: Caller,
  order: { number: string; trackingToken: string },
  history: History,
): Promise<void> {
  const key = randomUUID();
  const path = `/orders/${order.number}/cancellation`;
  const answer = await caller.call('POST', path, {}, key, undefined, `Tracking ${order.trackingToken}`);
  if (answer === undefined) return;
  if (answer.status === 200 || answer.status === 201) history.note('cancelled', key, order.number);
  else noteRefusal(history, answer.status, answer.body, [409]);
}

/** A refusal is fine when it is one that the state of things explains; anything else is written down. */
export function noteRefusal(
  history: History,
  status: number,
  body: Readonly<Record<string, unknown>>,
  expected: readonly number[],
): void {
  if (expected.includes(status)) history.refused++;
  else history.unexpected.push(`${status} ${String(body.code)} ${String(body.detail ?? '').slice(0, 120)}`);
}
